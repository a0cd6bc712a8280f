// Written by scripts/generate-resources.

public import InfinityAPI

/// Custom diagnostic chart.
///
/// API: `configuration/diagnostic_graphs`.
public struct DiagnosticGraph: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "diagnostic_graphs")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().title }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [datasets, order, title] }

    /// Datasets (API: `datasets`).
    @inlinable public var datasets: Field<[DiagnosticGraphDataset]> { .init("datasets", []) }
    /// Order: needed for a create; nil if unset (API: `order`).
    @inlinable public var order: Field<Int?> { .init("order", nil) }
    /// Title: at most 250 characters; needed for a create (API: `title`).
    @inlinable public var title: Field<String> { .init("title", "", .length(1...250)) }
  }

  /// An object to create, with what it must have.
  public static func draft(order: Int, title: String) -> Draft<DiagnosticGraph> {
    var draft = Draft<DiagnosticGraph>()
    draft.order = order
    draft.title = title
    return draft
  }
}
