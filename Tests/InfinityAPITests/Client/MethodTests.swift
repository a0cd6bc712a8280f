import Testing

@testable import InfinityAPI

/// Lists inside objects, commands with types, and what a create shows once: those forms of answers that the mock server does not give.
@Suite struct MethodTests {
  private struct Stream: ListedPart {
    static var parent: Endpoint { Participant.endpoint }
    static var list: String { "media_stream" }
    let json: JSONView
    struct Fields: FieldSet {
      var readable: [any ReadableField] { [node] }
      var node: ReadOnlyField<String> { .init("node", "") }
    }
  }

  private struct Dialed: ObjectView, CommandResult {
    let json: JSONView
    struct Fields: FieldSet {
      var readable: [any ReadableField] { [id] }
      var id: ReadOnlyField<String> { .init("participant_id", "") }
    }
  }

  private enum Dial: Command {
    typealias Result = Dialed
    static var endpoint: Endpoint { Endpoint(.command, "participant/dial") }
    struct Parameters: ParameterSet {
      var alias: WriteOnlyField<String> { .init("conference_alias") }
      var pin: WriteOnlyField<Secret> { .init("pin") }
    }
  }

  private enum Finish: ObjectCommand {
    typealias Result = PossibleResult<Dialed>
    static var endpoint: Endpoint { Endpoint(.configuration, "upgrade_request") }
    static var name: String { "finish" }
    struct Parameters: ParameterSet {}
  }

  private static let participant = try? ResourceURI("/api/admin/status/v1/participant/0a-1b/")

  @Test func aListInsideAnObjectIsReadPageByPage() async throws {
    let script: ScriptedPeer.Script = { request in
      let names = request.number == 1 ? [#"{"node": "a"}"#, #"{"node": "b"}"#] : [#"{"node": "c"}"#]
      return [.json(listJSON(names, limit: 2, offset: request.number == 1 ? 0 : 2, total: 3))]
    }
    try await ScriptedPeer.run(script) { peer in
      let uri = try #require(Self.participant)
      let streams = try await withClient(of: peer, { $0.pageSize = 2 }) { try await $0.list(Stream.self, of: uri) }
      #expect(streams.map(\.node) == ["a", "b", "c"])
      #expect(
        peer.record.requests.map(\.target)
          == [0, 2].map { "/api/admin/status/v1/participant/0a-1b/media_stream/?limit=2&offset=\($0)" })
    }
  }

  @Test func aCommandReturnsWhatItsTypeSays() async throws {
    let script: ScriptedPeer.Script = { request in
      [
        .json(
          request.number == 1 ? #"{"status": "success", "data": {"participant_id": "x1"}}"# : #"{"status": "success"}"#,
          status: "202 Accepted")
      ]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        var call = Call<Dial>()
        call.alias = "meet"
        call.pin = Secret("1234")
        #expect(call.alias == "meet" && call.pin == Secret("1234"))
        let dialed = try await client.perform(call)
        #expect(dialed.id == "x1")
        let error = await infinityError { try await client.perform(call) }
        #expect(error?.code == .invalidResponse && error?.mayHaveTakenEffect == true)
        #expect(error?.message == "the answer (202) does not hold what the command returns")
      }
      #expect(peer.record.requests.first?.body == #"{"conference_alias":"meet","pin":"1234"}"#)
    }
  }

  @Test func aCommandAboutAnObjectGoesToTheObject() async throws {
    try await ScriptedPeer.run({ _ in [.empty("202 Accepted")] }) { peer in
      try await withClient(of: peer) { client in
        let uri = try ResourceURI("/api/admin/configuration/v1/upgrade_request/0a-1b/")
        #expect(try await client.perform(Call<Finish>(), on: uri).value == nil)
        let wrong = try #require(Self.participant)
        let error = await infinityError { try await client.perform(Call<Finish>(), on: wrong) }
        #expect(error?.code == .invalidRequest)
      }
      #expect(peer.record.requests.map(\.target) == ["/api/admin/configuration/v1/upgrade_request/0a-1b/finish/"])
    }
  }

  @Test func aNewNodeComesWithItsDocument() async throws {
    let head = "HTTP/1.1 201 Created\r\nLocation: /api/admin/configuration/v1/worker_vm/9/\r\n"
    let document = "<configuration/>"
    let script: ScriptedPeer.Script = { request in
      let body = request.number == 1 ? document : ""
      return [.send("\(head)Content-Type: application/xml\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        var draft = Draft<ConferencingNode>()
        draft.name = "conf09"
        let (uri, shown) = try await client.createWithAnswer(draft)
        #expect(uri.id == 9 && shown?.text == Secret(document))
        #expect(try await client.createWithAnswer(draft).shown == nil)
      }
    }
  }

  @Test func singletonsAndDeletionsGoByTheirType() async throws {
    let script: ScriptedPeer.Script = { request in
      [
        request.method == "GET"
          ? .json(#"{"id": 1, "local_mssip_domain": "vc.example.com"}"#) : .empty("204 No Content")
      ]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        #expect(try await client.get(GlobalSettings.self).sipDomain == "vc.example.com")
        var change = Changes<GlobalSettings>()
        change.sipDomain = .clear
        try await client.update(change)
        let location = ResourceURI(Location.endpoint, id: 3)
        let error = await infinityError { try await client.delete(DNSServer.self, at: location) }
        #expect(error?.code == .invalidRequest)
        try await client.delete(Location.self, at: location)
      }
      #expect(
        peer.record.requests.map { "\($0.method) \($0.target)" } == [
          "GET /api/admin/configuration/v1/global/1/", "PATCH /api/admin/configuration/v1/global/1/",
          "DELETE /api/admin/configuration/v1/system_location/3/",
        ])
    }
  }

  @Test func datesAndTimesThatDoNotExistAreNone() throws {
    #expect(CalendarDate(year: 2028, month: 2, day: 29)?.description == "2028-02-29")
    #expect(CalendarDate(year: 2100, month: 2, day: 29) == nil && CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2027, month: 4, day: 31) == nil && CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(TimeOfDay(hour: 6, minute: 5)?.description == "06:05:00")
    #expect(TimeOfDay(hour: 24, minute: 0) == nil && TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
    func day(_ text: String) throws -> FieldReading<CalendarDate> {
      CalendarDate.read(try JSONView(parsing: Array("\"\(text)\"".utf8)), to: nil)
    }
    func time(_ text: String) throws -> FieldReading<TimeOfDay> {
      TimeOfDay.read(try JSONView(parsing: Array("\"\(text)\"".utf8)), to: nil)
    }
    #expect(try day("2027-01-31T08:00:00") == FieldReading(CalendarDate(year: 2027, month: 1, day: 31)))
    #expect(try day("2027-01-32") == .unreadable)
    #expect(try day("today") == .unreadable)
    #expect(try time("06:05") == FieldReading(TimeOfDay(hour: 6, minute: 5)))
    #expect(try time("06:05:09.25") == FieldReading(TimeOfDay(hour: 6, minute: 5, second: 9)))
    #expect(try time("6") == .unreadable)
    #expect(try time("25:00:00") == .unreadable)
  }
}
