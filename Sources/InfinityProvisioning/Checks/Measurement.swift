import InfinityAPI

#if canImport(FoundationEssentials)
  public import struct FoundationEssentials.Date
#else
  public import struct Foundation.Date
#endif

/// What a check measured, for those who watch it over time. It is neither good nor bad; findings judge.
public enum Measurement: Sendable, Hashable {
  /// A certificate that was seen, and when it ends.
  case certificate(CertificateSight)
  /// How many objects of a location are not what the file says; nil for those that locations share.
  case differences(Int, location: String?)
  /// Whether a node of a location has the latest configuration.
  case sync(node: String, location: String, isInSync: Bool)
}

/// A certificate, and where a check saw it.
public struct CertificateSight: Sendable, Hashable {
  /// Where a certificate is seen.
  public enum Place: String, Sendable {
    /// In a file that the deployment file names.
    case file
    /// On the Management Node, as that of a node.
    case managementNode = "management-node"
    /// Presented by a server that was asked.
    case presented
  }

  /// Where it was seen.
  public var place: Place
  /// Whose it is: the name of an entry of the file, of a node or of a server; empty for a CA certificate, which has no name there.
  public var holder: String
  /// The location; nil where it belongs to none alone.
  public var location: String?
  /// The subject's common name; the whole subject where it has none.
  public var commonName: String
  /// SHA-256 over the DER bytes, as upper-case hexadecimal with colons.
  public var fingerprint: String
  /// The last moment of validity.
  public var notAfter: Date

  init(_ certificate: CertificateSummary, _ place: Place, of holder: String, location: String? = nil) {
    self.place = place
    self.holder = holder
    self.location = location
    commonName = certificate.commonName
    fingerprint = certificate.fingerprint.text
    notAfter = certificate.notAfter
  }
}

extension CheckContext {
  /// The certificates of the file, and those that its nodes have on the Management Node.
  var certificateSights: [Measurement] {
    let declared = offline.certificates.tlsCertificates.sorted { $0.key < $1.key }.map {
      CertificateSight($0.value, .file, of: $0.key)
    }
    let authorities = offline.certificates.trustedCACertificates.map { CertificateSight($0, .file, of: "") }
    let assigned = sites.flatMap { site in
      site.nodes.compactMap { node -> CertificateSight? in
        let name = node.declaration.name.value
        let observed = state.inventory.object(ObjectKey(.node, name))
        guard let reference = observed?[\ConferencingNode.Fields.tlsCertificate].referenced.first,
          let certificate = state.inventory.object(reference.key)?.certificate
        else { return nil }
        return CertificateSight(certificate, .managementNode, of: name, location: site.name)
      }
    }
    return (declared + authorities + assigned).map(Measurement.certificate)
  }
}
