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

/// A file that several may change at once, each knowing only what it adds.
extension PrivateFile {
  /// Reads a file again, and replaces it by what becomes of it, while nobody else does so. No link is followed.
  ///
  /// - Throws: `POSIXError` or ``Refusal`` where it cannot be read; ``FileError`` where it cannot be replaced, or another process keeps it locked; what the closure throws.
  static func amend(_ path: String, maximum: Int, _ change: (Data) throws -> Data) throws {
    let descriptor = try openLocked(path)
    defer { close(descriptor) }
    try replace(path, with: try change(OpenFile.read(descriptor, atMost: maximum)))
  }

  /// The lock is on the file itself, which who was faster has replaced: then it is that of the new one that is waited for.
  private static func openLocked(_ path: String) throws -> Int32 {
    while true {
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else {
        if errno == ELOOP { throw Refusal(path: path, fault: .isLink) }
        throw posixError()
      }
      do {
        try FileLock.take(descriptor, of: path)
        let opened = try FileDescriptor(rawValue: descriptor).stat()
        guard opened.type == .regular else { throw Refusal(path: path, fault: .isNoFile) }
        let present = try FilePath(path).stat(followTargetSymlink: false)
        if opened.inode == present.inode, opened.deviceID == present.deviceID { return descriptor }
        close(descriptor)
      } catch {
        close(descriptor)
        throw error
      }
    }
  }
}
