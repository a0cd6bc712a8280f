// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Selected software bundle (API: `configuration/software_bundle`).
  static func liveSoftwareBundle(_ world: World) async throws {
    _ = try await world.client.get(SoftwareBundle.self, at: world.first(SoftwareBundle.self))
    let uri = try await world.first(SoftwareBundle.self)
    var object = try await world.client.get(SoftwareBundle.self, at: uri)
    var change = Changes<SoftwareBundle>()
    change.bundleType = .set(world.text(8))
    change.selectedRevision = world.set(try await world.any(SoftwareBundleRevision.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SoftwareBundle.self, at: uri)
    world.check(\.bundleType, of: object, is: change.bundleType.value)
    world.check(\.selectedRevision, of: object, is: change.selectedRevision.value)
    change = Changes<SoftwareBundle>()
    change.bundleType = .clear
    change.selectedRevision = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SoftwareBundle.self, at: uri)
    world.checkCleared(\.bundleType, of: object)
    world.checkCleared(\.selectedRevision, of: object)
  }
}
