// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Trusted certificate authority (API: `configuration/ca_certificate`).
  static func liveTrustedCACertificate(_ world: World) async throws {
    let small = try await world.client.create(TrustedCACertificate.smallest(in: world))
    _ = try await world.client.get(TrustedCACertificate.self, at: small)
    try await world.checkListed(TrustedCACertificate.self, at: small)
    let draft = try await TrustedCACertificate.smallest(in: world)
    let uri = try await world.client.create(draft)
    var change = Changes<TrustedCACertificate>()
    change.certificate = .set(world.certificate)
    try await world.client.update(change, at: uri)
    _ = try await world.client.get(TrustedCACertificate.self, at: uri)
    try await world.delete(TrustedCACertificate.self, at: uri)
  }
}

extension TrustedCACertificate: Made {
  static func smallest(in world: World) async throws -> Draft<TrustedCACertificate> {
    draft(certificate: world.certificate)
  }
}
