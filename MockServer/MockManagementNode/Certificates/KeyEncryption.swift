import Crypto
import CryptoExtras
import Foundation
import SwiftASN1

/// How a private key in PEM is encrypted.
enum KeyEncryption {
  case none
  /// Gives the key; nil where the passphrase is not the right one.
  case known(decrypt: (_ passphrase: String) -> [UInt8]?)
  /// Something else, or damaged.
  case other

  init(of block: PEMBlock) {
    if block.label == "ENCRYPTED PRIVATE KEY" {
      self = (try? Self.pkcs8(block.bytes)) ?? .other
    } else if block.headers["Proc-Type"]?.hasSuffix("ENCRYPTED") == true {
      self = Self.legacy(block) ?? .other
    } else {
      self = .none
    }
  }

  // MARK: PKCS #8

  private static let pbes2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 13]
  /// AES in CBC mode, and the bytes of its key.
  private static let ciphers: [ASN1ObjectIdentifier: Int] = [
    [2, 16, 840, 1, 101, 3, 4, 1, 2]: 16, [2, 16, 840, 1, 101, 3, 4, 1, 22]: 24, [2, 16, 840, 1, 101, 3, 4, 1, 42]: 32,
  ]

  /// RFC 5958, section 3: EncryptedPrivateKeyInfo; RFC 8018, appendix A.4: the parameters of PBES2.
  private static func pkcs8(_ bytes: [UInt8]) throws -> KeyEncryption {
    try DER.sequence(DER.parse(bytes), identifier: .sequence) { nodes in
      guard let algorithm = nodes.next() else { return .other }
      let secret = try ASN1OctetString(derEncoded: &nodes).bytes
      let (scheme, parameters) = try AlgorithmNode.parts(algorithm)
      guard scheme == pbes2, let parameters else { return .other }
      return try DER.sequence(parameters, identifier: .sequence) { nodes in
        guard let derivationNode = nodes.next(), let cipherNode = nodes.next() else { return .other }
        let (cipher, vector) = try AlgorithmNode.parts(cipherNode)
        guard let keyLength = ciphers[cipher], let vector,
          let derivation = try KeyDerivation(derivationNode)
        else { return .other }
        let initial = try AES._CBC.IV(ivBytes: ASN1OctetString(derEncoded: vector).bytes)
        return .known { passphrase in
          guard let key = try? derivation.key(from: passphrase, bytes: keyLength) else { return nil }
          return (try? AES._CBC.decrypt(Data(secret), using: key, iv: initial)).map { Array($0) }
        }
      }
    }
  }

  // MARK: Before PKCS #8

  /// RFC 1421's headers with OpenSSL's derivation: MD5 over what came before, the passphrase and the first eight bytes of the
  /// initial vector, until there are bytes enough.
  private static func legacy(_ block: PEMBlock) -> KeyEncryption? {
    let parts = block.headers["DEK-Info"]?.split(separator: ",").map { String($0).stripped } ?? []
    guard parts.count == 2, let keyLength = ["AES-128-CBC": 16, "AES-192-CBC": 24, "AES-256-CBC": 32][parts[0]],
      let vector = bytes(hexadecimal: parts[1]), let initial = try? AES._CBC.IV(ivBytes: vector)
    else { return nil }
    return .known { passphrase in
      var key: [UInt8] = []
      var digest: [UInt8] = []
      while key.count < keyLength {
        digest = Array(Insecure.MD5.hash(data: digest + Array(passphrase.utf8) + vector.prefix(8)))
        key += digest
      }
      let plain = try? AES._CBC.decrypt(
        Data(block.bytes), using: SymmetricKey(data: key.prefix(keyLength)), iv: initial)
      return plain.map { Array($0) }
    }
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
