import COpenSSL

/// How often a passphrase is hashed before it opens a key: whoever wrote the key chose that, and OpenSSL has no limit.
struct KeyDerivation {
  /// More than any program writes, and some seconds of work.
  static let maximumRounds = 20_000_000

  /// Rounds of a hash, or what takes as long.
  let rounds: Int

  /// What an `EncryptedPrivateKeyInfo` says; nil where it has another form, which OpenSSL then refuses. (RFC 8018, appendix A;
  /// RFC 7914, section 7.)
  init?(of encrypted: OpaquePointer) {
    var algorithm: UnsafePointer<X509_ALGOR>?
    X509_SIG_get0(encrypted, &algorithm, nil)
    guard let algorithm else { return nil }
    if OBJ_obj2nid(algorithm.pointee.algorithm) == NID_pbes2 {
      guard let parameters = Self.parameters(algorithm, { d2i_PBE2PARAM(nil, $0, $1) }) else { return nil }
      defer { PBE2PARAM_free(parameters) }
      guard let function = parameters.pointee.keyfunc, let rounds = Self.rounds(of: function) else { return nil }
      self.rounds = rounds
    } else {
      guard let parameters = Self.parameters(algorithm, { d2i_PBEPARAM(nil, $0, $1) }) else { return nil }
      defer { PBEPARAM_free(parameters) }
      rounds = Self.number(parameters.pointee.iter)
    }
  }

  private static func rounds(of function: UnsafePointer<X509_ALGOR>) -> Int? {
    if OBJ_obj2nid(function.pointee.algorithm) == NID_id_scrypt {
      guard let parameters = parameters(function, { d2i_SCRYPT_PARAMS(nil, $0, $1) }) else { return nil }
      defer { SCRYPT_PARAMS_free(parameters) }
      let factors = [
        parameters.pointee.costParameter, parameters.pointee.blockSize, parameters.pointee.parallelizationParameter,
      ]
      return factors.reduce(1) { product, factor in
        let (result, isTooLarge) = product.multipliedReportingOverflow(by: number(factor))
        return isTooLarge ? .max : result
      }
    } else {
      guard let parameters = parameters(function, { d2i_PBKDF2PARAM(nil, $0, $1) }) else { return nil }
      defer { PBKDF2PARAM_free(parameters) }
      return number(parameters.pointee.iter)
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
