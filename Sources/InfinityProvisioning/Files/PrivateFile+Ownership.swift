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

/// What another user of the machine may have written, or leads somewhere else, is not taken for the tool's own.
extension PrivateFile {
  /// Why a file or folder is not used, although it can be opened.
  struct Refusal: Error {
    enum Fault: Equatable {
      case isLink
      case isNoFile
      case belongs(to: uid_t)
      case isWritableByOthers
    }

    /// What is refused: the file, or a folder above it.
    let path: String
    let fault: Fault
  }

  /// Opens a file of the tool's own, and follows no link: who could put one there would choose what is read and overwritten.
  ///
  /// - Parameter flags: as for `open`; a file that `O_CREAT` makes has mode 0600.
  /// - Throws: `POSIXError`; ``Refusal``.
  static func openOwn(_ path: String, _ flags: Int32) throws -> Int32 {
    // O_NONBLOCK: a pipe in its place is refused, not waited for.
    let descriptor = open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw Refusal(path: path, fault: .isLink) }
      throw posixError()
    }
    do {
      let status = try FileDescriptor(rawValue: descriptor).stat()
      switch status.type {
      case .regular: try check(status, path)
      case .directory: throw POSIXError(.EISDIR)
      default: throw Refusal(path: path, fault: .isNoFile)
      }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Checks that a folder is this user's, and that nobody else may put files there; one that is not there is nobody's yet.
  ///
  /// - Throws: `POSIXError`; ``Refusal``.
  static func checkOwnFolder(_ path: String) throws {
    let status: Stat
    do {
      status = try FilePath(path).stat(followTargetSymlink: false)
    } catch {
      if error == .noSuchFileOrDirectory { return }
      throw POSIXError(POSIXErrorCode(rawValue: error.rawValue) ?? .EIO)
    }
    switch status.type {
    case .directory: try check(status, path)
    case .symbolicLink: throw Refusal(path: path, fault: .isLink)
    default: throw POSIXError(.ENOTDIR)
    }
  }

  private static func check(_ status: Stat, _ path: String) throws {
    guard status.userID.rawValue == geteuid() else {
      throw Refusal(path: path, fault: .belongs(to: status.userID.rawValue))
    }
    guard status.permissions.isDisjoint(with: [.groupWrite, .otherWrite]) else {
      throw Refusal(path: path, fault: .isWritableByOthers)
    }
  }
}
