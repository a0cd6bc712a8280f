// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Registered device alias.
///
/// API: `configuration/device`.
public struct DeviceAlias: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "device")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().alias }

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
        alias, creationTime, description, isH323Enabled, isInfinityConnectNonSSOEnabled, isInfinityConnectSSOEnabled,
        isSIPEnabled, isStandardSSOEnabled, primaryOwnerEmailAddress, ssoIdentityProviderGroup, syncTag, tag, username,
      ]
    }

    /// Alias: at most 250 characters; needed for a create (API: `alias`).
    @inlinable public var alias: Field<String> { .init("alias", "", .length(1...250)) }
    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Enable H.323 (API: `enable_h323`).
    @inlinable public var isH323Enabled: Field<Bool> { .init("enable_h323", false) }
    /// Enable infinity connect non SSO (API: `enable_infinity_connect_non_sso`).
    @inlinable public var isInfinityConnectNonSSOEnabled: Field<Bool> {
      .init("enable_infinity_connect_non_sso", false)
    }
    /// Enable infinity connect SSO (API: `enable_infinity_connect_sso`).
    @inlinable public var isInfinityConnectSSOEnabled: Field<Bool> { .init("enable_infinity_connect_sso", false) }
    /// Enable SIP (API: `enable_sip`).
    @inlinable public var isSIPEnabled: Field<Bool> { .init("enable_sip", false) }
    /// Enable standard SSO (API: `enable_standard_sso`).
    @inlinable public var isStandardSSOEnabled: Field<Bool> { .init("enable_standard_sso", false) }
    /// Password: at most 100 characters; never shown (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Primary owner email address: at most 100 characters (API: `primary_owner_email_address`).
    @inlinable public var primaryOwnerEmailAddress: Field<String> {
      .init("primary_owner_email_address", "", .length(0...100))
    }
    /// SSO identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API: `sso_identity_provider_group`).
    @inlinable public var ssoIdentityProviderGroup: Field<ResourceURI?> {
      .init("sso_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
    }
    /// Sync tag: at most 250 characters (API: `sync_tag`).
    @inlinable public var syncTag: Field<String> { .init("sync_tag", "", .length(0...250)) }
    /// Tag: at most 250 characters (API: `tag`).
    @inlinable public var tag: Field<String> { .init("tag", "", .length(0...250)) }
    /// Username: at most 100 characters (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
  }

  /// An object to create, with what it must have.
  public static func draft(alias: String) -> Draft<DeviceAlias> {
    var draft = Draft<DeviceAlias>()
    draft.alias = alias
    return draft
  }
}
