import Foundation

/// Keeps two applies of one machine to one Management Node apart.
///
/// The lock belongs to the open file, so that the system takes it back when the process ends, however it ends: a crash
/// leaves the file behind, but never a lock.
public final class ApplyLock: Sendable {
  private let file: FileHandle

  private init(_ file: FileHandle) {
    self.file = file
  }

  /// Takes the lock for a Management Node.
  ///
  /// - Throws: ``Held`` where another apply has it; ``FileError`` where the file cannot be made.
  public static func take(managementNode: String, in folder: StateFolder) throws -> ApplyLock {
    let path = folder.lockFile(managementNode: managementNode)
    try PrivateFile.makeFolder((path as NSString).deletingLastPathComponent)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileError("opening the lock", path, PrivateFile.posixError(), "check the file's rights")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let owner = String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
      throw Held(managementNode: managementNode, processID: Int(owner.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
    try? file.truncate(atOffset: 0)
    try? file.write(contentsOf: Data("\(ProcessInfo.processInfo.processIdentifier)\n".utf8))
    return ApplyLock(file)
  }

  /// Gives the lock back; without it, the end of the process does.
  public func release() {
    try? file.close()
  }

  /// Another apply is under way.
  public struct Held: Error, Sendable, Equatable, CustomStringConvertible {
    /// The Management Node that it is for.
    public var managementNode: String
    /// The process that holds the lock, where it is known.
    public var processID: Int?

    /// Who has the lock, and what to do.
    public var description: String {
      let owner = processID.map { " (process \($0))" } ?? ""
      return
        "another apply to \(managementNode) is under way on this machine\(owner); wait for it to end, then try again"
    }
  }
}
