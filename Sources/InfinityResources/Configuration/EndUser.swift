// Written by scripts/generate-resources.

public import InfinityAPI

/// Directory user.
///
/// API: `configuration/end_user`.
public struct EndUser: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "end_user")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().primaryEmailAddress }

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
      [
        avatarURL, department, description, displayName, exchangeUserID, firstName, lastName, mobileNumber,
        msExchangeGUID, primaryEmailAddress, syncTag, telephoneNumber, title, userGroups, userOID, uuid,
      ]
    }

    /// Avatar URL: at most 255 characters (API: `avatar_url`).
    @inlinable public var avatarURL: Field<String> { .init("avatar_url", "", .length(0...255)) }
    /// Department: at most 100 characters (API: `department`).
    @inlinable public var department: Field<String> { .init("department", "", .length(0...100)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Display name: at most 250 characters (API: `display_name`).
    @inlinable public var displayName: Field<String> { .init("display_name", "", .length(0...250)) }
    /// Exchange user ID: nil if unset (API: `exchange_user_id`).
    @inlinable public var exchangeUserID: Field<String?> { .init("exchange_user_id", nil) }
    /// First name: at most 250 characters (API: `first_name`).
    @inlinable public var firstName: Field<String> { .init("first_name", "", .length(0...250)) }
    /// Last name: at most 250 characters (API: `last_name`).
    @inlinable public var lastName: Field<String> { .init("last_name", "", .length(0...250)) }
    /// Mobile number: at most 100 characters (API: `mobile_number`).
    @inlinable public var mobileNumber: Field<String> { .init("mobile_number", "", .length(0...100)) }
    /// Ms exchange GUID: at most 100 characters; nil if unset (API: `ms_exchange_guid`).
    @inlinable public var msExchangeGUID: Field<String?> { .init("ms_exchange_guid", nil, .length(0...100)) }
    /// Primary email address: at most 100 characters; needed for a create (API: `primary_email_address`).
    @inlinable public var primaryEmailAddress: Field<String> { .init("primary_email_address", "", .length(1...100)) }
    /// Sync tag: at most 250 characters (API: `sync_tag`).
    @inlinable public var syncTag: Field<String> { .init("sync_tag", "", .length(0...250)) }
    /// Telephone number: at most 100 characters (API: `telephone_number`).
    @inlinable public var telephoneNumber: Field<String> { .init("telephone_number", "", .length(0...100)) }
    /// Title: at most 128 characters (API: `title`).
    @inlinable public var title: Field<String> { .init("title", "", .length(0...128)) }
    /// User groups: references to ``UserGroup`` (API: `user_groups`).
    @inlinable public var userGroups: Field<[ResourceURI]> { .init("user_groups", [], to: UserGroup.endpoint) }
    /// User OID: nil if unset (API: `user_oid`).
    @inlinable public var userOID: Field<String?> { .init("user_oid", nil) }
    /// UUID (API: `uuid`).
    @inlinable public var uuid: ReadOnlyField<String> { .init("uuid", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(primaryEmailAddress: String) -> Draft<EndUser> {
    var draft = Draft<EndUser>()
    draft.primaryEmailAddress = primaryEmailAddress
    return draft
  }
}
