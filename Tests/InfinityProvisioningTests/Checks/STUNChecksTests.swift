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

  private static func outcomes(_ yaml: String) async throws -> (stun: CheckOutcome, turn: CheckOutcome?) {
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
      #expect(stun.findings == [])
      #expect(turn?.findings == [])
      let name = "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp)"
      #expect(stun.notes.first?.hasPrefix("\(name) sees this machine as 127.0.0.1:") == true)
      #expect(stun.notes.first?.hasSuffix("; that is the address of desk, not that of a node") == true)
      #expect(turn?.notes.first?.hasPrefix("\(name) gave for 127.0.0.1:") == true)
    }
  }

  @Test(
    "a wrong password, which is not in the finding", .enabled(if: ServerProgram.turnserver.isInstalled, "needs coturn"))
  func wrongPassword() async throws {
    try await TURNFixture.serve(["--lt-cred-mech", "--user=pexip:north"]) { port, _ async throws in
      let (_, turn) = try await Self.outcomes(Self.yaml(port, "tcp", password: "south"))
      #expect(turn?.findings.map(\.code) == ["turn-credentials"])
      #expect(
        turn?.findings.first?.message
          == "TURN server \"Europe TURN\" (127.0.0.1:\(port) over tcp) does not take the file's credentials (it says"
          + " \"Unauthorized\"): correct username and password, or the user on the server")
    }
  }

  @Test("refused is an error, silence is not checked")
  func failures() async throws {
    let port = try ServerProgram.freePort()
    let refused = try await Self.outcomes(Self.yaml(port, "tcp", password: "north"))
    #expect(refused.stun.findings.map(\.code) == ["stun-refused"])
    #expect(refused.turn?.findings.map(\.code) == ["turn-refused"])
    #expect(refused.turn?.findings.first?.severity == .error)
    try await DNSFixture.withSilence { port in
      let silent = try await Self.outcomes(Self.yaml(port, "udp", password: "north"))
      #expect(silent.turn?.findings.map(\.code) == ["notChecked"])
      #expect(
        silent.turn?.findings.first?.message
          == "TURN server \"Europe TURN\" (127.0.0.1:\(port) over udp) does not answer: it is down, or something on the way"
          + " from here drops the packets")
    }
  }

  @Test("a location without a TURN server has no TURN check")
  func noServer() async throws {
    let (stun, turn) = try await Self.outcomes("version: 1\nlocations:\n  - name: Europe\n")
    #expect(stun.findings == [])
    #expect(turn == nil)
  }
}
