import InfinityAPI

extension Kind {
  /// The certificates of Trusted Application Pools, with their keys.
  public static let tlsCertificate = Kind(
    TLSCertificate.self, Words("TLS certificate", inFile: "certificate"),
    by: .certificate, TLSCertificate.Fields().certificate, step: .certificates,
    section: Section(
      "tlsCertificates", "The certificates of the Trusted Application Pools, with their keys (step 1)."),
    actions: [.create, .delete],
    keys: [
      KeyOf(
        "name", .text(maximum: nil), presence: .required, "A name inside the file; the Management Node never sees it."),
      KeyOf(
        "certificate", .object(certificateFile), presence: .without("pfx", because: bothInPFX),
        "Where the certificate is; required without `pfx`."),
      KeyOf(
        "privateKey", .secret(maximum: nil), sends: \.privateKey, presence: .without("pfx", because: bothInPFX),
        "Where its private key, in PEM or DER, comes from; required without `pfx`."),
      KeyOf("pfx", .object(pfxFile), "A PFX (PKCS#12) of both, instead of `certificate` and `privateKey`."),
      KeyOf(
        "passphrase", .secret(maximum: nil), sends: \.passphrase,
        "Where the passphrase comes from, if the private key or the PFX is encrypted."),
    ])

  private static let bothInPFX = "which holds both the certificate and its key"

  private static let certificateFile = ObjectShape(
    noun: "a certificate file",
    keys: [
      Key(
        "file", .path, presence: .required,
        "A file in PEM, DER or PKCS#7; its first certificate that is not a CA's is the server's.")
    ])

  private static let pfxFile = ObjectShape(
    noun: "a PFX file",
    keys: [
      Key("file", .path, presence: .required, "A PFX (PKCS#12) with the server's certificate and its private key.")
    ])
}
