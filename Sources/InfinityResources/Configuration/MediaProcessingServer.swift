// Written by scripts/generate-resources.

public import InfinityAPI

/// Live captions media server.
///
/// API: `configuration/media_processing_server`.
public struct MediaProcessingServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "media_processing_server")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().fqdn }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [appID, fqdn, publicJWTKey] }

    /// App ID: at most 100 characters (API: `app_id`).
    @inlinable public var appID: ReadOnlyField<String> { .init("app_id", "", .length(0...100)) }
    /// FQDN: at most 255 characters; needed for a create (API: `fqdn`).
    @inlinable public var fqdn: Field<String> { .init("fqdn", "", .length(1...255)) }
    /// Public JWT key (API: `public_jwt_key`).
    @inlinable public var publicJWTKey: ReadOnlyField<String> { .init("public_jwt_key", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(fqdn: String) -> Draft<MediaProcessingServer> {
    var draft = Draft<MediaProcessingServer>()
    draft.fqdn = fqdn
    return draft
  }
}
