import InfinityAPI

/// Where the file speaks of objects, looked up once for all that findings are about.
struct DeploymentMarks {
  private let marks: [ObjectKey: SourceMark]
  private let domain: SourceMark?

  init(_ deployment: Deployment, _ certificates: CertificateMaterials) {
    var marks: [ObjectKey: SourceMark] = [:]
    for kind in Kind.all where kind.identity == .name || kind.identity == .address {
      for name in deployment.names(kind) where marks[ObjectKey(kind, written: name.value)] == nil {
        marks[ObjectKey(kind, written: name.value)] = name.mark
      }
    }
    for declared in deployment.tlsCertificates {
      guard let certificate = certificates.tlsCertificates[declared.name.value] else { continue }
      let key = ObjectKey(.tlsCertificate, certificate.fingerprint.text)
      if marks[key] == nil { marks[key] = declared.name.mark }
    }
    self.marks = marks
    domain = deployment.sipDomain.value?.mark
  }

  /// Where the file speaks of an object; nil where it does not, or not by name.
  subscript(_ object: ObjectReference) -> SourceMark? {
    object.key.kind.identity == .single ? domain : marks[object.key]
  }
}
