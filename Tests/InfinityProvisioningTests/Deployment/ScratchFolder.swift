import TestSupport

/// A temporary folder with files for one test, removed with the last use of it.
final class ScratchFolder {
  private let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
  }

  deinit {
    folder.remove()
  }

  var path: String { folder.path }

  /// The absolute path of a file in the folder.
  func file(_ name: String) -> String { folder.path(name) }

  func write(_ text: String, to name: String) throws {
    try folder.write(text, to: name)
  }
}
