// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Live meeting on one node.
///
/// It is only read.
///
/// API: `status/conference_shard`.
public struct ConferenceShard: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "conference_shard")

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
        conference, areGuestsMuted, isDirect, isLocked, isStarted, node, serviceType, startTime, location, tag,
        isTranscodingEnabled,
      ]
    }

    /// Conference: at most 250 characters (API: `conference`).
    @inlinable public var conference: ReadOnlyField<String> { .init("conference", "", .length(0...250)) }
    /// Guests muted (API: `guests_muted`).
    @inlinable public var areGuestsMuted: ReadOnlyField<Bool> { .init("guests_muted", false) }
    /// Is direct (API: `is_direct`).
    @inlinable public var isDirect: ReadOnlyField<Bool> { .init("is_direct", false) }
    /// Is locked (API: `is_locked`).
    @inlinable public var isLocked: ReadOnlyField<Bool> { .init("is_locked", false) }
    /// Is started (API: `is_started`).
    @inlinable public var isStarted: ReadOnlyField<Bool> { .init("is_started", false) }
    /// Node: at most 50 characters (API: `node`).
    @inlinable public var node: ReadOnlyField<String> { .init("node", "", .length(0...50)) }
    /// Service type (API: `service_type`).
    @inlinable public var serviceType: ReadOnlyField<String> { .init("service_type", "") }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// System location: at most 250 characters (API: `system_location`).
    @inlinable public var location: ReadOnlyField<String> { .init("system_location", "", .length(0...250)) }
    /// Tag: at most 250 characters (API: `tag`).
    @inlinable public var tag: ReadOnlyField<String> { .init("tag", "", .length(0...250)) }
    /// Transcoding enabled (API: `transcoding_enabled`).
    @inlinable public var isTranscodingEnabled: ReadOnlyField<Bool> { .init("transcoding_enabled", false) }
  }
}
