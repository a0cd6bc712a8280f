// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// AD FS sign-in client (API: `configuration/adfs_auth_server`).
  static func liveADFSAuthServer(_ world: World) async throws {
    let small = try await world.client.create(ADFSAuthServer.smallest(in: world))
    _ = try await world.client.get(ADFSAuthServer.self, at: small)
    try await world.checkListed(ADFSAuthServer.self, at: small)
    var draft = try await ADFSAuthServer.smallest(in: world)
    draft.clientID = world.text(250)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ADFSAuthServer.self, at: uri)
    world.check(\.clientID, of: object, is: draft.clientID)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.federationServiceIdentifier, of: object, is: draft.federationServiceIdentifier)
    world.check(\.federationServiceName, of: object, is: draft.federationServiceName)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.relyingPartyTrustIdentifierURL, of: object, is: draft.relyingPartyTrustIdentifierURL)
    var change = Changes<ADFSAuthServer>()
    change.clientID = .set(world.text(8))
    change.description = .set(world.text(8))
    change.federationServiceIdentifier = .set(world.text(8))
    change.federationServiceName = .set(world.text(8))
    change.name = .set(world.text(8))
    change.relyingPartyTrustIdentifierURL = .set(world.url())
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ADFSAuthServer.self, at: uri)
    world.check(\.clientID, of: object, is: change.clientID.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.federationServiceIdentifier, of: object, is: change.federationServiceIdentifier.value)
    world.check(\.federationServiceName, of: object, is: change.federationServiceName.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.relyingPartyTrustIdentifierURL, of: object, is: change.relyingPartyTrustIdentifierURL.value)
    change = Changes<ADFSAuthServer>()
    change.clientID = .clear
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ADFSAuthServer.self, at: uri)
    world.checkCleared(\.clientID, of: object)
    world.checkCleared(\.description, of: object)
    try await world.delete(ADFSAuthServer.self, at: uri)
  }
}

extension ADFSAuthServer: Made {
  static func smallest(in world: World) async throws -> Draft<ADFSAuthServer> {
    draft(
      federationServiceIdentifier: world.text(255), federationServiceName: world.text(255), name: world.text(250),
      relyingPartyTrustIdentifierURL: world.url())
  }
}
