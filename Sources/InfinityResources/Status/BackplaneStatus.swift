// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Live node-to-node link.
///
/// It is only read.
///
/// API: `status/backplane`.
public struct BackplaneStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "backplane")

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
        conference, connectTime, mediaNode, `protocol`, proxyNode, remoteConferenceName, remoteMediaNode,
        remoteNodeName, serviceTag, location, type,
      ]
    }

    /// Conference: at most 250 characters (API: `conference`).
    @inlinable public var conference: ReadOnlyField<String> { .init("conference", "", .length(0...250)) }
    /// Connect time: nil if unset (API: `connect_time`).
    @inlinable public var connectTime: ReadOnlyField<Date?> { .init("connect_time", nil) }
    /// Media node: at most 50 characters (API: `media_node`).
    @inlinable public var mediaNode: ReadOnlyField<String> { .init("media_node", "", .length(0...50)) }
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
    /// System location: at most 250 characters (API: `system_location`).
    @inlinable public var location: ReadOnlyField<String> { .init("system_location", "", .length(0...250)) }
    /// Type: nil if unset (API: `type`).
    @inlinable public var type: ReadOnlyField<Variety?> { .init("type", nil) }
  }

  /// Type: the words that the API has for it.
  public struct Variety: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Variety] { [.local, .geo] }

    /// API: `local`.
    @inlinable public static var local: Variety { Variety(rawValue: "local") }
    /// API: `geo`.
    @inlinable public static var geo: Variety { Variety(rawValue: "geo") }
  }
}
