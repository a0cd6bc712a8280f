#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One file of a deployment: how it is named in findings, and what its relative paths are relative to.
struct FileContext: Equatable {
  /// As the operator named it; an included file by the folder of the including one; `-` for standard input; empty for a
  /// draft.
  var name: String
  /// The folder of relative paths, absolute; empty for the working directory, where the file is standard input.
  var folder: String

  /// Standard input.
  static let standardInput = FileContext(name: "-", folder: "")

  /// A file that the operator named.
  init(path: String) {
    let url = URL(fileURLWithPath: path)
    self.init(name: path, folder: url.deletingLastPathComponent().path)
  }

  /// A file that is not written yet, and so has no name.
  init(draftIn folder: String) {
    self.init(name: "", folder: folder)
  }

  private init(name: String, folder: String) {
    self.name = name
    self.folder = folder
  }

  /// The file that this one includes under a path.
  func including(_ path: String) -> FileContext {
    guard !path.hasPrefix("/"), name != "-", let slash = name.lastIndex(of: "/") else {
      return FileContext(name: path, folder: Self.parent(of: resolve(path)))
    }
    return FileContext(name: name[...slash] + path, folder: Self.parent(of: resolve(path)))
  }

  /// Where the file itself is, as the working directory sees it.
  var resolvedPath: String {
    resolve(name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// A path written in this file, as the working directory sees it.
  func resolve(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder == "/" ? "/" + path : folder + "/" + path
  }

  private static func parent(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}
