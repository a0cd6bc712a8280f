// Written by scripts/generate-resources.

public import InfinityAPI

/// Outbound web proxy.
///
/// API: `configuration/http_proxy`.
public struct HTTPProxy: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "http_proxy")
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
    public var readable: [any ReadableField] { [address, name, port, `protocol`, username] }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Password: at most 100 characters; never shown (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Port: 1 to 65535; by default `8080` (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 8080, .range(1...65535)) }
    /// Protocol: by default `http` (API: `protocol`).
    @inlinable public var `protocol`: Field<CallProtocol> { .init("protocol", .http) }
    /// Username: at most 100 characters (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
  }

  /// Protocol: the words that the API has for it.
  public struct CallProtocol: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallProtocol] { [.http] }

    /// API: `http`.
    @inlinable public static var http: CallProtocol { CallProtocol(rawValue: "http") }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, name: String) -> Draft<HTTPProxy> {
    var draft = Draft<HTTPProxy>()
    draft.address = address
    draft.name = name
    return draft
  }
}
