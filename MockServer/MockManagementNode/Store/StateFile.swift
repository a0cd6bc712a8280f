import Foundation

/// The file that keeps the state across restarts.
enum StateFile {
  /// - Returns: nil where there is no such file yet.
  /// - Throws: `MockError` where it holds no state.
  static func load(_ path: String, catalog: Catalog) throws -> Database? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try StateDump.restore(JSONValue(json: Data(contentsOf: URL(filePath: path))), catalog: catalog)
    } catch is DecodingError {
      throw MockError("cannot use the state file \(path): it is not JSON; remove it to start without one")
    } catch {
      throw MockError("cannot use the state file \(path): \(error)")
    }
  }

  /// Writes the state in place of the file's old contents, in one step.
  static func save(_ database: Database, to path: String) throws {
    do {
      try Data(JSONText.of(StateDump.dump(database))).write(to: URL(filePath: path), options: .atomic)
      // It holds secrets.
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw MockError(
        "cannot write the state file \(path): \(error.localizedDescription) Its folder must be there, with leave to write to it"
      )
    }
  }
}
