import Synchronization
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

/// A file that is open for as long as somebody has this, or until it is closed.
final class OpenFile: Sendable {
  /// Negative once it is closed.
  private let descriptor: Mutex<Int32>

  init(_ descriptor: Int32) {
    self.descriptor = Mutex(descriptor)
  }

  deinit { close() }

  func close() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { _ = posixClose(descriptor) }
      descriptor = -1
    }
  }

  /// Writes all bytes.
  ///
  /// - Throws: `POSIXError`.
  func write(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)[...]
    try descriptor.withLock { descriptor in
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw PrivateFile.posixError() }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Who may read and write it.
  ///
  /// - Throws: `POSIXError`.
  func setPermissions(_ permissions: FilePermissions) throws {
    try descriptor.withLock { descriptor in
      guard fchmod(descriptor, permissions.rawValue) == 0 else { throw PrivateFile.posixError() }
    }
  }

  /// Waits until everything is on disk.
  ///
  /// - Throws: `POSIXError`.
  func synchronize() throws {
    try descriptor.withLock { descriptor in
      while fsync(descriptor) != 0 {
        guard errno == EINTR else { throw PrivateFile.posixError() }
      }
    }
  }

  /// The bytes from where it is, to the end or to a maximum.
  ///
  /// - Throws: `POSIXError`.
  func read(atMost maximum: Int = .max) throws -> Data {
    try descriptor.withLock { try Self.read($0, atMost: maximum) }
  }

  /// The same of a descriptor that stays open.
  static func read(_ descriptor: Int32, atMost maximum: Int = .max) throws -> Data {
    var content = Data()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while content.count < maximum {
      let count = posixRead(descriptor, &buffer, min(buffer.count, maximum - content.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PrivateFile.posixError() }
      guard count > 0 else { break }
      content += buffer[..<count]
    }
    return content
  }

  /// Its last byte; nil where it is empty.
  ///
  /// - Throws: `POSIXError`.
  func lastByte() throws -> UInt8? {
    try descriptor.withLock { descriptor in
      let size = lseek(descriptor, 0, SEEK_END)
      guard size >= 0 else { throw PrivateFile.posixError() }
      guard size > 0 else { return nil }
      var byte: UInt8 = 0
      guard pread(descriptor, &byte, 1, size - 1) == 1 else { throw PrivateFile.posixError() }
      return byte
    }
  }

  /// Leaves nothing in it, and writes from its beginning.
  func empty() {
    descriptor.withLock { descriptor in
      _ = ftruncate(descriptor, 0)
      _ = lseek(descriptor, 0, SEEK_SET)
    }
  }
}

// The members of the same names hide them.
private func posixClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
