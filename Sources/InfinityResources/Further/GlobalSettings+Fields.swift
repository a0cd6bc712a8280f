// Written by scripts/generate-resources.

public import InfinityAPI

/// The fields of a `GlobalSettings` that provisioning has no use for.
extension GlobalSettings.Fields {
  /// AWS access key: at most 40 characters; nil if unset (API: `aws_access_key`).
  @inlinable public var awsAccessKey: Field<String?> { .init("aws_access_key", nil, .length(0...40)) }
  /// AWS secret key: never shown (API: `aws_secret_key`).
  @inlinable public var awsSecretKey: WriteOnlyField<Secret> { .init("aws_secret_key") }
  /// Azure client ID: nil if unset (API: `azure_client_id`).
  @inlinable public var azureClientID: Field<Secret?> { .init("azure_client_id", nil) }
  /// Azure secret: never shown (API: `azure_secret`).
  @inlinable public var azureSecret: WriteOnlyField<Secret> { .init("azure_secret") }
  /// Azure subscription ID: nil if unset (API: `azure_subscription_id`).
  @inlinable public var azureSubscriptionID: Field<String?> { .init("azure_subscription_id", nil) }
  /// Azure tenant: nil if unset (API: `azure_tenant`).
  @inlinable public var azureTenant: Field<String?> { .init("azure_tenant", nil) }
  /// BDPM max pin failures per window: 5 to 200; by default `20` (API: `bdpm_max_pin_failures_per_window`).
  @inlinable public var bdpmMaximumPinFailuresPerWindow: Field<Int> {
    .init("bdpm_max_pin_failures_per_window", 20, .range(5...200))
  }
  /// BDPM max scan attempts per window: 5 to 200; by default `20` (API: `bdpm_max_scan_attempts_per_window`).
  @inlinable public var bdpmMaximumScanAttemptsPerWindow: Field<Int> {
    .init("bdpm_max_scan_attempts_per_window", 20, .range(5...200))
  }
  /// BDPM pin checks enabled: by default `true` (API: `bdpm_pin_checks_enabled`).
  @inlinable public var isBDPMPinChecksEnabled: Field<Bool> { .init("bdpm_pin_checks_enabled", true) }
  /// BDPM scan quarantine enabled: by default `true` (API: `bdpm_scan_quarantine_enabled`).
  @inlinable public var isBDPMScanQuarantineEnabled: Field<Bool> { .init("bdpm_scan_quarantine_enabled", true) }
  /// Bursting enabled: by default `false` (API: `bursting_enabled`).
  @inlinable public var isBurstingEnabled: Field<Bool> { .init("bursting_enabled", false) }
  /// Bursting min lifetime: in minutes; 5 at least; by default `50` (API: `bursting_min_lifetime`).
  @inlinable public var burstingMinimumLifetime: Field<Int> { .init("bursting_min_lifetime", 50) }
  /// Bursting threshold: 1 at least; by default `5` (API: `bursting_threshold`).
  @inlinable public var burstingThreshold: Field<Int> { .init("bursting_threshold", 5) }
  /// Cloud provider: by default `AWS` (API: `cloud_provider`).
  @inlinable public var cloudProvider: Field<GlobalSettings.CloudProvider> { .init("cloud_provider", .aws) }
  /// Contact email address: at most 100 characters (API: `contact_email_address`).
  @inlinable public var contactEmailAddress: Field<String> { .init("contact_email_address", "", .length(0...100)) }
  /// Content security policy header: at most 4096 characters (API: `content_security_policy_header`).
  @inlinable public var contentSecurityPolicyHeader: Field<String> {
    .init("content_security_policy_header", "", .length(0...4096))
  }
  /// Content security policy state: by default `true` (API: `content_security_policy_state`).
  @inlinable public var contentSecurityPolicyState: Field<Bool> { .init("content_security_policy_state", true) }
  /// Crypto mode: by default `besteffort` (API: `crypto_mode`).
  @inlinable public var cryptoMode: Field<GlobalSettings.CryptoMode> { .init("crypto_mode", .besteffort) }
  /// Default theme: a reference to ``Theme``; nil if unset (API: `default_theme`).
  @inlinable public var defaultTheme: Field<ResourceURI?> { .init("default_theme", nil, to: Theme.endpoint) }
  /// Default to new webapp: deprecated (API: `default_to_new_webapp`).
  @inlinable public var defaultToNewWebApp: Field<Bool> { .init("default_to_new_webapp", false) }
  /// Default webapp: deprecated (API: `default_webapp`).
  @inlinable public var defaultWebApp: Field<String> { .init("default_webapp", "") }
  /// Default webapp alias: a reference to ``WebAppAlias``; nil if unset (API: `default_webapp_alias`). Id 3 observed on a fresh node;
  /// look it up instead of assuming.
  @inlinable public var defaultWebAppAlias: Field<ResourceURI?> {
    .init("default_webapp_alias", nil, to: WebAppAlias.endpoint)
  }
  /// Deployment UUID (API: `deployment_uuid`).
  @inlinable public var deploymentUUID: ReadOnlyField<String> { .init("deployment_uuid", "") }
  /// Disabled codecs (API: `disabled_codecs`). Written as a list of {value} objects.
  @inlinable public var disabledCodecs: Field<[DisabledCodec]> { .init("disabled_codecs", []) }
  /// Eject last participant backstop timeout: in seconds; 0 or 60 to 86400; by default `0` (API:
  /// `eject_last_participant_backstop_timeout`).
  @inlinable public var ejectLastParticipantBackstopTimeout: Field<Int> {
    .init("eject_last_participant_backstop_timeout", 0)
  }
  /// Enable analytics: by default `false` (API: `enable_analytics`).
  @inlinable public var isAnalyticsEnabled: Field<Bool> { .init("enable_analytics", false) }
  /// Enable application API: by default `true` (API: `enable_application_api`).
  @inlinable public var isApplicationAPIEnabled: Field<Bool> { .init("enable_application_api", true) }
  /// Enable breakout rooms: by default `false` (API: `enable_breakout_rooms`).
  @inlinable public var isBreakoutRoomsEnabled: Field<Bool> { .init("enable_breakout_rooms", false) }
  /// Enable chat: by default `true` (API: `enable_chat`).
  @inlinable public var isChatEnabled: Field<Bool> { .init("enable_chat", true) }
  /// Enable clock: by default `false` (API: `enable_clock`).
  @inlinable public var isClockEnabled: Field<Bool> { .init("enable_clock", false) }
  /// Enable denoise: by default `true` (API: `enable_denoise`).
  @inlinable public var isDenoiseEnabled: Field<Bool> { .init("enable_denoise", true) }
  /// Enable dialout: by default `true` (API: `enable_dialout`).
  @inlinable public var isDialoutEnabled: Field<Bool> { .init("enable_dialout", true) }
  /// Enable directory: by default `true` (API: `enable_directory`).
  @inlinable public var isDirectoryEnabled: Field<Bool> { .init("enable_directory", true) }
  /// Enable edge non mesh: by default `true` (API: `enable_edge_non_mesh`).
  @inlinable public var isEdgeNonMeshEnabled: Field<Bool> { .init("enable_edge_non_mesh", true) }
  /// Enable FECC: by default `true` (API: `enable_fecc`).
  @inlinable public var isFECCEnabled: Field<Bool> { .init("enable_fecc", true) }
  /// Enable H.323: by default `true` (API: `enable_h323`).
  @inlinable public var isH323Enabled: Field<Bool> { .init("enable_h323", true) }
  /// Enable legacy dialout API: by default `false` (API: `enable_legacy_dialout_api`).
  @inlinable public var isLegacyDialoutAPIEnabled: Field<Bool> { .init("enable_legacy_dialout_api", false) }
  /// Enable lync auto escalate: by default `false` (API: `enable_lync_auto_escalate`).
  @inlinable public var isLyncAutoEscalateEnabled: Field<Bool> { .init("enable_lync_auto_escalate", false) }
  /// Enable lync vbss: by default `false` (API: `enable_lync_vbss`).
  @inlinable public var isLyncVbssEnabled: Field<Bool> { .init("enable_lync_vbss", false) }
  /// Enable mlvad: by default `false` (API: `enable_mlvad`).
  @inlinable public var isMlvadEnabled: Field<Bool> { .init("enable_mlvad", false) }
  /// Enable multiscreen: deprecated (API: `enable_multiscreen`).
  @inlinable public var isMultiscreenEnabled: Field<Bool> { .init("enable_multiscreen", false) }
  /// Enable push notifications: deprecated (API: `enable_push_notifications`).
  @inlinable public var isPushNotificationsEnabled: Field<Bool> { .init("enable_push_notifications", false) }
  /// Enable RTMP: by default `true` (API: `enable_rtmp`).
  @inlinable public var isRTMPEnabled: Field<Bool> { .init("enable_rtmp", true) }
  /// Enable SIP: by default `true` (API: `enable_sip`).
  @inlinable public var isSIPEnabled: Field<Bool> { .init("enable_sip", true) }
  /// Enable SIP UDP: by default `false` (API: `enable_sip_udp`).
  @inlinable public var isSIPUDPEnabled: Field<Bool> { .init("enable_sip_udp", false) }
  /// Enable softmute: by default `true` (API: `enable_softmute`).
  @inlinable public var isSoftmuteEnabled: Field<Bool> { .init("enable_softmute", true) }
  /// Enable SSH: by default `true` (API: `enable_ssh`).
  @inlinable public var isSSHEnabled: Field<Bool> { .init("enable_ssh", true) }
  /// Enable TURN 443: by default `false` (API: `enable_turn_443`).
  @inlinable public var isTURN443Enabled: Field<Bool> { .init("enable_turn_443", false) }
  /// Enable webrtc: by default `true` (API: `enable_webrtc`).
  @inlinable public var isWebRTCEnabled: Field<Bool> { .init("enable_webrtc", true) }
  /// Error reporting enabled: by default `false` (API: `error_reporting_enabled`).
  @inlinable public var isErrorReportingEnabled: Field<Bool> { .init("error_reporting_enabled", false) }
  /// Error reporting URL: at most 255 characters; by default `https://acr.pexip.com` (API: `error_reporting_url`).
  @inlinable public var errorReportingURL: Field<String> {
    .init("error_reporting_url", "https://acr.pexip.com", .length(0...255))
  }
  /// Es connection timeout: in seconds; by default `7` (API: `es_connection_timeout`).
  @inlinable public var esConnectionTimeout: Field<Int> { .init("es_connection_timeout", 7) }
  /// Es initial retry backoff: in seconds; by default `1` (API: `es_initial_retry_backoff`).
  @inlinable public var esInitialRetryBackoff: Field<Int> { .init("es_initial_retry_backoff", 1) }
  /// Es maximum deferred posts: nil if unset; deprecated (API: `es_maximum_deferred_posts`).
  @inlinable public var esMaximumDeferredPosts: Field<Int?> { .init("es_maximum_deferred_posts", nil) }
  /// Es maximum retry backoff: in seconds; by default `1800` (API: `es_maximum_retry_backoff`).
  @inlinable public var esMaximumRetryBackoff: Field<Int> { .init("es_maximum_retry_backoff", 1800) }
  /// Es media streams wait: in seconds; by default `1` (API: `es_media_streams_wait`).
  @inlinable public var esMediaStreamsWait: Field<Int> { .init("es_media_streams_wait", 1) }
  /// Es metrics update interval: by default `60` (API: `es_metrics_update_interval`).
  @inlinable public var esMetricsUpdateInterval: Field<Int> { .init("es_metrics_update_interval", 60) }
  /// Es short term memory expiration: in seconds; by default `2` (API: `es_short_term_memory_expiration`).
  @inlinable public var esShortTermMemoryExpiration: Field<Int> { .init("es_short_term_memory_expiration", 2) }
  /// External participant avatar lookup: by default `true` (API: `external_participant_avatar_lookup`).
  @inlinable public var externalParticipantAvatarLookup: Field<Bool> {
    .init("external_participant_avatar_lookup", true)
  }
  /// GCP client email: nil if unset (API: `gcp_client_email`).
  @inlinable public var gcpClientEmail: Field<String?> { .init("gcp_client_email", nil) }
  /// GCP private key: at most 12288 characters; never shown (API: `gcp_private_key`).
  @inlinable public var gcpPrivateKey: WriteOnlyField<Secret> { .init("gcp_private_key", .length(0...12288)) }
  /// GCP project ID: nil if unset (API: `gcp_project_id`).
  @inlinable public var gcpProjectID: Field<String?> { .init("gcp_project_id", nil) }
  /// Guests only timeout: in seconds; 86400 at most; by default `60` (API: `guests_only_timeout`).
  @inlinable public var guestsOnlyTimeout: Field<Int> { .init("guests_only_timeout", 60) }
  /// Legacy API HTTP: deprecated (API: `legacy_api_http`).
  @inlinable public var legacyAPIHTTP: Field<Bool> { .init("legacy_api_http", false) }
  /// Legacy API password: at most 100 characters; never shown (API: `legacy_api_password`).
  @inlinable public var legacyAPIPassword: WriteOnlyField<Secret> { .init("legacy_api_password", .length(0...100)) }
  /// Legacy API username: at most 100 characters (API: `legacy_api_username`).
  @inlinable public var legacyAPIUsername: Field<String> { .init("legacy_api_username", "", .length(0...100)) }
  /// Live captions API gateway: deprecated (API: `live_captions_api_gateway`).
  @inlinable public var liveCaptionsAPIGateway: Field<String> { .init("live_captions_api_gateway", "") }
  /// Live captions app ID: deprecated (API: `live_captions_app_id`).
  @inlinable public var liveCaptionsAppID: Field<String> { .init("live_captions_app_id", "") }
  /// Live captions enabled: deprecated (API: `live_captions_enabled`).
  @inlinable public var isLiveCaptionsEnabled: Field<Bool> { .init("live_captions_enabled", false) }
  /// Live captions public JWT key: deprecated (API: `live_captions_public_jwt_key`).
  @inlinable public var liveCaptionsPublicJWTKey: Field<String> { .init("live_captions_public_jwt_key", "") }
  /// Live captions VMR default: by default `false` (API: `live_captions_vmr_default`).
  @inlinable public var liveCaptionsVMRDefault: Field<Bool> { .init("live_captions_vmr_default", false) }
  /// Liveview show conferences: by default `true` (API: `liveview_show_conferences`).
  @inlinable public var liveviewShowConferences: Field<Bool> { .init("liveview_show_conferences", true) }
  /// Logon banner: at most 4096 characters (API: `logon_banner`).
  @inlinable public var logonBanner: Field<String> { .init("logon_banner", "", .length(0...4096)) }
  /// Logs max age: in days; 3650 at most; by default `0` (API: `logs_max_age`).
  @inlinable public var logsMaximumAge: Field<Int> { .init("logs_max_age", 0) }
  /// Management QOS: 63 at most; by default `0` (API: `management_qos`).
  @inlinable public var managementQOS: Field<Int> { .init("management_qos", 0) }
  /// Management session timeout: in minutes; 5 to 1440; by default `30` (API: `management_session_timeout`).
  @inlinable public var managementSessionTimeout: Field<Int> {
    .init("management_session_timeout", 30, .range(5...1440))
  }
  /// Management start page: by default `/admin/conferencingstatus/deploymentgraph/deployment_graph/` (API: `management_start_page`).
  @inlinable public var managementStartPage: Field<String> {
    .init("management_start_page", "/admin/conferencingstatus/deploymentgraph/deployment_graph/")
  }
  /// Max callrate in: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_in`).
  @inlinable public var maximumCallrateIn: Field<Int?> { .init("max_callrate_in", nil, .range(128...8192)) }
  /// Max callrate out: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_out`). Stored null means the built-in rate applies.
  @inlinable public var maximumCallrateOut: Field<Int?> { .init("max_callrate_out", nil, .range(128...8192)) }
  /// Max pixels per second: by default `hd` (API: `max_pixels_per_second`).
  @inlinable public var maximumPixelsPerSecond: Field<GlobalSettings.MaximumPixelsPerSecond> {
    .init("max_pixels_per_second", .hd)
  }
  /// Max presentation bandwidth ratio: in percent; 25 to 75; by default `75` (API: `max_presentation_bandwidth_ratio`).
  @inlinable public var maximumPresentationBandwidthRatio: Field<Int> {
    .init("max_presentation_bandwidth_ratio", 75, .range(25...75))
  }
  /// Media ports end: 10000 to 49999; by default `49999` (API: `media_ports_end`).
  @inlinable public var mediaPortsEnd: Field<Int> { .init("media_ports_end", 49999, .range(10000...49999)) }
  /// Media ports start: 10000 to 49999; by default `40000` (API: `media_ports_start`).
  @inlinable public var mediaPortsStart: Field<Int> { .init("media_ports_start", 40000, .range(10000...49999)) }
  /// Min pin length: 4 to 20; by default `6`; from v40 (API: `min_pin_length`).
  @inlinable public var minimumPinLength: Field<Int> { .init("min_pin_length", 6, .range(4...20)) }
  /// OCSP responder URL: at most 255 characters (API: `ocsp_responder_url`).
  @inlinable public var ocspResponderURL: Field<String> { .init("ocsp_responder_url", "", .length(0...255)) }
  /// OCSP state: by default `OFF` (API: `ocsp_state`).
  @inlinable public var ocspState: Field<GlobalSettings.OCSPState> { .init("ocsp_state", .off) }
  /// Pin entry timeout: in seconds; 30 to 86400; by default `120` (API: `pin_entry_timeout`).
  @inlinable public var pinEntryTimeout: Field<Int> { .init("pin_entry_timeout", 120, .range(30...86400)) }
  /// PSS customer ID: deprecated (API: `pss_customer_id`).
  @inlinable public var pssCustomerID: Field<String> { .init("pss_customer_id", "") }
  /// PSS enabled: deprecated (API: `pss_enabled`).
  @inlinable public var isPSSEnabled: Field<Bool> { .init("pss_enabled", false) }
  /// PSS gateway: deprecated (API: `pss_gateway`).
  @inlinable public var pssGateway: Field<String> { .init("pss_gateway", "") }
  /// PSS token: nil if unset; deprecated (API: `pss_token`).
  @inlinable public var pssToken: Field<Secret?> { .init("pss_token", nil) }
  /// Session timeout enabled: by default `true` (API: `session_timeout_enabled`).
  @inlinable public var isSessionTimeoutEnabled: Field<Bool> { .init("session_timeout_enabled", true) }
  /// Signaling ports end: 10000 to 49999; by default `39999` (API: `signalling_ports_end`).
  @inlinable public var signalingPortsEnd: Field<Int> { .init("signalling_ports_end", 39999, .range(10000...49999)) }
  /// Signaling ports start: 10000 to 49999; by default `33000` (API: `signalling_ports_start`).
  @inlinable public var signalingPortsStart: Field<Int> {
    .init("signalling_ports_start", 33000, .range(10000...49999))
  }
  /// SIP TLS cert verify mode: by default `OFF` (API: `sip_tls_cert_verify_mode`).
  @inlinable public var sipTLSCertificateVerifyMode: Field<GlobalSettings.SIPTLSCertificateVerifyMode> {
    .init("sip_tls_cert_verify_mode", .off)
  }
  /// Site banner: at most 255 characters (API: `site_banner`).
  @inlinable public var siteBanner: Field<String> { .init("site_banner", "", .length(0...255)) }
  /// Site banner bg: by default `#c0c0c0` (API: `site_banner_bg`).
  @inlinable public var siteBannerBackground: Field<String> { .init("site_banner_bg", "#c0c0c0") }
  /// Site banner fg: by default `#000000` (API: `site_banner_fg`).
  @inlinable public var siteBannerForeground: Field<String> { .init("site_banner_fg", "#000000") }
  /// Teams enable powerpoint render: by default `true` (API: `teams_enable_powerpoint_render`). Default flipped in the v41 provider.
  @inlinable public var isTeamsPowerPointRenderEnabled: Field<Bool> { .init("teams_enable_powerpoint_render", true) }
  /// Waiting for chair timeout: in seconds; 86400 at most; by default `900` (API: `waiting_for_chair_timeout`).
  @inlinable public var waitingForChairTimeout: Field<Int> { .init("waiting_for_chair_timeout", 900) }
}

extension GlobalSettings {
  /// Cloud provider: the words that the API has for it.
  public struct CloudProvider: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CloudProvider] { [.aws, .azure, .gcp] }

    /// API: `AWS`.
    @inlinable public static var aws: CloudProvider { CloudProvider(rawValue: "AWS") }
    /// API: `AZURE`.
    @inlinable public static var azure: CloudProvider { CloudProvider(rawValue: "AZURE") }
    /// API: `GCP`.
    @inlinable public static var gcp: CloudProvider { CloudProvider(rawValue: "GCP") }
  }

  /// Crypto mode: the words that the API has for it.
  public struct CryptoMode: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CryptoMode] { [.besteffort, .on, .off] }

    /// API: `besteffort`.
    @inlinable public static var besteffort: CryptoMode { CryptoMode(rawValue: "besteffort") }
    /// API: `on`.
    @inlinable public static var on: CryptoMode { CryptoMode(rawValue: "on") }
    /// API: `off`.
    @inlinable public static var off: CryptoMode { CryptoMode(rawValue: "off") }
  }

  /// Max pixels per second: the words that the API has for it.
  public struct MaximumPixelsPerSecond: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [MaximumPixelsPerSecond] { [.sd, .hd, .fullhd] }

    /// API: `sd`.
    @inlinable public static var sd: MaximumPixelsPerSecond { MaximumPixelsPerSecond(rawValue: "sd") }
    /// API: `hd`.
    @inlinable public static var hd: MaximumPixelsPerSecond { MaximumPixelsPerSecond(rawValue: "hd") }
    /// API: `fullhd`.
    @inlinable public static var fullhd: MaximumPixelsPerSecond { MaximumPixelsPerSecond(rawValue: "fullhd") }
  }

  /// OCSP state: the words that the API has for it.
  public struct OCSPState: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OCSPState] { [.off, .on, .override] }

    /// API: `OFF`.
    @inlinable public static var off: OCSPState { OCSPState(rawValue: "OFF") }
    /// API: `ON`.
    @inlinable public static var on: OCSPState { OCSPState(rawValue: "ON") }
    /// API: `OVERRIDE`.
    @inlinable public static var override: OCSPState { OCSPState(rawValue: "OVERRIDE") }
  }

  /// SIP TLS cert verify mode: the words that the API has for it.
  public struct SIPTLSCertificateVerifyMode: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [SIPTLSCertificateVerifyMode] { [.off, .on] }

    /// API: `OFF`.
    @inlinable public static var off: SIPTLSCertificateVerifyMode { SIPTLSCertificateVerifyMode(rawValue: "OFF") }
    /// API: `ON`.
    @inlinable public static var on: SIPTLSCertificateVerifyMode { SIPTLSCertificateVerifyMode(rawValue: "ON") }
  }
}
