/// A Management Node as it is configured.
///
/// API: `management_vm`.
///
/// There may be more than one; ``Fields/isPrimary`` tells which is in charge.
public struct ManagementVM: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "management_vm")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a Management Node in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [name, hostname, domain, address, isPrimary, dnsServers, ntpServers, tlsCertificate, tlsClientCertificate]
    }

    /// Its name, unique among Management Nodes (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...32)) }
    /// The host part of its DNS name (API: `hostname`).
    @inlinable public var hostname: Field<String> { .init("hostname", "", .length(0...63)) }
    /// The domain part of its DNS name (API: `domain`).
    @inlinable public var domain: Field<String> { .init("domain", "", .length(0...192)) }
    /// Its IPv4 address (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "") }
    /// Whether it is the one in charge (API: `primary`).
    @inlinable public var isPrimary: ReadOnlyField<Bool> { .init("primary", false) }
    /// The DNS servers that it asks; a list that is set replaces the whole list (API: `dns_servers`).
    @inlinable public var dnsServers: Field<[ResourceURI]> { .init("dns_servers", [], to: DNSServer.endpoint) }
    /// The NTP servers that it takes its time from; a list that is set replaces the whole list (API: `ntp_servers`).
    @inlinable public var ntpServers: Field<[ResourceURI]> { .init("ntp_servers", [], to: NTPServer.endpoint) }
    /// The certificate that it presents, or nil for its self-signed one (API: `tls_certificate`).
    @inlinable public var tlsCertificate: Field<ResourceURI?> {
      .init("tls_certificate", nil, to: TLSCertificate.endpoint)
    }
    /// The certificate that it presents as a client, from v40, or nil for none of its own (API: `tls_client_certificate`).
    @inlinable public var tlsClientCertificate: Field<ResourceURI?> {
      .init("tls_client_certificate", nil, to: TLSCertificate.endpoint)
    }
  }

  /// A further Management Node to create, with what it must have.
  public static func draft(name: String) -> Draft<ManagementVM> {
    var draft = Draft<ManagementVM>()
    draft.name = name
    return draft
  }
}
