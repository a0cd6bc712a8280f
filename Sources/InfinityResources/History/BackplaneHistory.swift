// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past node-to-node link.
///
/// It is only read.
///
/// API: `history/backplane`.
public struct BackplaneHistory: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "backplane")

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
        conference, conferenceName, disconnectReason, duration, endTime, mediaNode, mediaStreams, `protocol`, proxyNode,
        remoteConferenceName, remoteMediaNode, remoteNodeName, serviceTag, startTime, location, type,
      ]
    }

    /// Conference: a reference to ``ConferenceHistory``; nil if unset (API: `conference`).
    @inlinable public var conference: ReadOnlyField<ResourceURI?> {
      .init("conference", nil, to: ConferenceHistory.endpoint)
    }
    /// Conference name: at most 250 characters (API: `conference_name`).
    @inlinable public var conferenceName: ReadOnlyField<String> { .init("conference_name", "", .length(0...250)) }
    /// Disconnect reason: at most 250 characters (API: `disconnect_reason`).
    @inlinable public var disconnectReason: ReadOnlyField<String> { .init("disconnect_reason", "", .length(0...250)) }
    /// Duration: in seconds; nil if unset (API: `duration`).
    @inlinable public var duration: ReadOnlyField<Int?> { .init("duration", nil) }
    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// Media node: at most 50 characters (API: `media_node`).
    @inlinable public var mediaNode: ReadOnlyField<String> { .init("media_node", "", .length(0...50)) }
    /// Media streams: references to ``BackplaneMediaStreamHistory`` (API: `media_streams`).
    @inlinable public var mediaStreams: ReadOnlyField<[ResourceURI]> {
      .init("media_streams", [], to: BackplaneMediaStreamHistory.endpoint)
    }
    /// Protocol (API: `protocol`).
    @inlinable public var `protocol`: ReadOnlyField<String> { .init("protocol", "") }
    /// Proxy node: at most 50 characters (API: `proxy_node`).
    @inlinable public var proxyNode: ReadOnlyField<String> { .init("proxy_node", "", .length(0...50)) }
    /// Remote conference name: at most 250 characters (API: `remote_conference_name`).
    @inlinable public var remoteConferenceName: ReadOnlyField<String> {
      .init("remote_conference_name", "", .length(0...250))
    }
    /// Remote media node: at most 50 characters (API: `remote_media_node`).
    @inlinable public var remoteMediaNode: ReadOnlyField<String> { .init("remote_media_node", "", .length(0...50)) }
    /// Remote node name: at most 250 characters (API: `remote_node_name`).
    @inlinable public var remoteNodeName: ReadOnlyField<String> { .init("remote_node_name", "", .length(0...250)) }
    /// Service tag: at most 250 characters (API: `service_tag`).
    @inlinable public var serviceTag: ReadOnlyField<String> { .init("service_tag", "", .length(0...250)) }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// System location: at most 250 characters (API: `system_location`).
    @inlinable public var location: ReadOnlyField<String> { .init("system_location", "", .length(0...250)) }
    /// Type (API: `type`).
    @inlinable public var type: ReadOnlyField<String> { .init("type", "") }
  }
}
