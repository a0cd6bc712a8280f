public import InfinityAPI

/// What is known of a platform: an actor that fills itself from the Management Node.
public actor Directory {
  public private(set) var locations: [String] = []
  public private(set) var themes: [String] = []
  public private(set) var rooms: [String: Int] = [:]

  public init() {}

  /// Reads typed objects, those of a kind of our own, and some that have no type at all.
  public func load(_ configuration: ManagementClient.Configuration) async throws {
    try await withManagementClient(configuration) { client in
      locations = try await client.list(Location.self, orderedBy: [.ascending(\.name)]).map(\.name)
      themes = try await client.list(Theme.self).map(\.name)
      for gateway in try await client.list(at: Endpoint(.configuration, "h323_gatekeeper")) {
        if let name = gateway["name"]?.text { rooms[name] = gateway["port"]?.integer ?? 0 }
      }
    }
  }
}

/// Makes sure that a location has a DNS server, and returns the server's address; safe to be called again.
public func ensureDNSServer(_ client: ManagementClient, _ address: String, in location: String) async throws
  -> ResourceURI
{
  let server: ResourceURI
  if let known = try await client.find(DNSServer.self, named: address) {
    server = known.uri
  } else {
    do {
      server = try await client.create(DNSServer.draft(address: address))
    } catch let error as InfinityError where error.mayHaveTakenEffect {
      // The answer was lost: the server is there, or it is not.
      guard let created = try await client.find(DNSServer.self, named: address) else { throw error }
      server = created.uri
    }
  }
  if let found = try await client.find(Location.self, named: location), !found.dnsServers.contains(server) {
    var change = Changes<Location>()
    change.dnsServers = .set(found.dnsServers + [server])
    try await client.update(change, at: found.uri)
  }
  return server
}

/// Ends a conference for everybody in it.
public func end(_ client: ManagementClient, conference id: String) async throws {
  try await client.command("conference/disconnect", ["conference_id": .string(id)])
}
