// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Series of a diagnostic chart (API: `embedded/diagnostic_graph_dataset`).
  static func liveDiagnosticGraphDataset(_ world: World) async throws {
    let shown = DiagnosticGraphDataset(
      json: try JSONView(
        parsing: Array(
          #"{"color": "the-color", "graph_type": "the-graph_type", "id": 7, "metric_id": "the-metric_id", "metric_name": "the-metric_name", "multiplier": 1.5, "node": "the-node", "width": 7}"#
            .utf8)))
    #expect(shown.unreadableFields.isEmpty)
    #expect(DiagnosticGraphDataset.read(shown.json, to: nil) == .value(shown))
    world.check(\.color, of: shown, is: "the-color")
    world.check(\.graphType, of: shown, is: "the-graph_type")
    world.check(\.id, of: shown, is: 7)
    world.check(\.metricID, of: shown, is: "the-metric_id")
    world.check(\.metricName, of: shown, is: "the-metric_name")
    world.check(\.multiplier, of: shown, is: 1.5)
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.width, of: shown, is: 7)
  }
}
