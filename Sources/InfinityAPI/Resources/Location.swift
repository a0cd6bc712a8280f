/// A system location: where nodes stand, and which servers they use there.
///
/// API: `system_location`.
public struct Location: CreatableResource, UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "system_location")

  /// The object's address.
  public let uri: ResourceURI

  /// Its name, unique among locations.
  public let name: String

  /// A note for people.
  public let description: String

  /// The Pexip Infinity domain for Lync here, or nil where the global one applies.
  ///
  /// API: `local_mssip_domain`.
  public let sipDomain: String?

  /// The Lync server for calls out of this location.
  ///
  /// API: `mssip_proxy`.
  public let lyncServer: ResourceURI?

  /// The DNS servers; order as the API gives it.
  ///
  /// Read as whole objects, written as URIs.
  public let dnsServers: [ResourceURI]

  /// The NTP servers; order as the API gives it.
  ///
  /// Read as whole objects, written as URIs.
  public let ntpServers: [ResourceURI]

  /// The TURN server.
  public let turnServer: ResourceURI?

  /// The STUN server.
  public let stunServer: ResourceURI?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .name }
  /// The natural key.
  public var naturalKey: String { name }

  /// Reads a location as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    name = fields.text(.name)
    description = fields.text(.description)
    sipDomain = fields.textIfAny(.sipDomain)
    lyncServer = fields.reference(.lyncServer, to: LyncServer.endpoint)
    dnsServers = fields.references(.dnsServers, to: DNSServer.endpoint)
    ntpServers = fields.references(.ntpServers, to: NTPServer.endpoint)
    turnServer = fields.reference(.turnServer, to: TURNServer.endpoint)
    stunServer = fields.reference(.stunServer, to: STUNServer.endpoint)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case description
    case sipDomain = "local_mssip_domain"
    case lyncServer = "mssip_proxy"
    case dnsServers = "dns_servers"
    case ntpServers = "ntp_servers"
    case turnServer = "turn_server"
    case stunServer = "stun_server"
  }

  /// A location to create.
  ///
  /// Links are set afterwards with an ``Update``: a create with one bad link fails, yet leaves the location behind.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = Location

    /// Its name, unique among locations, at most 250 characters.
    public var name: String

    /// A note for people, at most 250 characters; nil for none.
    public var description: String?

    /// A location to create.
    public init(name: String, description: String? = nil) {
      self.name = name
      self.description = description
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.name, name)
      fields.set(.description, ifGiven: description)
      return fields.requestValue
    }
  }

  /// Changes to a location.
  ///
  /// A list that is set replaces the whole list.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = Location

    /// Its name.
    public var name: Assignment<String> = .leave
    /// A note for people.
    public var description: Assignment<String> = .leave
    /// The Pexip Infinity domain for Lync here; cleared, the global one applies.
    public var sipDomain: Assignment<String> = .leave
    /// The Lync server.
    public var lyncServer: Assignment<ResourceURI> = .leave
    /// The DNS servers.
    public var dnsServers: Assignment<[ResourceURI]> = .leave
    /// The NTP servers.
    public var ntpServers: Assignment<[ResourceURI]> = .leave
    /// The TURN server.
    public var turnServer: Assignment<ResourceURI> = .leave
    /// The STUN server.
    public var stunServer: Assignment<ResourceURI> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.name, name)
      fields.assign(.description, description)
      fields.assign(.sipDomain, sipDomain)
      fields.assign(.lyncServer, lyncServer)
      fields.assign(.dnsServers, dnsServers)
      fields.assign(.ntpServers, ntpServers)
      fields.assign(.turnServer, turnServer)
      fields.assign(.stunServer, stunServer)
      return fields.requestValue
    }
  }
}
