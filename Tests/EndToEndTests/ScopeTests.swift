import TestSupport
import Testing

/// Rolling out location by location and step by step.
@Suite("Locations and steps")
struct ScopeTests {
  @Test("three locations one by one: each with what it needs and nothing else, then the plan is empty")
  func locationByLocation() async throws {
    try await Workplace.world { desk in
      let names = try await desk.provision("locations", desk.deployment)
      #expect(names.output == "Europe\nAsia\nAmerica\n")
      let initial = try await desk.server.state()["objects"]

      var applied: [[JSON]] = []
      for name in names.output.split(separator: "\n").map(String.init) {
        let report = try await desk.apply("--location", name, "--format", "json").json()
        applied.append(report["changes"].elements)
        #expect(report["result"]["applied"].integer == applied.last?.count)
      }
      // The CA certificate, the DNS server and the global domain come with the first.
      #expect(applied.map(\.count) == [13, 10, 10])
      for (changes, name) in zip(applied, ["Europe", "Asia", "America"]) {
        let locations = Set(changes.compactMap { $0["location"].text })
        #expect(locations == [name])
      }
      let asia = applied[1].map { "\($0["resource"].text ?? "") \($0["name"].text?.prefix(9) ?? "")" }
      #expect(
        asia == [
          "tls_certificate pool-as.v", "worker_vm as1", "worker_vm as2", "mssip_proxy Asia SfB", "system_location Asia",
          "system_location Asia", "worker_vm as1", "worker_vm as2", "turn_server Asia TURN", "system_location Asia",
        ])
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      #expect(initial["system_location"].elements.count == 3)
    }
  }

  @Test("one location of three leaves the others byte for byte as they were")
  func othersUntouched() async throws {
    try await Workplace.world { desk in
      let before = try await desk.server.state()["objects"]
      try await desk.apply("--location", "Asia")
      let after = try await desk.server.state()["objects"]
      let others = { (state: JSON, resource: String, prefix: String) in
        state[resource].elements.filter { $0["name"].text?.hasPrefix(prefix) == false }
      }
      #expect(others(after, "system_location", "Asia") == others(before, "system_location", "Asia"))
      #expect(others(after, "worker_vm", "as") == others(before, "worker_vm", "as"))
      #expect(after["mssip_proxy"].elements.map { $0["name"] } == ["Asia SfB"])
      #expect(after["turn_server"].elements.map { $0["name"] } == ["Asia TURN"])
      #expect(after["tls_certificate"].elements.count == 2)
    }
  }

  @Test("secrets of other locations do not matter")
  func secretsInScope() async throws {
    try await Workplace.world { desk in
      try desk.edit("secrets/am.key", "secrets/missing.key")
      #expect(try await desk.plan().exitCode == 1)
      #expect(try await desk.plan("--location", "Asia", "--location", "Europe").exitCode == 0)
    }
  }

  @Test("what was not looked at is not called valid")
  func validated() async throws {
    try await Workplace.world { desk in
      try desk.edit("secrets/am.key", "secrets/missing.key")
      let options = ["--location", "Asia", "--location", "Europe"]
      let text = try await desk.command(["validate", desk.deployment] + options).run()
      #expect(text.exitCode == 0)
      #expect(text.output == "\(desk.deployment): valid for the locations \"Asia\" and \"Europe\".\n")
      let json = try await desk.command(["validate", desk.deployment, "--format", "json"] + options).run().json()
      #expect(json["locations"] == ["Asia", "Europe"])
      let junit = try await desk.command(["validate", desk.deployment, "--format", "junit"] + options).run()
      #expect(
        junit.output.contains("no errors for the locations &quot;Asia&quot; and &quot;Europe&quot;"), "\(junit.output)")
    }
  }

  @Test("an unknown location is a wrong command line, with the nearest name")
  func unknownLocation() async throws {
    try await Workplace.world { desk in
      let result = try await desk.plan("--location", "Asja")
      #expect(result.exitCode == 64)
      #expect(result.errorOutput == "error: the deployment file has no location \"Asja\"; did you mean \"Asia\"?\n")
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("step by step, in any number of runs, ends in an empty plan")
  func stepByStep() async throws {
    try await Workplace.europe { desk in
      var counts: [Int?] = []
      for steps in [["1"], ["2"], ["3", "4"], ["5"], ["6"]] {
        let arguments = steps.flatMap { ["--step", $0] }
        let report = try await desk.command(
          ["apply", desk.deployment, "--auto-approve", "--format", "json"] + arguments
        ).run().json()
        counts.append(report["result"]["applied"].integer)
        #expect(Set(report["changes"].elements.compactMap { $0["step"].integer }) == Set(steps.compactMap { Int($0) }))
      }
      #expect(counts == [5, 2, 5, 1, 2])
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      #expect(try await desk.plan("--step", "7").exitCode == 64)
    }
  }

  @Test("a location that does not exist is created first, with the step that needs it")
  func newLocation() async throws {
    try await Workplace.europe { desk in
      try desk.edit(
        "locations:\n", "locations:\n  - {name: Oceania, description: South, lyncServer: Europe SfB}\n")
      let all = try await changes(desk, [])
      #expect(all == ["0 system_location", "1 ca_certificate", "2 mssip_proxy", "2 system_location", "5 global"])
      #expect(try await changes(desk, ["--step", "2"]) == ["0 system_location", "2 mssip_proxy", "2 system_location"])
      #expect(try await changes(desk, ["--step", "5"]) == ["5 global"])
      #expect(try await desk.apply().exitCode == 0)
      let location = try await desk.server.get("/api/admin/configuration/v1/system_location/2/")
      #expect(location["description"] == "South")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  /// The changes that a plan for Oceania shows, each by step and resource.
  private func changes(_ desk: Workplace, _ arguments: [String]) async throws -> [String] {
    let plan = try await desk.command(
      ["plan", desk.deployment, "--format", "json", "--location", "Oceania"] + arguments
    ).run().json()
    return plan["changes"].elements.map { "\($0["step"].integer ?? -1) \($0["resource"].text ?? "")" }
  }
}
