// Written by scripts/generate-resources.

public import InfinityAPI

/// Conferencing Node load samples.
///
/// A list of each `ConferencingNodeStatus`: `client.list(ConferencingNodeStatistics.self, of: uri)`.
///
/// API: `status/worker_vm/statistics`.
public struct ConferencingNodeStatistics: ListedPart {
  /// Where the objects are listed that have such a list.
  public static var parent: Endpoint { ConferencingNodeStatus.endpoint }
  /// The last component of the list's path.
  public static var list: String { "statistics" }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [mediaLoad] }

    /// Media load: nil if unset (API: `media_load`).
    @inlinable public var mediaLoad: ReadOnlyField<Double?> { .init("media_load", nil) }
  }
}
