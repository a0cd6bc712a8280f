import Foundation
import MockManagementNode
import TestSupport
import Testing

/// A Management Node reads certificates with OpenSSL: what OpenSSL makes, it takes.
@Suite struct OddCertificateTests {
  private static let list = RawClient.configurationPath + "/tls_certificate/"

  private func withClient(_ body: (RawClient) async throws -> Void) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    try await withMockManagementNode(configuration) { node in try await body(RawClient(node)) }
  }

  @Test(
    arguments: [
      ["-newkey", "rsa:2048", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:20"],
      ["-newkey", "rsa-pss", "-pkeyopt", "rsa_keygen_bits:2048"],
      ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-sha3-256"],
      ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp256k1"],
      ["-newkey", "ed448"],
      ["-newkey", "rsa:2048", "-sha1", "-set_serial", "-5"],
    ])
  func aCertificateThatOpenSSLReadsIsTaken(options: [String]) async throws {
    try await OpenSSL.withFolder { openssl in
      let made = try await Program(
        "openssl",
        ["req", "-x509", "-nodes", "-subj", "/O=Example/CN=own.example.com", "-keyout", "own.key", "-out", "own.pem"]
          + options,
        workingDirectory: openssl.folder.path
      ).run()
      #expect(made.exitCode == 0, "\(made.errorOutput)")
      let hash = try await openssl.run("x509", "-in", "own.pem", "-noout", "-subject_hash")
      let certificate = try openssl.folder.read("own.pem")
      let key = try openssl.folder.read("own.key")
      try await withClient { client in
        let taken = try await client.request(
          "POST", Self.list, json: ["certificate": .string(certificate), "private_key": .string(key)])
        #expect(taken.status == 201, "\(taken.body)")
        let shown = try JSONValue(json: try await client.request("GET", Self.list + "2/").body.utf8)
        #expect(shown["subject_name"] == "own.example.com")
        #expect(shown["raw_subject"] == "CN=own.example.com,O=Example")
        #expect(shown["subject_hash"]?.text == hash.trimmingCharacters(in: .newlines))
        if options.contains("-5") { #expect(shown["serial_no"] == "-05") }
      }
    }
  }

  @Test(arguments: [("ec", "EC PRIVATE KEY", 12), ("rsa:2048", "RSA PRIVATE KEY", 300)])
  func aKeyWhosePrivatePartIsDamagedIsRefused(kind: String, label: String, place: Int) async throws {
    try await OpenSSL.withFolder { openssl in
      let certificate = try await openssl.makeCertificate(key: kind)
      let command = kind == "ec" ? ["ec"] : ["rsa", "-traditional"]
      let converted = try await Program(
        "openssl", command + ["-in", "own.key", "-outform", "DER", "-out", "own.der"],
        workingDirectory: openssl.folder.path
      ).run()
      #expect(converted.exitCode == 0, "\(converted.errorOutput)")
      var der = try Data(contentsOf: URL(filePath: openssl.folder.path("own.der")))
      der[place] ^= 1
      let key = "-----BEGIN \(label)-----\n\(der.base64EncodedString())\n-----END \(label)-----\n"
      try await withClient { client in
        let refused = try await client.request(
          "POST", Self.list, json: ["certificate": .string(certificate), "private_key": .string(key)])
        #expect(
          refused.body
            == "{\"tls_certificate\": {\"private_key\": [\"The private key is not a valid PEM-encoded key.\"]}}")
      }
    }
  }

  @Test func aDamagedCertificateIsRefused() async throws {
    try await OpenSSL.withFolder { openssl in
      let certificate = try await openssl.makeCertificate(key: "ec")
      let key = try openssl.folder.read("own.key")
      var lines = certificate.split(separator: "\n")
      lines.remove(at: 3)
      try await withClient { client in
        let refused = try await client.request(
          "POST", Self.list,
          json: ["certificate": .string(lines.joined(separator: "\n")), "private_key": .string(key)])
        #expect(
          refused.body == "{\"tls_certificate\": {\"certificate\": "
            + "[\"The certificate is not a valid PEM-encoded X.509 certificate.\"]}}")
      }
    }
  }
}
