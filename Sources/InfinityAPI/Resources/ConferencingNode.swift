/// A Conferencing Node as it is configured.
///
/// API: `configuration/worker_vm`.
///
/// Creating one is half of deploying it: the virtual machine boots with the ``BootstrapDocument`` that the create answers with, once. A change
/// of its location or its kind restarts it and drops its calls, and one of its address or names may mean deploying it again; this tool
/// changes none of them.
public struct ConferencingNode: NaturallyKeyed, ManagedResource, AnsweringResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "worker_vm")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a node in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [
        name, description, hostname, domain, address, staticNATAddress, sipTLSFQDN, location, tlsCertificate,
        tlsClientCertificate, nodeType, isInMaintenanceMode,
      ]
    }

    /// Its name, unique among nodes (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...32)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The host part of its own DNS name (API: `hostname`).
    @inlinable public var hostname: Field<String> { .init("hostname", "", .length(1...63)) }
    /// The domain part of its own DNS name (API: `domain`).
    @inlinable public var domain: Field<String> { .init("domain", "", .length(1...192)) }
    /// Its IPv4 address (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "") }
    /// The public address where there is static NAT before the node, or nil (API: `static_nat_address`).
    @inlinable public var staticNATAddress: Field<String?> { .init("static_nat_address", nil) }
    /// The name that the node puts in SIP signaling, or nil where none is set (API: `alternative_fqdn`).
    @inlinable public var sipTLSFQDN: Field<String?> { .init("alternative_fqdn", nil, .length(0...255)) }
    /// The location in which it stands, or nil where the answer does not tell (API: `system_location`).
    @inlinable public var location: Field<ResourceURI?> {
      .init("system_location", nil, to: Location.endpoint)
    }
    /// The certificate that it presents, or nil for its self-signed one (API: `tls_certificate`).
    @inlinable public var tlsCertificate: Field<ResourceURI?> {
      .init("tls_certificate", nil, to: TLSCertificate.endpoint)
    }
    /// The certificate that it presents as a client, from v40, or nil for none of its own (API: `tls_client_certificate`).
    @inlinable public var tlsClientCertificate: Field<ResourceURI?> {
      .init("tls_client_certificate", nil, to: TLSCertificate.endpoint)
    }
    /// Whether it transcodes or proxies, by default transcoding (API: `node_type`).
    @inlinable public var nodeType: Field<NodeType> { .init("node_type", .conferencing) }
    /// Whether it takes no new calls (API: `maintenance_mode`).
    @inlinable public var isInMaintenanceMode: Field<Bool> { .init("maintenance_mode", false) }
  }

  /// The document that the node boots with.
  public typealias CreateAnswer = BootstrapDocument

  /// What a node is for.
  public struct NodeType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [NodeType] { [.conferencing, .proxying] }

    /// A transcoding node, which hosts conferences.
    @inlinable public static var conferencing: NodeType { NodeType(rawValue: "CONFERENCING") }
    /// A proxying edge node, which forwards media to transcoding nodes.
    @inlinable public static var proxying: NodeType { NodeType(rawValue: "PROXYING") }
  }
}
