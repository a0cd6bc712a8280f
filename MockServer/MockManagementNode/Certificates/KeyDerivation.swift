import Crypto
import CryptoExtras
import SwiftASN1

/// How a key is made of a passphrase: PBKDF2 or scrypt, with the parameters that stand in an encrypted key.
struct KeyDerivation {
  private enum Function {
    case pbkdf2(KDF.Insecure.PBKDF2.HashFunction, rounds: Int)
    case scrypt(cost: Int, blockSize: Int, parallelism: Int)
  }

  /// nil: one that asks for more work or memory than it gets.
  private let function: Function?
  private let salt: [UInt8]

  private static let pbkdf2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 12]
  private static let scrypt: ASN1ObjectIdentifier = [1, 3, 6, 1, 4, 1, 11591, 4, 11]
  private static let hashes: [ASN1ObjectIdentifier: KDF.Insecure.PBKDF2.HashFunction] = [
    [1, 2, 840, 113549, 2, 7]: .insecureSHA1, [1, 2, 840, 113549, 2, 8]: .insecureSHA224,
    [1, 2, 840, 113549, 2, 9]: .sha256, [1, 2, 840, 113549, 2, 10]: .sha384, [1, 2, 840, 113549, 2, 11]: .sha512,
  ]

  private struct TooMuch: Error {}

  /// More than anybody asks for; nobody shall keep the server busy with a made-up key.
  private static let mostRounds = 10_000_000
  /// OpenSSL gives scrypt no more.
  private static let mostMemory = 32 * 1024 * 1024
  /// Of scrypt: 32 times what OpenSSL's own parameters take.
  private static let mostWork = 1 << 22

  /// - Returns: nil for a function that is not known here.
  init?(_ node: ASN1Node) throws {
    let (name, parameters) = try AlgorithmNode.parts(node)
    guard let parameters else { return nil }
    let read =
      switch name {
      case Self.pbkdf2: try Self.readPBKDF2(parameters)
      case Self.scrypt: try Self.readScrypt(parameters)
      default: (Function?, [UInt8])?.none
      }
    guard let (function, salt) = read, !salt.isEmpty else { return nil }
    (self.function, self.salt) = (function, salt)
  }

  func key(from passphrase: String, bytes: Int) throws -> SymmetricKey {
    // To HMAC no byte and a zero are the same, and BoringSSL's wrapper must not be given none.
    let secret = passphrase.isEmpty ? [0] : Array(passphrase.utf8)
    guard let function else { throw TooMuch() }
    return switch function {
    case .pbkdf2(let hash, let rounds):
      try KDF.Insecure.PBKDF2.deriveKey(
        from: secret, salt: salt, using: hash, outputByteCount: bytes, unsafeUncheckedRounds: rounds)
    case .scrypt(let cost, let blockSize, let parallelism):
      try KDF.Scrypt.deriveKey(
        from: secret, salt: salt, outputByteCount: bytes, rounds: cost, blockSize: blockSize, parallelism: parallelism)
    }
  }

  /// RFC 8018, appendix A.2.
  private static func readPBKDF2(_ parameters: ASN1Node) throws -> (Function?, [UInt8])? {
    try DER.sequence(parameters, identifier: .sequence) { nodes in
      let salt = try ASN1OctetString(derEncoded: &nodes).bytes
      let rounds = try Int(derEncoded: &nodes)
      var hash: KDF.Insecure.PBKDF2.HashFunction? = .insecureSHA1
      while let node = nodes.next() {
        if node.identifier == .sequence { hash = hashes[try AlgorithmNode.parts(node).0] }
      }
      guard let hash else { return nil }
      return ((1...mostRounds).contains(rounds) ? .pbkdf2(hash, rounds: rounds) : nil, Array(salt))
    }
  }

  /// RFC 7914, section 7.
  private static func readScrypt(_ parameters: ASN1Node) throws -> (Function?, [UInt8])? {
    try DER.sequence(parameters, identifier: .sequence) { nodes in
      let salt = try ASN1OctetString(derEncoded: &nodes).bytes
      let (cost, blockSize) = (try Int(derEncoded: &nodes), try Int(derEncoded: &nodes))
      let parallelism = try Int(derEncoded: &nodes)
      while nodes.next() != nil {}
      let bounds = 1...mostMemory
      guard bounds.contains(cost), bounds.contains(blockSize), bounds.contains(parallelism), cost > 1,
        cost & (cost - 1) == 0, 128 * blockSize * (cost + 2 + parallelism) <= mostMemory,
        cost * blockSize * parallelism <= mostWork
      else { return (nil, Array(salt)) }
      return (.scrypt(cost: cost, blockSize: blockSize, parallelism: parallelism), Array(salt))
    }
  }
}

/// RFC 5280, section 4.1.1.2: AlgorithmIdentifier.
enum AlgorithmNode {
  static func parts(_ node: ASN1Node) throws -> (ASN1ObjectIdentifier, ASN1Node?) {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let name = try ASN1ObjectIdentifier(derEncoded: &nodes)
      return (name, nodes.next())
    }
  }
}
