// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Node TLS certificate and key (API: `configuration/tls_certificate`).
  static func liveTLSCertificate(_ world: World) async throws {
    let small = try await world.client.create(TLSCertificate.smallest(in: world))
    _ = try await world.client.get(TLSCertificate.self, at: small)
    try await world.checkListed(TLSCertificate.self, at: small)
    var draft = try await TLSCertificate.smallest(in: world)
    draft.parameters = world.text(1000)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(TLSCertificate.self, at: uri)
    world.check(\.parameters, of: object, is: draft.parameters)
    var change = Changes<TLSCertificate>()
    change.certificate = .set(world.certificate)
    change.parameters = .set(world.text(8))
    change.privateKey = .set(world.key)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TLSCertificate.self, at: uri)
    world.check(\.parameters, of: object, is: change.parameters.value)
    change = Changes<TLSCertificate>()
    change.parameters = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TLSCertificate.self, at: uri)
    world.checkCleared(\.parameters, of: object)
    try await world.delete(TLSCertificate.self, at: uri)
  }
}

extension TLSCertificate: Made {
  static func smallest(in world: World) async throws -> Draft<TLSCertificate> {
    draft(certificate: world.certificate, privateKey: world.key)
  }
}
