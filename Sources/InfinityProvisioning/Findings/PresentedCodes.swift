/// The codes about the certificate that a TLS server presents.
struct PresentedCodes: FindingCodeGroup {
  let connection: ConnectionCodes
  let expired: FindingCode
  let notYetValid: FindingCode
  let name: FindingCode
  let wildcard: FindingCode
  let noServerAuth: FindingCode
  let untrusted: FindingCode
  let chainInvalid: FindingCode

  /// One code for whatever is wrong with the certificate.
  init(_ connection: ConnectionCodes, all code: FindingCode) {
    self.connection = connection
    (expired, notYetValid, name, wildcard, noServerAuth, untrusted, chainInvalid) = (
      code, code, code, code, code, code, code
    )
  }

  /// The codes that begin with a check's name.
  ///
  /// - Parameters:
  ///   - whose: the name that the certificate must hold.
  ///   - remedy: what to do where the port is closed.
  init(_ check: String, whose: String, whereRefused remedy: String) {
    connection = ConnectionCodes(
      check, whereRefused: remedy,
      unusable: ("The certificate that is presented cannot be decoded.", "Have it issued again."))
    expired = .error("\(check)-expired", "The certificate that is presented is no longer valid.", "Replace it.")
    notYetValid = .error(
      "\(check)-not-yet-valid", "The certificate that is presented is not valid yet.",
      "Check the clocks; replace it if they are right.")
    name = .error(
      "\(check)-name", "The certificate does not hold \(whose).",
      "Have one issued that holds every name, or correct the name.")
    wildcard = .error(
      "\(check)-wildcard", "The certificate holds \(whose) only as a wildcard, which Lync does not accept.",
      "Have one issued that holds every name.")
    noServerAuth = .error(
      "\(check)-no-server-auth",
      "The extended key usage of the certificate lacks serverAuth, or its key usage lacks what TLS needs.",
      "Replace it.")
    untrusted = .error(
      "\(check)-untrusted",
      "The chain does not lead to a CA of the file or of the Management Node. Those that the Management Node has built in cannot be seen.",
      "Add the issuing CA's certificate to `trustedCACertificates`.")
    chainInvalid = .error(
      "\(check)-chain-invalid",
      "The chain is not valid: a CA certificate in it has expired, may not issue for these names or usages, or has what OpenSSL"
        + " refuses.",
      "Do as the message says, which is that of the codes that begin with `chain-`.")
  }
}
