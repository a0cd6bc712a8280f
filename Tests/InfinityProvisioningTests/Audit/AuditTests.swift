import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// Where journals go as well: what is taken for a place, and receivers that do not take what is sent.
@Suite("Places of the journal")
struct AuditPlaceTests {
  @Test(
    "what is a place, and what is none",
    arguments: [
      ("syslog:logs.example.com:601", "syslog:logs.example.com:601"), ("syslog:[::1]:601", "syslog:[::1]:601"),
      ("file:/var/log/audit.jsonl", "file:/var/log/audit.jsonl"), ("file:a:b", "file:a:b"), ("file:", nil),
      ("syslog:host", nil), ("syslog:host:", nil), ("syslog::601", nil), ("syslog:host:0", nil),
      ("syslog:host:65536", nil),
      ("syslog:::1:601", nil), ("syslog:[]:1", nil), ("tcp:host:1", nil), ("", nil), ("host", nil),
    ] as [(String, String?)])
  func places(text: String, description: String?) {
    #expect(AuditDestination(text)?.description == description)
  }

  @Test("a message is as RFC 5424 has it, whatever the names; its frame counts octets")
  func form() throws {
    var chain = JournalChain(run: #"a]"\b"#)
    let line = try #require(try chain.lines([.event(.init(id: 1, state: .failed, message: "Zürich\n"))]).first)
    for (host, shown) in [("adm 01é", "adm01"), ("", "-")] {
      let time = Date(timeIntervalSince1970: 1_700_000_000.5)
      let frame = SyslogMessage(line: line, time: time, host: host, process: 7).frame
      let message = try #require(try SyslogText.frames(frame).first)
      #expect(message.priority == 109)
      #expect(message.timestamp == "2023-11-14T22:13:20.500Z")
      #expect([message.host, message.application, message.process] == [shown, "infinity-provision", "7"])
      #expect([message.kind, message.dataName] == ["event", "journal@32473"])
      #expect(message.data == ["run": #"a]"\b"#, "line": "1", "sha256": line.digest])
      #expect(Data(message.message.utf8) == line.text)
    }
  }

  @Test("a receiver that takes the connection and then nothing ends the waiting, and so does one that closes it")
  func silentReceivers() async throws {
    let line = try #require(
      try Self.lines([.event(.init(id: 1, state: .failed, message: String(repeating: "x", count: 1_000_000)))]).first)
    try await Self.listening { port, _ in
      let place = AuditDestination.syslog(host: "127.0.0.1", port: port)
      let connection = try await SyslogConnection(place, host: "127.0.0.1", port: port, patience: .seconds(1))
      let clock = ContinuousClock()
      let began = clock.now
      let failure = await #expect(throws: AuditFailure.self) {
        // More than what two systems keep for one connection.
        for _ in 1...20 { try await connection.append([line]) }
      }
      #expect(clock.now - began < .ample)
      #expect(
        failure?.description
          == "writing the journal to \"syslog:127.0.0.1:\(port)\": the receiver accepted nothing for 1 second; nothing is changed "
          + "without it: check the receiver, then run the same command again")
    }
    // What this system keeps to send is not taken yet.
    let short = try #require(
      try Self.lines([.event(.init(id: 1, state: .failed, message: String(repeating: "x", count: 100_000)))]).first)
    try await Self.listening(capacity: 4096) { port, _ in
      let place = AuditDestination.syslog(host: "127.0.0.1", port: port)
      let connection = try await SyslogConnection(place, host: "127.0.0.1", port: port, patience: .seconds(1))
      let failure = await #expect(throws: AuditFailure.self) { try await connection.append([short]) }
      #expect(failure?.description.contains(": the receiver accepted nothing for 1 second; ") == true)
    }
    try await Self.listening { port, socket in
      let place = AuditDestination.syslog(host: "127.0.0.1", port: port)
      let connection = try await SyslogConnection(place, host: "127.0.0.1", port: port, patience: .seconds(60))
      let lines = try Self.lines([.end])
      try await connection.append(lines)
      close(accept(socket, nil, nil))
      let failure = await #expect(throws: AuditFailure.self) { try await connection.append(lines) }
      #expect(failure?.description.contains(": the connection broke: ") == true)
    }
  }

  @Test("where nothing accepts the connection, that is said")
  func noReceiver() async throws {
    let port = try ServerProgram.freePort()
    let place = AuditDestination.syslog(host: "127.0.0.1", port: port)
    let failure = await #expect(throws: AuditFailure.self) { _ = try await place.open() }
    #expect(
      failure?.description
        == "writing the journal to \"syslog:127.0.0.1:\(port)\": no connection: Connection refused; nothing is "
        + "changed without it: check that the receiver listens there for TCP")
  }

  @Test("a place that failed gets nothing more; the others have all of it")
  func failedPlace() async throws {
    let (state, plan) = (
      InMemoryState(),
      Plan(
        managementNode: "", changes: [], unchanged: 0, warnings: [], nodeCount: 0)
    )
    let failing = FailingWriter()
    let journal = try await Journal(plan, action: "apply", in: state, elsewhere: [failing], now: Date())
    await #expect(throws: AuditFailure.self) { try await journal.willSend([]) }
    await #expect(throws: AuditFailure.self) { try await journal.willSend([]) }
    let shortfall = await journal.finish()
    #expect(
      shortfall.message("all changes were made")?.hasPrefix(
        "all changes were made, but the end of the journal could not be sent to its other destination (`history` has it): "
      )
        == true)
    #expect(shortfall.message("made", unless: { _ in true }) == nil)
    #expect(
      JournalShortfall(own: AuditFailure(.file("f"), "it is full", "make room"), elsewhere: []).message(
        "all changes were made")
        == "all changes were made, but the end of the journal could not be kept, so that `history` does not know what became of all of it: "
        + "writing the journal to \"file:f\": it is full; nothing is changed without it: make room")
    #expect(shortfall.own == nil)
    #expect(shortfall.elsewhere.count == 1)
    #expect(try await state.verification(of: journal.run).first?.result == .unbroken)
    #expect(await failing.calls == 2)
  }

  /// Takes one group of lines.
  private actor FailingWriter: JournalWriter {
    var calls = 0

    func append(_ lines: [JournalLine]) throws {
      calls += 1
      if calls > 1 { throw AuditFailure(.file("x"), "full", "make room") }
    }
  }

  private static func lines(_ entries: [JournalEntry]) throws -> [JournalLine] {
    var chain = JournalChain(run: "run")
    return try chain.lines(entries)
  }

  /// A listening socket whose connections nobody reads.
  private static func listening(capacity: Int32? = nil, _ body: (Int, Int32) async throws -> Void) async throws {
    let socket = try ServerProgram.listeningSocket(capacity: capacity)
    defer { close(socket.socket) }
    try await body(socket.port, socket.socket)
  }
}
