import SwiftASN1

/// How a private key in PEM is encrypted, and whether BoringSSL can open that.
///
/// BoringSSL gives one error for a wrong passphrase and for an algorithm that it lacks; this tells them apart.
enum EncryptedKeyFormat: Equatable {
  /// Not encrypted.
  case plain
  /// Encrypted in a way that can be opened with the passphrase.
  case openable
  /// Encrypted in a way that only others can open, as scrypt.
  case unsupported

  init(_ block: PEMBlock) {
    if block.label == "ENCRYPTED PRIVATE KEY" {
      let isOpenable = block.bytes.flatMap { try? Self.isOpenable(encryptedKeyInfo: $0) } ?? false
      self = isOpenable ? .openable : .unsupported
    } else if block.headers["Proc-Type"]?.hasSuffix("ENCRYPTED") == true {
      let cipher = block.headers["DEK-Info"]?.split(separator: ",").first.map(String.init) ?? ""
      self = Self.legacyCiphers.contains(cipher) ? .openable : .unsupported
    } else {
      self = .plain
    }
  }

  /// The ciphers of `DEK-Info` that BoringSSL has.
  private static let legacyCiphers: Set<String> = ["DES-EDE3-CBC", "AES-128-CBC", "AES-192-CBC", "AES-256-CBC"]

  private static let pbes2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 13]
  private static let pbkdf2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 12]
  /// HMAC with SHA-1 and with SHA-256.
  private static let functions: Set<ASN1ObjectIdentifier> = [[1, 2, 840, 113549, 2, 7], [1, 2, 840, 113549, 2, 9]]
  /// RC2 and triple DES, and AES of the three lengths, in CBC mode.
  private static let ciphers: Set<ASN1ObjectIdentifier> = [
    [1, 2, 840, 113549, 3, 2], [1, 2, 840, 113549, 3, 7], [2, 16, 840, 1, 101, 3, 4, 1, 2],
    [2, 16, 840, 1, 101, 3, 4, 1, 22], [2, 16, 840, 1, 101, 3, 4, 1, 42],
  ]
  /// The PKCS#12 schemes with SHA-1: RC4 of 128 bits, triple DES with three keys, RC2 of 40 bits.
  private static let pkcs12Schemes: Set<ASN1ObjectIdentifier> = [
    [1, 2, 840, 113549, 1, 12, 1, 1], [1, 2, 840, 113549, 1, 12, 1, 3], [1, 2, 840, 113549, 1, 12, 1, 6],
  ]

  /// RFC 5958, section 3: EncryptedPrivateKeyInfo; RFC 8018, appendix A: the parameters of PBES2 and PBKDF2.
  private static func isOpenable(encryptedKeyInfo bytes: [UInt8]) throws -> Bool {
    try DER.sequence(DER.parse(bytes), identifier: .sequence) { nodes in
      guard let algorithm = nodes.next(), nodes.next() != nil else { return false }
      let (scheme, parameters) = try Self.algorithm(algorithm)
      guard scheme == pbes2, let parameters else { return pkcs12Schemes.contains(scheme) }
      return try DER.sequence(parameters, identifier: .sequence) { nodes in
        guard let derivation = nodes.next(), let encryption = nodes.next() else { return false }
        let (function, functionParameters) = try Self.algorithm(derivation)
        let (cipher, _) = try Self.algorithm(encryption)
        guard function == pbkdf2, let functionParameters else { return false }
        return try ciphers.contains(cipher) && hasKnownFunction(functionParameters)
      }
    }
  }

  private static func hasKnownFunction(_ parameters: ASN1Node) throws -> Bool {
    try DER.sequence(parameters, identifier: .sequence) { nodes in
      var function: ASN1ObjectIdentifier?
      while let node = nodes.next() {
        if node.identifier == .sequence { function = try Self.algorithm(node).0 }
      }
      // The default is HMAC with SHA-1.
      return function.map(functions.contains) ?? true
    }
  }

  private static func algorithm(_ node: ASN1Node) throws -> (ASN1ObjectIdentifier, ASN1Node?) {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let oid = try ASN1ObjectIdentifier(derEncoded: &nodes)
      return (oid, nodes.next())
    }
  }
}
