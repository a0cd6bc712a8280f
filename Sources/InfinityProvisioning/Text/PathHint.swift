/// What is odd about a path that leads to nothing: it was written on Windows, or for a shell.
package enum PathHint {
  /// `; a path is written with slashes here: certs/pool.pem`, or nothing where nothing is odd.
  package static func hint(for written: String) -> String {
    if let invisible = written.unicodeScalars.lazy.compactMap(\.invisibleName).first {
      return "; the path has \(invisible) in it: type it again"
    }
    let letters = Array(written.unicodeScalars.prefix(3))
    let hasDrive =
      letters.count > 2 && letters[0].isASCII && letters[0].properties.isAlphabetic && letters[1] == ":"
      && (letters[2] == "\\" || letters[2] == "/")
    if hasDrive {
      return
        "; a drive letter of Windows has no meaning here: copy the file to this machine, and write its path with slashes"
    }
    if written.hasPrefix("~") || written.contains("$") || written.count(where: { $0 == "%" }) > 1 {
      return "; neither ~ nor a variable is expanded in a path: write it in full"
    }
    guard written.contains("\\") else { return "" }
    let path = written.split(separator: "\\", omittingEmptySubsequences: true).joined(separator: "/")
    return "; a path is written with slashes here, not with backslashes: \((written.hasPrefix("\\") ? "/" : "") + path)"
  }
}
