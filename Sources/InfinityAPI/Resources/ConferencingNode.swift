/// A Conferencing Node as it is configured.
///
/// API: `configuration/worker_vm`.
///
/// It is not creatable here: deploying a node means making a virtual machine too, and its address, names and location
/// are not changed either, since the Management Node then restarts or redeploys it.
public struct ConferencingNode: UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "worker_vm")

  /// The object's address.
  public let uri: ResourceURI

  /// Its name, unique among nodes.
  public let name: String

  /// A note for people.
  public let description: String

  /// The host part of its own DNS name.
  public let hostname: String

  /// The domain part of its own DNS name.
  public let domain: String

  /// Its IPv4 address.
  public let address: String

  /// The public address where there is static NAT before the node, or nil.
  ///
  /// API: `static_nat_address`.
  public let staticNATAddress: String?

  /// The name that the node puts in SIP signaling, or nil where none is set.
  ///
  /// API: `alternative_fqdn`.
  public let sipTLSFQDN: String?

  /// The location in which it stands, or nil where the answer does not tell.
  ///
  /// API: `system_location`.
  public let location: ResourceURI?

  /// The certificate that it presents, or nil for its self-signed one.
  public let tlsCertificate: ResourceURI?

  /// The certificate that it presents as a client, or nil for none of its own. (API: `tls_client_certificate`, from v40.)
  public let tlsClientCertificate: ResourceURI?

  /// Whether it transcodes or proxies.
  public let nodeType: NodeType

  /// Whether it takes no new calls.
  public let isInMaintenanceMode: Bool

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .name }
  /// The natural key.
  public var naturalKey: String { name }

  /// Reads a node as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    name = fields.text(.name)
    description = fields.text(.description)
    hostname = fields.text(.hostname)
    domain = fields.text(.domain)
    address = fields.text(.address)
    staticNATAddress = fields.textIfAny(.staticNATAddress)
    sipTLSFQDN = fields.textIfAny(.sipTLSFQDN)
    location = fields.reference(.location, to: Location.endpoint)
    tlsCertificate = fields.reference(.tlsCertificate, to: TLSCertificate.endpoint)
    tlsClientCertificate = fields.reference(.tlsClientCertificate, to: TLSCertificate.endpoint)
    nodeType = fields.word(.nodeType, default: .conferencing)
    isInMaintenanceMode = fields.boolean(.isInMaintenanceMode)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case description
    case hostname
    case domain
    case address
    case staticNATAddress = "static_nat_address"
    case sipTLSFQDN = "alternative_fqdn"
    case location = "system_location"
    case tlsCertificate = "tls_certificate"
    case tlsClientCertificate = "tls_client_certificate"
    case nodeType = "node_type"
    case isInMaintenanceMode = "maintenance_mode"
  }

  /// What a node is for.
  public struct NodeType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A transcoding node, which hosts conferences.
    public static let conferencing = NodeType(rawValue: "CONFERENCING")
    /// A proxying edge node, which forwards media to transcoding nodes.
    public static let proxying = NodeType(rawValue: "PROXYING")
  }

  /// Changes to a node.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = ConferencingNode

    /// A note for people.
    public var description: Assignment<String> = .leave
    /// The name that the node puts in SIP signaling.
    ///
    /// API: `alternative_fqdn`.
    public var sipTLSFQDN: Assignment<String> = .leave
    /// The certificate that it presents; cleared, its self-signed one.
    public var tlsCertificate: Assignment<ResourceURI> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.description, description)
      fields.assign(.sipTLSFQDN, sipTLSFQDN)
      fields.assign(.tlsCertificate, tlsCertificate)
      return fields.requestValue
    }
  }
}
