import TestSupport
import Testing

/// `export` of a platform, as its way into a deployment file.
@Suite("Export, end to end")
struct ExportTests {
  @Test("after an apply of three locations, the exported file plans to nothing and misses only its secrets")
  func exportThenPlan() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      let export = try await desk.provision("export", "--out", "exported")
      #expect(export.exitCode == 0)
      #expect(export.output == "")
      #expect(
        export.errorOutput.hasPrefix("Wrote exported/deployment.yaml and its certificates.\nSet before an apply: KEY_"))

      let plan = try await desk.provision(
        "plan", "exported/deployment.yaml", "--without-secrets", "--detailed-exitcode", "--format", "json")
      #expect(plan.exitCode == 0, "\(plan.output)\(plan.errorOutput)")
      #expect(try plan.json()["changes"] == [])

      let validate = try await desk.provision("validate", "exported/deployment.yaml", "--format", "json")
      #expect(validate.exitCode == 3)
      let codes = try validate.json()["findings"].elements.filter { $0["severity"] == "error" }.compactMap {
        $0["code"].text
      }
      #expect(Set(codes) == ["secret-unset"])
      #expect(codes.count == 6)

      #expect(try await desk.provision("export", "--out", "exported").exitCode == 0)
      try desk.folder.write("version: 1\n", to: "exported/deployment.yaml")
      let refused = try await desk.provision("export", "--out", "exported")
      #expect(refused.exitCode == 1)
      #expect(
        refused.errorOutput
          == "error: writing the file exported/deployment.yaml: it exists with another content; give an empty folder\n")
      try desk.folder.write("version: 1\n", to: "used/deployment.yaml")
      #expect(try await desk.provision("export", "--out", "used").exitCode == 1)
      #expect(desk.folder.files().filter { $0.contains("/used/") } == [desk.folder.path("used/deployment.yaml")])
    }
  }

  @Test("a new Management Node exports as a file that declares next to nothing, on standard output")
  func emptyPlatform() async throws {
    try await Workplace.europe(["--empty"]) { desk in
      let export = try await desk.provision("export")
      #expect(export.exitCode == 0)
      #expect(export.errorOutput == "")
      #expect(
        export.output == """
          # Written by `infinity-provision export` from \(desk.server.url).
          version: 1

          managementNode:
            address: "\(desk.server.url)"

          """)
    }
  }
}
