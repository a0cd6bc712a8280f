import MockManagementNode
import TestSupport
import Testing

/// A certificate signing request, from the Management Node to a CA and back.
@Suite struct SigningRequestTests {
  private static let list = RawClient.configurationPath + "/certificate_signing_request/"
  private static let certificates = RawClient.configurationPath + "/tls_certificate/"

  private func withClient(_ body: (MockManagementNode, RawClient) async throws -> Void) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  private func get(_ path: String, _ client: RawClient) async throws -> JSONValue {
    try JSONValue(json: try await client.request("GET", path).body.utf8)
  }

  @Test(arguments: [
    ("RSA2048", "Public-Key: (2048 bit)"), ("RSA4096", "Public-Key: (4096 bit)"), ("ECDSAP256", "NIST CURVE: P-256"),
  ])
  func theCertificateOfARequestComesWithTheKeyThatTheNodeMade(type: String, kind: String) async throws {
    try await withClient { node, client in
      try await OpenSSL.withFolder { openssl in
        try await openssl.makeAuthority()
        let created = try await client.request(
          "POST", Self.list,
          json: [
            "subject_name": "pool.example.com", "additional_subject_alt_names": "conf01.example.com, 10.44.0.10",
            "private_key_type": .string(type), "ad_compatible": false, "eku_server_auth": true, "eku_client_auth": true,
          ])
        #expect(created.header("Location") == Self.list + "1/")
        let request = try #require(try await get(Self.list + "1/", client)["csr"]?.text)
        try openssl.folder.write(request, to: "made.csr")
        let text = try await openssl.run("req", "-in", "made.csr", "-verify", "-noout", "-text")
        #expect(text.contains("Subject: CN = pool.example.com\n"))
        #expect(text.contains(kind))
        #expect(text.contains("DNS:pool.example.com, DNS:conf01.example.com, IP Address:10.44.0.10\n"))
        #expect(text.contains("TLS Web Server Authentication, TLS Web Client Authentication\n"))
        #expect(text.contains("Key Encipherment") == type.hasPrefix("RSA"))

        let signed = try await openssl.sign(request)
        let completed = try await client.request("PATCH", Self.list + "1/", json: ["certificate": .string(signed)])
        #expect(completed.status == 202, "\(completed.body)")
        let shown = try await get(Self.list + "1/", client)
        #expect(shown["tls_certificate"]?.text == Self.certificates + "2/")
        #expect(shown["certificate"]?.text.map { $0 + "\n" } == signed)
        #expect(shown["csr"]?.text == request)
        let certificate = try await get(Self.certificates + "2/", client)
        #expect(certificate["subject_name"] == "pool.example.com")
        #expect(certificate["issuer_name"] == "Test CA")
        let key = try #require(node.state["objects"]?["tls_certificate"]?[1]?["private_key"]?.text)
        #expect(try await openssl.publicKey(ofKey: key) == openssl.publicKey(ofCertificate: signed))
      }
    }
  }

  @Test func anEncryptedKeyThatWasUploadedStaysEncrypted() async throws {
    try await withClient { node, client in
      try await OpenSSL.withFolder { openssl in
        try await openssl.makeAuthority()
        _ = try await openssl.makeCertificate(key: "ec")
        try openssl.folder.write("Grüße 1", to: "passphrase")
        try await openssl.run(
          "pkcs8", "-topk8", "-scrypt", "-in", "own.key", "-out", "encrypted.key", "-passout", "file:passphrase")
        let key = try openssl.folder.read("encrypted.key")
        let created = try await client.request(
          "POST", Self.list,
          json: [
            "subject_name": "pool.example.com", "private_key_type": "UPLOAD", "private_key": .string(key),
            "private_key_passphrase": "Grüße 1", "ad_compatible": false,
          ])
        #expect(created.status == 201, "\(created.body)")
        let request = try #require(try await get(Self.list + "1/", client)["csr"]?.text)
        let signed = try await openssl.sign(request)
        #expect(
          try await openssl.publicKey(ofCertificate: signed)
            == openssl.publicKey(ofKey: try openssl.folder.read("own.key")))
        let completed = try await client.request("PATCH", Self.list + "1/", json: ["certificate": .string(signed)])
        #expect(completed.status == 202, "\(completed.body)")
        let kept = node.state["objects"]?["tls_certificate"]?[1]
        #expect(kept?["private_key"]?.text.map { $0 + "\n" } == key)
        #expect(kept?["private_key_passphrase"] == "Grüße 1")
      }
    }
  }

  @Test func theSubjectAndMicrosoftsTemplateStandInTheRequest() async throws {
    try await withClient { _, client in
      try await OpenSSL.withFolder { openssl in
        let created = try await client.request(
          "POST", Self.list,
          json: [
            "subject_name": "pool.example.com", "dn": "OU=IT, O=Example\\, Inc., C=NO", "private_key_type": "ECDSAP256",
            "ad_compatible": true,
          ])
        #expect(created.status == 201, "\(created.body)")
        let request = try #require(try await get(Self.list + "1/", client)["csr"]?.text)
        try openssl.folder.write(request, to: "made.csr")
        let text = try await openssl.run("req", "-in", "made.csr", "-noout", "-text")
        #expect(text.contains("Subject: C = NO, O = \"Example, Inc.\", OU = IT, CN = pool.example.com\n"))
        #expect(text.contains("1.3.6.1.4.1.311.20.2: \n                    ...W.e.b.S.e.r.v.e.r\n"))
        #expect(!text.contains("Extended Key Usage"))
      }
    }
  }

  @Test func aRequestForARenewalPutsCertificateAndKeyInPlaceOfTheOldOnes() async throws {
    try await withClient { node, client in
      try await OpenSSL.withFolder { openssl in
        try await openssl.makeAuthority()
        let old = node.state["objects"]?["tls_certificate"]?[0]?["private_key"]
        let created = try await client.request(
          "POST", Self.list,
          json: [
            "subject_name": "manager.vc.example.com", "private_key_type": "ECDSAP256", "ad_compatible": false,
            "tls_certificate": .string(Self.certificates + "1/"),
          ])
        #expect(created.status == 201, "\(created.body)")
        let request = try #require(try await get(Self.list + "1/", client)["csr"]?.text)
        let signed = try await openssl.sign(request)
        let completed = try await client.request("PATCH", Self.list + "1/", json: ["certificate": .string(signed)])
        #expect(completed.status == 202, "\(completed.body)")
        let renewed = try #require(node.state["objects"]?["tls_certificate"]?.elements)
        #expect(renewed.count == 1)
        #expect(renewed[0]["issuer_name"] == "Test CA")
        #expect(renewed[0]["private_key"] != old)
      }
    }
  }

  @Test func theCertificateOfAnotherRequestIsRefusedAndNothingIsMade() async throws {
    try await withClient { node, client in
      try await OpenSSL.withFolder { openssl in
        try await openssl.makeAuthority()
        let wish: JSONValue = [
          "subject_name": "pool.example.com", "private_key_type": "ECDSAP256", "ad_compatible": false,
        ]
        for _ in 1...2 { _ = try await client.request("POST", Self.list, json: wish) }
        let other = try #require(try await get(Self.list + "2/", client)["csr"]?.text)
        let signed = try await openssl.sign(other)
        let refused = try await client.request("PATCH", Self.list + "1/", json: ["certificate": .string(signed)])
        #expect(refused.status == 400)
        #expect(
          refused.body == "{\"certificate_signing_request\": {\"certificate\": "
            + "[\"The certificate does not match the private key of this certificate signing request.\"]}}")
        #expect(node.state["objects"]?["tls_certificate"]?.elements?.count == 1)
        let shown = try await get(Self.list + "1/", client)
        #expect(shown["certificate"] == "")
      }
    }
  }
}
