// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Pending certificate request (CSR) (API: `configuration/certificate_signing_request`).
  static func liveCertificateSigningRequest(_ world: World) async throws {
    let small = try await world.client.create(CertificateSigningRequest.smallest(in: world))
    _ = try await world.client.get(CertificateSigningRequest.self, at: small)
    try await world.checkListed(CertificateSigningRequest.self, at: small)
    var draft = try await CertificateSigningRequest.smallest(in: world)
    draft.isADCompatible = true
    draft.alternativeNames = world.domain()
    draft.dn = "O=Example,C=NO"
    draft.forClientAuthentication = true
    draft.forServerAuthentication = true
    draft.privateKey = world.key
    draft.keyType = .uploaded
    draft.subjectName = world.text(64)
    draft.tlsCertificate = try await world.make(TLSCertificate.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(CertificateSigningRequest.self, at: uri)
    world.check(\.subjectName, of: object, is: draft.subjectName)
    world.check(\.tlsCertificate, of: object, is: draft.tlsCertificate)
    var change = Changes<CertificateSigningRequest>()
    change.certificate = .set(world.certificate)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(CertificateSigningRequest.self, at: uri)
    world.check(\.certificate, of: object, is: change.certificate.value)
    try await world.delete(CertificateSigningRequest.self, at: uri)
  }
}

extension CertificateSigningRequest: Made {
  static func smallest(in world: World) async throws -> Draft<CertificateSigningRequest> {
    draft(subjectName: world.text(64))
  }
}
