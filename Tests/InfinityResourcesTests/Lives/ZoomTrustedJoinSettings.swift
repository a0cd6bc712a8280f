// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Zoom trusted join switch (API: `configuration/trusted_join`).
  static func liveZoomTrustedJoinSettings(_ world: World) async throws {
    _ = try await world.client.get(ZoomTrustedJoinSettings.self, at: world.first(ZoomTrustedJoinSettings.self))
    let uri = try await world.first(ZoomTrustedJoinSettings.self)
    var object = try await world.client.get(ZoomTrustedJoinSettings.self, at: uri)
    var change = Changes<ZoomTrustedJoinSettings>()
    change.isZoomEnabled = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ZoomTrustedJoinSettings.self, at: uri)
    world.check(\.isZoomEnabled, of: object, is: change.isZoomEnabled.value)
  }
}
