import InfinityAPI
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

/// Finds the addresses of servers: a location's own DNS servers are asked first, as the nodes do, then this machine's
/// resolver.
struct NameLookup: Sendable {
  var dnsServers: [String]
  var network: NetworkSettings

  /// Every address of a name at any of the DNS servers, since nodes ask any of them and choose any address, or the address itself; none
  /// where nobody knows the name.
  func addresses(of host: String, port: Int) async throws -> [SocketAddress] {
    if let address = try? SocketAddress(ipAddress: host, port: port) { return [address] }
    let answers = try await dnsServers.concurrentlyMapped(atMost: Self.maximumConcurrentServers) { server in
      let client = DNSClient(server: server, port: network.dnsPort, timeout: network.timeout)
      async let four = client.ask(host, .a)
      async let six = client.ask(host, .aaaa)
      return try await [four, six].flatMap { answer in
        if case .records(let addresses) = answer { addresses } else { [] as [String] }
      }
    }
    var seen: Set<String> = []
    let found = answers.flatMap(\.self).filter { seen.insert($0).inserted }
    if !found.isEmpty { return found.compactMap { try? SocketAddress(ipAddress: $0, port: port) } }
    // The system's resolver waits, so it gets a thread of its own.
    return await withCheckedContinuation { continuation in
      CurlThread.run { continuation.resume(returning: Self.resolved(host, port)) }
    }
  }

  private static let maximumConcurrentServers = 10

  private static func resolved(_ host: String, _ port: Int) -> [SocketAddress] {
    var hints = addrinfo()
    hints.ai_socktype = SocketType.stream
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [SocketAddress] = []
    var next = list
    while let entry = next?.pointee {
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      if getnameinfo(entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 {
        let written = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if let address = try? SocketAddress(ipAddress: written, port: port), !found.contains(address) {
          found.append(address)
        }
      }
      next = entry.ai_next
    }
    return found
  }
}
