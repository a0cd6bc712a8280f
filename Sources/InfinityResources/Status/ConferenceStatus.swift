// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Live meeting.
///
/// It is only read.
///
/// API: `status/conference`.
public struct ConferenceStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "conference")

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
      [isDirectMediaAvailable, areGuestsMuted, isLocked, isStarted, name, serviceType, startTime, tag]
    }

    /// Direct media available (API: `direct_media_available`).
    @inlinable public var isDirectMediaAvailable: ReadOnlyField<Bool> { .init("direct_media_available", false) }
    /// Guests muted (API: `guests_muted`).
    @inlinable public var areGuestsMuted: ReadOnlyField<Bool> { .init("guests_muted", false) }
    /// Is locked (API: `is_locked`).
    @inlinable public var isLocked: ReadOnlyField<Bool> { .init("is_locked", false) }
    /// Is started (API: `is_started`).
    @inlinable public var isStarted: ReadOnlyField<Bool> { .init("is_started", false) }
    /// Name: at most 250 characters (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "", .length(0...250)) }
    /// Service type (API: `service_type`).
    @inlinable public var serviceType: ReadOnlyField<String> { .init("service_type", "") }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// Tag: at most 250 characters (API: `tag`).
    @inlinable public var tag: ReadOnlyField<String> { .init("tag", "", .length(0...250)) }
  }
}
