// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Google Meet tenant token (API: `configuration/gms_access_token`).
  static func liveGoogleMeetAccessToken(_ world: World) async throws {
    let small = try await world.client.create(GoogleMeetAccessToken.smallest(in: world))
    _ = try await world.client.get(GoogleMeetAccessToken.self, at: small)
    try await world.checkListed(GoogleMeetAccessToken.self, at: small)
    var draft = try await GoogleMeetAccessToken.smallest(in: world)
    draft.token = Secret(world.text(100))
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(GoogleMeetAccessToken.self, at: uri)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<GoogleMeetAccessToken>()
    change.name = .set(world.text(8))
    change.token = .set(Secret(world.text(8)))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleMeetAccessToken.self, at: uri)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<GoogleMeetAccessToken>()
    change.token = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleMeetAccessToken.self, at: uri)
    try await world.delete(GoogleMeetAccessToken.self, at: uri)
  }
}

extension GoogleMeetAccessToken: Made {
  static func smallest(in world: World) async throws -> Draft<GoogleMeetAccessToken> { draft(name: world.text(32)) }
}
