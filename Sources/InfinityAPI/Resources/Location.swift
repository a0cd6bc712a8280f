/// A system location: where nodes stand, and which servers they use there.
///
/// API: `system_location`.
public struct Location: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "system_location")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a location in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [name, description, sipDomain, lyncServer, dnsServers, ntpServers, turnServer, stunServer]
    }

    /// Its name, unique among locations (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The Pexip Infinity domain for Lync here, or nil where the global one applies (API: `local_mssip_domain`).
    @inlinable public var sipDomain: Field<String?> { .init("local_mssip_domain", nil, .length(0...255)) }
    /// The Lync server for calls out of this location, or nil for none (API: `mssip_proxy`).
    @inlinable public var lyncServer: Field<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
    /// The DNS servers in the API's order; a list that is set replaces the whole list (API: `dns_servers`).
    @inlinable public var dnsServers: Field<[ResourceURI]> { .init("dns_servers", [], to: DNSServer.endpoint) }
    /// The NTP servers in the API's order; a list that is set replaces the whole list (API: `ntp_servers`).
    @inlinable public var ntpServers: Field<[ResourceURI]> { .init("ntp_servers", [], to: NTPServer.endpoint) }
    /// The TURN server, or nil for none (API: `turn_server`).
    @inlinable public var turnServer: Field<ResourceURI?> { .init("turn_server", nil, to: TURNServer.endpoint) }
    /// The STUN server, or nil for none (API: `stun_server`).
    @inlinable public var stunServer: Field<ResourceURI?> { .init("stun_server", nil, to: STUNServer.endpoint) }
  }

  /// A location to create, with what it must have.
  ///
  /// Set its links afterwards with ``Changes``: a create with one bad link fails, yet leaves the location behind.
  public static func draft(name: String) -> Draft<Location> {
    var draft = Draft<Location>()
    draft.name = name
    return draft
  }
}
