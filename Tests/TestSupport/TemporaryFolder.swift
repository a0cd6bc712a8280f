import Foundation
import Synchronization

/// A folder of a test's own, removed at the end of the closure.
public struct TemporaryFolder: Sendable {
  /// Its path, without symbolic links.
  public let path: String

  /// Makes a folder; the caller removes it.
  public init() throws {
    // State in a folder that a group may write to is refused, and some people's shells make such folders.
    umask(0o022)
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("infinity-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  /// Makes a folder for all tests of a run, removed when the process ends.
  public static func untilExit() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    foldersUntilExit.withLock { folders in
      if folders.isEmpty { atexit { foldersUntilExit.withLock { $0.forEach { $0.remove() } } } }
      folders.append(folder)
    }
    return folder
  }

  /// Removes the folder and what is in it.
  public func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in it.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, making its folder, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = path(name)
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// Reads a file.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// The paths of all files in it, in every folder.
  public func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    var isFolder: ObjCBool = false
    return all.map(path(_:)).filter {
      FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
    .sorted()
  }
}

/// Runs a closure with a folder of its own.
public func withTemporaryFolder<Result>(_ body: (TemporaryFolder) async throws -> Result) async throws -> Result {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  return try await body(folder)
}

private let foldersUntilExit = Mutex<[TemporaryFolder]>([])
