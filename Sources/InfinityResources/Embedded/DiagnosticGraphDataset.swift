// Written by scripts/generate-resources.

public import InfinityAPI

/// Series of a diagnostic chart.
///
/// API: `embedded/diagnostic_graph_dataset`.
public struct DiagnosticGraphDataset: EmbeddedObject {
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
      [color, graph, graphType, id, metricID, metricName, multiplier, node, width]
    }

    /// Color (API: `color`).
    @inlinable public var color: Field<String> { .init("color", "") }
    /// Graph: a reference to ``DiagnosticGraph``; nil if unset (API: `graph`).
    @inlinable public var graph: Field<ResourceURI?> { .init("graph", nil, to: DiagnosticGraph.endpoint) }
    /// Graph type (API: `graph_type`).
    @inlinable public var graphType: Field<String> { .init("graph_type", "") }
    /// ID: nil if unset (API: `id`).
    @inlinable public var id: ReadOnlyField<Int?> { .init("id", nil) }
    /// Metric ID (API: `metric_id`).
    @inlinable public var metricID: Field<String> { .init("metric_id", "") }
    /// Metric name (API: `metric_name`).
    @inlinable public var metricName: Field<String> { .init("metric_name", "") }
    /// Multiplier: nil if unset (API: `multiplier`).
    @inlinable public var multiplier: Field<Double?> { .init("multiplier", nil) }
    /// Node (API: `node`).
    @inlinable public var node: Field<String> { .init("node", "") }
    /// Width: nil if unset (API: `width`).
    @inlinable public var width: Field<Int?> { .init("width", nil) }
  }
}
