import NIOCore

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

/// An IPv4 or IPv6 address as its 4 or 16 bytes in network order.
struct IPAddressBytes: Sendable, Equatable {
  var bytes: [UInt8]

  /// The bytes of a written address; nil where it is none.
  init?(_ text: String) {
    guard !text.contains("\0") else { return nil }
    var bytes: [UInt8] = Array(repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      self.bytes = Array(bytes.prefix(4))
    } else if inet_pton(AF_INET6, text, &bytes) == 1 {
      self.bytes = bytes
    } else {
      return nil
    }
  }

  /// An address of these bytes; nil where there are neither 4 nor 16.
  init?(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == 4 || self.bytes.count == 16 else { return nil }
  }

  /// The one way of writing it.
  var text: String {
    let packed = ByteBuffer(bytes: bytes)
    return (try? SocketAddress(packedIPAddress: packed, port: 0))?.ipAddress ?? ""
  }
}
