import Foundation
import TestSupport
import Testing

/// The steps of `Examples/pipelines`, each run by a plain shell as a runner does, with nothing but the repository, the variables and the
/// shared database in common.
@Suite("Pipelines", .enabled(if: PostgreSQLServer.isInstalled, "needs postgresql"))
struct PipelineTests {
  private static let folder = PackageFolder.root + "/Examples/pipelines"
  private static let files = ["gitlab-ci.yml", "github-actions.yml"]

  private static func steps() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder + "/steps"))
  }

  /// Runs a step at a desk, in a shell that stops at the first error.
  private func step(
    _ name: String, _ desk: Workplace, _ environment: [String: String] = [:], _ arguments: [String] = []
  ) async throws -> ProgramResult {
    let command = try BuiltProduct.provision.path
    var variables = desk.environment.merging(environment) { $1 }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let built = URL(fileURLWithPath: command).deletingLastPathComponent().path
    variables["PATH"] = "\(desk.folder.path("bin")):\(built):\(path)"
    variables["DEPLOYMENT"] = desk.deployment
    return try await Program(
      "/bin/sh", ["-e", "\(Self.folder)/steps/\(name)"] + arguments, environment: variables,
      workingDirectory: desk.folder.path
    ).run()
  }

  /// A program of another's that keeps what it is given.
  private func stub(_ name: String, _ desk: Workplace) throws {
    try FileManager.default.createDirectory(atPath: desk.folder.path("bin"), withIntermediateDirectories: true)
    let path = try desk.folder.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" > \(name).arguments\n[ \(name) != curl ] || cat > curl.input\n",
      to: "bin/\(name)")
    #expect(chmod(path, 0o700) == 0)
  }

  private func withDesk(_ body: @escaping @Sendable (Workplace) async throws -> Void) async throws {
    try await PostgreSQLServer.run { database in
      try await Workplace.world { desk in
        var desk = desk
        desk.environment["INFINITY_STATE"] = database.url
        let section = "rollout: {gate: {timeout: 60, checks: [configuration]}}\n"
        try desk.folder.write(try desk.folder.read(desk.deployment) + section, to: desk.deployment)
        try await body(desk)
      }
    }
  }

  @Test("both pipelines name every step, and none that is not there", arguments: files)
  func names(file: String) throws {
    let text = try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
    let named = Set(text.matches(of: /steps\/([a-z-]+)/).map { String($0.1) })
    let ours = file.prefix { $0 != "-" }
    let expected = try Self.steps().filter { !$0.hasPrefix("comment-") || $0.hasSuffix(ours) }
    #expect(named == expected)
    for step in expected {
      #expect(FileManager.default.isExecutableFile(atPath: "\(Self.folder)/steps/\(step)"), "\(step)")
    }
  }

  @Test("a review needs no secret, and is put into the merge request as a comment")
  func review() async throws {
    try await withDesk { desk in
      let review = try await step("review", desk, ["TURN_PASSWORD": ""])
      #expect(review.exitCode == 0, "\(review.errorOutput)")
      #expect(try desk.folder.read("review.xml").contains("<testsuite"))
      let plan = try desk.folder.read("plan.md")
      #expect(plan.contains("Europe"))
      #expect(desk.server.writes.isEmpty)
      try stub("curl", desk)
      try stub("gh", desk)
      let variables = [
        "COMMENT_TOKEN": "token-canary", "CI_API_V4_URL": "https://git.example.com/api/v4", "CI_PROJECT_ID": "4",
        "CI_MERGE_REQUEST_IID": "7", "GH_TOKEN": "token-canary", "PULL_REQUEST": "9",
      ]
      #expect(try await step("comment-gitlab", desk, variables).exitCode == 0)
      let sent = try desk.folder.read("curl.arguments")
      #expect(sent.contains("body=<plan.md\nhttps://git.example.com/api/v4/projects/4/merge_requests/7/notes\n"))
      // A token among the arguments would be seen by everybody on the runner.
      #expect(!sent.contains("token-canary"))
      #expect(try desk.folder.read("curl.input") == "PRIVATE-TOKEN: token-canary\n")
      #expect(try await step("comment-github", desk, variables).exitCode == 0)
      #expect(try desk.folder.read("gh.arguments").hasPrefix("pr\ncomment\n9\n--body-file\nplan.md\n"))
    }
  }

  @Test(
    "from the approved plan of one location over a rollout that waits for approvals to a Management Node that is as the file says"
  )
  func merge() async throws {
    try await withDesk { desk in
      let proposed = try await step("propose", desk, ["FIRST_LOCATION": "Europe"])
      #expect(proposed.exitCode == 0, "\(proposed.errorOutput)")
      let applied = try await step("apply", desk)
      #expect(applied.exitCode == 0, "\(applied.errorOutput)")
      #expect(try await desk.plan("--location", "Europe", "--detailed-exitcode").exitCode == 0)

      // Europe is as the file says, so its wave has nothing to do; each of the others waits for somebody.
      var result = try await step("rollout", desk)
      for number in 1...2 {
        #expect(result.exitCode == 7, "\(result.output)\(result.errorOutput)")
        let waves = try JSON(parsing: desk.folder.read("rollout.json"))["rollout"]["waves"].elements
        let waiting = try #require(waves.first { $0["status"].text == "waiting" }, "wave \(number)")
        let plan = try #require(waiting["proposal"]["plan"].text)
        let writes = desk.server.writes.count
        let wrong = try await step("continue", desk, ["PLAN": "another"])
        #expect(wrong.exitCode == 6, "\(wrong.errorOutput)")
        #expect(desk.server.writes.count == writes)
        result = try await step("continue", desk, ["PLAN": plan])
      }
      #expect(result.exitCode == 0, "\(result.output)\(result.errorOutput)")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a verification leaves its findings as a report, whatever it finds")
  func verify() async throws {
    try await withDesk { desk in
      let verified = try await step("verify", desk, [:], ["--check", "configuration"])
      #expect(verified.exitCode == 3, "\(verified.errorOutput)")
      #expect(try desk.folder.read("verify.xml").contains("<testsuite"))
    }
  }
}

extension MockServerProcess {
  fileprivate var writes: [LoggedRequest] { (try? requests().writes) ?? [] }
}
