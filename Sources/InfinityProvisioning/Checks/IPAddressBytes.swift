import Foundation
import NIOCore

/// An IPv4 or IPv6 address as its 4 or 16 bytes in network order.
struct IPAddressBytes: Sendable, Equatable {
  var bytes: [UInt8]

  /// The bytes of a written address; nil where it is none.
  init?(_ text: String) {
    guard let address = try? SocketAddress(ipAddress: text, port: 0) else { return nil }
    switch address {
    case .v4(let v4): bytes = withUnsafeBytes(of: v4.address.sin_addr) { Array($0) }
    case .v6(let v6): bytes = withUnsafeBytes(of: v6.address.sin6_addr) { Array($0) }
    case .unixDomainSocket: return nil
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
