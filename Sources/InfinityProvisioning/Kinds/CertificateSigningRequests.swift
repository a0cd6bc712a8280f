import InfinityAPI

extension Kind {
  /// Requests for certificates, which may be to renew one that is there. Read where something may be removed, never changed.
  public static let certificateSigningRequest = Kind(
    CertificateSigningRequest.self,
    Words("certificate signing request"),
    by: .name, CertificateSigningRequest.Fields().subjectName,
    observed: [KindField(CertificateSigningRequest.Fields().tlsCertificate)])
}
