import Foundation
import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What holds of any state, whatever keeps it.
@Suite("Laws of what is remembered between runs")
struct StateLawsTests {
  /// What keeps the state.
  enum Keeper: String, CaseIterable, CustomTestStringConvertible {
    case folder = "a folder"
    case memory = "memory"
    case database = "a database"

    /// Those that the machine has.
    static var present: [Keeper] { allCases.filter { $0 != .database || PostgreSQLServer.isInstalled } }

    var testDescription: String { rawValue }

    /// Lends an empty state, and what opens it another time.
    func lend(
      _ body:
        @escaping @Sendable (any StateStore, _ reopened: @escaping @Sendable () -> any StateStore) async throws -> Void
    ) async throws {
      switch self {
      case .folder:
        try await withTemporaryFolder { scratch in
          try await body(StateFolder(path: scratch.path("state"))) { StateFolder(path: scratch.path("state")) }
        }
      case .memory:
        let state = InMemoryState()
        try await body(state) { state }
      case .database:
        try await SharedDatabase.lend { address in
          try await body(PostgreSQLState(address)) { PostgreSQLState(address) }
        }
      }
    }
  }

  private static let node = "https://manager.example.com"
  private static let server = ObjectReference(ObjectKey(.turnServer, "TURN"), label: "TURN", uri: nil)
  private static let plan = Plan(
    managementNode: node,
    changes: (0...2).map { id in
      Change(
        id: id, step: .turnServers, action: .create,
        target: ObjectReference(ObjectKey(.turnServer, "TURN \(id)"), label: "TURN \(id)", uri: nil), location: nil,
        fields: [
          FieldDifference(name: "name", before: .null, after: .text("TURN \(id)")),
          FieldDifference(name: "password", before: .null, after: .secret(.environment("PASSWORD"))),
        ])
    }, unchanged: 0, warnings: [], nodeCount: 0)

  private func journal(_ state: any StateStore, at time: TimeInterval = 1_700_000_000) async throws -> Journal {
    try await Journal(Self.plan, action: "apply", in: state, now: Date(timeIntervalSince1970: time))
  }

  // MARK: Journals

  @Test("nothing is remembered at first", arguments: Keeper.present)
  func empty(keeper: Keeper) async throws {
    try await keeper.lend { state, _ in
      #expect(try await state.runs() == [])
      #expect(try await state.run("20231114T221320Z-1") == nil)
      await #expect(throws: UnknownRun.self) { try await state.existingRun("20231114T221320Z-1") }
      let knowledge = try await state.secretRecords(of: Self.node).knowledge(
        of: [Self.declared], .none, managementNode: Self.node)
      #expect(knowledge.state(Self.declared.owner, Self.declared.field) == .notRead)
    }
  }

  @Test("a run that was begun, and whose journal has no line, is none", arguments: Keeper.present)
  func begunOnly(keeper: Keeper) async throws {
    try await keeper.lend { state, reopened in
      let run = "20231114T221320Z-1"
      _ = try #require(try await state.beginJournal(of: run, on: Self.node))
      #expect(try await reopened().run(run) == nil)
      #expect(try await reopened().runs() == [])
      #expect(try await reopened().history().isEmpty)
    }
  }

  @Test("what was begun is listed, the latest first, with its whole plan", arguments: Keeper.present)
  func listed(keeper: Keeper) async throws {
    try await keeper.lend { state, reopened in
      let first = try await journal(state)
      let second = try await journal(state, at: 1_700_000_060)
      #expect(try await reopened().runs() == [second.run, first.run])
      let record = try #require(try await reopened().run(first.run))
      #expect(record == (try await state.existingRun(first.run)))
      #expect(record.id == first.run)
      #expect(record.started == Date(timeIntervalSince1970: 1_700_000_000))
      #expect(record.managementNode == Self.node)
      #expect(record.action == "apply")
      #expect(record.changes == Self.plan.requests.map(JournaledChange.init))
      #expect(record.changes.allSatisfy { $0.state == .planned })
      #expect(!record.isFinished)
    }
  }

  @Test("a name is taken once: who comes second gets another", arguments: Keeper.present)
  func names(keeper: Keeper) async throws {
    try await keeper.lend { state, reopened in
      #expect(try await state.beginJournal(of: "run", on: Self.node) != nil)
      #expect(try await reopened().beginJournal(of: "run", on: Self.node) == nil)
      #expect(try await reopened().beginJournal(of: "other", on: Self.node) != nil)
      let first = try await journal(state)
      await first.finish()
      let second = try await journal(state)
      #expect(second.run == first.run + "-2")
      #expect(try await state.existingRun(first.run).isFinished)
      #expect(try await !state.existingRun(second.run).isFinished)
    }
  }

  @Test("what happens is there at once, and in order: the last word counts", arguments: Keeper.present)
  func events(keeper: Keeper) async throws {
    try await keeper.lend { state, reopened in
      let changes = Self.plan.changes
      let journal = try await journal(state)
      func states() async throws -> [JournaledChange.State] {
        try await reopened().existingRun(journal.run).changes.map(\.state)
      }
      try await journal.willSend([changes[0], changes[1]])
      #expect(try await states() == [.sent, .sent, .planned])
      let uri = ResourceURI(TURNServer.endpoint, id: 7)
      await journal.didFinish([(changes[1], .failed(ApplyFailure(.refused, "no"))), (changes[0], .applied(uri))])
      #expect(try await states() == [.applied, .failed, .planned])
      await journal.didFinish([(changes[2], .skipped("stopped"))])
      await journal.finish()
      let record = try await reopened().existingRun(journal.run)
      #expect(record.isFinished)
      #expect(record.changes.map(\.state) == [.applied, .failed, .skipped])
      #expect(record.changes.map(\.message) == [nil, "no", "stopped"])
      #expect(record.changes.map(\.target.uri) == [uri, nil, nil])
    }
  }

  @Test("entries from many tasks at once are all there, each whole", arguments: Keeper.present)
  func concurrent(keeper: Keeper) async throws {
    try await keeper.lend { state, _ in
      let journal = try await journal(state)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for change in Self.plan.changes {
          group.addTask {
            for _ in 1...20 { try await journal.willSend([change]) }
            await journal.didFinish([(change, .applied(nil))])
          }
        }
        try await group.waitForAll()
      }
      #expect(try await state.existingRun(journal.run).changes.map(\.state) == [.applied, .applied, .applied])
    }
  }

  @Test("a run that is not there is answered with the nearest name, whatever the name", arguments: Keeper.present)
  func unknown(keeper: Keeper) async throws {
    try await keeper.lend { state, _ in
      let run = try await journal(state).run
      let misspelled = run.replacing("20231114T", with: "20231141T")
      let error = await #expect(throws: UnknownRun.self) { try await state.existingRun(misspelled) }
      #expect(error?.description.contains("did you mean \"\(run)\"?") == true)
      let long = String(repeating: "x", count: 300)
      for name in ["", "../secrets", "runs/" + run, "/" + run, long] {
        #expect(try await state.run(name) == nil)
        #expect(try await state.rolloutDocument(name) == nil)
      }
    }
  }

  // MARK: Locks

  @Test("a second lock is refused while one is held, and granted after its release", arguments: Keeper.present)
  func released(keeper: Keeper) async throws {
    try await keeper.lend { state, reopened in
      let lock = try await state.takeLock(of: Self.node)
      for store in [state, reopened()] {
        let held = await #expect(throws: ApplyLockHeld.self) { _ = try await store.takeLock(of: Self.node) }
        #expect(held?.managementNode == Self.node)
      }
      let other = try await state.takeLock(of: "https://other.example.com")
      await lock.release()
      let second = try await reopened().takeLock(of: Self.node)
      // It is not the first one's any more.
      await lock.release()
      await #expect(throws: ApplyLockHeld.self) { _ = try await state.takeLock(of: Self.node) }
      await second.release()
      await other.release()
    }
  }

  @Test("a lock that nobody holds any more is free", arguments: Keeper.present)
  func forgotten(keeper: Keeper) async throws {
    try await keeper.lend { state, _ in
      for _ in 1...2 {
        let lock = try await state.takeLock(of: Self.node)
        await #expect(throws: ApplyLockHeld.self) { _ = try await state.takeLock(of: Self.node) }
        withExtendedLifetime(lock) {}
      }
    }
  }

  // MARK: Secrets

  private static let declared = WriteOnlySecret(
    owner: ObjectKey(.turnServer, "TURN"), field: "password",
    source: SecretSource(.environment("TURN"), at: SourceMark(file: "-", line: 1, column: 1, path: "")))

  /// What is known of the secret that the environment gives now.
  private func knowledge(of value: String, in state: any StateStore) async throws -> SecretKnowledge.State {
    let secrets = await ResolvedSecrets(
      of: [NeededSecret(source: Self.declared.source, isOneLine: true)],
      with: SecretResolver(environment: ["TURN": value]))
    return try await state.secretRecords(of: Self.node).knowledge(
      of: [Self.declared], secrets, managementNode: Self.node
    )
    .state(Self.declared.owner, Self.declared.field)
  }

  private func remember(_ value: String, in state: any StateStore) async throws {
    let digest = await SecretRecords.digest(of: Secret(value))
    try await state.updateSecretRecords(of: Self.node) {
      $0.remember([(Self.declared, digest, nil)], managementNode: Self.node)
    }
  }

  @Test("of a secret that was sent it is known whether it is the same or another one", arguments: Keeper.present)
  func secrets(keeper: Keeper) async throws {
    try await keeper.lend { state, reopened in
      #expect(try await knowledge(of: "first", in: state) == .unknown)
      try await remember("first", in: state)
      #expect(try await knowledge(of: "first", in: reopened()) == .unchanged)
      #expect(try await knowledge(of: "second", in: reopened()) == .changed)

      try await remember("second", in: reopened())
      #expect(try await knowledge(of: "first", in: state) == .changed)
      #expect(try await knowledge(of: "second", in: state) == .unchanged)
    }
  }

  @Test("changes of many at once, of one Management Node and of several, are all kept", arguments: Keeper.present)
  func secretsAtOnce(keeper: Keeper) async throws {
    try await keeper.lend { _, reopened in
      let digest = await SecretRecords.digest(of: Secret("value"))
      let nodes = [Self.node, "https://other.example.com"]
      let owners = (1...20).map { ObjectKey(.turnServer, "TURN \($0)") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (node, owner) in nodes.flatMap({ node in owners.map { (node, $0) } }) {
          let (state, secret) = (
            reopened(), WriteOnlySecret(owner: owner, field: "password", source: Self.declared.source)
          )
          group.addTask {
            try await state.updateSecretRecords(of: node) { $0.remember([(secret, digest, nil)], managementNode: node) }
          }
        }
        try await group.waitForAll()
      }
      for node in nodes {
        let records = try await reopened().secretRecords(of: node)
        var comparison = SecretRecords.Comparison(with: records)
        for owner in owners {
          let known = comparison.state(of: Secret("value"), owner, "password", managementNode: node)
          #expect(known == .unchanged, "\(node) \(owner.text)")
        }
      }
    }
  }

  // MARK: From one to another

  @Test(
    "what is copied is there byte by byte, once, and the way back is empty", arguments: Keeper.present, Keeper.present)
  func copied(source: Keeper, destination: Keeper) async throws {
    try await source.lend { from, _ in
      let journal = try await journal(from)
      await journal.finish()
      let cut = try await self.journal(from, at: 1_700_000_060)
      try await cut.willSend([Self.plan.changes[0]])
      try await remember("first", in: from)
      try await destination.lend { to, reopened in
        let copy = try await StateCopy.copy(from: from, to: to)
        #expect(copy.copied == [cut.run, journal.run])
        #expect(copy.managementNodes == [Self.node])
        for run in copy.copied {
          #expect(try await reopened().journal(of: run) == (try await from.journal(of: run)))
          #expect(try await reopened().run(run) == (try await from.run(run)))
        }
        #expect(try await knowledge(of: "first", in: reopened()) == .unchanged)

        // What the other one learned since is not forgotten.
        try await remember("second", in: to)
        #expect(!copy.hasDifferences)
        let again = try await StateCopy.copy(from: from, to: to)
        #expect(again.copied == [])
        #expect(again.present == copy.copied)
        // Nobody knows which of the two was sent last.
        #expect(again.differentSecrets.keys.sorted() == [Self.node])
        #expect(again.hasDifferences)
        #expect(try await knowledge(of: "second", in: to) == .unchanged)
        #expect(try await StateCopy.copy(from: to, to: from).copied == [])
      }
    }
  }

  @Test(
    "a journal that a crash cut off is copied as it is, and one of another content stays apart",
    arguments: Keeper.present)
  func cutOff(keeper: Keeper) async throws {
    try await keeper.lend { to, _ in
      let from = InMemoryState()
      let whole = try await journal(from)
      await whole.finish()
      let bytes = try #require(from.journal(of: whole.run))
      let other = InMemoryState()
      try other.keep(journal: bytes.dropLast(7), of: whole.run)
      #expect(try await StateCopy.copy(from: other, to: to).copied == [whole.run])
      #expect(try await to.journal(of: whole.run) == bytes.dropLast(7))
      #expect(try await StateCopy.copy(from: from, to: to).different == [whole.run])
      #expect(try await to.journal(of: whole.run) == bytes.dropLast(7))
      await #expect(throws: RunExists.self) { try await to.keep(journal: bytes, of: whole.run) }
    }
  }
}
