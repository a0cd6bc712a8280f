import COpenSSL

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the fields of a decoded certificate.
///
/// What OpenSSL decodes and yet refuses when it verifies, as a time without seconds, is kept as a fault of the encoding.
enum X509Reading {
  static func certificate(_ handle: CertificateHandle) -> X509Certificate {
    let pointer = handle.pointer
    let der = handle.der
    let subject = X509Name(X509_get_subject_name(pointer))
    let issuer = X509Name(X509_get_issuer_name(pointer))
    var faults: [String] = []
    let summary = CertificateSummary(
      fingerprint: CertificateFingerprint(der: der), commonName: subject.commonName ?? subject.description,
      dnsNames: dnsNames(pointer), notBefore: date(X509_get0_notBefore(pointer), "notBefore", &faults),
      notAfter: date(X509_get0_notAfter(pointer), "notAfter", &faults),
      pem: PEMBlock.text(label: "CERTIFICATE", bytes: der))
    let key = PublicKeyReading.kind(pointer, &faults)
    faults += extensionFaults(pointer)
    // Nobody looks at the signature of a root.
    if subject != issuer { faults += signatureFaults(pointer) }
    return X509Certificate(
      summary: summary, subject: subject, issuer: issuer, key: key, signature: signature(pointer),
      authority: authority(pointer, isSelfIssued: subject == issuer), keyUsages: keyUsages(pointer),
      extendedKeyUsages: extendedKeyUsages(pointer), netscapeTypes: netscapeTypes(pointer),
      unknownCriticalExtensions: unknownCriticalExtensions(pointer), encodingFaults: faults, handle: handle)
  }

  private static func date(_ time: UnsafePointer<ASN1_TIME>?, _ name: String, _ faults: inout [String]) -> Date {
    var parts = tm()
    var now = time_t(0)
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else {
      faults.append("the date \(name)")
      return name == "notBefore" ? .distantPast : .distantFuture
    }
    // RFC 5280, section 4.1.2.5, wants seconds and UTC, and OpenSSL compares with no other time.
    if X509_cmp_time(time, &now) == 0 { faults.append("the date \(name)") }
    return Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
  }

  private static func dnsNames(_ certificate: OpaquePointer) -> [String] {
    guard let names = X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return [] }
    defer { GENERAL_NAMES_free(OpaquePointer(names)) }
    return (0..<max(0, infinity_list_count(names))).compactMap { index in
      let name = infinity_list_item(names, index)?.assumingMemoryBound(to: GENERAL_NAME.self)
      guard let name, let string = infinity_dns_name(name) else { return nil }
      let bytes = UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string)))
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func signature(_ certificate: OpaquePointer) -> X509Certificate.Signature {
    var digest: Int32 = NID_undef
    let isPSS = X509_get_signature_nid(certificate) == NID_rsassaPss
    let (isKnown, _) = OpenSSLErrors.collecting { X509_get_signature_info(certificate, &digest, nil, nil, nil) }
    guard isKnown == 1 || !isPSS else { return .init(digest: .unknown, isPSS: isPSS) }
    switch digest {
    case NID_sha1: return .init(digest: .weak("SHA-1"), isPSS: isPSS)
    case NID_md5, NID_md5_sha1: return .init(digest: .weak("MD5"), isPSS: isPSS)
    case NID_md4: return .init(digest: .weak("MD4"), isPSS: isPSS)
    case NID_md2: return .init(digest: .weak("MD2"), isPSS: isPSS)
    case NID_sha224: return .init(digest: .weak("SHA-224"), isPSS: isPSS)
    // An Edwards curve has its own digest.
    case NID_sha256, NID_sha384, NID_sha512,
      NID_undef where isKnown == 1:
      return .init(digest: .strong, isPSS: isPSS)
    // What Windows cannot check, and OpenSSL only in part: SHA-3, SHA-512/256.
    default:
      let name = OBJ_nid2ln(X509_get_signature_nid(certificate)).map { String(cString: $0) }
      return .init(digest: .weak(name ?? "an unknown algorithm"), isPSS: isPSS)
    }
  }

  private static func authority(_ certificate: OpaquePointer, isSelfIssued: Bool) -> X509Certificate.Authority {
    let flags = X509_get_extension_flags(certificate)
    let isAuthority =
      flags & UInt32(EXFLAG_BCONS) != 0
      ? flags & UInt32(EXFLAG_CA) != 0
        // A self-signed certificate of version 1 cannot say that it is a CA; old roots are such.
      : X509_get_version(certificate) == 0 && isSelfIssued
    guard isAuthority else { return .none }
    // Where an extension is invalid, OpenSSL tells no usages.
    if flags & UInt32(EXFLAG_KUSAGE) != 0, flags & UInt32(EXFLAG_INVALID) == 0,
      X509_get_key_usage(certificate) & UInt32(KU_KEY_CERT_SIGN) == 0
    {
      return .withoutSigning
    }
    let length = X509_get_pathlen(certificate)
    return .authority(maximumPathLength: length >= 0 ? Int(length) : nil)
  }

  private static func keyUsages(_ certificate: OpaquePointer) -> Set<X509Certificate.KeyUsage>? {
    let flags = X509_get_extension_flags(certificate)
    guard flags & UInt32(EXFLAG_KUSAGE) != 0, flags & UInt32(EXFLAG_INVALID) == 0 else { return nil }
    let bits = X509_get_key_usage(certificate)
    let usages: [(Int32, X509Certificate.KeyUsage)] = [
      (KU_DIGITAL_SIGNATURE, .digitalSignature), (KU_KEY_ENCIPHERMENT, .keyEncipherment),
      (KU_KEY_AGREEMENT, .keyAgreement),
    ]
    return Set(usages.filter { bits & UInt32($0.0) != 0 }.map(\.1))
  }

  private static func extendedKeyUsages(_ certificate: OpaquePointer) -> Set<X509Certificate.ExtendedUsage>? {
    guard let usages = X509_get_ext_d2i(certificate, NID_ext_key_usage, nil, nil) else { return nil }
    defer { EXTENDED_KEY_USAGE_free(OpaquePointer(usages)) }
    return Set(
      (0..<max(0, infinity_list_count(usages))).map { index in
        switch OBJ_obj2nid(infinity_list_item(usages, index).map { OpaquePointer($0) }) {
        case NID_anyExtendedKeyUsage: .any
        case NID_server_auth: .serverAuth
        case NID_client_auth: .clientAuth
        default: .other
        }
      })
  }

  private static func netscapeTypes(_ certificate: OpaquePointer) -> Set<X509Certificate.NetscapeType>? {
    guard let types = X509_get_ext_d2i(certificate, NID_netscape_cert_type, nil, nil) else { return nil }
    let bits = types.assumingMemoryBound(to: ASN1_BIT_STRING.self)
    defer { ASN1_BIT_STRING_free(bits) }
    let uses: [(Int32, X509Certificate.NetscapeType)] = [(0, .client), (1, .server)]
    return Set(uses.filter { ASN1_BIT_STRING_get_bit(bits, $0.0) == 1 }.map(\.1))
  }

  private static func unknownCriticalExtensions(_ certificate: OpaquePointer) -> [String] {
    extensions(certificate).compactMap { item in
      guard X509_EXTENSION_get_critical(item) == 1, X509_supported_extension(item) == 0 else { return nil }
      return X509Name.identifier(of: X509_EXTENSION_get_object(item))
    }
  }

  /// Extensions that OpenSSL needs when it verifies, and cannot decode.
  private static func extensionFaults(_ certificate: OpaquePointer) -> [String] {
    let known = [
      (NID_basic_constraints, "basicConstraints"), (NID_key_usage, "keyUsage"), (NID_ext_key_usage, "extKeyUsage"),
      (NID_subject_alt_name, "subjectAltName"), (NID_name_constraints, "nameConstraints"),
      (NID_subject_key_identifier, "subjectKeyIdentifier"), (NID_authority_key_identifier, "authorityKeyIdentifier"),
    ]
    var faults = known.compactMap { identifier, name -> String? in
      var critical: Int32 = 0
      let (value, _) = OpenSSLErrors.collecting { X509_get_ext_d2i(certificate, identifier, &critical, nil) }
      if let value {
        free(value, identifier)
        return nil
      }
      switch critical {
      case -1: return nil  // It has no such extension.
      case -2: return "the extension \(name), which it has twice,"
      default: return "the extension \(name)"
      }
    }
    if faults.isEmpty, X509_get_extension_flags(certificate) & UInt32(EXFLAG_INVALID) != 0 {
      faults.append(contradiction(certificate))
    }
    return faults
  }

  /// What OpenSSL decodes and finds to contradict itself.
  private static func contradiction(_ certificate: OpaquePointer) -> String {
    if let value = X509_get_ext_d2i(certificate, NID_key_usage, nil, nil) {
      defer { free(value, NID_key_usage) }
      let bits = value.assumingMemoryBound(to: ASN1_BIT_STRING.self)
      let bytes = UnsafeBufferPointer(start: ASN1_STRING_get0_data(bits), count: Int(ASN1_STRING_length(bits)))
      if bytes.allSatisfy({ $0 == 0 }) { return "the extension keyUsage, which allows nothing," }
    }
    if let value = X509_get_ext_d2i(certificate, NID_basic_constraints, nil, nil) {
      defer { free(value, NID_basic_constraints) }
      let constraints = value.assumingMemoryBound(to: BASIC_CONSTRAINTS.self).pointee
      if let length = constraints.pathlen, constraints.ca == 0 || length.pointee.type == V_ASN1_NEG_INTEGER {
        return "the extension basicConstraints, whose pathLenConstraint makes no sense,"
      }
    }
    // What else makes OpenSSL refuse a certificate when it verifies: where to find lists of revoked certificates, and kinds that are hardly used.
    let unsound = extensions(certificate).first { item in
      OpenSSLErrors.collecting { infinity_extension_is_sound(item) }.result == 0
    }
    if let unsound { return "the extension \(name(of: unsound))" }
    let names = extensions(certificate).map(name)
    let twice = names.first { name in names.count { $0 == name } > 1 }
    return twice.map { "the extension \($0), which it has twice," } ?? "one of the extensions"
  }

  /// As RFC 5280 names it, or by its identifier.
  private static func name(of item: OpaquePointer) -> String {
    let object = X509_EXTENSION_get_object(item)
    let known = OBJ_obj2nid(object)
    guard known != NID_undef, let name = OBJ_nid2sn(known) else { return X509Name.identifier(of: object) }
    return String(cString: name)
  }

  /// What makes OpenSSL refuse a signature before it looks at the key.
  private static func signatureFaults(_ certificate: OpaquePointer) -> [String] {
    var value: UnsafePointer<ASN1_BIT_STRING>?
    var algorithm: UnsafePointer<X509_ALGOR>?
    X509_get0_signature(&value, &algorithm, certificate)
    guard let value, let algorithm else { return [] }
    if X509_ALGOR_cmp(algorithm, X509_get0_tbs_sigalg(certificate)) != 0 {
      return ["the field signatureAlgorithm, which is another than the one that was signed,"]
    }
    // RFC 4055, section 3.1: the parameters of RSASSA-PSS must be there, and are those of a hash that both sides know.
    if X509_get_signature_nid(certificate) == NID_rsassaPss,
      OpenSSLErrors.collecting({ X509_get_signature_info(certificate, nil, nil, nil, nil) }).result != 1
    {
      return ["the field signatureAlgorithm, whose parameters of RSASSA-PSS are missing or make no sense,"]
    }
    // A signature is of whole bytes.
    return value.pointee.flags & 7 != 0 ? ["the field signatureValue"] : []
  }

  private static func free(_ value: UnsafeMutableRawPointer, _ identifier: Int32) {
    switch identifier {
    case NID_basic_constraints: BASIC_CONSTRAINTS_free(value.assumingMemoryBound(to: BASIC_CONSTRAINTS.self))
    case NID_key_usage: ASN1_BIT_STRING_free(value.assumingMemoryBound(to: ASN1_BIT_STRING.self))
    case NID_ext_key_usage: EXTENDED_KEY_USAGE_free(OpaquePointer(value))
    case NID_subject_alt_name: GENERAL_NAMES_free(OpaquePointer(value))
    case NID_name_constraints: NAME_CONSTRAINTS_free(value.assumingMemoryBound(to: NAME_CONSTRAINTS.self))
    case NID_subject_key_identifier: ASN1_OCTET_STRING_free(value.assumingMemoryBound(to: ASN1_OCTET_STRING.self))
    default: AUTHORITY_KEYID_free(value.assumingMemoryBound(to: AUTHORITY_KEYID.self))
    }
  }

  private static func extensions(_ certificate: OpaquePointer) -> [OpaquePointer] {
    (0..<max(0, X509_get_ext_count(certificate))).compactMap { X509_get_ext(certificate, $0) }
  }
}
