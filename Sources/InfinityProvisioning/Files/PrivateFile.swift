import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that only their owner can read.
enum PrivateFile {
  /// The name of the folder that holds them, wherever it is.
  static let folderName = "infinity-provision"

  /// Makes a folder, with its parents, that only its owner can enter.
  static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o700) == 0 { return }
    var error = posixError()
    let parent = path.folderOfPath
    if error.code == .ENOENT, !parent.isEmpty, parent != path {
      try makeFolder(parent)
      if mkdir(path, 0o700) == 0 { return }
      error = posixError()
    }
    if error.code == .EEXIST {
      if (try? Stat(FilePath(path)))?.type == .directory { return }
      error = POSIXError(.ENOTDIR)
    }
    throw FileError("making the folder", path, error, "check the rights of its parent, or set XDG_STATE_HOME")
  }

  /// The content of a file; nil where there is none of that name.
  ///
  /// - Throws: `POSIXError` where there is one and it cannot be read; ``Refusal`` where somebody else may have written it.
  static func content(of path: String) throws -> Data? {
    let descriptor: Int32
    do {
      descriptor = try openOwn(path, O_RDONLY)
    } catch let error as POSIXError where [.ENOENT, .ENAMETOOLONG].contains(error.code) {
      return nil
    }
    defer { close(descriptor) }
    return try OpenFile.read(descriptor)
  }

  /// The names of what a folder holds; none where there is no such folder.
  ///
  /// - Throws: `POSIXError` where there is one and it cannot be read.
  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw posixError()
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw posixError() }
        return names
      }
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
  }

  /// Replaces a file by a new one with mode 0600, all at once: a reader, and a crash, sees the old or the new content.
  static func replace(_ path: String, with content: Data) throws {
    let folder = path.folderOfPath
    if !folder.isEmpty { try makeFolder(folder) }
    // No process id: in containers they are all the same, and one that a crash left behind would be in the way for good.
    let temporary = path + ".\(UUID().uuidString).new"
    do {
      let file = try create(temporary)
      defer { file.close() }
      try file.write(content)
      try file.synchronize()
      try giveName(path, to: temporary)
    } catch {
      unlink(temporary)
      throw FileError("writing the file", path, error, "check the folder's rights and the free space")
    }
  }

  /// Gives a file its name, in place of another one of that name, and waits until the name is on disk.
  ///
  /// - Throws: `POSIXError`, and then it has the name that it had.
  static func giveName(_ path: String, to file: String) throws {
    guard rename(file, path) == 0 else { throw posixError() }
    synchronizeFolder(of: path)
  }

  /// Waits until the names in a file's folder are on disk. Where that cannot be waited for, as in a folder that may not be read, the system
  /// writes them when it likes.
  static func synchronizeFolder(of path: String) {
    let folder = path.folderOfPath
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    while fsync(descriptor) != 0, errno == EINTR {}
  }

  /// Makes a new file with mode 0600; one that is there already is an error.
  static func create(_ path: String) throws -> OpenFile {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw posixError() }
    return OpenFile(descriptor)
  }

  static func posixError() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// The system's words for an error, without Foundation's.
  static func reason(_ error: any Error) -> String {
    if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
    if let error = error as? Errno { return error.description }
    if let underlying = (error as? CocoaError)?.underlying { return reason(underlying) }
    return String(describing: error)
  }
}
