import InfinityAPI

extension Deployment {
  /// Where the file speaks of an object; nil where it does not, or not by name.
  func mark(of object: ObjectReference, _ certificates: CertificateMaterials) -> SourceMark? {
    let key = object.key
    func named(_ names: [Located<String>]) -> SourceMark? {
      names.first { CanonicalForm.host($0.value) == CanonicalForm.host(key.text) }?.mark
    }
    return switch key.kind {
    case .lyncServer: named(lyncServers.map(\.name))
    case .dnsServer: named(dnsServers.map(\.address))
    case .turnServer: named(turnServers.map(\.name))
    case .stunServer: named(stunServers.map(\.name))
    case .location: named(locations.map(\.name))
    case .node: named(locations.flatMap { $0.pool?.nodes ?? [] }.map(\.name))
    case .tlsCertificate:
      tlsCertificates.first {
        certificates.tlsCertificates[$0.name.value]?.fingerprint.text == key.text
      }?.name.mark
    case .globalSettings: sipDomain.value?.mark
    case .trustedCACertificate, .managementVM, .certificateSigningRequest: nil
    }
  }
}
