import Foundation
import TestSupport
import Testing

/// Cutting and killing an apply at every one of its requests: the next run ends in the state of an undisturbed one.
@Suite("Stopping anywhere")
struct FaultTests {
  /// What happens at one request of an apply.
  enum Disturbance: CaseIterable {
    /// The connection is cut once; the same run must get over it.
    case cutBefore
    case cutAfter
    /// From this request on every connection is cut.
    case outageBefore
    case outageAfter
    /// The process is killed, `kill -9`.
    case killedBefore
    case killedAfter

    /// Whether the request takes effect on the Management Node.
    var takesEffect: Bool { [.cutAfter, .outageAfter, .killedAfter].contains(self) }

    /// The mock server's fault rules for the request of this number.
    func rules(at number: Int) -> JSON {
      let here = JSON.number(Double(number))
      let reset: JSON = ["reset": takesEffect ? "after" : "before"]
      // A request that waits longer than any test never takes effect.
      let never: JSON = ["delay": 3_600_000]
      return switch self {
      case .cutBefore, .cutAfter: [["path": "*", "nth": here, "do": reset]]
      case .outageBefore, .outageAfter: [["path": "*", "from": here, "do": reset]]
      case .killedBefore: [["path": "*", "from": here, "do": never]]
      case .killedAfter: [["path": "*", "nth": here, "do": reset], ["path": "*", "from": here, "do": never]]
      }
    }
  }

  struct Case: CustomStringConvertible {
    let disturbance: Disturbance
    let number: Int
    let request: LoggedRequest

    var description: String { "\(disturbance) at request \(number), \(request.summary)" }
  }

  /// A worker's server, with what it held at first and after an undisturbed apply.
  struct Bench {
    let desk: Workplace
    let initial: JSON
    let final: JSON
    let requests: [LoggedRequest]

    init(_ desk: Workplace) async throws {
      self.desk = desk
      initial = try await desk.server.state()
      let result = try await Bench.apply(desk).run()
      guard result.exitCode == 0 else { throw TestSupportError(result.errorOutput) }
      final = try await desk.server.state()["objects"]
      requests = try desk.server.requests()
    }

    /// One request at a time, so that the number of a request says which it is.
    static func apply(_ desk: Workplace) throws -> Program {
      try desk.command(["apply", desk.deployment, "--auto-approve", "--parallel", "1", "--timeout", "5"])
    }

    func run(_ test: Case) async throws {
      var desk = desk
      desk.environment["XDG_STATE_HOME"] = desk.folder.path("state-\(UUID().uuidString)")
      try await desk.server.replaceState(initial)
      try await desk.server.setFaults(test.disturbance.rules(at: test.number))
      let start = try desk.server.requests().count
      let answered = start + test.number - (test.disturbance.takesEffect ? 0 : 1)
      let isKilled = [.killedBefore, .killedAfter].contains(test.disturbance)
      let server = desk.server
      let disturbed = try await Bench.apply(desk).run { program in
        guard isKilled else { return }
        while try server.requests().count < answered { try await Task.sleep(for: .milliseconds(5)) }
        program.send(SIGKILL)
      }
      try await desk.server.setFaults([])
      let objects = try await desk.server.state()["objects"]
      switch test.disturbance {
      case .cutBefore, .cutAfter:
        #expect(disturbed.exitCode == 0, "\(test)\n\(disturbed.errorOutput)")
      case .outageBefore, .outageAfter:
        #expect(disturbed.exitCode == 1 || disturbed.exitCode == 5, "\(test)\n\(disturbed.errorOutput)")
        #expect(disturbed.exitCode == 5 || objects == initial["objects"], "\(test)")
      case .killedBefore, .killedAfter:
        #expect(disturbed.exitCode == nil, "\(test)")
      }
      guard objects != final else { return }
      let next = try await Bench.apply(desk).run()
      #expect(next.exitCode == 0, "\(test)\n\(next.errorOutput)")
      #expect(try await desk.server.state()["objects"] == final, "\(test)")
    }
  }

  /// Every disturbance at every write; at a read, which has no effect, those before it.
  static func cases(_ requests: [LoggedRequest]) -> [Case] {
    requests.enumerated().flatMap { index, request in
      Disturbance.allCases.filter { request.isWrite || !$0.takesEffect }
        .map { Case(disturbance: $0, number: index + 1, request: request) }
    }
  }

  @Test("cut or killed at any request, before and after the server acted: the next run ends in the undisturbed state")
  func everyRequest() async throws {
    let workers = 3
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<workers {
        group.addTask {
          try await Workplace.europe { desk in
            let bench = try await Bench(desk)
            #expect(bench.requests.writes.count == 15)
            let cases = Self.cases(bench.requests).enumerated().filter { $0.offset % workers == worker }
            for (_, test) in cases { try await bench.run(test) }
            return cases.count
          }
        }
      }
      return try await group.reduce(0, +)
    }
    print("Stopping anywhere: \(count) cases, all ended in the state of an undisturbed run.")
    #expect(count > 100)
  }

  @Test("an answer that is cut in the middle, or never comes, is made good in the same run")
  func brokenAnswers() async throws {
    try await Workplace.europe { desk in
      let bench = try await Bench(desk)
      let actions: [JSON] = [
        ["truncate": 10], ["stall": 30], ["status": 503], ["status": 429, "headers": ["Retry-After": "0"]],
      ]
      for action in actions {
        for (method, path) in [("GET", "*/worker_vm/"), ("PATCH", "*/worker_vm/*")] {
          try await desk.server.replaceState(bench.initial)
          try await desk.server.setFaults([
            ["method": .string(method), "path": .string(path), "nth": 1, "do": action]
          ])
          let result = try await desk.command(["apply", desk.deployment, "--auto-approve", "--timeout", "1"]).run()
          #expect(result.exitCode == 0, "\(action.serialized) at \(method)\n\(result.errorOutput)")
          #expect(try await desk.server.state()["objects"] == bench.final)
        }
      }
    }
  }

  @Test("a Retry-After above 60 seconds fails at once")
  func longRetryAfter() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["path": "*", "do": ["status": 503, "headers": ["Retry-After": "61"]]]])
      let result = try await desk.plan("--parallel", "1")
      #expect(result.exitCode == 1)
      #expect(result.errorOutput.contains("(503); it asks to wait 61 seconds"))
      #expect(try desk.server.requests().count < 10)
    }
  }

  @Test("a change that is accepted and not made is no change in the history, and a rollback brings back what was")
  func pretendedChange() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()["objects"]
      let rule: JSON = ["method": "PATCH", "path": "*/system_location/*", "nth": 1, "do": ["status": 202]]
      try await desk.server.setFaults([rule])
      let result = try await desk.apply()
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains(
          "the Management Node accepted it, but when the location is read again, it does not hold what was sent: "))
      #expect(result.output.hasSuffix("\nApply: 6 applied, 1 failed, 8 never tried.\n"), "\(result.output)")
      #expect(try await desk.provision("history").output.contains("6 of 15"))
      #expect(try await desk.provision("rollback", "last", "--auto-approve").exitCode == 0)
      #expect(try await desk.server.state()["objects"] == before)
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a create that is answered with 503 is looked up, and sent again after as long as the Management Node asks for")
  func createThatWaits() async throws {
    try await Workplace.europe { desk in
      let rule: JSON = [
        "method": "POST", "path": "*/dns_server/", "nth": 1,
        "do": ["status": 503, "headers": ["Retry-After": "2"]],
      ]
      try await desk.server.setFaults([rule])
      let start = ContinuousClock.now
      let result = try await desk.apply()
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      #expect(ContinuousClock.now - start >= .seconds(2))
      let notice = "Waiting 2 s: the Management Node asked for it (503, Retry-After: 2).\n"
      #expect(result.errorOutput.contains(notice), "\(result.errorOutput)")
      #expect(try desk.server.requests().writes.count { $0.summary == "POST dns_server" } == 2)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a create whose answer was lost is looked up before it is sent again: as many POSTs as objects")
  func lostAnswers() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "POST", "path": "*/ca_certificate/", "nth": 1, "do": ["reset": "after"]],
        ["method": "POST", "path": "*/tls_certificate/", "nth": 1, "do": ["reset": "after"]],
        ["method": "POST", "path": "*/mssip_proxy/", "nth": 1, "do": ["reset": "after"]],
        ["method": "POST", "path": "*/dns_server/", "nth": 1, "do": ["reset": "after"]],
        ["method": "POST", "path": "*/turn_server/", "nth": 1, "do": ["reset": "after"]],
      ])
      let result = try await desk.apply()
      #expect(result.exitCode == 0)
      #expect(try desk.server.requests().count { $0.method == "POST" } == 5)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
