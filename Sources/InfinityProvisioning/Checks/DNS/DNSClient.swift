import InfinityAPI
import NIOCore
import Synchronization

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

/// Asks one DNS server, and no other: neither the hosts file nor the machine's own resolver has a say.
struct DNSClient: Sendable {
  enum Transport: Sendable {
    /// Over UDP, and over TCP where the answer does not fit.
    case udp
    /// Over TCP alone.
    case tcp
  }

  /// The server's IP address.
  var server: String
  var port = 53
  var transport = Transport.udp
  /// How long an answer is waited for, in all.
  var timeout = Duration.seconds(2)

  /// Asks for the records of one type that a name has.
  ///
  /// - Throws: `CancellationError` where the task is cancelled.
  func ask(_ name: String, _ type: DNSRecordType) async throws -> DNSAnswer {
    let isCancelled = CancellationFlag()
    return try await withTaskCancellationHandler {
      try Task.checkCancellation()
      // c-ares waits: it gets a thread of its own, and neither an event loop nor the task pool is held up.
      let answer = await withCheckedContinuation { (continuation: CheckedContinuation<DNSAnswer, Never>) in
        CurlThread.run {
          let answer = AresQuery.run(self, name, type) { isCancelled.isSet }
          let isClosed = answer == .failure(.unreachable) && transport == .udp && isPortClosed
          continuation.resume(returning: isClosed ? .failure(.closed) : answer)
        }
      }
      try Task.checkCancellation()
      return answer
    } onCancel: {
      isCancelled.set()
    }
  }

  /// Whether the server itself, or a firewall, says that nothing listens: c-ares does not tell that from a missing way.
  private var isPortClosed: Bool {
    guard let address = try? SocketAddress(ipAddress: server, port: port) else { return false }
    let socket = openSocket(server.contains(":") ? AF_INET6 : AF_INET, SocketType.datagram, 0)
    guard socket >= 0 else { return false }
    defer { close(socket) }
    guard address.withSockAddr({ connect(socket, $0, socklen_t($1)) }) == 0, send(socket, [0], 1, 0) == 1 else {
      return false
    }
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 500) > 0 else { return false }
    var byte: UInt8 = 0
    return recv(socket, &byte, 1, 0) < 0 && errno == ECONNREFUSED
  }

  /// The name below `in-addr.arpa` or `ip6.arpa` for an address; nil where it is none.
  static func reverseName(of address: String) -> String? {
    guard let bytes = IPAddressBytes(address)?.bytes else { return nil }
    if bytes.count == 4 { return bytes.reversed().map { "\($0)." }.joined() + "in-addr.arpa" }
    return bytes.reversed().map { "\(String($0 & 15, radix: 16)).\(String($0 >> 4, radix: 16))." }.joined() + "ip6.arpa"
  }
}

/// Set from one thread, read from another.
private final class CancellationFlag: Sendable {
  private let flag = Atomic<Bool>(false)
  func set() { flag.store(true, ordering: .releasing) }
  var isSet: Bool { flag.load(ordering: .acquiring) }
}

// A variable of its own name would hide it.
private func openSocket(_ family: Int32, _ type: Int32, _ number: Int32) -> Int32 { socket(family, type, number) }
