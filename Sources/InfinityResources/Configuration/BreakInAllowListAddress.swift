// Written by scripts/generate-resources.

public import InfinityAPI

/// Break-in protection exempt range.
///
/// API: `configuration/break_in_allow_list_address`.
public struct BreakInAllowListAddress: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "break_in_allow_list_address")
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
      [address, allowListEntryType, description, ignoresIncorrectAliases, ignoresIncorrectPins, name, prefix]
    }

    /// Address: an IP address; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "") }
    /// Allowlist entry type: by default `user` (API: `allowlist_entry_type`).
    @inlinable public var allowListEntryType: Field<AllowListEntryType> { .init("allowlist_entry_type", .user) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Ignore incorrect aliases: by default `false` (API: `ignore_incorrect_aliases`).
    @inlinable public var ignoresIncorrectAliases: Field<Bool> { .init("ignore_incorrect_aliases", false) }
    /// Ignore incorrect pins: by default `false` (API: `ignore_incorrect_pins`).
    @inlinable public var ignoresIncorrectPins: Field<Bool> { .init("ignore_incorrect_pins", false) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Prefix: 1 to 128; needed for a create; nil if unset (API: `prefix`).
    @inlinable public var prefix: Field<Int?> { .init("prefix", nil, .range(1...128)) }
  }

  /// Allowlist entry type: the words that the API has for it.
  public struct AllowListEntryType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [AllowListEntryType] { [.user, .proxy] }

    /// API: `user`.
    @inlinable public static var user: AllowListEntryType { AllowListEntryType(rawValue: "user") }
    /// API: `proxy`.
    @inlinable public static var proxy: AllowListEntryType { AllowListEntryType(rawValue: "proxy") }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, name: String, prefix: Int) -> Draft<BreakInAllowListAddress> {
    var draft = Draft<BreakInAllowListAddress>()
    draft.address = address
    draft.name = name
    draft.prefix = prefix
    return draft
  }
}
