// Written by scripts/generate-resources.

public import InfinityAPI

/// SSH public key.
///
/// API: `configuration/ssh_authorized_key`.
public struct SSHAuthorizedKey: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ssh_authorized_key")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().key }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [comment, key, keyType, nodes] }

    /// Comment: at most 8192 characters (API: `comment`).
    @inlinable public var comment: Field<String> { .init("comment", "", .length(0...8192)) }
    /// Key: needed for a create (API: `key`). May be sent as full key line or bare base64; stored as sent.
    @inlinable public var key: Field<String> { .init("key", "") }
    /// Keytype (API: `keytype`). Only key is demanded by the API; provider asks for all three.
    @inlinable public var keyType: Field<String> { .init("keytype", "") }
    /// Nodes (API: `nodes`).
    @inlinable public var nodes: Field<[String]> { .init("nodes", []) }
  }

  /// An object to create, with what it must have.
  public static func draft(key: String) -> Draft<SSHAuthorizedKey> {
    var draft = Draft<SSHAuthorizedKey>()
    draft.key = key
    return draft
  }
}
