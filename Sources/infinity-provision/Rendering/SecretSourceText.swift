import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a secret comes from, as plans show it: what will be read or run, not what somebody says of it.
struct SecretSourceText {
  let style: TextStyle
  /// The folder below which paths are shown as people would write them.
  var workingDirectory = FileManager.default.currentDirectoryPath

  /// `program /usr/bin/pass show turn, run in europe`
  func text(_ source: SecretSource) -> String {
    switch source.origin {
    case .environment(let name): "environment variable \(style.escaped(name))"
    case .file(let file): "file \(path(file.path))"
    case .command(let words, let folder): "program \(words.map(word).joined(separator: " "))\(place(folder))"
    case .plaintext: "the deployment file itself"
    case .pfx(let file, let passphrase):
      "PFX \(path(file.path))" + (passphrase.map { ", its passphrase from \(text($0))" } ?? "")
    }
  }

  /// An argument in quotes where it would not be seen where it begins and ends.
  private func word(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && !word.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "\"" || $0 == "'" }
    return isPlain ? style.escaped(word) : "\"\(style.escaped(word.escaping { $0 == "\"" ? "\\\"" : nil }))\""
  }

  private func place(_ folder: String) -> String {
    [".", "", workingDirectory].contains(folder) ? "" : ", run in \(path(folder))"
  }

  private func path(_ path: String) -> String {
    let prefix = workingDirectory + "/"
    return style.escaped(path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path)
  }
}
