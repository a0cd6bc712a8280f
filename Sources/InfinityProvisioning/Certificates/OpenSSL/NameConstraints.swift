import COpenSSL

/// The names for which a CA may issue (RFC 5280, section 4.2.1.10).
struct NameConstraints {
  /// Why a certificate's names are not within them: OpenSSL's words.
  let violation: String
  /// The DNS names within which the CA may issue, and within which it may not.
  let permitted: [String]
  let excluded: [String]
  /// Whether these can be the reason: of an IP address or a mail address OpenSSL's words say more.
  let isAboutDNSNames: Bool

  /// How a certificate violates the constraints of a CA above it; nil where it does not.
  init?(of authority: X509Certificate, violatedBy certificate: X509Certificate) {
    let value = OpenSSLErrors.collecting {
      X509_get_ext_d2i(authority.handle.pointer, NID_name_constraints, nil, nil)
    }.result
    guard let constraints = value?.assumingMemoryBound(to: NAME_CONSTRAINTS.self) else { return nil }
    defer { NAME_CONSTRAINTS_free(constraints) }
    var result = NAME_CONSTRAINTS_check(certificate.handle.pointer, constraints)
    // Without DNS names, the common name is taken for one.
    if result == X509_V_OK, certificate.summary.dnsNames.isEmpty {
      result = NAME_CONSTRAINTS_check_CN(certificate.handle.pointer, constraints)
    }
    guard result != X509_V_OK else { return nil }
    violation = X509_verify_cert_error_string(Int(result)).map { String(cString: $0) } ?? "error \(result)"
    permitted = Self.dnsNames(constraints.pointee.permittedSubtrees)
    excluded = Self.dnsNames(constraints.pointee.excludedSubtrees)
    let names = certificate.summary.dnsNames
    let (allowed, forbidden) = (permitted, excluded)
    let mayBe = { (name: String) in allowed.contains { Self.covers($0, name) } }
    let mayNotBe = { (name: String) in forbidden.contains { Self.covers($0, name) } }
    isAboutDNSNames =
      switch result {
      case X509_V_ERR_PERMITTED_VIOLATION: !permitted.isEmpty && (names.isEmpty || !names.allSatisfy(mayBe))
      case X509_V_ERR_EXCLUDED_VIOLATION: !excluded.isEmpty && (names.isEmpty || names.contains(where: mayNotBe))
      default: false
      }
  }

  /// Whether a DNS name is within a subtree: for the words of a message, OpenSSL has decided.
  private static func covers(_ base: String, _ name: String) -> Bool {
    let (base, name) = (base.inLowerCase, name.inLowerCase)
    return base.isEmpty || name == base || name.hasSuffix(base.hasPrefix(".") ? base : "." + base)
  }

  private static func dnsNames(_ subtrees: OpaquePointer?) -> [String] {
    let list = subtrees.map { UnsafeRawPointer($0) }
    return (0..<max(0, infinity_list_count(list))).compactMap { index in
      let tree = infinity_list_item(list, index)?.assumingMemoryBound(to: GENERAL_SUBTREE.self)
      guard let base = tree?.pointee.base, let string = infinity_dns_name(base) else { return nil }
      let bytes = UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string)))
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
