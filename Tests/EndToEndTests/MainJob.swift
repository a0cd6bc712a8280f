import TestSupport
import Testing

/// What the command is for, from a file to a platform and back, against a Management Node of any dialect.
struct MainJob {
  /// The server's arguments beyond those of every test.
  let arguments: [String]

  private static let api = "/api/admin/configuration/v1"

  /// Validates, applies, sees that nothing is left to do, goes back to the byte, applies again, finds and mends what somebody
  /// changed, and exports a file whose plan is empty.
  func run() async throws {
    try await Workplace.world(arguments, seed: DeploymentFixtures.inhabitedWorldSeed) { desk in
      #expect(try await desk.provision("validate", desk.deployment).exitCode == 0)
      let before = try await desk.server.state()["objects"]
      try await apply(at: desk)
      let run = try #require(try await desk.runs().first)
      try await succeed(desk.provision("rollback", run, "--auto-approve"))
      #expect(try await desk.server.state()["objects"] == before)

      try await apply(at: desk)
      let servers = try await desk.server.state()["objects"]["mssip_proxy"].elements
      let id = try #require(servers.first { $0["name"] == "Asia SfB" }?["id"].integer)
      try await desk.server.patch("\(Self.api)/mssip_proxy/\(id)/", ["address": "moved.example.com", "port": 5065])
      try await desk.server.patch("\(Self.api)/worker_vm/2/", ["alternative_fqdn": ""])
      try await desk.server.patch("\(Self.api)/system_location/3/", ["turn_server": nil, "dns_servers": []])
      let drift = try await desk.plan("--detailed-exitcode", "--format", "json")
      #expect(drift.exitCode == 2)
      #expect(
        try drift.json()["changes"].elements.map { "\($0["name"].text ?? "")" } == [
          "Asia SfB", "America", "eu2", "America",
        ])
      try await apply(at: desk)
      try await exportPlansToNothing(desk)
    }
  }

  private func apply(at desk: Workplace) async throws {
    try await succeed(desk.apply())
    let plan = try await desk.plan("--detailed-exitcode")
    #expect(plan.exitCode == 0, "\(plan.output)\(plan.errorOutput)")
    #expect(plan.errorOutput == "")
  }

  private func exportPlansToNothing(_ desk: Workplace) async throws {
    try await succeed(desk.provision("export", "--out", "exported"))
    let plan = try await desk.provision(
      "plan", "exported/deployment.yaml", "--without-secrets", "--detailed-exitcode", "--format", "json")
    #expect(plan.exitCode == 0, "\(plan.output)\(plan.errorOutput)")
    #expect(try plan.json()["changes"] == [])
  }

  private func succeed(_ result: ProgramResult) throws {
    #expect(result.exitCode == 0, "\(result.output)\(result.errorOutput)")
  }
}
