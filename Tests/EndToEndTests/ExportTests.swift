import Foundation
import TestSupport
import Testing

/// `export` of a platform, as its way into a deployment file.
@Suite("Export, end to end")
struct ExportTests {
  @Test("where there is no room for a file, nothing of it stays, and the same command writes all once there is")
  func fullDisk() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      // No file may have more than a kilobyte; the schema has more.
      let script = "trap '' XFSZ; ulimit -f 1; exec '\(try BuiltProduct.provision.path)' export --out full"
      let failed = try await Program(
        "bash", ["-c", script], environment: desk.environment, workingDirectory: desk.folder.path
      ).run()
      #expect(failed.exitCode == 1)
      #expect(
        failed.errorOutput.contains(
          #/error: writing the file full/\S+: File too large; give a folder that can be written/#),
        "\(failed.errorOutput)")
      #expect(desk.folder.files().filter { $0.hasPrefix(desk.folder.path("full") + "/") } == [])
      #expect(try await desk.provision("export", "--out", "full").exitCode == 0)
    }
  }

  @Test("after an apply of three locations, the exported file plans to nothing and misses only its secrets")
  func exportThenPlan() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      let export = try await desk.provision("export", "--out", "exported")
      #expect(export.exitCode == 0)
      #expect(export.output == "")
      let start =
        "Wrote exported/deployment.yaml and its certificates.\nWrite before an apply, readable for you alone: "
      #expect(export.errorOutput.hasPrefix(start))
      let files = export.errorOutput.dropFirst(start.count).dropLast().components(separatedBy: ", ")
      #expect(
        files.sorted() == [
          "secrets/pool-am.vc.example.com.key", "secrets/pool-as.vc.example.com.key",
          "secrets/pool-eu.vc.example.com.key", "secrets/turn-america-turn.password",
          "secrets/turn-asia-turn.password", "secrets/turn-europe-turn.password",
        ])
      #expect(try desk.folder.read("exported/deployment.schema.json") == (try await desk.provision("schema").output))

      let plan = try await desk.provision(
        "plan", "exported/deployment.yaml", "--without-secrets", "--detailed-exitcode", "--format", "json")
      #expect(plan.exitCode == 0, "\(plan.output)\(plan.errorOutput)")
      #expect(try plan.json()["changes"] == [])

      let validate = try await desk.provision("validate", "exported/deployment.yaml", "--format", "json")
      #expect(validate.exitCode == 3)
      let codes = try validate.json()["findings"].elements.filter { $0["severity"] == "error" }.compactMap {
        $0["code"].text
      }
      #expect(Set(codes) == ["secret-unreadable"])
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
          # yaml-language-server: $schema=deployment.schema.json
          # Written by `infinity-provision export` from \(desk.server.url).
          version: 1

          managementNode:
            address: "\(desk.server.url)"

          """)
    }
  }

  @Test("--location describes that one with what it uses, and plans to nothing; one that is not there is named")
  func oneLocation() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      let export = try await desk.provision("export", "--out", "asia", "--location", "Asia", "--format", "json")
      #expect(export.exitCode == 0)
      #expect(
        try export.json()["secretFiles"] == ["secrets/pool-as.vc.example.com.key", "secrets/turn-asia-turn.password"])
      #expect(try export.json()["variables"] == [])
      let text = try desk.folder.read("asia/deployment.yaml")
      #expect(!text.contains("Europe"))
      #expect(!text.contains("America"))
      #expect(text.contains("sipDomain:"))
      let plan = try await desk.provision("plan", "asia/deployment.yaml", "--without-secrets", "--format", "json")
      #expect(try plan.json()["changes"] == [])
      let unknown = try await desk.provision("export", "--location", "Asiaa")
      #expect(unknown.exitCode == 64)
      #expect(
        unknown.errorOutput
          == "error: the Management Node \(desk.server.url) has no location \"Asiaa\"; did you mean \"Asia\"?\n")
    }
  }

  @Test("once its secrets are in their files, an exported file is valid and applies")
  func rebuilt() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      try await desk.provision("export", "--out", "asia", "--location", "Asia")
      try desk.folder.write(
        try desk.folder.read("world/secrets/as.key"), to: "asia/secrets/pool-as.vc.example.com.key")
      try desk.folder.write("turn-password\n", to: "asia/secrets/turn-asia-turn.password")
      let valid = try await desk.provision("validate", "asia/deployment.yaml")
      #expect(valid.exitCode == 0, "\(valid.output)")
      #expect(try await desk.provision("apply", "asia/deployment.yaml", "--auto-approve").exitCode == 0)
    }
  }

  @Test("nodes outside of the pool are left out with the reason and what to do; a long list stands an item a line")
  func leftOut() async throws {
    let addresses = (1...9).map { "192.168.100.\($0)" }
    var seed = DeploymentFixtures.worldSeed
    seed["dns_server"] = .array(addresses.map { ["address": .string($0)] })
    var locations = seed["system_location"].elements
    locations[0] = [
      "name": "Europe",
      "dns_servers": .array((1...9).map { .string("/api/admin/configuration/v1/dns_server/\($0)/") }),
    ]
    seed["system_location"] = .array(locations)
    try await Workplace.world(seed: seed) { desk in
      let export = try await desk.provision("export", "--location", "Europe")
      #expect(export.exitCode == 0)
      #expect(
        export.errorOutput == """
          Left out: the node eu1, which has no TLS certificate and no SIP TLS FQDN: add it to the pool's nodes with the FQDN that it will have.
          Left out: the node eu2, which has no TLS certificate and no SIP TLS FQDN: add it to the pool's nodes with the FQDN that it will have.

          """)
      #expect(
        export.output.contains(
          "\n    dnsServers:\n" + addresses.map { "      - \"\($0)\"\n" }.joined()), "\(export.output)")
    }
  }

  @Test("a node that does not fit the pool's certificate is named as what is left out: the pool is in the file")
  func misfitNode() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      try await desk.server.patch(
        "/api/admin/configuration/v1/worker_vm/2/", ["alternative_fqdn": "elsewhere.vc.example.com"])
      let export = try await desk.provision("export", "--location", "Europe")
      #expect(export.exitCode == 0)
      #expect(
        (export.output + export.errorOutput).contains(
          "Left out: the node \"eu2\" of the pool of the location \"Europe\", whose other nodes are in the file: "),
        "\(export.output)\(export.errorOutput)")
      #expect(!(export.output + export.errorOutput).contains("Left out: pool of"))
      #expect(export.output.contains("eu1.vc.example.com"))
    }
  }
}
