// Written by scripts/generate-resources.

public import InfinityAPI

/// Event name filter entry.
///
/// API: `embedded/event_sink_event`.
public struct EventSinkEvent: EmbeddedObject {
  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name] }

    /// Name (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "") }
  }
}
