/// A Management Node as it is configured.
///
/// There may be more than one; ``isPrimary`` tells which is in charge. (API: `management_vm`.)
public struct ManagementVM: UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "management_vm")

  /// The object's address.
  public let uri: ResourceURI

  /// Its name, unique among Management Nodes.
  public let name: String

  /// The host part of its DNS name.
  public let hostname: String

  /// The domain part of its DNS name.
  public let domain: String

  /// Its IPv4 address.
  public let address: String

  /// Whether it is the one in charge.
  ///
  /// API: `primary`.
  public let isPrimary: Bool

  /// The DNS servers that it asks.
  public let dnsServers: [ResourceURI]

  /// The NTP servers that it takes its time from.
  public let ntpServers: [ResourceURI]

  /// The certificate that it presents, or nil for its self-signed one.
  public let tlsCertificate: ResourceURI?

  /// The certificate that it presents as a client, or nil for none of its own. (API: `tls_client_certificate`, from v40.)
  public let tlsClientCertificate: ResourceURI?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .name }
  /// The natural key.
  public var naturalKey: String { name }

  /// Reads a Management Node as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    name = fields.text(.name)
    hostname = fields.text(.hostname)
    domain = fields.text(.domain)
    address = fields.text(.address)
    isPrimary = fields.boolean(.isPrimary)
    dnsServers = fields.references(.dnsServers, to: DNSServer.endpoint)
    ntpServers = fields.references(.ntpServers, to: NTPServer.endpoint)
    tlsCertificate = fields.reference(.tlsCertificate, to: TLSCertificate.endpoint)
    tlsClientCertificate = fields.reference(.tlsClientCertificate, to: TLSCertificate.endpoint)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case hostname
    case domain
    case address
    case isPrimary = "primary"
    case dnsServers = "dns_servers"
    case ntpServers = "ntp_servers"
    case tlsCertificate = "tls_certificate"
    case tlsClientCertificate = "tls_client_certificate"
  }

  /// Changes to a Management Node.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = ManagementVM

    /// The certificate that it presents; cleared, its self-signed one.
    public var tlsCertificate: Assignment<ResourceURI> = .leave
    /// The DNS servers that it asks.
    public var dnsServers: Assignment<[ResourceURI]> = .leave
    /// The NTP servers that it takes its time from.
    public var ntpServers: Assignment<[ResourceURI]> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.tlsCertificate, tlsCertificate)
      fields.assign(.dnsServers, dnsServers)
      fields.assign(.ntpServers, ntpServers)
      return fields.requestValue
    }
  }
}
