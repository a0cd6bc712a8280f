import Foundation
import TestSupport
import Testing

/// Several processes, as on several machines, that share what is remembered in one database.
@Suite("A state that several machines share", .enabled(if: PostgreSQLServer.isInstalled, "needs postgresql"))
struct SharedStateTests {
  /// Whether there is time for what waits for locks to end.
  static let isLong = ProcessInfo.processInfo.environment["INFINITY_LONG"] != nil

  /// A desk whose runs are remembered in a database only.
  private func shared(
    _ body: @escaping @Sendable (Workplace, PostgreSQLServer) async throws -> Void
  ) async throws {
    try await PostgreSQLServer.run { database in
      try await Workplace.europe { desk in
        var desk = desk
        desk.environment["INFINITY_STATE"] = database.url
        try await body(desk, database)
      }
    }
  }

  /// The warning about the test's connection, which is not encrypted.
  private func warning(_ database: PostgreSQLServer) -> String {
    "warning: the connection to postgresql://127.0.0.1:\(database.port)/postgres is not protected against interception "
      + "(sslmode disable); use sslmode=verify-full\n"
  }

  @Test("an apply, a second plan from another working place, and a rollback")
  func life() async throws {
    try await shared { desk, database in
      let applied = try await desk.apply()
      #expect(applied.exitCode == 0, "\(applied.errorOutput)")
      #expect(applied.errorOutput.hasPrefix(warning(database)))
      // Another machine: nothing but the database is the same.
      var other = desk
      other.environment["XDG_STATE_HOME"] = desk.folder.path("other-state")
      #expect(try await other.plan("--detailed-exitcode").exitCode == 0)
      #expect(try await other.plan().output.contains("Secrets of which nothing is recorded") == false)
      let run = try await database.psql("SELECT name FROM infinity_provision.run").trimmingCharacters(in: .newlines)
      let back = try await other.provision("rollback", run, "--auto-approve")
      #expect(back.exitCode == 0, "\(back.errorOutput)")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 2)
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("state/infinity-provision")))
    }
  }

  @Test(
    "twenty applies at once: one at a time, each sees the others' work, none fails",
    .enabled(if: Self.isLong, "scripts/test-long"))
  func twenty() async throws {
    try await shared { desk, _ in
      try await withThrowingTaskGroup(of: ProgramResult.self) { group in
        for _ in 1...20 {
          group.addTask { try await desk.apply("--lock-timeout", "110") }
        }
        for try await result in group { #expect(result.exitCode == 0, "\(result.errorOutput)") }
      }
      #expect(try desk.server.requests().writes.count == 15)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "who is killed frees its lock within the promised time, and the next one finishes the work",
    .enabled(if: Self.isLong, "scripts/test-long"))
  func killed() async throws {
    try await shared { desk, _ in
      try await desk.server.setFaults([["method": "PATCH", "path": "*/global/*", "do": ["hold": true]]])
      let first = try await desk.command(["apply", desk.deployment, "--auto-approve", "--timeout", "5"]).run {
        program in
        try await desk.server.waitForHeldRequest()
        program.send(SIGKILL)
      }
      #expect(first.exitCode != 0)
      try await desk.server.setFaults([])
      let refused = try await desk.apply()
      #expect(refused.exitCode == 6)
      #expect(refused.errorOutput.contains("(if it died, its lock ends within "))
      let next = try await desk.apply("--lock-timeout", "30")
      #expect(next.exitCode == 0, "\(next.errorOutput)")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "who was stopped and wakes up when the lock is another's starts no request",
    .enabled(if: Self.isLong, "scripts/test-long"))
  func stopped() async throws {
    try await shared { desk, _ in
      try await desk.server.setFaults([["method": "PATCH", "path": "*/global/*", "do": ["hold": true]]])
      let first = try await desk.command(["apply", desk.deployment, "--auto-approve", "--timeout", "5"]).run {
        program in
        try await desk.server.waitForHeldRequest()
        program.send(SIGSTOP)
        try await desk.server.setFaults([])
        let second = try await desk.apply("--lock-timeout", "60")
        #expect(second.exitCode == 0, "\(second.errorOutput)")
        let writes = try desk.server.requests().writes.count
        program.send(SIGCONT)
        // Until it has ended: it may have nothing left to do but to say so.
        while kill(program.processID, 0) == 0, try await !isOver(program.processID) {
          try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try desk.server.requests().writes.count == writes)
      }
      #expect(first.exitCode == 5)
      #expect(
        first.output.contains("the lock of the Management Node could not be renewed in time"),
        "\(first.output)\(first.errorOutput)")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  /// Whether a process has ended and only waits to be asked.
  private func isOver(_ process: Int32) async throws -> Bool {
    let state = try await Program("ps", ["-o", "stat=", "-p", "\(process)"]).run().output
    return state.hasPrefix("Z") || state.isEmpty
  }

  @Test(
    "a database that is away before an apply: nothing is changed (1); in the middle: it stops there (5)",
    .enabled(if: Self.isLong, "scripts/test-long"))
  func away() async throws {
    try await shared { desk, database in
      try await database.stop("fast")
      let before = try await desk.apply()
      #expect(before.exitCode == 1)
      #expect(before.errorOutput.contains("error: nothing was changed: connecting to postgresql://127.0.0.1:"))
      #expect(try desk.server.requests().writes.isEmpty)
      try await database.start()

      try await desk.server.setFaults([["method": "PATCH", "path": "*/worker_vm/*", "do": ["hold": true]]])
      let middle = try await desk.command(["apply", desk.deployment, "--auto-approve", "--timeout", "5"]).run { _ in
        try await desk.server.waitForHeldRequest()
        try await database.stop("fast")
        try await desk.server.setFaults([])
      }
      #expect(middle.exitCode == 5, "\(middle.errorOutput)")
      #expect(
        (middle.output + middle.errorOutput).contains("connecting to postgresql://127.0.0.1:"), "\(middle.output)")
      try await database.start()
      let rest = try await desk.apply("--lock-timeout", "90")
      #expect(rest.exitCode == 0, "\(rest.errorOutput)")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "another server takes the place of the one that dies in the middle: the apply waits for it and goes on",
    .enabled(if: Self.isLong, "scripts/test-long"))
  func failover() async throws {
    try await shared { desk, database in
      try await database.withStandby { standby in
        var desk = desk
        desk.environment["INFINITY_STATE"] =
          "postgresql://postgres@127.0.0.1:\(database.port),127.0.0.1:\(standby.port)/postgres"
          + "?sslmode=disable&target_session_attrs=read-write"
        try await desk.server.setFaults([["method": "PATCH", "path": "*/worker_vm/*", "do": ["hold": true]]])
        let applied = try await desk.command(["apply", desk.deployment, "--auto-approve"]).run { [desk] _ in
          try await desk.server.waitForHeldRequest()
          try await database.stop("immediate")
          try await standby.promote()
          try await desk.server.setFaults([])
        }
        #expect(applied.exitCode == 0, "\(applied.errorOutput)")
        #expect(try desk.server.requests().writes.count == 15)
        #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
        // The journal has what was written before and after.
        let run = try #require(try await desk.runs().first)
        let back = try await desk.provision("rollback", run, "--auto-approve")
        #expect(back.exitCode == 0, "\(back.errorOutput)")
        #expect(try await standby.psql("SELECT count(*) FROM infinity_provision.lease") == "0\n")
        // `run` of this helper ends the server, which must be there.
        try await database.start()
      }
    }
  }

  @Test(
    "a database without room: nothing is changed (1); in the middle: it stops there (5); with room again it is finished",
    .enabled(if: Self.isLong && PostgreSQLServer.canMakeLittleRoom, "scripts/test-long, as root"))
  func full() async throws {
    try await shared { desk, database in
      try await database.withLittleRoom(megabytes: 4) { makeRoom in
        try await desk.server.setFaults([["method": "PATCH", "path": "*/worker_vm/*", "do": ["hold": true]]])
        let middle = try await desk.command(["apply", desk.deployment, "--auto-approve"]).run { _ in
          try await desk.server.waitForHeldRequest()
          try await fill(database)
          try await desk.server.setFaults([])
        }
        #expect(middle.exitCode == 5, "\(middle.errorOutput)")
        #expect(
          middle.output.contains("No space left on device (SQLSTATE 53100); make room on its disk"), "\(middle.output)")
        let written = try desk.server.requests().writes.count

        let before = try await desk.apply()
        #expect(before.exitCode == 1)
        #expect(
          before.errorOutput.contains("error: nothing was changed: the database postgresql://127.0.0.1:"),
          "\(before.errorOutput)")
        #expect(before.errorOutput.contains("(SQLSTATE 53100); make room on its disk"))
        #expect(try desk.server.requests().writes.count == written)

        try await makeRoom()
        let rest = try await desk.apply()
        #expect(rest.exitCode == 0, "\(rest.errorOutput)")
        #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      }
    }
  }

  /// Takes all the room that the journals' table has or can get, down to the last small line.
  private func fill(_ database: PostgreSQLServer) async throws {
    try await database.psql("INSERT INTO infinity_provision.run VALUES ('ballast', 'ballast')")
    for (first, size) in [(1_000_000, 7_000), (2_000_000, 1_000), (3_000_000, 20)] {
      // One transaction each, since one that fails leaves nothing.
      await #expect(throws: TestSupportError.self) {
        try await database.psql(
          """
          DO $$ BEGIN FOR n IN 1..100000 LOOP
            INSERT INTO infinity_provision.journal_line
            SELECT 'ballast', \(first) + n, decode(string_agg(md5(random()::text), ''), 'hex')
            FROM generate_series(1, \(size) / 16 + 1);
            COMMIT;
          END LOOP; END $$
          """)
      }
    }
  }

  @Test("an address with a password is refused without repeating it")
  func password() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.apply("--state", "postgresql://anna:geheim@db.example.com/state")
      #expect(result.exitCode == 64)
      #expect(
        result.errorOutput
          == "error: the address of the database holds a password, which others can see in the list of processes; take it out, "
          + "and give it in the password file (~/.pgpass, or PGPASSFILE) or a service file\n")
      #expect(try desk.server.requests().isEmpty)
    }
  }
}

/// What `state` shows and copies.
@Suite("The command state", .enabled(if: PostgreSQLServer.isInstalled, "needs postgresql"))
struct StateCommandTests {
  @Test("what a folder remembers is listed, copied to a database and used there")
  func copied() async throws {
    try await PostgreSQLServer.run { database in
      try await Workplace.europe { desk in
        let folder = desk.folder.path("state/infinity-provision")
        #expect(
          try await desk.provision("state", "list").output == "Nothing is remembered in the folder \(folder).\n")
        #expect(try await desk.apply().exitCode == 0)
        let run = try #require(try await desk.runs().first)
        #expect(
          try await desk.provision("state", "list").output
            == """
            Remembered in the folder \(folder):

            \(desk.server.url): 1 run, the last one \(run); digests of 1 secret

            """)
        #expect(
          try await desk.provision("state", "show", desk.server.url).output
            == """
            \(desk.server.url)

            Runs, the latest first
              \(run)

            Secrets of which a digest is kept
              turn_server "Europe TURN": password

            """)

        let copied = try await desk.provision("state", "copy", folder, database.url)
        #expect(copied.output == "State: 1 run copied, 0 there already; digests of secrets of 1 Management Node.\n")
        let again = try await desk.provision("state", "copy", folder, database.url, "--format", "json").json()
        #expect(again["copied"].elements.isEmpty)
        #expect(again["present"].elements.compactMap(\.text) == [run])

        let plan = try await desk.plan("--detailed-exitcode", "--state", database.url)
        #expect(plan.exitCode == 0, "\(plan.errorOutput)")
        #expect(!plan.output.contains("Secrets of which nothing is recorded"))
        let unknown = try await desk.provision("state", "show", "https://other.example.com", "--state", database.url)
        #expect(unknown.exitCode == 1)
        #expect(
          unknown.errorOutput.hasSuffix(
            "error: nothing is remembered of the Management Node \"https://other.example.com\" in "
              + "postgresql://127.0.0.1:\(database.port)/postgres; `state list` names those that are known\n"))
      }
    }
  }
}
