import COpenSSL

/// Whether the private part of a key belongs to its public part, which is all that is compared with a certificate.
///
/// A key with one bit of its private part turned still opens and seems to fit; whoever loads it refuses it.
enum KeyPairCheck {
  static func holds(_ key: OpaquePointer) -> Bool {
    OpenSSLErrors.collecting {
      guard [NID_rsaEncryption, NID_rsassaPss].contains(EVP_PKEY_get_base_id(key)), let numbers = RSANumbers(key) else {
        return multiplies(key)
      }
      return numbers.fit
    }.result
  }

  /// What OpenSSL has for it: of a curve it multiplies once (0.2 ms for P-256, 3 ms for P-384). Where it has nothing, nothing is said.
  private static func multiplies(_ key: OpaquePointer) -> Bool {
    guard let context = EVP_PKEY_CTX_new(key, nil) else { return true }
    defer { EVP_PKEY_CTX_free(context) }
    return EVP_PKEY_pairwise_check(context) != 0
  }
}

/// The numbers of an RSA key with two primes.
///
/// OpenSSL's own check looks at whether they are prime as well (45 ms for 2048 bits, 390 ms for 4096), and to sign and verify passes a key of which
/// only one of the numbers for speed is wrong, since OpenSSL then computes without them. The equations take less than 0.1 ms, and are enough:
/// the product of the primes is in the certificate.
private final class RSANumbers {
  private let numbers: [OpaquePointer]

  /// Nil for a key with more primes.
  init?(_ key: OpaquePointer) {
    func number(_ name: String) -> OpaquePointer? {
      var number: OpaquePointer?
      return EVP_PKEY_get_bn_param(key, name, &number) == 1 ? number : nil
    }
    if let third = number("rsa-factor3") {
      BN_clear_free(third)
      return nil
    }
    // The names of OpenSSL's parameters; most of its macros for them do not come over to Swift.
    numbers = [
      "n", "e", "d", "rsa-factor1", "rsa-factor2", "rsa-exponent1", "rsa-exponent2", "rsa-coefficient1",
    ].compactMap(number)
  }

  deinit {
    for number in numbers { BN_clear_free(number) }
  }

  /// RFC 8017, section 3.2: n = pq, ed = 1 modulo p - 1 and q - 1, and what follows from them for speed.
  var fit: Bool {
    guard numbers.count == 8, let context = BN_CTX_secure_new(), let result = BN_secure_new() else { return false }
    defer {
      BN_clear_free(result)
      BN_CTX_free(context)
    }
    let (n, e, d, p, q) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
    guard BN_mul(result, p, q, context) == 1, BN_cmp(result, n) == 0 else { return false }
    for (prime, exponent) in [(p, numbers[5]), (q, numbers[6])] {
      guard let order = BN_dup(prime) else { return false }
      defer { BN_clear_free(order) }
      guard BN_sub_word(order, 1) == 1, BN_nnmod(result, d, order, context) == 1, BN_cmp(result, exponent) == 0,
        BN_mod_mul(result, e, d, order, context) == 1, BN_is_one(result) == 1
      else { return false }
    }
    return BN_mod_mul(result, numbers[7], q, p, context) == 1 && BN_is_one(result) == 1
  }
}
