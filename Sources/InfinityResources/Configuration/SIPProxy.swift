// Written by scripts/generate-resources.

public import InfinityAPI

/// SIP proxy target.
///
/// API: `configuration/sip_proxy`.
public struct SIPProxy: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "sip_proxy")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [address, description, name, port, transport] }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Port: 1 to 65535; by default `5061` (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 5061, .range(1...65535)) }
    /// Transport: by default `tls` (API: `transport`).
    @inlinable public var transport: Field<Transport> { .init("transport", .tls) }
  }

  /// Transport: the words that the API has for it.
  public struct Transport: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Transport] { [.tcp, .udp, .tls] }

    /// API: `tcp`.
    @inlinable public static var tcp: Transport { Transport(rawValue: "tcp") }
    /// API: `udp`.
    @inlinable public static var udp: Transport { Transport(rawValue: "udp") }
    /// API: `tls`.
    @inlinable public static var tls: Transport { Transport(rawValue: "tls") }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, name: String) -> Draft<SIPProxy> {
    var draft = Draft<SIPProxy>()
    draft.address = address
    draft.name = name
    return draft
  }
}
