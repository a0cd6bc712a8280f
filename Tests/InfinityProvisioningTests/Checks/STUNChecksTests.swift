import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("STUN and TURN findings")
struct STUNChecksTests {
  private static func yaml(_ port: Int, _ transport: String, password: String) -> String {
    """
    version: 1
    turnServers:
      - name: Europe TURN
        address: 127.0.0.1
        port: \(port)
        transport: \(transport)
        username: pexip
        password: {command: [printf, \(password)]}
    locations:
      - name: Europe
        turnServer: Europe TURN
    """
  }

  private static func outcomes(_ yaml: String) async throws -> (stun: CheckOutcome?, turn: CheckOutcome?) {
    try await withTemporaryFolder { folder in
      let context = try await ContextFixture.make(yaml, in: folder)
      let site = try #require(context.sites.first)
      let checks = STUNChecks(context: context)
      return (try await checks.stun(site), try await checks.turn(site))
    }
  }

  @Test(
    "right credentials: the addresses are notes, and said to be the desk's",
    .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn"))
  func right() async throws {
    try await TURNFixture.serve(["--lt-cred-mech", "--user=pexip:north"]) { port, _ async throws in
      let (stun, turn) = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(stun?.findings == [])
      #expect(turn?.findings == [])
      let name = "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp)"
      #expect(stun?.notes.first?.hasPrefix("\(name) sees this machine as 127.0.0.1:") == true)
      #expect(stun?.notes.first?.hasSuffix("; that is the address of desk, not that of a node") == true)
      #expect(turn?.notes.first?.hasPrefix("\(name) gave for 127.0.0.1:") == true)
      #expect(
        turn?.notes.last
          == "the Management Node's copy of the secret of \(name) cannot be read: the file's was tried")
    }
  }

  @Test(
    "a wrong password, which is not in the finding", .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn"))
  func wrongPassword() async throws {
    try await TURNFixture.serve(["--lt-cred-mech", "--user=pexip:north"]) { port, _ async throws in
      let (_, turn) = try await Self.outcomes(Self.yaml(port, "tcp", password: "south"))
      #expect(turn?.findings.map(\.code.text) == ["turn-credentials"])
      #expect(
        turn?.findings.first?.message
          == "TURN server \"Europe TURN\" (127.0.0.1:\(port) over tcp) does not accept the file's credentials (it says"
          + " \"Unauthorized\"): correct username and password, or the user on the server")
    }
  }

  @Test(
    "a name with an A and an AAAA record: both addresses are tried, over IPv6 too",
    .enabled(if: ServerProgram.turnserver.isInstalled && ServerProgram.dnsmasq.isInstalled, "needs coturn and dnsmasq"),
    .enabled(if: ServerProgram.acceptsIPv6, "this machine has no ::1"))
  func bothFamilies() async throws {
    let arguments = ["--listening-ip=::1", "--relay-ip=::1", "--lt-cred-mech", "--user=pexip:north"]
    try await TURNFixture.serve(arguments) { port, _ async throws in
      try await DNSFixture.serve(["127.0.0.1 turn.example.com", "::1 turn.example.com"]) { dnsPort async throws in
        try await withTemporaryFolder { folder in
          let yaml = Self.yaml(port, "udp", password: "north").replacing(
            "address: 127.0.0.1", with: "address: turn.example.com")
          var context = try await ContextFixture.make(yaml + "\n    dnsServers: [127.0.0.1]", in: folder)
          context.network.dnsPort = dnsPort
          let site = try #require(context.sites.first)
          let outcome = try #require(try await STUNChecks(context: context).stun(site))
          #expect(outcome.findings == [])
          let name = "TURN server \"Europe TURN\" (turn.example.com:\(port) over udp)"
          #expect(outcome.notes.contains { $0.hasPrefix("\(name) at 127.0.0.1 sees this machine as 127.0.0.1:") })
          #expect(
            outcome.notes.contains { $0.hasPrefix("\(name) at ::1 sees this machine as [::1]:") }, "\(outcome.notes)")
          let turn = try await STUNChecks(context: context).turn(try #require(context.sites.first))
          #expect(turn?.findings == [])
        }
      }
    }
  }

  @Test("refused is an error, silence is not checked")
  func failures() async throws {
    let port = try ServerProgram.freePort()
    let refused = try await Self.outcomes(Self.yaml(port, "tcp", password: "north"))
    #expect(refused.stun?.findings.map(\.code.text) == ["stun-refused"])
    #expect(refused.turn?.findings.map(\.code.text) == ["turn-refused"])
    #expect(refused.turn?.findings.first?.severity == .error)
    try await DNSFixture.withSilence { port in
      let silent = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(silent.turn?.findings.map(\.code.text) == ["not-checked"])
      #expect(
        silent.turn?.findings.first?.message
          == "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp) does not answer: it is down, or something on the way"
          + " from here drops the packets")
    }
  }

  @Test("a connection that is taken and then silent is an error")
  func silentConnection() async throws {
    try await SilentListener.with { port in
      let silent = try await Self.outcomes(Self.yaml(port, "tcp", password: "north"))
      let name = "TURN server \"Europe TURN\" (127.0.0.1:\(port) over tcp)"
      for (outcome, check) in [(try #require(silent.stun), "stun"), (try #require(silent.turn), "turn")] {
        #expect(outcome.findings.map(\.code.text) == ["\(check)-silent"])
        #expect(outcome.findings.first?.severity == .error)
        #expect(
          outcome.findings.first?.message
            == "\(name) accepts the connection, and then does not answer: another service listens there, or a load balancer without"
            + " a server behind it; correct address, port and transport, or check that service")
      }
    }
  }

  @Test(
    "coturn's stun-only, no-stun, secure-stun and alternate-server, each told as what it is",
    .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn"))
  func options() async throws {
    let user = ["--lt-cred-mech", "--user=pexip:north"]
    try await TURNFixture.serve(user + ["--stun-only"]) { port, _ async throws in
      let (stun, turn) = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(stun?.findings == [])
      #expect(turn?.findings.map(\.code.text) == ["turn-stun-only"])
      #expect(
        turn?.findings.first?.message
          == "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp) answers STUN, but not TURN: it does not answer a request for"
          + " an allocation (coturn's stun-only); turn TURN on there, or correct address and port")
    }
    try await TURNFixture.serve(user + ["--no-stun"]) { port, _ async throws in
      let (stun, turn) = try await Self.outcomes(Self.yaml(port, "tcp", password: "north"))
      #expect(turn?.findings == [])
      #expect(stun?.findings.map(\.code.text) == ["stun-turn-only"])
      #expect(
        stun?.findings.first?.message
          == "TURN server \"Europe TURN\" (127.0.0.1:\(port) over tcp) answers TURN, but not STUN: it does not answer a binding"
          + " request (coturn's no-stun); it relays, but shows no node its own address")
    }
    try await TURNFixture.serve(user + ["--secure-stun"]) { port, _ async throws in
      let (stun, turn) = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(turn?.findings == [])
      #expect(stun?.findings == [])
      #expect(
        stun?.notes == [
          "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp) answers a binding request only with credentials"
            + " (coturn's secure-stun)"
        ])
    }
  }

  @Test(
    "coturn's alternate-server is told with its address",
    .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn"))
  func alternateServer() async throws {
    let arguments = ["--lt-cred-mech", "--user=pexip:north", "--alternate-server=192.0.2.7:3478"]
    try await TURNFixture.serve(arguments) { port, _ async throws in
      let (_, turn) = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(
        turn?.findings.map(\.message) == [
          "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp) redirects its clients to another server, 192.0.2.7:3478 (error"
            + " 300, coturn's alternate-server); name that server in the file, or turn that off on this one"
        ])
    }
  }

  @Test(
    "a STUN server that answers TURN alone is an error, and one that wants credentials a warning",
    .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn"))
  func stunServer() async throws {
    @Sendable func yaml(_ port: Int) -> String {
      """
      version: 1
      stunServers:
        - {name: Europe STUN, address: 127.0.0.1, port: \(port)}
      locations:
        - name: Europe
          stunServer: Europe STUN
      """
    }
    let user = ["--lt-cred-mech", "--user=pexip:north"]
    try await TURNFixture.serve(user + ["--no-stun"]) { port, _ async throws in
      #expect(
        try await Self.outcomes(yaml(port)).stun?.findings.map { "\($0.severity) \($0.code) \($0.message)" } == [
          "error stun-turn-only STUN server \"Europe STUN\" (127.0.0.1:\(port) over udp) answers TURN, but not STUN: it does not"
            + " answer a binding request (coturn's no-stun); turn STUN on there, or name another STUN server"
        ])
    }
    try await TURNFixture.serve(user + ["--secure-stun"]) { port, _ async throws in
      #expect(
        try await Self.outcomes(yaml(port)).stun?.findings.map { "\($0.severity) \($0.code) \($0.message)" } == [
          "warning stun-challenged STUN server \"Europe STUN\" (127.0.0.1:\(port) over udp) answers a binding request only"
            + " with credentials (coturn's secure-stun), and the Management Node has none for a STUN server; turn that off"
            + " there"
        ])
    }
  }

  @Test("300 names the other server, 438 without end the balancer, and NULs of a reason are dropped")
  func peers() async throws {
    func message(_ attributes: [STUNMessage.Attribute]) async throws -> Finding? {
      try await STUNPeer.serve(failure: attributes) { port in
        let finding = try await Self.outcomes(Self.yaml(port, "udp", password: "north")).turn?.findings.first
        return finding.map {
          Finding($0.severity, $0.code, $0.message.replacing("127.0.0.1:\(port)", with: "HERE"), at: nil)
        }
      }
    }
    let name = "TURN server \"Europe TURN\" (HERE over udp)"
    func error(_ code: Int, _ reason: String = "") -> STUNMessage.Attribute {
      .init(type: .errorCode, value: [0, 0, UInt8(code / 100), UInt8(code % 100)] + Array(reason.utf8))
    }
    let other = STUNMessage.Attribute(type: .alternateServer, value: [0, 1, 0x0D, 0x96, 192, 0, 2, 7])
    #expect(
      try await message([error(300), other])
        == Finding(
          .error, .turn.relay.alternate,
          "\(name) redirects its clients to another server, 192.0.2.7:3478 (error 300, coturn's alternate-server); name that server"
            + " in the file, or turn that off on this one", at: nil))
    let challenge = [
      STUNMessage.Attribute(type: .realm, value: Array("example.com".utf8)), .init(type: .nonce, value: [0x61]),
    ]
    #expect(
      try await message([error(438)] + challenge)
        == Finding(
          .error, .turn.nonce,
          "\(name) rejects as stale each nonce that it has just given (438): a load balancer may send each request to another"
            + " server; let it keep a client on one server, and check the servers' setting for nonces (coturn's stale-nonce)",
          at: nil))
    #expect(
      try await message([error(500, "Server Error\0\0")])
        == Finding(
          .error, .turn.relay.rejected,
          "\(name) refuses an allocation: 500 \"Server Error\"; check the"
            + " server's own log",
          at: nil))
  }

  @Test("over UDP an answer that is no STUN says so")
  func otherProtocol() async throws {
    try await DNSPeer.serve { _ in
      .refused
    } _: { port in
      let (stun, _) = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(stun?.findings.map(\.code.text) == ["stun-unusable"])
    }
  }

  @Test(
    "every address of a name is asked, and one that is closed is a finding though another answers",
    .enabled(
      if: ServerProgram.turnserver.isInstalled && ServerProgram.dnsmasq.isInstalled, "needs coturn and dnsmasq"))
  func addresses() async throws {
    let records = ["127.0.0.1 turn.example.com", "127.0.0.9 turn.example.com"]
    try await DNSFixture.serve(records) { dnsPort async throws in
      try await TURNFixture.serve(["--lt-cred-mech", "--user=pexip:north"]) { port, _ async throws in
        let yaml = Self.yaml(port, "tcp", password: "north").replacing("127.0.0.1", with: "turn.example.com")
        try await withTemporaryFolder { folder in
          var context = try await ContextFixture.make(yaml, in: folder)
          context.network.dnsPort = dnsPort
          var site = try #require(context.sites.first)
          site.dnsServers = [SiteFixture.target("127.0.0.1", "127.0.0.1", 53, "udp")]
          let turn = try await STUNChecks(context: context).turn(site)
          let name = "TURN server \"Europe TURN\" (turn.example.com:\(port) over tcp)"
          #expect(turn?.notes.first?.hasPrefix("\(name) at 127.0.0.1 gave for 127.0.0.1:") == true)
          #expect(turn?.findings.map(\.code.text) == ["turn-refused"])
          #expect(
            turn?.findings.first?.message
              == "\(name) at 127.0.0.9 refuses the connection: nothing listens on that port, or a firewall rejects it; correct"
              + " address and port, or start the service; other addresses of that name do answer, so only some calls fail:"
              + " fix this one, or remove its record from DNS")
        }
      }
    }
  }

  @Test("where only this machine has no way to an address, nobody is told to take it out of DNS")
  func missingWay() {
    let text = STUNTexts(
      name: "TURN server at fd00::5", codes: FindingCode.turn.relay, mark: SiteFixture.mark, someWork: true)
    #expect(
      text.failed(.unreachable("Network is unreachable")).message
        == "TURN server at fd00::5 cannot be reached from here (Network is unreachable)")
    #expect(
      text.failed(.noAnswer).message
        == "TURN server at fd00::5 does not answer: it is down, or something on the way from here drops the packets; other"
        + " addresses of that name do answer, so only some calls fail: fix this one, or remove its record from DNS")
  }

  @Test("a location without a TURN server has no TURN check")
  func noServer() async throws {
    let (stun, turn) = try await Self.outcomes("version: 1\nlocations:\n  - name: Europe\n")
    #expect(stun == nil)
    #expect(turn == nil)
  }
}
