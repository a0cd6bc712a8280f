import Foundation
import MockManagementNode
import TestSupport
import Testing

/// The Management Node opens private keys with OpenSSL: what OpenSSL makes, it takes.
@Suite struct PrivateKeyTests {
  private static let list = RawClient.configurationPath + "/tls_certificate/"

  /// Encrypts `own.key` in one of OpenSSL's ways.
  struct Encryption: Sendable, CustomTestStringConvertible {
    let key: String
    let arguments: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ key: String = "ec", _ arguments: String...) {
      (self.key, self.arguments) = (key, arguments)
    }

    static let aes = [
      Encryption("ec", "pkcs8", "-topk8", "-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA1"),
      Encryption("ec", "pkcs8", "-topk8", "-v2", "aes-192-cbc", "-v2prf", "hmacWithSHA224"),
      Encryption("ec", "pkcs8", "-topk8", "-v2", "aes-128-cbc", "-v2prf", "hmacWithSHA256"),
      Encryption("rsa:2048", "pkcs8", "-topk8", "-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA384"),
      Encryption("ec", "pkcs8", "-topk8", "-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA512"),
      Encryption("ec", "pkcs8", "-topk8", "-scrypt"),
      Encryption("rsa:2048", "rsa", "-traditional", "-aes256"),
      Encryption("ec", "ec", "-aes128"),
    ]
    static let tripleDES = [
      Encryption("ec", "pkcs8", "-topk8", "-v2", "des3"),
      Encryption("rsa:2048", "pkcs8", "-topk8", "-v1", "PBE-SHA1-3DES"),
      Encryption("rsa:2048", "rsa", "-traditional", "-des3"),
      Encryption("ec", "ec", "-des3"),
    ]
  }

  /// The certificate of a key, and the key as OpenSSL encrypts it.
  private func make(_ encryption: Encryption, passphrase: String) async throws -> (certificate: String, key: String) {
    try await OpenSSL.withFolder { openssl in
      let certificate = try await openssl.makeCertificate(key: encryption.key)
      try openssl.folder.write(passphrase, to: "passphrase")
      let result = try await Program(
        "openssl", encryption.arguments + ["-in", "own.key", "-out", "encrypted.key", "-passout", "file:passphrase"],
        workingDirectory: openssl.folder.path
      ).run()
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      let key = try openssl.folder.read("encrypted.key")
      #expect(key.contains("ENCRYPTED"))
      return (certificate, key)
    }
  }

  private func withClient(_ body: (RawClient) async throws -> Void) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    try await withMockManagementNode(configuration) { node in try await body(RawClient(node)) }
  }

  private func post(
    _ made: (certificate: String, key: String), passphrase: String, _ client: RawClient
  ) async throws -> RawClient.Answer {
    try await client.request(
      "POST", Self.list,
      json: [
        "certificate": .string(made.certificate), "private_key": .string(made.key),
        "private_key_passphrase": .string(passphrase),
      ])
  }

  private static let refusal =
    "{\"tls_certificate\": {\"private_key_passphrase\": [\"The passphrase does not open the private key.\"]}}"

  @Test(arguments: Encryption.aes, ["hunter2", "Grüße 東京 💥"])
  func aKeyIsTakenWithItsPassphraseAndNoOther(encryption: Encryption, passphrase: String) async throws {
    let made = try await make(encryption, passphrase: passphrase)
    try await withClient { client in
      for wrong in ["", "wrong", "Grüsse", passphrase + "x"] {
        let refused = try await post(made, passphrase: wrong, client)
        #expect(refused.status == 400)
        #expect(refused.body == Self.refusal)
      }
      let taken = try await post(made, passphrase: passphrase, client)
      #expect(taken.status == 201, "\(taken.body)")
    }
  }

  @Test(arguments: Encryption.tripleDES)
  func aKeyUnderTripleDESIsTakenWithItsPassphraseAndNoOther(encryption: Encryption) async throws {
    let made = try await make(encryption, passphrase: "hunter2")
    try await withClient { client in
      for wrong in ["", "wrong", "Grüsse"] {
        let refused = try await post(made, passphrase: wrong, client)
        #expect(refused.status == 400)
        #expect(refused.body == Self.refusal)
      }
      let taken = try await post(made, passphrase: "hunter2", client)
      #expect(taken.status == 201, "\(taken.body)")
    }
  }

  /// The work that such a key asks for would take a quarter of an hour.
  @Test(.timeLimit(.minutes(10))) func aKeyThatAsksForTooMuchWorkOrIsDamagedIsRefusedAtOnce() async throws {
    let made = try await make(Encryption("ec", "pkcs8", "-topk8", "-iter", "\(1 << 23)"), passphrase: "hunter2")
    let lines = made.key.split(separator: "\n")
    var der = try #require(Data(base64Encoded: lines.dropFirst().dropLast().joined()))
    let iterations = try #require(der.firstRange(of: Data([0x02, 0x04, 0x00, 0x80, 0x00, 0x00])))
    der.replaceSubrange(iterations, with: [0x02, 0x04, 0x7F, 0xFF, 0xFF, 0xFF])
    let endless = "\(lines[0])\n\(der.base64EncodedString())\n\(lines[lines.count - 1])\n"
    let damaged = made.key.replacing("ENCRYPTED PRIVATE KEY-----\nM", with: "ENCRYPTED PRIVATE KEY-----\nN")
    try await withClient { client in
      for key in [endless, damaged] {
        let refused = try await post((made.certificate, key), passphrase: "hunter2", client)
        #expect(refused.body == Self.refusal)
      }
    }
  }

  @Test func textAroundAKeyAndAnyLineEndsAreTaken() async throws {
    let made = try await make(Encryption("ec", "ec", "-aes128"), passphrase: "hunter2")
    let pasted = "Bag Attributes: <none>\r\n" + made.key.replacing("\n", with: "\r\n") + "\r\nEnd of file"
    try await withClient { client in
      let taken = try await post((made.certificate, pasted), passphrase: "hunter2", client)
      #expect(taken.status == 201, "\(taken.body)")
    }
  }
}
