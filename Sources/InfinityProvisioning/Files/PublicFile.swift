import Foundation

/// Files that anybody may read.
enum PublicFile {
  /// Writes a new file, with the folders above it.
  ///
  /// - Throws: ``FileError`` where it cannot be written, or is there already with another content.
  static func write(_ content: String, to path: String) throws {
    if let present = try? String(contentsOfFile: path, encoding: .utf8) {
      guard present == content else {
        throw FileError("writing the file", path, "it exists with another content", "give an empty folder")
      }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(content.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      throw FileError("writing the file", path, PrivateFile.reason(error), "give a folder that can be written")
    }
  }
}
