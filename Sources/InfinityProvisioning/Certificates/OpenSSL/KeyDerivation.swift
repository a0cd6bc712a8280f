import COpenSSL

/// How often a passphrase is hashed before it opens a key: whoever wrote the key chose that, and OpenSSL has no limit.
///
/// (RFC 8018, appendix A; RFC 7914, section 7; RFC 7292, section 4.)
enum KeyDerivation {
  /// More rounds than any program writes, and some seconds of work.
  static let maximumRounds = 20_000_000

  /// Rounds of a hash, or what takes as long, that an `EncryptedPrivateKeyInfo` asks for; 0 where OpenSSL refuses its form.
  static func rounds(ofKey encrypted: OpaquePointer) -> Int {
    var algorithm: UnsafePointer<X509_ALGOR>?
    X509_SIG_get0(encrypted, &algorithm, nil)
    return algorithm.map { rounds(of: $0) } ?? 0
  }

  /// The most rounds that a part of a PFX asks for: its checksum, or what in it is encrypted and can be seen.
  static func rounds(ofPFX pfx: OpaquePointer?) -> Int {
    var iterations: UnsafePointer<ASN1_INTEGER>?
    PKCS12_get0_mac(nil, nil, nil, &iterations, pfx)
    let parts = OpenSSLErrors.collecting {
      infinity_pfx_rounds(pfx) { $0.map { KeyDerivation.rounds(of: $0) } ?? 0 }
    }.result
    return max(iterations.map { number($0) } ?? 0, parts)
  }

  private static func rounds(of algorithm: UnsafePointer<X509_ALGOR>) -> Int {
    if OBJ_obj2nid(algorithm.pointee.algorithm) == NID_pbes2 {
      guard let parameters = parameters(algorithm, { d2i_PBE2PARAM(nil, $0, $1) }) else { return 0 }
      defer { PBE2PARAM_free(parameters) }
      return parameters.pointee.keyfunc.map { rounds(ofFunction: $0) } ?? 0
    }
    guard let parameters = parameters(algorithm, { d2i_PBEPARAM(nil, $0, $1) }) else { return 0 }
    defer { PBEPARAM_free(parameters) }
    return number(parameters.pointee.iter)
  }

  /// Of a function by itself: one within another, as often as a file has room for, is none.
  private static func rounds(ofFunction function: UnsafePointer<X509_ALGOR>) -> Int {
    switch OBJ_obj2nid(function.pointee.algorithm) {
    case NID_id_pbkdf2:
      guard let parameters = parameters(function, { d2i_PBKDF2PARAM(nil, $0, $1) }) else { return 0 }
      defer { PBKDF2PARAM_free(parameters) }
      return number(parameters.pointee.iter)
    case NID_id_scrypt:
      guard let parameters = parameters(function, { d2i_SCRYPT_PARAMS(nil, $0, $1) }) else { return 0 }
      defer { SCRYPT_PARAMS_free(parameters) }
      let factors = [
        parameters.pointee.costParameter, parameters.pointee.blockSize, parameters.pointee.parallelizationParameter,
      ]
      return factors.reduce(1) { product, factor in
        let (result, isTooLarge) = product.multipliedReportingOverflow(by: number(factor))
        return isTooLarge ? .max : result
      }
    default: return 0
    }
  }

  /// The parameters of an algorithm, decoded; the caller frees them.
  private static func parameters<Parameters>(
    _ algorithm: UnsafePointer<X509_ALGOR>,
    _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> UnsafeMutablePointer<Parameters>?
  ) -> UnsafeMutablePointer<Parameters>? {
    var type: Int32 = 0
    var value: UnsafeRawPointer?
    X509_ALGOR_get0(nil, &type, &value, algorithm)
    guard type == V_ASN1_SEQUENCE, let string = value?.assumingMemoryBound(to: ASN1_STRING.self) else { return nil }
    return OpenSSLErrors.collecting {
      var position = ASN1_STRING_get0_data(string)
      return decode(&position, Int(ASN1_STRING_length(string)))
    }.result
  }

  /// A number that is negative or too large counts as too large.
  private static func number(_ integer: UnsafePointer<ASN1_INTEGER>?) -> Int {
    var value: UInt64 = 0
    let (isNumber, _) = OpenSSLErrors.collecting { ASN1_INTEGER_get_uint64(&value, integer) }
    return isNumber == 1 ? Int(clamping: value) : .max
  }
}
