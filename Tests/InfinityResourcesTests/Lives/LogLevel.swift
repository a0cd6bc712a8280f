// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Logger verbosity override (API: `configuration/log_level`).
  static func liveLogLevel(_ world: World) async throws {
    let small = try await world.client.create(LogLevel.smallest(in: world))
    _ = try await world.client.get(LogLevel.self, at: small)
    try await world.checkListed(LogLevel.self, at: small)
    var draft = try await LogLevel.smallest(in: world)
    draft.level = .critical
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(LogLevel.self, at: uri)
    world.check(\.level, of: object, is: draft.level)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<LogLevel>()
    change.level = .set(.notset)
    change.name = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LogLevel.self, at: uri)
    world.check(\.level, of: object, is: change.level.value)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<LogLevel>()
    change.level = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LogLevel.self, at: uri)
    world.checkCleared(\.level, of: object)
    try await world.delete(LogLevel.self, at: uri)
  }
}

extension LogLevel: Made {
  static func smallest(in world: World) async throws -> Draft<LogLevel> { draft(name: world.text(250)) }
}
