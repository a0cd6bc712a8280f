import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is of the database's own. What holds of any state is in ``StateLawsTests``.
@Suite("The shared state", .enabled(if: PostgreSQLServer.isInstalled, "needs postgresql"))
struct PostgreSQLStateTests {
  private static let node = "https://manager.example.com"

  private func with(
    _ body: @escaping @Sendable (PostgreSQLServer, PostgreSQLAddress) async throws -> Void
  ) async throws {
    try await PostgreSQLServer.run { try await body($0, PostgreSQLAddress($0.url, environment: [:])) }
  }

  private func line(_ number: Int = 1) throws -> JournalLine {
    var chain = JournalChain(run: "run")
    return try chain.lines([JournalEntry](repeating: .end, count: number))[number - 1]
  }

  private func lines(_ server: PostgreSQLServer) async throws -> String {
    try await server.psql("SELECT count(*) FROM infinity_provision.journal_line")
  }

  // MARK: Locks

  @Test("who holds a lock, since when and how long at most is said")
  func holder() async throws {
    try await with { server, address in
      let lock = try await PostgreSQLState(address, leaseTime: .seconds(40)).takeLock(of: Self.node)
      let held = await #expect(throws: ApplyLockHeld.self) {
        _ = try await PostgreSQLState(address).takeLock(of: Self.node)
      }
      let process = ProcessInfo.processInfo
      let since = try #require(held?.since).formatted(.iso8601)
      #expect(
        held?.description
          == "another apply to \(Self.node) is under way by \(process.userName)@\(process.hostName) "
          + "(process \(process.processIdentifier), since \(since)); wait for it to end "
          + "(if it died, its lock ends within 60 seconds), then try again, or use --lock-timeout to wait")
      await lock.release()
    }
  }

  @Test("the lock of a holder that died is free when its time is over, and not before")
  func died() async throws {
    try await with { server, address in
      let state = PostgreSQLState(address)
      await (try state.takeLock(of: Self.node)).release()
      func insert(_ expires: String) async throws {
        try await server.psql(
          "INSERT INTO infinity_provision.lease VALUES ('\(Self.node)', 't', 'anna@ci', 7, now(), now() + '\(expires)')"
        )
      }
      try await insert("1 hour")
      await #expect(throws: ApplyLockHeld.self) { _ = try await state.takeLock(of: Self.node) }
      try await server.psql("DELETE FROM infinity_provision.lease")
      try await insert("-1 second")
      let lock = try await state.takeLock(of: Self.node)
      #expect(lock.isCertain(for: .seconds(30)))
      #expect(!lock.isCertain(for: .seconds(90)))
      await lock.release()
    }
  }

  @Test("a lock is renewed as long as its holder lives")
  func renewed() async throws {
    try await with { _, address in
      let lock = try await PostgreSQLState(address, leaseTime: .seconds(6)).takeLock(of: Self.node)
      let end = ContinuousClock.now + .seconds(9)
      while ContinuousClock.now < end {
        await #expect(throws: ApplyLockHeld.self) { _ = try await PostgreSQLState(address).takeLock(of: Self.node) }
        try await Task.sleep(for: .milliseconds(500))
      }
      await lock.release()
    }
  }

  @Test("a holder whose lock cannot be renewed knows that it is over, and who comes after it keeps it")
  func away() async throws {
    try await with { server, address in
      let lock = try await PostgreSQLState(address, leaseTime: .seconds(6), patience: .milliseconds(100)).takeLock(
        of: Self.node)
      #expect(lock.isCertain(for: .seconds(1)))
      try await server.stop("fast")
      try await Task.sleep(for: .seconds(6))
      #expect(!lock.isCertain(for: .zero))
      try await server.start()
      let next = try await PostgreSQLState(address).takeLock(of: Self.node)
      try await Task.sleep(for: .seconds(1))
      #expect(!lock.isCertain(for: .zero))
      await lock.release()
      await #expect(throws: ApplyLockHeld.self) { _ = try await PostgreSQLState(address).takeLock(of: Self.node) }
      await next.release()
    }
  }

  @Test("a journal takes no line once the lock is another's")
  func fenced() async throws {
    try await with { server, address in
      let state = PostgreSQLState(address)
      let lock = try await state.takeLock(of: Self.node)
      let writer = try #require(try await state.beginJournal(of: "run", on: Self.node))
      try await writer.append([line(1)])
      try await server.psql("UPDATE infinity_provision.lease SET token = 'another'")
      let failure = await #expect(throws: PostgreSQLFailure.self) { try await writer.append([line(2)]) }
      #expect(
        failure?.description
          == "the lock of \(Self.node) in \(address) is over, since it could not be renewed in time; another apply may have "
          + "it, so nothing more is sent: run the same command again")
      #expect(try await lines(server) == "1\n")
      await lock.release()
    }
  }

  // MARK: A database that fails

  @Test("lines are kept over a restart of the database in between")
  func restarted() async throws {
    try await with { server, address in
      let state = PostgreSQLState(address)
      let writer = try #require(try await state.beginJournal(of: "run", on: Self.node))
      try await writer.append([line(1)])
      try await server.stop("immediate")
      async let appended: Void = writer.append([line(2)])
      try await Task.sleep(for: .milliseconds(500))
      try await server.start()
      try await appended
      #expect(try await lines(server) == "2\n")
    }
  }

  @Test("one that is away is an error that says which, and what to look at")
  func gone() async throws {
    try await with { server, address in
      try await server.stop("fast")
      let state = PostgreSQLState(address, patience: .milliseconds(100))
      let failure = await #expect(throws: PostgreSQLFailure.self) { _ = try await state.runs() }
      let text = try #require(failure?.description)
      #expect(
        text.hasPrefix("connecting to \(address): connection to server at \"127.0.0.1\", port \(server.port) failed: "))
      #expect(text.hasSuffix("; check the address, the PG… variables, and that the server is up"))
      try await server.start()
    }
  }

  @Test("one that accepts no writes is read, and not written to")
  func readOnly() async throws {
    try await with { server, address in
      await (try PostgreSQLState(address).takeLock(of: Self.node)).release()
      try await server.psql("ALTER DATABASE postgres SET default_transaction_read_only = on")
      let state = PostgreSQLState(address, patience: .milliseconds(100))
      #expect(try await state.runs() == [])
      let failure = await #expect(throws: PostgreSQLFailure.self) { _ = try await state.takeLock(of: Self.node) }
      #expect(
        failure?.description
          == "the database \(address) refused it: cannot execute INSERT in a read-only transaction (SQLSTATE 25006); let it "
          + "accept writes, or use its primary server")
    }
  }

  @Test("one that does not answer is given up after a time")
  func slow() async throws {
    try await with { server, address in
      let session = try PostgreSQLSession(address, LibPQ.shared.get())
      let failure = #expect(throws: PostgreSQLFailure.self) {
        try session.query("SELECT pg_sleep(60)", limit: .seconds(1))
      }
      #expect(
        failure?.description
          == "the database \(address) gave no answer within 1 second; see what keeps it busy, then try again")
    }
  }

  // MARK: Who may, and who knows how

  @Test("reading makes nothing, and a user who may create a schema is enough to write")
  func plainUser() async throws {
    try await with { server, _ in
      try await server.psql("CREATE ROLE plain LOGIN")
      let address = try PostgreSQLAddress(
        "postgresql://plain@127.0.0.1:\(server.port)/postgres?sslmode=disable", environment: [:])
      let state = PostgreSQLState(address)
      #expect(try await state.runs() == [])
      #expect(try await server.psql("SELECT to_regnamespace('infinity_provision')") == "\n")
      let failure = await #expect(throws: PostgreSQLFailure.self) { _ = try await state.takeLock(of: Self.node) }
      #expect(
        failure?.description
          == "the database \(address) refused it: permission denied for database postgres (SQLSTATE 42501); let the user "
          + "create a schema in that database, or give it the schema")
      try await server.psql("CREATE SCHEMA infinity_provision AUTHORIZATION plain")
      await (try state.takeLock(of: Self.node)).release()
    }
  }

  @Test("what a later version made is refused, for reading as for writing")
  func laterVersion() async throws {
    try await with { server, address in
      await (try PostgreSQLState(address).takeLock(of: Self.node)).release()
      try await server.psql("UPDATE infinity_provision.version SET version = 99")
      let state = PostgreSQLState(address)
      let refusal =
        "the state in \(address) was made by a later version of infinity-provision (format 99, and this one knows 2); use that "
        + "version"
      let reading = await #expect(throws: PostgreSQLFailure.self) { _ = try await state.runs() }
      #expect(reading?.description == refusal)
      let writing = await #expect(throws: PostgreSQLFailure.self) { _ = try await state.takeLock(of: Self.node) }
      #expect(writing?.description == refusal)
    }
  }

  @Test("what an earlier version made is read as it is, and gets what it lacks with the next write")
  func earlierVersion() async throws {
    try await with { server, address in
      let first = try #require(SharedStateSchema.steps.first)
      try await server.psql("CREATE SCHEMA infinity_provision; \(first)")
      try await server.psql(
        "CREATE TABLE infinity_provision.version (version integer NOT NULL); "
          + "INSERT INTO infinity_provision.version VALUES (1); INSERT INTO infinity_provision.run VALUES ('a', 'm'); "
          + "INSERT INTO infinity_provision.journal_line VALUES ('a', 1, 'x')")
      let state = PostgreSQLState(address)
      #expect(try await state.runs() == ["a"])
      #expect(try await state.rollouts() == [])
      #expect(try await state.rolloutDocument("a") == nil)
      #expect(try await server.psql("SELECT version FROM infinity_provision.version") == "1\n")
      _ = try await state.updateRolloutDocument("a") { _ in Data("x".utf8) }
      #expect(try await state.rolloutDocument("a") == Data("x".utf8))
      #expect(try await state.runs() == ["a"])
      #expect(try await server.psql("SELECT version FROM infinity_provision.version") == "2\n")
    }
  }

  @Test("tables that are made by many at once are made once")
  func migrations() async throws {
    try await with { server, address in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...10 {
          group.addTask { await (try PostgreSQLState(address).takeLock(of: "\(Self.node)\(number)")).release() }
        }
        try await group.waitForAll()
      }
      #expect(try await server.psql("SELECT version FROM infinity_provision.version") == "2\n")
    }
  }

  @Test(
    "a pooler that gives each transaction another session is refused, one that keeps sessions is not",
    .enabled(if: ServerProgram.pgbouncer.isInstalled, "needs pgbouncer"))
  func pooler() async throws {
    try await with { server, _ in
      for mode in ["transaction", "session"] {
        try await server.pooled(mode: mode) { url in
          let address = try PostgreSQLAddress(url, environment: [:])
          let state = PostgreSQLState(address, patience: .milliseconds(100))
          guard mode == "transaction" else {
            await (try state.takeLock(of: Self.node)).release()
            return
          }
          let failure = await #expect(throws: PostgreSQLFailure.self) { _ = try await state.takeLock(of: Self.node) }
          #expect(
            failure?.description
              == "connecting to \(address): a pooler in between gives each transaction another session; connect to the server "
              + "itself, or set the pooler to sessions (pgbouncer: pool_mode = session)")
        }
      }
    }
  }
}
