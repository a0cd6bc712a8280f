extension String {
  /// The path of the folder that a file or folder is in: empty for a name alone, `/` at the top.
  ///
  /// Foundation's `deletingLastPathComponent` ends the process on Linux if the path has a single character.
  package var folderPath: String {
    let slash = UInt8(ascii: "/")
    guard let end = utf8.lastIndex(where: { $0 != slash }) else { return isEmpty ? "" : "/" }
    guard let last = utf8[...end].lastIndex(of: slash) else { return "" }
    guard let folderEnd = utf8[..<last].lastIndex(where: { $0 != slash }) else { return "/" }
    return String(self[..<utf8.index(after: folderEnd)])
  }
}
