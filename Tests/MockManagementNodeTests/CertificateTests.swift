import Crypto
import Foundation
import MockManagementNode
import SwiftASN1
import Testing
import X509

@Suite struct CertificateTests {
  private struct Pair {
    let certificate: String
    let key: P256.Signing.PrivateKey
  }

  private func makePair() throws -> Pair {
    let key = P256.Signing.PrivateKey()
    let signer = Certificate.PrivateKey(key)
    let name = try DistinguishedName {
      CountryName("NO")
      CommonName("confpool-eu.vc.example.com")
    }
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(bytes: [0x0A, 0xBC]), publicKey: signer.publicKey,
      notValidBefore: Date(timeIntervalSince1970: 1_700_000_000),
      notValidAfter: Date(timeIntervalSince1970: 1_900_000_000),
      issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        SubjectAlternativeNames([.dnsName("confpool-eu.vc.example.com"), .dnsName("conf01.vc.example.com")])
        try ExtendedKeyUsage([.serverAuth])
      }, issuerPrivateKey: signer)
    return Pair(certificate: try certificate.serializeAsPEM().pemString, key: key)
  }

  private static let list = RawClient.configurationPath + "/tls_certificate/"

  private func withClient(_ body: (MockManagementNode, RawClient) async throws -> Void) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  @Test func aCertificateIsParsed() async throws {
    let pair = try makePair()
    try await withClient { _, client in
      let created = try await client.request(
        "POST", Self.list,
        json: ["certificate": .string(pair.certificate + "\n"), "private_key": .string(pair.key.pemRepresentation)])
      #expect(created.status == 201)
      #expect(created.header("Location") == Self.list + "2/")
      let shown = try JSONValue(json: try await client.request("GET", Self.list + "2/").body.utf8)
      #expect(shown["certificate"]?.text == pair.certificate)
      #expect(shown["subject_name"] == "confpool-eu.vc.example.com")
      #expect(shown["raw_subject"]?.text?.contains("C=NO") == true)
      #expect(shown["serial_no"] == "0ABC")
      #expect(shown["start_date"] == "2023-11-14T22:13:20")
      #expect(shown["end_date"] == "2030-03-17T17:46:40")
      #expect(shown["subject_alt_names"] == "DNS:confpool-eu.vc.example.com, DNS:conf01.vc.example.com")
      #expect(shown["server_auth_usage"] == true)
      #expect(shown["client_auth_usage"] == false)
      #expect(shown["private_key"] == nil)
      #expect(shown["private_key_passphrase"] == "")
    }
  }

  @Test func theKeyOfAnotherCertificateIsRefused() async throws {
    let (pair, other) = (try makePair(), try makePair())
    try await withClient { node, client in
      let answer = try await client.request(
        "POST", Self.list,
        json: ["certificate": .string(pair.certificate), "private_key": .string(other.key.pemRepresentation)])
      #expect(answer.status == 400)
      #expect(
        answer.body
          == "{\"tls_certificate\": {\"private_key\": [\"The private key does not match the certificate.\"]}}")
      #expect(node.state["objects"]?["tls_certificate"]?.elements?.count == 1)
    }
  }

  @Test(arguments: [(EncryptedKey.passphrase, 201), ("wrong", 400), ("", 400)])
  func theKeyIsOpenedWithItsPassphrase(passphrase: String, status: Int) async throws {
    try await withClient { _, client in
      let answer = try await client.request(
        "POST", Self.list,
        json: [
          "certificate": .string(EncryptedKey.certificate), "private_key": .string(EncryptedKey.key),
          "private_key_passphrase": .string(passphrase),
        ])
      #expect(answer.status == status)
      if status == 400 {
        #expect(
          answer.body == "{\"tls_certificate\": {\"private_key_passphrase\": "
            + "[\"The passphrase does not open the private key.\"]}}")
      }
    }
  }

  @Test func secretsAreMaskedInTheLog() async throws {
    let pair = try makePair()
    try await withClient { node, client in
      _ = try await client.request(
        "POST", Self.list,
        json: ["certificate": .string(pair.certificate), "private_key": .string(pair.key.pemRepresentation)])
      let body = try #require(node.requests.last?.body)
      #expect(body["private_key"] == "********")
      #expect(body["certificate"]?.text == pair.certificate)
    }
  }
}
