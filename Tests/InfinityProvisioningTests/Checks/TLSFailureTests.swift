import Foundation
import NIOCore
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The text of each failure of TLS, from a real server that makes it.
@Suite("TLS failures in words")
struct TLSFailureTests {
  private static let mark = SourceMark(file: "deployment.yaml", line: 1, column: 1, path: "locations[0]")

  /// What is found at an address with which TLS fails.
  private static func finding(_ address: SocketAddress) async throws -> Finding {
    let rules = PresentedCertificateRules("node \"conf01\"", FindingCode.nodeTLS.presented, mark, now: Date())
    do {
      let sight = try await TLSProbe(address: address, serverName: "pool.example.com").look()
      // What it shows is seen all the same.
      #expect(sight.certificates.first?.summary.commonName == "pool.example.com")
      #expect(sight.asksForClientCertificate == true)
      guard let finding = rules.handshake(sight).first else { throw TestSupportError("the handshake did not fail") }
      return finding
    } catch let failure as ConnectionFailure {
      return STUNChecks.finding(failure, "node \"conf01\"", FindingCode.nodeTLS.presented.connection, mark)
    }
  }

  private static let otherCiphers =
    "of the ciphers of TLS 1.2 it allows only some (with DHE, with CBC and SHA-2, or with P-521) that this tool's TLS library lacks and"
    + " others have; check it with openssl s_client, or allow ECDHE with AES-GCM there"

  @Test(
    "openssl s_server with options",
    arguments: [
      (
        ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], "node-tls-handshake",
        "it speaks only TLS older than 1.2; turn TLS 1.2 on there"
      ),
      (
        ["-tls1_2", "-cipher", "AES256-CCM"], "node-tls-handshake",
        "it found no cipher or type of certificate in common (TLS 1.2 or newer, ECDHE with AES or ChaCha20); allow such a cipher"
          + " there, and see that it has a certificate with an RSA or ECDSA key"
      ),
      (
        ["-tls1_2", "-cipher", "DHE-RSA-AES256-GCM-SHA384"], "not-checked",
        TLSFailureTests.otherCiphers
      ),
      (
        ["-tls1_2", "-cipher", "DHE-RSA-AES128-SHA:@SECLEVEL=0"], "not-checked",
        TLSFailureTests.otherCiphers
      ),
      // What Windows Server 2012 R2 has left for an RSA key where SHA-1 is turned off.
      (["-tls1_2", "-cipher", "ECDHE-RSA-AES256-SHA384"], "not-checked", TLSFailureTests.otherCiphers),
      (["-tls1_2", "-cipher", "AES128-SHA256"], "not-checked", TLSFailureTests.otherCiphers),
      (
        ["-tls1_2", "-groups", "P-521", "-cipher", "ECDHE-RSA-AES128-GCM-SHA256"], "not-checked",
        TLSFailureTests.otherCiphers
      ),
    ])
  func server(options: [String], code: String, message: String) async throws {
    try await TLSFixture.present("rsa", chain: [], options + ["-verify", "1"]) { address in
      let finding = try await Self.finding(address)
      #expect(finding.code.text == code)
      #expect(finding.severity == (code == "not-checked" ? .warning : .error))
      #expect(finding.message == "node \"conf01\": " + message)
    }
  }

  @Test("the same over the way of STUN and TURN")
  func turn() async throws {
    try await TLSFixture.present("rsa", chain: [], ["-tls1_2", "-cipher", "DHE-RSA-AES256-GCM-SHA384"]) { address in
      let outcome = try await TURNClient(address: address, transport: .tls).bind()
      #expect(outcome == .failure(.handshakeFailed(.otherCiphersOnly)))
    }
  }

  @Test("plain HTTP on the port", .enabled(if: ServerProgram.python.isInstalled, "needs python3"))
  func plainText() async throws {
    let port = try ServerProgram.freePort()
    try await withTemporaryFolder { folder in
      let arguments = ["-m", "http.server", "--bind", "127.0.0.1", "--directory", folder.path, "\(port)"]
      try await ServerProgram.python.run(arguments) {
        ServerProgram.acceptsConnections(on: port)
      } _: {
        let finding = try await Self.finding(try SocketAddress(ipAddress: "127.0.0.1", port: port))
        #expect(
          finding
            == Finding(
              .error, .nodeTLS.presented.connection.handshake,
              "node \"conf01\": it does not speak TLS on that port; correct port and transport, or turn TLS on there",
              at: Self.mark))
      }
    }
  }
}
