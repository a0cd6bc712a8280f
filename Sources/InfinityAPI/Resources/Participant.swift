/// Somebody who is in a call now.
///
/// API: `status/participant`.
public struct Participant: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "participant")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a participant in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [conferenceName, mediaNode, signalingNode, proxyNode, locationName]
    }

    /// The name of the conference (API: `conference`).
    @inlinable public var conferenceName: ReadOnlyField<String> { .init("conference", "", .length(0...250)) }
    /// The Conferencing Node that handles the media, by its address or name; empty for none (API: `media_node`).
    @inlinable public var mediaNode: ReadOnlyField<String> { .init("media_node", "", .length(0...50)) }
    /// The Conferencing Node that handles the signaling, by its address or name; empty for none (API: `signalling_node`).
    @inlinable public var signalingNode: ReadOnlyField<String> { .init("signalling_node", "", .length(0...50)) }
    /// The Proxying Edge Node between, by its address or name; empty for none (API: `proxy_node`).
    @inlinable public var proxyNode: ReadOnlyField<String> { .init("proxy_node", "", .length(0...50)) }
    /// The name of the location (API: `system_location`).
    @inlinable public var locationName: ReadOnlyField<String> { .init("system_location", "", .length(0...250)) }
  }
}
