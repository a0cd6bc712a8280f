import Testing

@testable import InfinityAPI

/// Commands, and what else is answered to a POST.
@Suite struct ClientCommandTests {
  private func client(_ answer: Result<TransportResponse, TransportFailure>) throws -> (
    ScriptedTransport, ManagementClient
  ) {
    let transport = ScriptedTransport { _, _ in answer }
    return (transport, try transport.client())
  }

  @Test func aCommandIsOnePOSTWithItsParametersAndGivesItsData() async throws {
    let (transport, client) = try client(
      .json(#"{"data": {"participant_id": "7", "participant_ids": ["7", "8"]}, "status": "success"}"#, status: 202))
    let answer = try await client.command(
      "participant/dial", ["conference_alias": "meet", "streaming": true, "presentation_rate": 0.5])
    #expect(transport.methods == ["POST"])
    #expect(transport.targets == ["/api/admin/command/v1/participant/dial/"])
    #expect(transport.bodies == [#"{"conference_alias":"meet","presentation_rate":0.5,"streaming":true}"#])
    #expect(transport.requests.allSatisfy { $0.needsFreshConnection })
    #expect(answer.status == 202)
    #expect(answer.data?["participant_id"]?.text == "7")
    #expect(answer.data?["participant_ids"]?.elements?.compactMap(\.text) == ["7", "8"])
  }

  @Test(arguments: [200, 201, 202, 204]) func anEmptyAnswerIsSuccess(status: Int) async throws {
    let (transport, client) = try client(.empty(status))
    let answer = try await client.command(Endpoint(.command, "conference/lock"))
    #expect(transport.bodies == ["{}"])
    #expect(answer.status == status)
    #expect(answer.body == [])
    #expect(answer.json == nil)
    #expect(answer.data == nil)
  }

  @Test func anAnswerThatIsNoJSONIsGivenAsItCame() async throws {
    let (_, client) = try client(
      .success(TransportResponse(status: 200, contentType: "application/octet-stream", body: [0x1F, 0x8B, 0])))
    let answer = try await client.command("platform/snapshot")
    #expect(answer.body == [0x1F, 0x8B, 0])
    #expect(answer.contentType == "application/octet-stream")
    #expect(answer.json == nil)
  }

  @Test func aLocationLeadsToTheObject() async throws {
    let (_, client) = try client(.empty(201, location: "/api/admin/status/v1/conference/4/"))
    let answer = try await client.command("participant/dial")
    #expect(answer.location?.path == "/api/admin/status/v1/conference/4/")
  }

  @Test func aFailureInASuccessfulAnswerIsAnError() async throws {
    let (transport, client) = try client(
      .json(#"{"status": "failed", "error": "no such alias: s3cr3t-pin"}"#, status: 200))
    let error = await infinityError {
      try await client.command("participant/dial", ["pin": .secret(Secret("s3cr3t-pin"))])
    }
    #expect(transport.methods == ["POST"])
    #expect(error?.code == .validation)
    #expect(
      error?.message
        == #"the Management Node reports that the command failed: "failed", "no such alias: (secret)""#)
    #expect(error?.mayHaveTakenEffect == true)
    #expect(error?.request?.path == "/api/admin/command/v1/participant/dial/")
  }

  @Test func anotherWordIsNoFailure() async throws {
    let (_, client) = try client(.json(#"{"status": "queued"}"#, status: 202))
    #expect(try await client.command("platform/backup_create").json?["status"]?.text == "queued")
  }

  @Test func brokenJSONIsAnErrorThatSaysThatItMayBeDone() async throws {
    let (transport, client) = try client(.json(#"{"status": "#, status: 202))
    let error = await infinityError { try await client.command("conference/lock") }
    #expect(transport.methods == ["POST"])
    #expect(error?.code == .invalidResponse)
    #expect(error?.message == "the answer (202) is called JSON, but is not valid JSON")
    #expect(error?.mayHaveTakenEffect == true)
  }

  @Test(arguments: RetryRuleTests.Fault.allCases) func itIsNeverRepeatedWhereItMayBeDone(
    fault: RetryRuleTests.Fault
  ) async throws {
    let (transport, client) = try client(fault.result)
    let error = await infinityError { try await client.command("platform/backup_create") }
    #expect(transport.methods == Array(repeating: "POST", count: fault.triesOfCreates))
    #expect(error?.mayHaveTakenEffect == fault.leavesAWriteUnclear)
  }

  @Test(arguments: ["", "../configuration/v1/x", "a//b", "a b", "x?y=1", "x#y"])
  func aNameThatCouldLeadElsewhereIsRefused(name: String) async throws {
    let (transport, client) = try client(.empty(202))
    let error = await infinityError { try await client.command(name) }
    #expect(error?.code == .invalidRequest)
    #expect(transport.requests.isEmpty)
  }

  @Test func onlyCommandsAreCommands() async throws {
    let (transport, client) = try client(.empty(202))
    let error = await infinityError { try await client.command(DNSServer.endpoint) }
    #expect(error?.message == "/api/admin/configuration/v1/dns_server/ is not a command")
    #expect(transport.requests.isEmpty)
  }

  @Test func aNumberThatJSONLacksIsRefused() async throws {
    let (transport, client) = try client(.empty(202))
    let error = await infinityError { try await client.command("x/y", ["number": .number(.infinity)]) }
    #expect(error?.code == .invalidRequest)
    #expect(error?.message == "the body holds a number that JSON cannot write")
    #expect(transport.requests.isEmpty)
  }

  @Test func aCreateGivesWhatIsShownOnce() async throws {
    let transport = ScriptedTransport { _, _ in
      .success(
        TransportResponse(
          status: 201, contentType: "application/xml", location: "/api/admin/configuration/v1/worker_vm/5/",
          body: Array("<bootstrap/>".utf8)))
    }
    let created = try await transport.client().createWithAnswer(
      at: ConferencingNode.endpoint, body: ["name": "n"] as RequestValue)
    #expect(created.uri.id == 5)
    #expect(String(decoding: created.answer.body, as: UTF8.self) == "<bootstrap/>")
    #expect(created.answer.json == nil)
  }
}
