import Foundation
import TestSupport
import Testing

/// The Management Node goes away in the middle of an apply, and comes back with what it had.
@Suite("A Management Node that restarts")
struct RestartTests {
  struct Case: CustomStringConvertible {
    let stop: MockServerProcess.Stop
    /// Whether the write took effect, so that only its answer is lost.
    let takesEffect: Bool
    /// Whether the server is back while the apply still tries, or only when that has ended.
    let returnsAtOnce: Bool
    /// The number of the request, from 1, which is a write.
    let number: Int
    let request: LoggedRequest

    var description: String {
      "\(stop) at request \(number), \(request.summary), \(takesEffect ? "after" : "before") it took effect, "
        + "back \(returnsAtOnce ? "at once" : "later")"
    }
  }

  /// The first write, a create of each kind, a link of a location and of a node, the last write.
  private static func cases(_ requests: [LoggedRequest]) -> [Case] {
    let writes = requests.enumerated().filter(\.element.isWrite)
    let chosen = [0, 2, 5, 6, 7, 11, 14].map { writes[$0] }
    return chosen.flatMap { offset, request in
      MockServerProcess.Stop.allCases.flatMap { stop in
        [false, true].flatMap { takesEffect in
          // Later is the same for every request but the first: one of them will do.
          (offset == chosen[0].offset || offset == chosen[3].offset ? [true, false] : [true]).map {
            Case(
              stop: stop, takesEffect: takesEffect, returnsAtOnce: $0, number: offset + 1, request: request)
          }
        }
      }
    }
  }

  @Test("stopped and killed at seven writes: the apply rides it out or says what to do, and the next run converges")
  func restarts() async throws {
    let workers = 3
    let bench = try await Workplace.europe { try await FaultTests.Bench($0) }
    let cases = Self.cases(bench.requests)
    let rodeOut = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var rodeOut = 0
          for (index, test) in cases.enumerated() where index % workers == worker {
            rodeOut += try await Self.run(test, initial: bench.initial, final: bench.final) ? 1 : 0
          }
          return rodeOut
        }
      }
      return try await group.reduce(0, +)
    }
    print("A Management Node that restarts: \(cases.count) cases, of which the apply rode out \(rodeOut).")
    #expect(cases.count == 36)
    #expect(rodeOut > 0)
  }

  /// - Returns: whether the apply got over it.
  private static func run(_ test: Case, initial: JSON, final: JSON) async throws -> Bool {
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        try await DeploymentFixtures.europe(in: folder)
        let home = try ServerHome(in: folder)
        try home.keep(initial)
        let apply = try await MockServerProcess.run(home: home, stoppedBy: test.stop) { server in
          try await interrupt(test, Workplace(server, folder, "europe"), home)
        }
        // Now it has ended, and nothing listens.
        let early = test.returnsAtOnce ? nil : try await apply.value
        return try await MockServerProcess.run(home: home) { server in
          let result = if let early { early } else { try await apply.value }
          try await check(result, test, Workplace(server, folder, "europe"), initial: initial, final: final)
          return result.exitCode == 0
        }
      }
    }
  }

  /// Begins an apply and comes back when the server has the request that it is to be stopped at.
  private static func interrupt(
    _ test: Case, _ desk: Workplace, _ home: ServerHome
  ) async throws -> Task<ProgramResult, any Error> {
    let here = JSON.number(Double(test.number))
    let never: JSON = ["hold": true]
    try await desk.server.setFaults(
      test.takesEffect
        ? [["path": "*", "nth": here, "do": ["reset": "after"]], ["path": "*", "from": here, "do": never]]
        : [["path": "*", "from": here, "do": never]])
    let apply = try FaultTests.Bench.apply(desk)
    let running = Task { try await apply.run() }
    // This one, or the one after it, is under way, and what was done is in the server's file.
    try await desk.server.waitForHeldRequest()
    try await home.waitForState(of: desk.server)
    return running
  }

  private static func check(
    _ result: ProgramResult, _ test: Case, _ desk: Workplace, initial: JSON, final: JSON
  ) async throws {
    let objects = try await desk.server.state()["objects"]
    if result.exitCode == 0 {
      #expect(objects == final, "\(test)")
    } else {
      // 5 also where the first write did nothing: it cannot know.
      #expect(result.exitCode == 5, "\(test)\n\(result.errorOutput)")
      let hasWritten = test.takesEffect || test.request.summary != "POST ca_certificate"
      #expect((objects == initial["objects"]) == !hasWritten, "\(test)")
      #expect(result.output.contains("\(test.request.method) \(test.request.path) on \(desk.server.url): "), "\(test)")
      if !test.returnsAtOnce {
        #expect(result.output.contains(": nothing accepts the connection (curl 7: "), "\(test)\n\(result.output)")
      }
      #expect(
        result.errorOutput == """
          error: not every change could be made; mend what is reported above, then run the same command again to continue

          """, "\(test)")
      #expect(try await desk.apply().exitCode == 0, "\(test)")
      #expect(try await desk.server.state()["objects"] == final, "\(test)")
    }
    let plan = try await desk.plan("--detailed-exitcode")
    #expect(plan.exitCode == 0, "\(test)\n\(plan.output)")
  }
}
