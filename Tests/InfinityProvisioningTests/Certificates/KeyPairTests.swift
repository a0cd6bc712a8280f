import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// Whether the private part of a key belongs to its public part.
@Suite("The two parts of a key")
struct KeyPairTests {
  private func opened(_ label: String, _ der: [UInt8]) -> Result<OpenedKey, OpenedKey.Failure> {
    OpenedKey.open(PEMBlock(label: label, bytes: der, headers: [:], line: 1), passphrase: nil)
  }

  private func failure(_ label: String, _ der: [UInt8]) -> OpenedKey.Failure? {
    if case .failure(let failure) = opened(label, der) { failure } else { nil }
  }

  @Test(
    arguments: [
      ("leaf.key", "EC PRIVATE KEY"), ("p384.key", "EC PRIVATE KEY"), ("p521.key", "EC PRIVATE KEY"),
      ("koblitz.key", "EC PRIVATE KEY"), ("ed25519.key", "PRIVATE KEY"), ("ed448.key", "PRIVATE KEY"),
      ("rsa1024.key", "PRIVATE KEY"), ("pkcs1.key", "RSA PRIVATE KEY"), ("rsa3072.key", "PRIVATE KEY"),
    ])
  func `a key of any kind that OpenSSL made is whole`(file: String, label: String) async throws {
    let folder = try await CertificateCorpus.folder
    let text = PEMText(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
    let block = try #require(text.privateKeys.first)
    #expect(block.label == label)
    #expect(failure(block.label, block.bytes) == nil)
  }

  /// An RSA key in PKCS#1 is one number after the other: with 2,048 bits, the exponent, the primes, and what follows from them for speed.
  @Test func `one bit turned in any of its private numbers is seen`() async throws {
    let folder = try await CertificateCorpus.folder
    let rsa = Array(try Data(contentsOf: URL(filePath: "\(folder)/pkcs1-der.key")))
    #expect(failure("RSA PRIVATE KEY", rsa) == nil)
    for place in stride(from: 290, to: rsa.count - 4, by: 60) {
      var turned = rsa
      turned[place] ^= 1
      // Where a length was hit it is not even decoded.
      #expect([.inconsistent, .damaged].contains(failure("RSA PRIVATE KEY", turned)), "byte \(place)")
    }
    let ec = Array(try Data(contentsOf: URL(filePath: "\(folder)/sec1.der")))
    for place in 7..<39 {
      var turned = ec
      turned[place] ^= 0x10
      #expect(failure("EC PRIVATE KEY", turned) == .inconsistent, "byte \(place)")
    }
  }

  /// Anything else than a key goes its way: a password may begin with any byte.
  @Test func `a key in DER that is cut off is called that, at any length`() async throws {
    struct Refusal: Error { var words: String }
    let folder = try await CertificateCorpus.folder
    let whole = Array(try Data(contentsOf: URL(filePath: "\(folder)/pkcs1-der.key")))
    #expect(try KeyText.key(inDER: whole, or: Refusal.init) != nil)
    for length in stride(from: 30, to: whole.count, by: 101) {
      let error = #expect(throws: Refusal.self) {
        try KeyText.key(inDER: Array(whole.prefix(length)), or: Refusal.init)
      }
      #expect(error?.words == "it begins as a key in DER does, and is cut off; copy it again from its source")
    }
    #expect(try KeyText.key(inDER: Array("0password".utf8), or: Refusal.init) == nil)
  }
}
