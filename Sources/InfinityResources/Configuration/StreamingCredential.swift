// Written by scripts/generate-resources.

public import InfinityAPI

/// Streaming service public key.
///
/// API: `configuration/pexip_streaming_credential`.
public struct StreamingCredential: NaturallyKeyed, CreatableResource, DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "pexip_streaming_credential")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().kid }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [kid, publicKey] }

    /// Kid: at most 100 characters; needed for a create (API: `kid`).
    @inlinable public var kid: Field<String> { .init("kid", "", .length(1...100)) }
    /// Public key: needed for a create (API: `public_key`).
    @inlinable public var publicKey: Field<String> { .init("public_key", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(kid: String, publicKey: String) -> Draft<StreamingCredential> {
    var draft = Draft<StreamingCredential>()
    draft.kid = kid
    draft.publicKey = publicKey
    return draft
  }
}
