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

/// The lock of a Management Node is one on a file, which belongs to the open file: the system takes it back when the process
/// ends, however it ends. A crash leaves the file behind, but never a lock.
extension StateFolder {
  /// The file that keeps a second apply to a Management Node away while one is under way.
  func lockFile(of managementNode: String) -> String {
    "\(path)/locks/\(Self.fileName(of: managementNode)).lock"
  }

  /// Takes the lock for a Management Node, among the processes of this machine.
  ///
  /// - Throws: ``ApplyLockHeld`` where another apply has it; ``FileError`` where the file cannot be made.
  public func takeLock(of managementNode: String) throws -> any ApplyLock {
    let path = lockFile(of: managementNode)
    let descriptor: Int32
    do {
      try make(path.folderOfPath)
      descriptor = try PrivateFile.openOwn(path, O_RDWR | O_CREAT)
    } catch let error where error is POSIXError || error is PrivateFile.Refusal {
      throw FileError("opening the lock", path, error, "check the file's rights")
    }
    let file = OpenFile(descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let owner = String(decoding: (try? file.read()) ?? Data(), as: UTF8.self)
      throw ApplyLockHeld(
        managementNode: managementNode, processID: owner.split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) }
      )
    }
    file.empty()
    try? file.write("\(getpid())\n".utf8)
    return LockedFile(file)
  }
}

/// An open file with a lock on it.
private final class LockedFile: ApplyLock {
  private let file: OpenFile

  init(_ file: OpenFile) {
    self.file = file
  }

  func release() {
    file.close()
  }
}
