// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Outbound SIP login (API: `configuration/sip_credential`).
  static func liveSIPCredential(_ world: World) async throws {
    let small = try await world.client.create(SIPCredential.smallest(in: world))
    _ = try await world.client.get(SIPCredential.self, at: small)
    try await world.checkListed(SIPCredential.self, at: small)
    var draft = try await SIPCredential.smallest(in: world)
    draft.password = Secret(world.text(100))
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(SIPCredential.self, at: uri)
    world.check(\.realm, of: object, is: draft.realm)
    world.check(\.username, of: object, is: draft.username)
    var change = Changes<SIPCredential>()
    change.password = .set(Secret(world.text(8)))
    change.realm = .set(world.text(8))
    change.username = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SIPCredential.self, at: uri)
    world.check(\.realm, of: object, is: change.realm.value)
    world.check(\.username, of: object, is: change.username.value)
    change = Changes<SIPCredential>()
    change.password = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SIPCredential.self, at: uri)
    try await world.delete(SIPCredential.self, at: uri)
  }
}

extension SIPCredential: Made {
  static func smallest(in world: World) async throws -> Draft<SIPCredential> {
    draft(realm: world.text(255), username: world.text(100))
  }
}
