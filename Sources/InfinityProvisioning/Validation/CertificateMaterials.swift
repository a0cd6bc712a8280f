/// The certificates that a deployment names, as they are in its files.
public struct CertificateMaterials: Sendable, Equatable {
  /// The server's certificate of each entry of `tlsCertificates` that could be read, by the entry's name.
  public var tlsCertificates: [String: CertificateSummary]
  /// The certificates of all entries of `trustedCACertificates`, in the files' order; each only once.
  public var trustedCACertificates: [CertificateSummary]
  /// The entries of `trustedCACertificates` of which not all could be read, by their places.
  var unreadAuthorities: [SourceMark] = []

  /// Materials with these certificates.
  public init(tlsCertificates: [String: CertificateSummary] = [:], trustedCACertificates: [CertificateSummary] = []) {
    self.tlsCertificates = tlsCertificates
    self.trustedCACertificates = trustedCACertificates
  }
}
