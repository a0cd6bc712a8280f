import Foundation
import InfinityAPI
import NIOCore
import TestSupport
import Testing

@testable import InfinityProvisioning

/// TURN over TLS: the server must be the one that the name says, before it sees credentials.
@Suite(
  "The certificate of a TURN server, against coturn",
  .enabled(
    if: ServerProgram.turnserver.isInstalled && ServerProgram.dnsmasq.isInstalled, "needs coturn and dnsmasq"))
struct TURNCertificateTests {
  /// What the check `turn` says of a server at `address` that presents a certificate of ``TLSFixture``, where the file gives this CA.
  private func outcome(
    _ certificate: String, at address: String, trusting authority: String = "root"
  ) async throws -> (port: Int, outcome: CheckOutcome) {
    let folder = try await TLSFixture.folder
    let chain = try folder.read("\(certificate).pem") + folder.read("intermediate.pem")
    let file = try folder.write(chain, to: "turn-\(certificate)-\(UUID().uuidString).pem")
    let arguments = [
      "--lt-cred-mech", "--user=pexip:north", "--cert=\(file)", "--pkey=\(folder.path("\(certificate).key"))",
    ]
    return try await TURNFixture.serve(arguments) { _, port async throws in
      try await DNSFixture.serve(["127.0.0.1 conf01.example.com", "127.0.0.1 turn.example.com"]) {
        dnsPort async throws in
        let yaml = """
          version: 1
          trustedCACertificates:
            - file: \(folder.path("\(authority).pem"))
          turnServers:
            - name: Europe TURN
              address: \(address)
              port: \(port)
              transport: tls
              username: pexip
              password: {command: [printf, north]}
          locations:
            - name: Europe
              turnServer: Europe TURN
              dnsServers: [127.0.0.1]
          """
        return try await withTemporaryFolder { folder in
          var context = try await ContextFixture.make(yaml, in: folder)
          context.network.dnsPort = dnsPort
          let outcome = try await STUNChecks(context: context).turn(try #require(context.sites.first))
          return (port, try #require(outcome))
        }
      }
    }
  }

  @Test("one that holds the name and leads to a given CA: the credentials are tried", arguments: ["right", "wildcard"])
  func right(certificate: String) async throws {
    let (_, outcome) = try await outcome(certificate, at: "conf01.example.com")
    #expect(outcome.findings == [])
    #expect(outcome.notes.contains { $0.contains(" gave for 127.0.0.1:") })
    #expect(!outcome.notes.contains { $0.contains("was not verified") })
  }

  @Test(
    "any other: an error that says what is wrong, and no credentials",
    arguments: [
      ("right", "turn.example.com", "root", "presents a certificate without the name \"turn.example.com\""),
      ("expired", "conf01.example.com", "root", "presents a certificate that expired on "),
      ("foreign", "conf01.example.com", "root", "presents a certificate of "),
      ("right", "conf01.example.com", "other", "presents a certificate of "),
    ])
  func wrong(certificate: String, address: String, authority: String, reason: String) async throws {
    let (port, outcome) = try await outcome(certificate, at: address, trusting: authority)
    #expect(outcome.findings.map(\.code.text) == ["turn-certificate"])
    let message = try #require(outcome.findings.first?.message)
    let name = "TURN server \"Europe TURN\" (\(address):\(port) over tls) at 127.0.0.1"
    #expect(message.hasPrefix("\(name): it \(reason)"), "\(message)")
    #expect(message.hasSuffix("; its credentials were not tried"), "\(message)")
    #expect(outcome.notes.isEmpty)
  }

  @Test("where there is only an address, a note says that nothing was verified")
  func address() async throws {
    let (port, outcome) = try await outcome("foreign", at: "127.0.0.1")
    #expect(outcome.findings == [])
    #expect(
      outcome.notes.first
        == "the certificate of TURN server \"Europe TURN\" (127.0.0.1:\(port) over tls) was not verified: the server is given by an "
        + "IP address")
  }
}
