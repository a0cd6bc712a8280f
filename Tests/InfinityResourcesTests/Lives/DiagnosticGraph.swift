// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Custom diagnostic chart (API: `configuration/diagnostic_graphs`).
  static func liveDiagnosticGraph(_ world: World) async throws {
    let small = try await world.client.create(DiagnosticGraph.smallest(in: world))
    _ = try await world.client.get(DiagnosticGraph.self, at: small)
    try await world.checkListed(DiagnosticGraph.self, at: small)
    var draft = try await DiagnosticGraph.smallest(in: world)
    draft.datasets = [
      try DiagnosticGraphDataset.make {
        $0.color = world.text(250); $0.graphType = world.text(250); $0.id = 2; $0.metricID = world.text(250);
        $0.metricName = world.text(250); $0.multiplier = 1.5; $0.node = world.text(250); $0.width = 2
      }
    ]
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(DiagnosticGraph.self, at: uri)
    world.check(\.datasets, of: object, is: draft.datasets)
    world.check(\.order, of: object, is: draft.order)
    world.check(\.title, of: object, is: draft.title)
    var change = Changes<DiagnosticGraph>()
    change.datasets = .set([
      try DiagnosticGraphDataset.make {
        $0.color = world.text(8); $0.graphType = world.text(8); $0.id = 1; $0.metricID = world.text(8);
        $0.metricName = world.text(8); $0.multiplier = 2.5; $0.node = world.text(8); $0.width = 1
      }
    ])
    change.order = .set(1)
    change.title = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(DiagnosticGraph.self, at: uri)
    world.check(\.datasets, of: object, is: change.datasets.value)
    world.check(\.order, of: object, is: change.order.value)
    world.check(\.title, of: object, is: change.title.value)
    change = Changes<DiagnosticGraph>()
    change.datasets = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(DiagnosticGraph.self, at: uri)
    world.checkCleared(\.datasets, of: object)
    try await world.delete(DiagnosticGraph.self, at: uri)
  }
}

extension DiagnosticGraph: Made {
  static func smallest(in world: World) async throws -> Draft<DiagnosticGraph> {
    draft(order: 2, title: world.text(250))
  }
}
