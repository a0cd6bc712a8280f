// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// The fields of a `Conference` that provisioning has no use for.
extension Conference.Fields {
  /// Allow guests: by default `false` (API: `allow_guests`).
  @inlinable public var allowsGuests: Field<Bool> { .init("allow_guests", false) }
  /// Automatic participants: references to ``AutomaticParticipant``; read as whole objects (API: `automatic_participants`). Embedded
  /// items lack resource_uri; use id.
  @inlinable public var automaticParticipants: Field<[ResourceURI]> {
    .init("automatic_participants", [], to: AutomaticParticipant.endpoint)
  }
  /// Breakout rooms: by default `false` (API: `breakout_rooms`).
  @inlinable public var breakoutRooms: Field<Bool> { .init("breakout_rooms", false) }
  /// Call type: by default `video` (API: `call_type`).
  @inlinable public var callType: Field<Conference.CallType> { .init("call_type", .video) }
  /// Creation time: nil if unset (API: `creation_time`).
  @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
  /// Crypto mode: nil if unset (API: `crypto_mode`).
  @inlinable public var cryptoMode: Field<Conference.CryptoMode?> { .init("crypto_mode", nil) }
  /// Denoise enabled: by default `false` (API: `denoise_enabled`).
  @inlinable public var isDenoiseEnabled: Field<Bool> { .init("denoise_enabled", false) }
  /// Direct media: by default `never` (API: `direct_media`).
  @inlinable public var directMedia: Field<Conference.DirectMedia> { .init("direct_media", .never) }
  /// Direct media notification duration: in seconds; 30 at most; by default `0` (API: `direct_media_notification_duration`).
  @inlinable public var directMediaNotificationDuration: Field<Int> { .init("direct_media_notification_duration", 0) }
  /// Enable active speaker indication: by default `false` (API: `enable_active_speaker_indication`).
  @inlinable public var isActiveSpeakerIndicationEnabled: Field<Bool> {
    .init("enable_active_speaker_indication", false)
  }
  /// Enable chat: by default `default` (API: `enable_chat`).
  @inlinable public var chat: Field<Conference.Chat> { .init("enable_chat", .`default`) }
  /// Enable overlay text: by default `false` (API: `enable_overlay_text`).
  @inlinable public var isOverlayTextEnabled: Field<Bool> { .init("enable_overlay_text", false) }
  /// Force presenter into main: by default `false` (API: `force_presenter_into_main`).
  @inlinable public var forcesPresenterIntoMain: Field<Bool> { .init("force_presenter_into_main", false) }
  /// Google Meet access token: a reference to ``GoogleMeetAccessToken``; nil if unset (API: `gms_access_token`).
  @inlinable public var googleMeetAccessToken: Field<ResourceURI?> {
    .init("gms_access_token", nil, to: GoogleMeetAccessToken.endpoint)
  }
  /// Guest identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API: `guest_identity_provider_group`).
  @inlinable public var guestIdentityProviderGroup: Field<ResourceURI?> {
    .init("guest_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
  }
  /// Guest pin: 4 to 20 characters; nil if unset (API: `guest_pin`). Must satisfy global.min_pin_length; may end in #.
  @inlinable public var guestPin: Field<Secret?> { .init("guest_pin", nil, .length(4...20)) }
  /// Guest view: at most 50 characters; nil if unset (API: `guest_view`). May read back null although set; default depends on
  /// service_type.
  @inlinable public var guestView: Field<String?> { .init("guest_view", nil, .length(0...50)) }
  /// Guests can present: by default `true` (API: `guests_can_present`).
  @inlinable public var guestsCanPresent: Field<Bool> { .init("guests_can_present", true) }
  /// Guests can see guests: by default `no_hosts` (API: `guests_can_see_guests`).
  @inlinable public var guestsCanSeeGuests: Field<Conference.GuestsCanSeeGuests> {
    .init("guests_can_see_guests", .noHosts)
  }
  /// Host identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API: `host_identity_provider_group`).
  @inlinable public var hostIdentityProviderGroup: Field<ResourceURI?> {
    .init("host_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
  }
  /// Host view: at most 50 characters; nil if unset (API: `host_view`). May read back null although set; default depends on service_type.
  @inlinable public var hostView: Field<String?> { .init("host_view", nil, .length(0...50)) }
  /// IVR theme: a reference to ``Theme``; nil if unset (API: `ivr_theme`).
  @inlinable public var theme: Field<ResourceURI?> { .init("ivr_theme", nil, to: Theme.endpoint) }
  /// Live captions enabled: by default `default` (API: `live_captions_enabled`).
  @inlinable public var liveCaptions: Field<Conference.LiveCaptions> { .init("live_captions_enabled", .`default`) }
  /// Match string: at most 250 characters (API: `match_string`).
  @inlinable public var matchString: Field<String> { .init("match_string", "", .length(0...250)) }
  /// Max callrate in: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_in`).
  @inlinable public var maximumCallrateIn: Field<Int?> { .init("max_callrate_in", nil, .range(128...8192)) }
  /// Max callrate out: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_out`).
  @inlinable public var maximumCallrateOut: Field<Int?> { .init("max_callrate_out", nil, .range(128...8192)) }
  /// Max pixels per second: nil if unset (API: `max_pixels_per_second`).
  @inlinable public var maximumPixelsPerSecond: Field<Conference.MaximumPixelsPerSecond?> {
    .init("max_pixels_per_second", nil)
  }
  /// Media playlist: a reference to ``MediaLibraryPlaylist``; nil if unset (API: `media_playlist`).
  @inlinable public var mediaPlaylist: Field<ResourceURI?> {
    .init("media_playlist", nil, to: MediaLibraryPlaylist.endpoint)
  }
  /// Lync proxy: a reference to `LyncServer`; nil if unset (API: `mssip_proxy`).
  @inlinable public var lyncServer: Field<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
  /// Mute all guests: by default `false` (API: `mute_all_guests`).
  @inlinable public var mutesAllGuests: Field<Bool> { .init("mute_all_guests", false) }
  /// Non IDP participants: by default `disallow_all` (API: `non_idp_participants`).
  @inlinable public var nonIDPParticipants: Field<Conference.NonIDPParticipants> {
    .init("non_idp_participants", .disallowAll)
  }
  /// On completion (API: `on_completion`).
  @inlinable public var onCompletion: Field<String> { .init("on_completion", "") }
  /// Participant limit: 1000000 at most; nil if unset (API: `participant_limit`).
  @inlinable public var participantLimit: Field<Int?> { .init("participant_limit", nil) }
  /// Pin: 4 to 20 characters; nil if unset (API: `pin`). Must satisfy global.min_pin_length; may end in #.
  @inlinable public var pin: Field<Secret?> { .init("pin", nil, .length(4...20)) }
  /// Pinning config: nil if unset (API: `pinning_config`).
  @inlinable public var pinningConfig: Field<String?> { .init("pinning_config", nil) }
  /// Post match string: at most 250 characters (API: `post_match_string`).
  @inlinable public var postMatchString: Field<String> { .init("post_match_string", "", .length(0...250)) }
  /// Post replace string: at most 250 characters (API: `post_replace_string`).
  @inlinable public var postReplaceString: Field<String> { .init("post_replace_string", "", .length(0...250)) }
  /// Primary owner email address: at most 100 characters (API: `primary_owner_email_address`).
  @inlinable public var primaryOwnerEmailAddress: Field<String> {
    .init("primary_owner_email_address", "", .length(0...100))
  }
  /// Replace string: at most 250 characters (API: `replace_string`).
  @inlinable public var replaceString: Field<String> { .init("replace_string", "", .length(0...250)) }
  /// Scheduled conferences: references to ``ScheduledConference`` (API: `scheduled_conferences`).
  @inlinable public var scheduledConferences: Field<[ResourceURI]> {
    .init("scheduled_conferences", [], to: ScheduledConference.endpoint)
  }
  /// Scheduled conferences count: nil if unset (API: `scheduled_conferences_count`).
  @inlinable public var scheduledConferencesCount: ReadOnlyField<Int?> { .init("scheduled_conferences_count", nil) }
  /// Softmute enabled: by default `false` (API: `softmute_enabled`).
  @inlinable public var isSoftmuteEnabled: Field<Bool> { .init("softmute_enabled", false) }
  /// Sync tag: at most 250 characters (API: `sync_tag`).
  @inlinable public var syncTag: Field<String> { .init("sync_tag", "", .length(0...250)) }
  /// System location: a reference to `Location`; nil if unset (API: `system_location`).
  @inlinable public var location: Field<ResourceURI?> { .init("system_location", nil, to: Location.endpoint) }
  /// Tag: at most 250 characters (API: `tag`).
  @inlinable public var tag: Field<String> { .init("tag", "", .length(0...250)) }
  /// Teams proxy: a reference to ``TeamsConnector``; nil if unset (API: `teams_proxy`).
  @inlinable public var teamsConnector: Field<ResourceURI?> { .init("teams_proxy", nil, to: TeamsConnector.endpoint) }
  /// Two stage dial type: by default `regular` (API: `two_stage_dial_type`).
  @inlinable public var twoStageDialType: Field<Conference.TwoStageDialType> { .init("two_stage_dial_type", .regular) }
}

extension Conference {
  /// Call type: the words that the API has for it.
  public struct CallType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallType] { [.audio, .video, .videoOnly] }

    /// API: `audio`.
    @inlinable public static var audio: CallType { CallType(rawValue: "audio") }
    /// API: `video`.
    @inlinable public static var video: CallType { CallType(rawValue: "video") }
    /// API: `video-only`.
    @inlinable public static var videoOnly: CallType { CallType(rawValue: "video-only") }
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

  /// Direct media: the words that the API has for it.
  public struct DirectMedia: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [DirectMedia] { [.never, .bestEffort, .always] }

    /// API: `never`.
    @inlinable public static var never: DirectMedia { DirectMedia(rawValue: "never") }
    /// API: `best_effort`.
    @inlinable public static var bestEffort: DirectMedia { DirectMedia(rawValue: "best_effort") }
    /// API: `always`.
    @inlinable public static var always: DirectMedia { DirectMedia(rawValue: "always") }
  }

  /// Enable chat: the words that the API has for it.
  public struct Chat: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Chat] { [.`default`, .yes, .no] }

    /// API: `default`.
    @inlinable public static var `default`: Chat { Chat(rawValue: "default") }
    /// API: `yes`.
    @inlinable public static var yes: Chat { Chat(rawValue: "yes") }
    /// API: `no`.
    @inlinable public static var no: Chat { Chat(rawValue: "no") }
  }

  /// Guests can see guests: the words that the API has for it.
  public struct GuestsCanSeeGuests: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [GuestsCanSeeGuests] { [.noHosts, .never, .always] }

    /// API: `no_hosts`.
    @inlinable public static var noHosts: GuestsCanSeeGuests { GuestsCanSeeGuests(rawValue: "no_hosts") }
    /// API: `never`.
    @inlinable public static var never: GuestsCanSeeGuests { GuestsCanSeeGuests(rawValue: "never") }
    /// API: `always`.
    @inlinable public static var always: GuestsCanSeeGuests { GuestsCanSeeGuests(rawValue: "always") }
  }

  /// Live captions enabled: the words that the API has for it.
  public struct LiveCaptions: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [LiveCaptions] { [.`default`, .yes, .no] }

    /// API: `default`.
    @inlinable public static var `default`: LiveCaptions { LiveCaptions(rawValue: "default") }
    /// API: `yes`.
    @inlinable public static var yes: LiveCaptions { LiveCaptions(rawValue: "yes") }
    /// API: `no`.
    @inlinable public static var no: LiveCaptions { LiveCaptions(rawValue: "no") }
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

  /// Non IDP participants: the words that the API has for it.
  public struct NonIDPParticipants: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [NonIDPParticipants] { [.allowIfTrusted, .disallowAll] }

    /// API: `allow_if_trusted`.
    @inlinable public static var allowIfTrusted: NonIDPParticipants { NonIDPParticipants(rawValue: "allow_if_trusted") }
    /// API: `disallow_all`.
    @inlinable public static var disallowAll: NonIDPParticipants { NonIDPParticipants(rawValue: "disallow_all") }
  }

  /// Two stage dial type: the words that the API has for it.
  public struct TwoStageDialType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [TwoStageDialType] { [.regular, .lync, .googleMeet, .teams] }

    /// API: `regular`.
    @inlinable public static var regular: TwoStageDialType { TwoStageDialType(rawValue: "regular") }
    /// API: `mssip`.
    @inlinable public static var lync: TwoStageDialType { TwoStageDialType(rawValue: "mssip") }
    /// API: `gms`.
    @inlinable public static var googleMeet: TwoStageDialType { TwoStageDialType(rawValue: "gms") }
    /// API: `teams`.
    @inlinable public static var teams: TwoStageDialType { TwoStageDialType(rawValue: "teams") }
  }
}
