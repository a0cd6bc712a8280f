// Written by scripts/generate-resources.

public import InfinityAPI

/// Policy profile.
///
/// API: `configuration/policy_server`.
public struct PolicyServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "policy_server")
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
      [
        description, isAvatarLookupEnabled, isDirectoryLookupEnabled, isInternalMediaLocationPolicyEnabled,
        isInternalParticipantPolicyEnabled, isInternalServicePolicyEnabled, isMediaLocationLookupEnabled,
        isParticipantLookupEnabled, isRegistrationLookupEnabled, isServiceLookupEnabled,
        internalMediaLocationPolicyTemplate, internalParticipantPolicyTemplate, internalServicePolicyTemplate, name,
        prefersLocalAvatarConfiguration, url, username,
      ]
    }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Enable avatar lookup: by default `false` (API: `enable_avatar_lookup`).
    @inlinable public var isAvatarLookupEnabled: Field<Bool> { .init("enable_avatar_lookup", false) }
    /// Enable directory lookup: by default `false` (API: `enable_directory_lookup`).
    @inlinable public var isDirectoryLookupEnabled: Field<Bool> { .init("enable_directory_lookup", false) }
    /// Enable internal media location policy: by default `false` (API: `enable_internal_media_location_policy`).
    @inlinable public var isInternalMediaLocationPolicyEnabled: Field<Bool> {
      .init("enable_internal_media_location_policy", false)
    }
    /// Enable internal participant policy: by default `false` (API: `enable_internal_participant_policy`).
    @inlinable public var isInternalParticipantPolicyEnabled: Field<Bool> {
      .init("enable_internal_participant_policy", false)
    }
    /// Enable internal service policy: by default `false` (API: `enable_internal_service_policy`).
    @inlinable public var isInternalServicePolicyEnabled: Field<Bool> { .init("enable_internal_service_policy", false) }
    /// Enable media location lookup: by default `false` (API: `enable_media_location_lookup`).
    @inlinable public var isMediaLocationLookupEnabled: Field<Bool> { .init("enable_media_location_lookup", false) }
    /// Enable participant lookup: by default `false` (API: `enable_participant_lookup`).
    @inlinable public var isParticipantLookupEnabled: Field<Bool> { .init("enable_participant_lookup", false) }
    /// Enable registration lookup: by default `false` (API: `enable_registration_lookup`).
    @inlinable public var isRegistrationLookupEnabled: Field<Bool> { .init("enable_registration_lookup", false) }
    /// Enable service lookup: by default `false` (API: `enable_service_lookup`).
    @inlinable public var isServiceLookupEnabled: Field<Bool> { .init("enable_service_lookup", false) }
    /// Internal media location policy template: at most 49152 characters (API: `internal_media_location_policy_template`).
    @inlinable public var internalMediaLocationPolicyTemplate: Field<String> {
      .init("internal_media_location_policy_template", "", .length(0...49152))
    }
    /// Internal participant policy template: at most 49152 characters (API: `internal_participant_policy_template`).
    @inlinable public var internalParticipantPolicyTemplate: Field<String> {
      .init("internal_participant_policy_template", "", .length(0...49152))
    }
    /// Internal service policy template: at most 49152 characters (API: `internal_service_policy_template`).
    @inlinable public var internalServicePolicyTemplate: Field<String> {
      .init("internal_service_policy_template", "", .length(0...49152))
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Password: at most 100 characters; shown as a hash only, so not read (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Prefer local avatar configuration: by default `false` (API: `prefer_local_avatar_configuration`).
    @inlinable public var prefersLocalAvatarConfiguration: Field<Bool> {
      .init("prefer_local_avatar_configuration", false)
    }
    /// URL: at most 255 characters (API: `url`).
    @inlinable public var url: Field<String> { .init("url", "", .length(0...255)) }
    /// Username: at most 100 characters (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<PolicyServer> {
    var draft = Draft<PolicyServer>()
    draft.name = name
    return draft
  }
}
