// Written by scripts/generate-resources.

public import InfinityAPI

/// Outgoing mail server.
///
/// API: `configuration/smtp_server`.
public struct SMTPServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "smtp_server")
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
    public var readable: [any ReadableField] {
      [address, connectionSecurity, description, fromEmailAddress, name, port, username]
    }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// Connection security: by default `NONE` (API: `connection_security`).
    @inlinable public var connectionSecurity: Field<ConnectionSecurity> { .init("connection_security", .unsecured) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// From email address: at most 100 characters; needed for a create (API: `from_email_address`).
    @inlinable public var fromEmailAddress: Field<String> { .init("from_email_address", "", .length(1...100)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Password: at most 100 characters; shown as a hash only, so not read (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Port: 1 to 65535; by default `587` (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 587, .range(1...65535)) }
    /// Username: at most 100 characters (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
  }

  /// Connection security: the words that the API has for it.
  public struct ConnectionSecurity: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ConnectionSecurity] { [.unsecured, .starttls] }

    /// API: `NONE`.
    @inlinable public static var unsecured: ConnectionSecurity { ConnectionSecurity(rawValue: "NONE") }
    /// API: `STARTTLS`.
    @inlinable public static var starttls: ConnectionSecurity { ConnectionSecurity(rawValue: "STARTTLS") }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, fromEmailAddress: String, name: String) -> Draft<SMTPServer> {
    var draft = Draft<SMTPServer>()
    draft.address = address
    draft.fromEmailAddress = fromEmailAddress
    draft.name = name
    return draft
  }
}
