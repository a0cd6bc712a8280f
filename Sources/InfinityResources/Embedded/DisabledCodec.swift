// Written by scripts/generate-resources.

public import InfinityAPI

/// Switched-off codec entry.
///
/// API: `embedded/disabled_codec`.
public struct DisabledCodec: EmbeddedObject {
  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [codec] }

    /// Value (API: `value`).
    @inlinable public var codec: Field<String> { .init("value", "") }
  }
}
