import Foundation
import NIOCore

/// Finds the addresses of servers: a location's own DNS servers are asked first, as the nodes do, then this machine's
/// resolver.
struct NameLookup: Sendable {
  var dnsServers: [String]
  var network: NetworkSettings

  /// The first address of a name, or the address itself; nil where nobody knows the name.
  func address(of host: String, port: Int) async throws -> SocketAddress? {
    if let address = try? SocketAddress(ipAddress: host, port: port) { return address }
    servers: for server in dnsServers {
      let client = DNSClient(server: server, port: network.dnsPort, timeout: min(network.timeout, .seconds(2)))
      for type in [DNSRecordType.a, .aaaa] {
        switch try await client.ask(host, type) {
        case .records(let addresses):
          if let first = addresses.first { return try? SocketAddress(ipAddress: first, port: port) }
        case .failure: continue servers
        case .nameDoesNotExist, .noSuchRecord: continue
        }
      }
    }
    // The system's resolver waits, so it gets a thread of its own.
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: try? SocketAddress.makeAddressResolvingHost(host, port: port))
      }
    }
  }
}
