// Written by scripts/generate-resources.

public import InfinityAPI

/// Outside web app host.
///
/// API: `configuration/external_webapp_host`.
public struct ExternalWebAppHost: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "external_webapp_host")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().address }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [address] }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String) -> Draft<ExternalWebAppHost> {
    var draft = Draft<ExternalWebAppHost>()
    draft.address = address
    return draft
  }
}
