// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// SSH public key (API: `configuration/ssh_authorized_key`).
  static func liveSSHAuthorizedKey(_ world: World) async throws {
    let small = try await world.client.create(SSHAuthorizedKey.smallest(in: world))
    _ = try await world.client.get(SSHAuthorizedKey.self, at: small)
    try await world.checkListed(SSHAuthorizedKey.self, at: small)
    var draft = try await SSHAuthorizedKey.smallest(in: world)
    draft.comment = world.text(4000)
    draft.keyType = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(SSHAuthorizedKey.self, at: uri)
    world.check(\.comment, of: object, is: draft.comment)
    world.check(\.key, of: object, is: draft.key)
    world.check(\.keyType, of: object, is: draft.keyType)
    var change = Changes<SSHAuthorizedKey>()
    change.comment = .set(world.text(8))
    change.key = .set(world.text(8))
    change.keyType = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SSHAuthorizedKey.self, at: uri)
    world.check(\.comment, of: object, is: change.comment.value)
    world.check(\.key, of: object, is: change.key.value)
    world.check(\.keyType, of: object, is: change.keyType.value)
    change = Changes<SSHAuthorizedKey>()
    change.comment = .clear
    change.keyType = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SSHAuthorizedKey.self, at: uri)
    world.checkCleared(\.comment, of: object)
    world.checkCleared(\.keyType, of: object)
    try await world.delete(SSHAuthorizedKey.self, at: uri)
  }
}

extension SSHAuthorizedKey: Made {
  static func smallest(in world: World) async throws -> Draft<SSHAuthorizedKey> { draft(key: world.text(250)) }
}
