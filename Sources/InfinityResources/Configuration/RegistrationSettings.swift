// Written by scripts/generate-resources.

public import InfinityAPI

/// Device registration settings.
///
/// API: `configuration/registration`.
public struct RegistrationSettings: SingletonResource, ChangeableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "registration")

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
        adaptiveMaximumRefresh, adaptiveMinimumRefresh, isEnabled, isGoogleCloudMessagingEnabled,
        isPushNotificationsEnabled, maximumMaximumRefresh, maximumMinimumRefresh, nattedMaximumRefresh,
        nattedMinimumRefresh, refreshStrategy, routesViaRegistrar,
      ]
    }

    /// Adaptive max refresh: in seconds; 60 to 7200; by default `3600` (API: `adaptive_max_refresh`).
    @inlinable public var adaptiveMaximumRefresh: Field<Int> { .init("adaptive_max_refresh", 3600, .range(60...7200)) }
    /// Adaptive min refresh: in seconds; 60 to 3600; by default `60` (API: `adaptive_min_refresh`).
    @inlinable public var adaptiveMinimumRefresh: Field<Int> { .init("adaptive_min_refresh", 60, .range(60...3600)) }
    /// Enable: by default `true` (API: `enable`).
    @inlinable public var isEnabled: Field<Bool> { .init("enable", true) }
    /// Enable google cloud messaging: by default `true` (API: `enable_google_cloud_messaging`).
    @inlinable public var isGoogleCloudMessagingEnabled: Field<Bool> { .init("enable_google_cloud_messaging", true) }
    /// Enable push notifications: by default `false` (API: `enable_push_notifications`).
    @inlinable public var isPushNotificationsEnabled: Field<Bool> { .init("enable_push_notifications", false) }
    /// Maximum max refresh: in seconds; 60 to 7200; by default `300` (API: `maximum_max_refresh`).
    @inlinable public var maximumMaximumRefresh: Field<Int> { .init("maximum_max_refresh", 300, .range(60...7200)) }
    /// Maximum min refresh: in seconds; 60 to 3600; by default `60` (API: `maximum_min_refresh`).
    @inlinable public var maximumMinimumRefresh: Field<Int> { .init("maximum_min_refresh", 60, .range(60...3600)) }
    /// Natted max refresh: in seconds; 60 to 3600; by default `90` (API: `natted_max_refresh`).
    @inlinable public var nattedMaximumRefresh: Field<Int> { .init("natted_max_refresh", 90, .range(60...3600)) }
    /// Natted min refresh: in seconds; 60 to 3600; by default `60` (API: `natted_min_refresh`).
    @inlinable public var nattedMinimumRefresh: Field<Int> { .init("natted_min_refresh", 60, .range(60...3600)) }
    /// Push token: never shown (API: `push_token`).
    @inlinable public var pushToken: WriteOnlyField<Secret> { .init("push_token") }
    /// Refresh strategy: by default `adaptive` (API: `refresh_strategy`).
    @inlinable public var refreshStrategy: Field<RefreshStrategy> { .init("refresh_strategy", .adaptive) }
    /// Route via registrar: by default `true` (API: `route_via_registrar`).
    @inlinable public var routesViaRegistrar: Field<Bool> { .init("route_via_registrar", true) }
  }

  /// Refresh strategy: the words that the API has for it.
  public struct RefreshStrategy: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [RefreshStrategy] { [.adaptive, .maximum] }

    /// API: `adaptive`.
    @inlinable public static var adaptive: RefreshStrategy { RefreshStrategy(rawValue: "adaptive") }
    /// API: `maximum`.
    @inlinable public static var maximum: RefreshStrategy { RefreshStrategy(rawValue: "maximum") }
  }
}
