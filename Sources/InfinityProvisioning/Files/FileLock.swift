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

/// The lock of a file that is replaced, which is held for as long as that takes: milliseconds. The system gives it back when its file is closed,
/// however a process ends; only one that is stopped (Ctrl-Z, a debugger) or waits for a dead file server keeps it.
enum FileLock {
  static let patience = Duration.seconds(10)

  /// Waits until nobody else has the lock of an open file.
  ///
  /// - Throws: ``FileError`` where another process kept it all the time; `POSIXError` where the file cannot be locked.
  static func take(_ descriptor: Int32, of path: String, within patience: Duration = patience) throws {
    let end = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard [EWOULDBLOCK, EINTR].contains(errno) else { throw PrivateFile.posixError() }
      guard ContinuousClock.now < end else {
        throw FileError(
          "waiting for the lock of", path,
          "another process has kept it for at least \(patience.components.seconds) seconds",
          "see what that waits for, or end it, and run the same command again")
      }
      usleep(2000)
    }
  }
}
