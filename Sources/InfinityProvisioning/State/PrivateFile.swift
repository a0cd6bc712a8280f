import Foundation

/// Files that only their owner can read.
enum PrivateFile {
  /// Makes a folder, with its parents, that only its owner can enter.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StateError(
        "making the folder", path, reason(error), "check the rights of its parent, or set XDG_STATE_HOME")
    }
  }

  /// Replaces a file by a new one with mode 0600, all at once: a reader, and a crash, sees the old or the new content.
  static func replace(_ path: String, with content: Data) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try makeFolder(folder) }
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).new"
    do {
      let file = try create(temporary)
      defer { try? file.close() }
      try file.write(contentsOf: content)
      try file.synchronize()
      guard rename(temporary, path) == 0 else { throw posixError() }
    } catch {
      unlink(temporary)
      throw StateError("writing the file", path, reason(error), "check the folder's rights and the free space")
    }
  }

  /// Makes a new file with mode 0600; one that is there already is an error.
  static func create(_ path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw posixError() }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  static func posixError() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// The system's words for an error, without Foundation's.
  static func reason(_ error: any Error) -> String {
    if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
    let cocoa = error as NSError
    let underlying = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.map { String(cString: strerror(Int32($0.code))) } ?? cocoa.localizedDescription
  }
}
