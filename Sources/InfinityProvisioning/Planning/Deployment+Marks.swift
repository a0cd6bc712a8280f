import InfinityAPI

extension Deployment {
  /// Where the file speaks of an object; nil where it does not, or not by name.
  func mark(of object: ObjectReference, _ certificates: CertificateMaterials) -> SourceMark? {
    switch object.key.kind.identity {
    case .name, .address:
      names(object.key.kind).first { CanonicalForm.areSameHost($0.value, object.key.text) }?.mark
    case .certificate:
      tlsCertificates.first { certificates.tlsCertificates[$0.name.value]?.fingerprint.text == object.key.text }?
        .name.mark
    case .single: sipDomain.value?.mark
    }
  }
}
