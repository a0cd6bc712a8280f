import NIOCore

/// The same work with every address of one server, side by side.
enum AddressWork {
  /// Of one address: how messages call the server there, and what came of it.
  struct Result<Value: Sendable>: Sendable {
    var name: String
    var value: Value
  }

  /// In the order of the addresses; none where the server's name leads to no address from here.
  ///
  /// - Parameter name: how messages call the server. Where the file gives a name, the address is said beside.
  static func run<Value: Sendable>(
    _ name: String, _ server: CheckContext.Target, _ lookup: NameLookup,
    _ work: @escaping @Sendable (SocketAddress) async throws -> Value
  ) async throws -> [Result<Value>] {
    let addresses = try await lookup.addresses(of: server.address, port: server.port)
    let isNamed = !NetworkName.isIPAddress(server.address)
    return try await addresses.concurrentlyMapped(atMost: maximumConcurrentAddresses) { address in
      Result(name: isNamed ? "\(name) at \(address.ipAddress ?? "")" : name, value: try await work(address))
    }
  }

  private static let maximumConcurrentAddresses = 20

  /// What is said of an address that cannot be used while others of the same name can.
  static let othersWork =
    "; other addresses of that name do answer, so only some calls fail: fix this one, or remove its record from DNS"
}
