import COpenSSL

/// OpenSSL's own verdict on a path of certificates, which is the Management Node's.
enum PathVerification {
  /// What OpenSSL refuses, and of which certificate of the path.
  struct Refusal: Equatable {
    var reason: Int32
    var index: Int

    /// OpenSSL's words for it.
    var words: String { X509_verify_cert_error_string(Int(reason)).map { String(cString: $0) } ?? "error \(reason)" }
  }

  /// What the callback leaves behind.
  private final class Record {
    var refusals: [Refusal] = []
  }

  /// Whether a certificate's authority key identifier is that of another certificate than the one of its issuer's name.
  static func namesAnotherIssuer(_ certificate: X509Certificate, than issuer: X509Certificate) -> Bool {
    let result = X509_check_issued(issuer.handle.pointer, certificate.handle.pointer)
    return [X509_V_ERR_AKID_SKID_MISMATCH, X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH].contains(result)
  }

  /// Whether OpenSSL takes a CA certificate for the issuer of another certificate, before it looks at the signature.
  static func mayHaveIssued(_ issuer: X509Certificate, _ certificate: X509Certificate) -> Bool {
    X509_check_issued(issuer.handle.pointer, certificate.handle.pointer) == X509_V_OK
  }

  /// Whether a CA certificate has the key that another certificate names as its issuer's; nil where one of the two says nothing of it.
  static func isNamed(_ issuer: X509Certificate, by certificate: X509Certificate) -> Bool? {
    if namesAnotherIssuer(certificate, than: issuer) { return false }
    if X509_get0_authority_serial(certificate.handle.pointer) != nil { return true }
    let (wanted, own) = (
      X509_get0_authority_key_id(certificate.handle.pointer), X509_get0_subject_key_id(issuer.handle.pointer)
    )
    return wanted != nil && own != nil ? true : nil
  }

  /// Every refusal, where the last certificate of the path is trusted; none for a valid path. Dates have rules of their own.
  ///
  /// - Parameters:
  ///   - path: certificates of which each was signed by the next, as OpenSSL said when the path was found. To check signatures is most of what
  ///     this would take, and is not done again.
  ///   - needsServerUsage: as ``CertificatePath/needsServerUsage``.
  static func refusals(of path: [X509Certificate], needsServerUsage: Bool) -> [Refusal] {
    guard let leaf = path.first, let anchor = path.last, let store = X509_STORE_new() else { return [] }
    defer { X509_STORE_free(store) }
    X509_STORE_add_cert(store, anchor.handle.pointer)
    // Where two have the same name, OpenSSL may take another way than ours.
    if Set(path.map(\.subject)).count == path.count { X509_STORE_set_verify(store) { _ in 1 } }
    guard let context = X509_STORE_CTX_new(), let between = infinity_certificates_new() else { return [] }
    defer {
      X509_STORE_CTX_free(context)
      infinity_certificates_free_list(between)
    }
    for certificate in path.dropFirst().dropLast() {
      _ = infinity_certificates_push(between, certificate.handle.pointer)
    }
    guard X509_STORE_CTX_init(context, store, leaf.handle.pointer, between) == 1 else { return [] }
    let parameters = X509_STORE_CTX_get0_param(context)
    X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME))
    if needsServerUsage { X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER) }
    let record = Record()
    X509_STORE_CTX_set_ex_data(context, 0, Unmanaged.passUnretained(record).toOpaque())
    X509_STORE_CTX_set_verify_cb(context) { isGood, context in
      guard isGood == 0, let data = X509_STORE_CTX_get_ex_data(context, 0) else { return 1 }
      Unmanaged<Record>.fromOpaque(data).takeUnretainedValue().refusals.append(
        Refusal(
          reason: X509_STORE_CTX_get_error(context), index: Int(max(0, X509_STORE_CTX_get_error_depth(context)))))
      return 1
    }
    let (result, _) = OpenSSLErrors.collecting { X509_verify_cert(context) }
    if result != 1, record.refusals.isEmpty {
      record.refusals.append(Refusal(reason: X509_STORE_CTX_get_error(context), index: 0))
    }
    return record.refusals
  }
}
