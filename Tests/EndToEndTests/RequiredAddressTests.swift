import Foundation
import TestSupport
import Testing

/// A file that somebody else may have written does not choose where the password goes.
@Suite("The Management Node that is required")
struct RequiredAddressTests {
  /// A desk whose deployment file points at a server of somebody else's, and has a program run.
  private func withDetour(_ body: @escaping @Sendable (Workplace, MockServerProcess) async throws -> Void) async throws
  {
    try await Workplace.europe { desk in
      try await MockServerProcess.run { other in
        try desk.edit("{env: TURN_EU_PASSWORD}", "{command: [sh, -c, \"touch ran; echo turn-password\"]}")
        try desk.edit("version: 1\n", "version: 1\nmanagementNode:\n  address: \(other.url)\n")
        var desk = desk
        desk.environment["PEXIP_ADDRESS"] = nil
        desk.environment["PEXIP_CA_FILE"] = other.caFile
        try await body(desk, other)
      }
    }
  }

  private func hasRun(_ desk: Workplace) -> Bool {
    FileManager.default.fileExists(atPath: desk.folder.path("europe/ran"))
  }

  @Test(
    "a deployment file that names another one: nothing is sent there and no program is run",
    arguments: [
      ["plan"], ["apply", "--auto-approve"], ["verify"], ["csr", "--on-node", "--out", "requests"],
      ["remove", "--location", "Europe", "--auto-approve"],
    ])
  func deploymentFile(arguments: [String]) async throws {
    try await withDetour { desk, other in
      let command = [arguments[0], desk.deployment] + arguments.dropFirst()
      for (option, variable) in [("--require-address", nil), (nil, "INFINITY_REQUIRE_ADDRESS")] {
        let options = option.map { [$0, desk.server.url] } ?? []
        let variables = variable.map { [$0: desk.server.url] } ?? [:]
        let result = try await desk.command(command + options, environment: variables).run()
        #expect(result.exitCode == 6)
        #expect(result.output == "")
        #expect(
          result.errorOutput == """
            error: nothing was sent and no program was run: \(option ?? variable ?? "") allows no Management Node but \
            \(desk.server.url), and "\(other.url)" (europe/deployment.yaml:\(try place(desk))) is another; find out who wrote that

            """)
      }
      #expect(try other.requests().isEmpty)
      #expect(try desk.server.requests().isEmpty)
      #expect(!hasRun(desk))
      // The one that is meant, from an option, wins over the file's.
      let meant = try await desk.plan(
        "--require-address", desk.server.url, "--address", desk.server.url,
        environment: ["PEXIP_CA_FILE": desk.server.caFile])
      #expect(meant.exitCode == 0)
      #expect(try other.requests().isEmpty)
    }
  }

  private func place(_ desk: Workplace) throws -> String {
    let lines = try desk.folder.read(desk.deployment).split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains("address: https://127.0.0.1") })
    let column = try #require(lines[index].firstRange(of: "https")).lowerBound
    return "\(index + 1):\(lines[index].distance(from: lines[index].startIndex, to: column) + 1)"
  }

  @Test("a saved plan for another one is not applied, and sends nothing there")
  func savedPlan() async throws {
    try await withDetour { desk, other in
      try await desk.plan("--out", "saved.plan")
      let before = try other.requests().count
      let result = try await desk.provision(
        "apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve", "--format", "json",
        environment: ["INFINITY_REQUIRE_ADDRESS": desk.server.url])
      #expect(result.exitCode == 6)
      #expect(try result.json()["error"]["code"] == "other-management-node")
      #expect(try other.requests().count == before)
    }
  }

  @Test("it is compared as scheme, host and port, and holds for options and variables, in every command that connects")
  func options() async throws {
    try await Workplace.europe { desk in
      let port = try #require(desk.server.url.split(separator: ":").last)
      for spelled in ["HTTPS://127.0.0.1:\(port)/", desk.server.url] {
        #expect(try await desk.plan("--require-address", spelled).exitCode == 0)
      }
      let before = try desk.server.requests().count
      for other in ["https://127.0.0.1", "https://127.0.0.2:\(port)", "http://127.0.0.1:\(port)"] {
        for command in [["plan", desk.deployment], ["doctor"], ["export"]] {
          let result = try await desk.command(command + ["--require-address", other]).run()
          #expect(result.exitCode == 6)
          #expect(result.errorOutput.contains("and \"\(desk.server.url)\" (PEXIP_ADDRESS) is another"))
        }
      }
      #expect(try desk.server.requests().count == before)
      let malformed = try await desk.plan("--require-address", "manager.example.com")
      #expect(malformed.exitCode == 64)
      #expect(
        malformed.errorOutput == """
          error: --require-address: "manager.example.com" lacks https:// in front; give "https://manager.example.com"

          """)
    }
  }

  @Test("a journal sends nobody anywhere: without a configured address a rollback connects to nothing")
  func journal() async throws {
    try await Workplace.europe { desk in
      try await MockServerProcess.run { other in
        try await desk.apply()
        let run = try #require(try await desk.runs().first)
        let path = "state/infinity-provision/runs/\(run).jsonl"
        try desk.folder.write(
          try desk.folder.read(path).replacing(desk.server.url, with: other.url).replacing(
            desk.server.url.replacing("/", with: "\\/"), with: other.url.replacing("/", with: "\\/")), to: path)
        let before = try desk.server.requests().count
        let silent = try await desk.provision(
          "rollback", run, "--auto-approve", environment: ["PEXIP_ADDRESS": nil, "PEXIP_CA_FILE": other.caFile])
        #expect(silent.exitCode == 64)
        #expect(
          silent.errorOutput == """
            error: no Management Node: give --address, PEXIP_ADDRESS or --profile; the journal says that the run was made on \
            "\(other.url)"

            """)
        // Refused before a password is asked for.
        let configured = try await desk.provision(
          "rollback", run, "--auto-approve", environment: ["PEXIP_PASSWORD": nil])
        #expect(configured.exitCode == 6)
        #expect(
          configured.errorOutput == """
            error: nothing was changed: run \(run) was made on "\(other.url)", as its journal says, not on \
            \(desk.server.url); give --address if that is meant

            """)
        let required = try await desk.provision(
          "rollback", run, "--auto-approve", "--require-address", desk.server.url, "--address", other.url)
        #expect(required.exitCode == 6)
        #expect(try other.requests().isEmpty)
        #expect(try desk.server.requests().count == before)
      }
    }
  }
}
