/// Certificates that were decoded already, by their text: what a deployment's files hold is mostly what the Management Node has, and to decode
/// one takes as long as to read fifty nodes.
struct KnownCertificates: Sendable {
  private let summaries: [String: CertificateSummary]

  /// No certificate is known.
  static let none = KnownCertificates(CertificateMaterials())

  /// Those of a deployment's files.
  init(_ materials: CertificateMaterials) {
    let all = Array(materials.tlsCertificates.values) + materials.trustedCACertificates
    summaries = Dictionary(all.map { ($0.pem.droppingFinalLineEnd, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first certificate of a PEM text; nil where there is none that can be decoded.
  func summary(pem: String) -> CertificateSummary? {
    summaries[pem.droppingFinalLineEnd] ?? (try? CertificateSummary(pem: pem))
  }
}
