import COpenSSL

/// What kind of public key a certificate has.
enum PublicKeyReading {
  /// The kind; a key that cannot be used as it is encoded becomes a fault.
  static func kind(_ certificate: OpaquePointer, _ faults: inout [String]) -> X509Certificate.PublicKeyKind {
    let (key, _) = OpenSSLErrors.collecting { X509_get0_pubkey(certificate) }
    guard let key else {
      let algorithm = algorithm(certificate)
      if algorithm.isKnown { faults.append("the public key") }
      return .other("the algorithm \(algorithm.identifier)")
    }
    switch EVP_PKEY_get_base_id(key) {
    case NID_rsaEncryption:
      return .rsa(bits: Int(EVP_PKEY_get_bits(key)))
    case NID_X9_62_id_ecPublicKey:
      var isWrittenOut: Int32 = 0
      if EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isWrittenOut) == 1,
        isWrittenOut == 1
      {
        faults.append("the public key, whose curve is written out with its parameters (explicit) instead of its name,")
      }
      return curve(key)
    case NID_rsassaPss: return .other("RSA for RSASSA-PSS only")
    case NID_ED25519: return .other("Ed25519")
    case NID_ED448: return .other("Ed448")
    default: return .other("the algorithm \(algorithm(certificate).identifier)")
    }
  }

  private static func curve(_ key: OpaquePointer) -> X509Certificate.PublicKeyKind {
    var buffer = [CChar](repeating: 0, count: 80)
    var count = 0
    guard EVP_PKEY_get_group_name(key, &buffer, buffer.count, &count) == 1 else {
      return .other("another elliptic curve")
    }
    switch String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) {
    case "prime256v1": return .p256
    case "secp384r1": return .p384
    case "secp521r1": return .other("the curve P-521")
    default: return .other("another elliptic curve")
    }
  }

  private static func algorithm(_ certificate: OpaquePointer) -> (identifier: String, isKnown: Bool) {
    var object: OpaquePointer?
    guard X509_PUBKEY_get0_param(&object, nil, nil, nil, X509_get_X509_PUBKEY(certificate)) == 1 else {
      return ("?", false)
    }
    let known = [NID_rsaEncryption, NID_X9_62_id_ecPublicKey, NID_rsassaPss, NID_ED25519, NID_ED448]
    return (X509Name.identifier(of: object), known.contains(OBJ_obj2nid(object)))
  }
}
