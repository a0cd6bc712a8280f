// Written by scripts/generate-resources.

public import InfinityAPI

/// Google Meet tenant token.
///
/// API: `configuration/gms_access_token`.
public struct GoogleMeetAccessToken: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "gms_access_token")
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
    public var readable: [any ReadableField] { [name] }

    /// Name: at most 32 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...32)) }
    /// Token: at most 100 characters; never shown (API: `token`).
    @inlinable public var token: WriteOnlyField<Secret> { .init("token", .length(0...100)) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<GoogleMeetAccessToken> {
    var draft = Draft<GoogleMeetAccessToken>()
    draft.name = name
    return draft
  }
}
