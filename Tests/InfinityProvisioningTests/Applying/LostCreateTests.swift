import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

/// A create whose answer was lost: whether it took effect is looked up.
@Suite("Lost creates")
struct LostCreateTests {
  private static let file = """
    version: 1
    lyncServers:
      - {name: SfB, address: fe.example.com}
    """

  @Test("what is found by its name was made, and is not sent again")
  func found() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.file)
      bench.breaks("POST", "*/mssip_proxy/", .after, .from(1, count: 1))
      #expect(await bench.apply(plan).isComplete)
      #expect(bench.writtenPaths == ["POST /mssip_proxy/"])
      #expect(bench.values("mssip_proxy", "name") == ["SfB"])
      #expect(try await bench.plan(Self.file).isEmpty)
    }
  }

  @Test("one without a name that can be read may be it: it is not sent again, and the message says where to look")
  func nameless() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.file)
      var reset = FaultRule.Action()
      reset.reset = .after
      var answer = FaultRule.Action()
      answer.status = 200
      answer.headers = ["Content-Type": "application/json"]
      answer.body = #"{"meta": {"total_count": 1}, "objects": [{"id": 1, "name": 7, "address": "fe.example.com"}]}"#
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/mssip_proxy/", occurrence: .from(1, count: 1), action: reset),
        // The step's look before it begins comes first.
        FaultRule(method: "GET", path: "*/mssip_proxy/", occurrence: .from(2, count: 1), action: answer),
      ])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["POST /mssip_proxy/"])
      #expect(report.failures.map(\.reason) == [.unclear])
      let end = """
        It is not known whether the Lync server "SfB" was created: /api/admin/configuration/v1/mssip_proxy/1/ has no name \
        that can be read. Check it on the Management Node before you run the same command again.
        """
      #expect(report.failures.first?.message.hasSuffix(end) == true, "\(report.failures)")
      #expect(try await bench.plan(Self.file).isEmpty)
    }
  }

  @Test("what takes effect a moment after its answer was lost is not sent again")
  func late() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.file)
      var reset = FaultRule.Action()
      reset.reset = .after
      var nothing = FaultRule.Action()
      nothing.json = ["meta": ["limit": 1000, "next": .null, "offset": 0, "total_count": 0], "objects": []]
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/mssip_proxy/", occurrence: .from(1, count: 1), action: reset),
        // The step's look before it begins, the one right after the loss, and two of those that wait.
        FaultRule(method: "GET", path: "*/mssip_proxy/", occurrence: .from(1, count: 4), action: nothing),
      ])
      #expect(await bench.apply(plan).isComplete)
      #expect(bench.writtenPaths == ["POST /mssip_proxy/"])
      #expect(bench.values("mssip_proxy", "name") == ["SfB"])
      #expect(try await bench.plan(Self.file).isEmpty)
    }
  }

  @Test("a redirect after a write says nothing of whether it was made, so that is looked up", arguments: [302, 303])
  func redirected(status: Int) async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.file)
      var redirect = FaultRule.Action()
      redirect.status = status
      redirect.takesEffect = true
      redirect.headers = ["Location": "/api/admin/configuration/v1/mssip_proxy/1/"]
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/mssip_proxy/", occurrence: .from(1, count: 1), action: redirect)
      ])
      #expect(await bench.apply(plan).isComplete)
      #expect(bench.writtenPaths == ["POST /mssip_proxy/"])
      #expect(try await bench.plan(Self.file).isEmpty)
    }
  }

  private static let relay = """
    version: 1
    turnServers:
      - {name: Europe TURN, address: turn.example.com, username: u, password: {env: TURN}}
    """

  @Test("what is found after a lost answer gets its secret again: it may be what someone else created")
  func secretsAgain() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.relay)
      bench.breaks("POST", "*/turn_server/", .after, .from(1, count: 1))
      #expect(await bench.apply(plan, environment: ["TURN": "ours"]).isComplete)
      #expect(bench.writtenPaths == ["POST /turn_server/", "PATCH /turn_server/1/"])
      #expect(bench.values("turn_server", "password") == ["ours"])
      #expect(try await bench.plan(Self.relay).isEmpty)
    }
  }

  @Test("it is there whatever becomes of its secret, so that a rollback knows of it", arguments: [400, 401, 403])
  func secretsRefused(status: Int) async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.relay)
      var (lost, refusal) = (FaultRule.Action(), FaultRule.Action())
      (lost.reset, refusal.status) = (.after, status)
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/turn_server/", occurrence: .from(1, count: 1), action: lost),
        FaultRule(method: "PATCH", path: "*/turn_server/1/", action: refusal),
      ])
      let report = await bench.apply(plan, environment: ["TURN": "ours"])
      #expect(report.failures.map(\.reason) == [status == 400 ? .leftTrace : .unclear])
      #expect(report.mayHaveWritten)
      let end =
        "\nThe TURN server \"Europe TURN\" is there (/api/admin/configuration/v1/turn_server/1/), but the answer to its creation was lost, and"
        + " its secrets could not be sent again to make sure of them. The next run sends them."
      #expect(report.failures.first?.message.hasSuffix(end) == true, "\(report.failures)")
      #expect(bench.writtenPaths == ["POST /turn_server/", "PATCH /turn_server/1/"])
      #expect(bench.values("turn_server", "name") == ["Europe TURN"])
    }
  }

  @Test("what has the name and other values is left alone: it may be someone else's")
  func someoneElses() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.relay)
      var (lost, other) = (FaultRule.Action(), FaultRule.Action())
      lost.reset = .before
      other.insert = [
        "name": "Europe TURN", "address": "198.51.100.9", "username": "u", "password": "theirs",
        "server_type": "namepsw",
      ]
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/turn_server/", action: lost),
        // The step's look before it begins comes first.
        FaultRule(method: "GET", path: "*/turn_server/", occurrence: .from(2, count: 1), action: other),
      ])
      let report = await bench.apply(plan, environment: ["TURN": "ours"])
      #expect(report.failures.map(\.reason) == [.leftTrace])
      let end =
        "\nThere is a TURN server \"Europe TURN\" now (/api/admin/configuration/v1/turn_server/1/), which does not hold what was sent"
        + " (Address) and may be someone else's: it was left as it is. Look at it, and plan again."
      #expect(report.failures.first?.message.hasSuffix(end) == true, "\(report.failures)")
      #expect(bench.writtenPaths == ["POST /turn_server/"])
      #expect(bench.values("turn_server", "password") == ["theirs"])
    }
  }

  @Test(
    "that something exists which no list shows is the Management Node's word, and nobody is said to have created it")
  func takenByAnother() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.file)
      var refusal = FaultRule.Action()
      refusal.status = 400
      refusal.json = ["mssip_proxy": ["address": ["Mssip proxy with this Address already exists."]]]
      bench.node.setFaults([FaultRule(method: "POST", path: "*/mssip_proxy/", action: refusal)])
      let report = await bench.apply(plan)
      #expect(report.failures.map(\.reason) == [.refused])
      #expect(!report.mayHaveWritten)
      let end =
        "\nBut it lists no Lync server \"SfB\", so what another object has may be its address, or another of its values: find that object."
      #expect(report.failures.first?.message.hasSuffix(end) == true, "\(report.failures)")
    }
  }

  @Test("a name that is taken at the first try is another's: nothing says that this run made it")
  func taken() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.relay)
      let rival = Rival(client: bench.client)
      let report = await bench.apply(plan, observers: [rival], environment: ["TURN": "ours"])
      #expect(report.failures.map(\.reason) == [.moved])
      #expect(!report.mayHaveWritten)
      #expect(bench.values("turn_server", "password") == ["theirs"])
      let end = "Someone else has created it since the plan was made; plan again."
      #expect(report.failures.first?.message.hasSuffix(end) == true, "\(report.failures)")
    }
  }
}

/// Someone else, who creates the same TURN server a moment before.
private struct Rival: ApplyObserver {
  let client: ManagementClient

  func willSend(_ changes: [Change]) async throws {
    var theirs = TURNServer.draft(address: "turn.example.com", name: "Europe TURN")
    theirs.username = "u"
    theirs.password = Secret("theirs")
    _ = try await client.create(theirs)
  }

  func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {}
}
