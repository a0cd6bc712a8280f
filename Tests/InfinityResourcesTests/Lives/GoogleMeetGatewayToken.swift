// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Google Meet deployment identity (API: `configuration/gms_gateway_token`).
  static func liveGoogleMeetGatewayToken(_ world: World) async throws {
    _ = try await world.client.get(GoogleMeetGatewayToken.self, at: world.first(GoogleMeetGatewayToken.self))
    let uri = try await world.first(GoogleMeetGatewayToken.self)
    var object = try await world.client.get(GoogleMeetGatewayToken.self, at: uri)
    var change = Changes<GoogleMeetGatewayToken>()
    change.certificate = .set(world.text(8))
    change.intermediateCertificate = .set(world.text(8))
    change.leafCertificate = .set(world.text(8))
    change.privateKey = .set(Secret(world.text(8)))
    change.supportsDirectGuestJoin = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleMeetGatewayToken.self, at: uri)
    world.check(\.intermediateCertificate, of: object, is: change.intermediateCertificate.value)
    world.check(\.leafCertificate, of: object, is: change.leafCertificate.value)
    world.check(\.supportsDirectGuestJoin, of: object, is: change.supportsDirectGuestJoin.value)
    change = Changes<GoogleMeetGatewayToken>()
    change.intermediateCertificate = .clear
    change.leafCertificate = .clear
    change.supportsDirectGuestJoin = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleMeetGatewayToken.self, at: uri)
    world.checkCleared(\.intermediateCertificate, of: object)
    world.checkCleared(\.leafCertificate, of: object)
    world.checkCleared(\.supportsDirectGuestJoin, of: object)
    try await world.delete(GoogleMeetGatewayToken.self, at: uri)
  }
}
