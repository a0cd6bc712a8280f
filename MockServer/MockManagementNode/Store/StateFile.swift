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
      try replace(path, with: Data(JSONText.of(StateDump.dump(database))))
    } catch {
      throw MockError(
        "cannot write the state file \(path): \(reason(error)). Its folder must be there, with leave to write to it"
      )
    }
  }

  /// Foundation's words end with a stop, the system's do not.
  private static func reason(_ error: any Error) -> String {
    let text = error.localizedDescription
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// It holds secrets, and so is never anybody else's to read, not even while it is written.
  private static func replace(_ path: String, with contents: Data) throws {
    let temporary = "\(path).\(UUID().uuidString).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: contents)
      try file.close()
      guard rename(temporary, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      unlink(temporary)
      throw error
    }
  }
}
