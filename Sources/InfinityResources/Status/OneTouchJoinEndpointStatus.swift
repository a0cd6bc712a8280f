// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// One-Touch Join room state.
///
/// It is only read.
///
/// API: `status/mjx_endpoint`.
public struct OneTouchJoinEndpointStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "mjx_endpoint")

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
        endpointAddress, endpointName, endpointType, lastContactTime, lastWorker, oneTouchJoinProfileName,
        numberOfMeetings, roomEmail,
      ]
    }

    /// Endpoint address (API: `endpoint_address`).
    @inlinable public var endpointAddress: ReadOnlyField<String> { .init("endpoint_address", "") }
    /// Endpoint name (API: `endpoint_name`).
    @inlinable public var endpointName: ReadOnlyField<String> { .init("endpoint_name", "") }
    /// Endpoint type (API: `endpoint_type`).
    @inlinable public var endpointType: ReadOnlyField<String> { .init("endpoint_type", "") }
    /// Last contact time: nil if unset (API: `last_contact_time`).
    @inlinable public var lastContactTime: ReadOnlyField<Date?> { .init("last_contact_time", nil) }
    /// Last worker (API: `last_worker`).
    @inlinable public var lastWorker: ReadOnlyField<String> { .init("last_worker", "") }
    /// One-Touch Join integration name: at most 250 characters (API: `mjx_integration_name`).
    @inlinable public var oneTouchJoinProfileName: ReadOnlyField<String> {
      .init("mjx_integration_name", "", .length(0...250))
    }
    /// Number of meetings: nil if unset (API: `number_of_meetings`).
    @inlinable public var numberOfMeetings: ReadOnlyField<Int?> { .init("number_of_meetings", nil) }
    /// Room email: at most 150 characters (API: `room_email`).
    @inlinable public var roomEmail: ReadOnlyField<String> { .init("room_email", "", .length(0...150)) }
  }
}
