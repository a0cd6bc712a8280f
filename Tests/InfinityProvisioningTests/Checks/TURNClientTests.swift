import Foundation
import InfinityAPI
import NIOCore
import TestSupport
import Testing

@testable import InfinityProvisioning

/// coturn on loopback.
enum TURNFixture {
  static let password = "turn-password"

  /// Both listeners, plain and TLS, with these further arguments.
  static func serve<Result: Sendable>(
    _ arguments: [String], _ body: @escaping @Sendable (_ port: Int, _ tlsPort: Int) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let certificate = try await Program(
        "openssl",
        [
          "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
          "/CN=turn.example.com",
          "-days", "2", "-keyout", folder.path("key.pem"), "-out", folder.path("certificate.pem"),
        ]
      ).run()
      try #require(certificate.exitCode == 0, "\(certificate.errorOutput)")
      let port = try ServerProgram.freePort()
      let tlsPort = try ServerProgram.freePort()
      let all = [
        "-n", "--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1", "--listening-port=\(port)",
        "--tls-listening-port=\(tlsPort)", "--cert=\(folder.path("certificate.pem"))",
        "--pkey=\(folder.path("key.pem"))",
        "--realm=example.com", "--no-cli", "--log-file=stdout", "--pidfile=\(folder.path("pid"))",
        "--userdb=\(folder.path("users.db"))", "--no-rfc5780", "--relay-threads=1",
      ]
      return try await ServerProgram.turnserver.run(all + arguments) {
        guard ServerProgram.acceptsConnections(on: tlsPort) else { return false }
        // Its listeners come up one after the other.
        var ready = try client(.udp, port, tlsPort)
        ready.timeout = .milliseconds(300)
        guard case .failure = try await ready.bind() else { return true }
        return try await ready.speaksTURN()
      } _: {
        try await body(port, tlsPort)
      }
    }
  }

  static func client(_ transport: STUNTransport, _ port: Int, _ tlsPort: Int) throws -> TURNClient {
    TURNClient(
      address: try SocketAddress(ipAddress: "127.0.0.1", port: transport == .tls ? tlsPort : port), transport: transport
    )
  }
}

@Suite(
  "STUN and TURN, against coturn", .serialized,
  .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn; `scripts/install-prerequisites test` installs it"))
struct TURNClientTests {
  private static let transports = [STUNTransport.udp, .tcp, .tls]

  @Test("long-term credentials: right, wrong password, unknown user; and the own address, over udp, tcp and tls")
  func longTermCredentials() async throws {
    try await TURNFixture.serve(["--lt-cred-mech", "--user=pexip:\(TURNFixture.password)"]) {
      port, tlsPort async throws in
      for transport in Self.transports {
        let client = try TURNFixture.client(transport, port, tlsPort)
        guard case .seen(let seen) = try await client.bind() else {
          Issue.record("no binding over \(transport)")
          continue
        }
        #expect(seen.address == "127.0.0.1")
        #expect(seen.port > 0)

        let right = TURNCredentials.longTerm(username: "pexip", password: Secret(TURNFixture.password))
        guard case .allocated(let relayed, let mapped, true) = try await client.allocate(right) else {
          Issue.record("no allocation over \(transport)")
          continue
        }
        #expect(relayed.address == "127.0.0.1")
        #expect(mapped?.address == "127.0.0.1")

        let wrongPassword = TURNCredentials.longTerm(username: "pexip", password: Secret("another"))
        #expect(try await client.allocate(wrongPassword) == .wrongCredentials(reason: "Unauthorized"))
        let wrongUser = TURNCredentials.longTerm(username: "nobody", password: Secret(TURNFixture.password))
        #expect(try await client.allocate(wrongUser) == .wrongCredentials(reason: "Unauthorized"))
      }
    }
  }

  @Test("a shared secret, right and wrong, over udp, tcp and tls")
  func sharedSecret() async throws {
    try await TURNFixture.serve(["--use-auth-secret", "--static-auth-secret=north"]) { port, tlsPort async throws in
      for transport in Self.transports {
        let client = try TURNFixture.client(transport, port, tlsPort)
        guard case .allocated(_, _, true) = try await client.allocate(.sharedSecret(Secret("north"))) else {
          Issue.record("no allocation over \(transport)")
          continue
        }
        #expect(try await client.allocate(.sharedSecret(Secret("south"))) == .wrongCredentials(reason: "Unauthorized"))
      }
    }
  }

  @Test("an allocation is given back at once: a server with two relay ports gives more than two")
  func released() async throws {
    let relay = try ServerProgram.freePort() / 2 * 2
    let arguments = [
      "--lt-cred-mech", "--user=pexip:\(TURNFixture.password)", "--min-port=\(relay)", "--max-port=\(relay + 1)",
    ]
    try await TURNFixture.serve(arguments) { port, tlsPort async throws in
      let credentials = TURNCredentials.longTerm(username: "pexip", password: Secret(TURNFixture.password))
      // coturn keeps an allocation for ten minutes; one that was given back, for about a second.
      let end = ContinuousClock.now + .seconds(300)
      for _ in 0..<3 {
        while true {
          let outcome = try await TURNFixture.client(.udp, port, tlsPort).allocate(credentials)
          if case .allocated = outcome { break }
          try #require(outcome == .rejected(code: 508, reason: "Cannot create socket"))
          try #require(ContinuousClock.now < end)
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  @Test("a server that relays for anybody is told from one that asks for credentials")
  func withoutAuthentication() async throws {
    try await TURNFixture.serve(["--no-auth"]) { port, tlsPort async throws in
      let outcome = try await TURNFixture.client(.udp, port, tlsPort).allocate(.sharedSecret(Secret("any")))
      guard case .allocated(_, _, false) = outcome else {
        Issue.record("\(outcome)")
        return
      }
    }
  }
}

@Suite("STUN without a server")
struct STUNFailureTests {
  @Test("a closed port refuses, over udp and tcp", arguments: [STUNTransport.udp, .tcp, .tls])
  func refused(_ transport: STUNTransport) async throws {
    let address = try SocketAddress(ipAddress: "127.0.0.1", port: ServerProgram.freePort())
    let client = TURNClient(address: address, transport: transport, timeout: .seconds(5))
    #expect(try await client.bind() == .failure(.refused))
    #expect(try await client.allocate(.sharedSecret(Secret("any"))) == .failure(.refused))
  }

  @Test("another service on the port is told from silence")
  func anotherService() async throws {
    try await STUNPeer.greet { address async throws in
      #expect(try await TURNClient(address: address, transport: .tcp).bind() == .failure(.otherProtocol))
      #expect(
        try await TURNClient(address: address, transport: .tls).bind() == .failure(.handshakeFailed(.noTLS)))
    }
  }

  @Test("a challenge that is too long, or that has no nonce, is unusable", arguments: [764, 60_000, nil])
  func badChallenge(_ nonceLength: Int?) async throws {
    var challenge: [STUNMessage.Attribute] = [
      .init(type: .errorCode, value: [0, 0, 4, 1]), .init(type: .realm, value: Array("example.com".utf8)),
    ]
    if let nonceLength { challenge.append(.init(type: .nonce, value: Array(repeating: 0x61, count: nonceLength))) }
    try await STUNPeer.serve(.tcp, failure: challenge) { port async throws in
      let client = TURNClient(address: try SocketAddress(ipAddress: "127.0.0.1", port: port), transport: .tcp)
      #expect(try await client.allocate(.sharedSecret(Secret("north"))) == .unusable)
    }
  }

  @Test("silence is no answer")
  func silence() async throws {
    try await DNSFixture.withSilence { port async throws in
      let client = TURNClient(
        address: try SocketAddress(ipAddress: "127.0.0.1", port: port), transport: .udp, timeout: .milliseconds(100))
      #expect(try await client.bind() == .failure(.noAnswer))
    }
  }

  @Test("a cancelled question ends at once")
  func cancellation() async throws {
    try await DNSFixture.withSilence { port async throws in
      let client = TURNClient(
        address: try SocketAddress(ipAddress: "127.0.0.1", port: port), transport: .udp, timeout: .seconds(60))
      let question = Task { try await client.bind() }
      question.cancel()
      await #expect(throws: CancellationError.self) { try await question.value }
    }
  }

  @Test("time-limited credentials: an end as user name, its HMAC-SHA1 as password")
  func timeLimitedCredentials() {
    let moment = Date(timeIntervalSince1970: 1_800_000_000)
    let (username, password) = TURNCredentials.sharedSecret(Secret("north")).current(at: moment)
    #expect(username == "1800003600")
    // printf 1800003600 | openssl dgst -sha1 -hmac north -binary | base64
    #expect(password.reveal() == "7GgSS8ToCsTpl0nrgpkl0lNqRY0=")
  }
}
