// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Hidden tuning value (API: `configuration/system_tuneable`).
  static func liveSystemTunable(_ world: World) async throws {
    let small = try await world.client.create(SystemTunable.smallest(in: world))
    _ = try await world.client.get(SystemTunable.self, at: small)
    try await world.checkListed(SystemTunable.self, at: small)
    let draft = try await SystemTunable.smallest(in: world)
    let uri = try await world.client.create(draft)
    let object = try await world.client.get(SystemTunable.self, at: uri)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.setting, of: object, is: draft.setting)
    try await world.delete(SystemTunable.self, at: uri)
  }
}

extension SystemTunable: Made {
  static func smallest(in world: World) async throws -> Draft<SystemTunable> {
    draft(name: world.text(250), setting: world.text(250))
  }
}
