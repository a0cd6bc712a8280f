import InfinityAPI

extension Kind {
  /// CA certificates that the platform trusts: intermediates and roots.
  public static let trustedCACertificate = Kind(
    TrustedCACertificate.self,
    Words("trusted CA certificate"),
    by: .certificate, TrustedCACertificate.Fields().certificate, step: .certificates,
    section: Section(
      "trustedCACertificates",
      "CA certificates that the platform trusts: the intermediates of the issuing CA, its root (step 1)."),
    actions: [.create, .delete],
    keys: [KeyOf("file", .path, presence: .required, "Any number of CA certificates, in PEM, DER or PKCS#7.")])
}
