// Written by scripts/generate-resources.

public import InfinityAPI

/// Allowed Zoom account.
///
/// API: `configuration/trusted_join_zoom_account`.
public struct ZoomTrustedJoinAccount: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "trusted_join_zoom_account")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().customerID }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [customerID, description] }

    /// Customer ID (API: `customer_id`).
    @inlinable public var customerID: Field<String> { .init("customer_id", "") }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<ZoomTrustedJoinAccount> {
    Draft<ZoomTrustedJoinAccount>()
  }
}
