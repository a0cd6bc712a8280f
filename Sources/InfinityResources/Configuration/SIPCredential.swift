// Written by scripts/generate-resources.

public import InfinityAPI

/// Outbound SIP login.
///
/// API: `configuration/sip_credential`.
public struct SIPCredential: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "sip_credential")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [realm, username] }

    /// Password: at most 100 characters; never shown (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Realm: at most 255 characters; needed for a create (API: `realm`).
    @inlinable public var realm: Field<String> { .init("realm", "", .length(1...255)) }
    /// Username: at most 100 characters; needed for a create (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(1...100)) }
  }

  /// An object to create, with what it must have.
  public static func draft(realm: String, username: String) -> Draft<SIPCredential> {
    var draft = Draft<SIPCredential>()
    draft.realm = realm
    draft.username = username
    return draft
  }
}
