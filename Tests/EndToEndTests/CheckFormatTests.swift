import Foundation
import TestSupport
import Testing

/// `validate` and `verify` in the forms that other programs read: JUnit, SARIF, Prometheus.
@Suite("Findings for other programs")
struct CheckFormatTests {
  /// A report without what no two runs have in common.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(#/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/#, with: "TIME")
      .replacing(#/(_timestamp_seconds\{[^}]*\}) \d+/#) { "\($0.output.1) TIME" }
      .replacing(#/(_duration_seconds\{[^}]*\}) \d+\.\d{3}/#) { "\($0.output.1) TIME" }
  }

  @Test("validate as JUnit: a case for each file and code, whatever characters the file's name has")
  func validateJUnit() async throws {
    try await withTemporaryFolder { folder in
      let name = "a <b> & \"c\" \u{1B}\u{FFFE}.yaml"
      try folder.write("version: 1\nlocations: [1, 2]\nfoo: 3\n", to: name)
      let result = try await Program(
        .provision, ["validate", name, "--format", "junit"], environment: [:], workingDirectory: folder.path
      ).run()
      #expect(result.exitCode == 3)
      let text = try await FormatCheckers.expectJUnit(result.output)
      let shown = "a &lt;b&gt; &amp; &quot;c&quot; \\u{1B}\\u{FFFE}.yaml"
      let keys =
        "version, include, managementNode, sipDomain, trustedCACertificates, tlsCertificates, lyncServers, dnsServers, "
        + "turnServers, stunServers, locations, rollout"
      #expect(
        Self.withoutTimes(text) == """
          <?xml version="1.0" encoding="UTF-8"?>
          <testsuites name="infinity-provision validate" tests="2" failures="2" errors="0">
            <testsuite name="\(shown)" timestamp="TIME" tests="2" failures="2" errors="0" skipped="0">
              <testcase classname="infinity-provision.validate" name="\(shown): wrong-type">
                <failure type="wrong-type" message="expected a mapping (the keys of a location), not a number (and 1 more)">\(shown):2:13: error: locations[0]: expected a mapping (the keys of a location), not a number
          \(shown):2:16: error: locations[1]: expected a mapping (the keys of a location), not a number</failure>
              </testcase>
              <testcase classname="infinity-provision.validate" name="\(shown): unknown-key">
                <failure type="unknown-key" message="unknown key (keys of a deployment file: \(keys))">\(shown):3:1: error: foo: unknown key (keys of a deployment file: \(keys))</failure>
              </testcase>
            </testsuite>
          </testsuites>

          """)
    }
  }

  @Test("validate as JUnit: a file without errors passes, and what was not checked is skipped, not passed")
  func validateSkips() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.provision("validate", desk.deployment, "--without-secrets", "--format", "junit")
      #expect(result.exitCode == 0)
      let text = try await FormatCheckers.expectJUnit(result.output)
      let start = "    <testcase classname=\"infinity-provision.validate\" name=\"europe/deployment.yaml: "
      #expect(text.contains("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"1\">\n\(start)no errors\"/>\n"))
      #expect(text.contains("\(start)secrets-not-checked\">\n      <skipped type=\"secrets-not-checked\" message=\""))
    }
  }

  @Test("validate as SARIF: files relative to the working folder, lines and columns, what codes mean and what to do")
  func validateSARIF() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("version: 1\ninclude: [\"../other: é.yaml\"]\nfoo: 3\n", to: "work/a:b.yaml")
      try folder.write("bar: 1\n", to: "other: é.yaml")
      let result = try await Program(
        .provision, ["validate", "a:b.yaml", "--format", "sarif"], environment: [:],
        workingDirectory: folder.path("work")
      ).run()
      #expect(result.exitCode == 3)
      let run = try await FormatCheckers.expectSARIF(result.output)
      #expect(run["invocations"][0]["executionSuccessful"] == true)
      #expect(run["invocations"][0]["exitCode"] == 3)
      let places = run["results"].elements.map { $0["locations"][0]["physicalLocation"] }
      #expect(
        places.contains([
          "artifactLocation": ["uri": "a%3Ab.yaml", "uriBaseId": "%SRCROOT%"],
          "region": ["startLine": 3, "startColumn": 1],
        ]))
      let real = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
      #expect(places.map { $0["artifactLocation"]["uri"].text }.contains("file://\(real)/other%3A%20%C3%A9.yaml"))
      let rule = run["tool"]["driver"]["rules"].elements.first { $0["id"] == "unknown-key" }
      let explained = try await Program(.provision, ["explain", "unknown-key", "--format", "json"], environment: [:])
        .run().json()["codes"][0]
      #expect(rule?["help"]["text"] == explained["remedy"])
      #expect(rule?["fullDescription"]["text"] == explained["meaning"])
      #expect(rule?["defaultConfiguration"]["level"] == "error")
    }
  }

  @Test("verify as JUnit: a case for each check and location; what was not looked at is skipped")
  func verifyJUnit() async throws {
    try await Workplace.europe { desk in
      try desk.edit("10.44.0.2", "127.0.0.1")
      let (port, socket) = try ServerProgram.silentPort()
      defer { close(socket) }
      let checks = ["--check", "configuration", "--check", "dns-nodes", "--check", "sync"]
      let options = ["--dns-port", "\(port)", "--answer-timeout", "1"]
      let result = try await desk.command(
        ["verify", desk.deployment, "--format", "junit"] + checks + options
      ).run()
      #expect(result.exitCode == 3)
      let text = try await FormatCheckers.expectJUnit(result.output)
      #expect(text.contains("<testsuites name=\"infinity-provision verify\" tests=\"3\" failures=\"1\" errors=\"0\">"))
      #expect(text.contains("name=\"configuration: all locations\">\n      <failure type=\"missing\" message=\""))
      #expect(
        text.contains(
          "name=\"dns-nodes: Europe\">\n      <skipped type=\"not-checked\" message=\"DNS server 127.0.0.1 does not answer"
        ))
      #expect(text.contains("<testcase classname=\"infinity-provision.verify\" name=\"sync: all locations\"/>"))
      let strict = try await desk.command(
        ["verify", desk.deployment, "--strict", "--check", "dns-nodes", "--format", "junit"] + options
      ).run()
      #expect(try await FormatCheckers.expectJUnit(strict.output).contains("<failure type=\"not-checked\""))
    }
  }

  @Test("verify as SARIF: each finding with its check and from where it was seen; which checks were made")
  func verifySARIF() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.provision(
        "verify", desk.deployment, "--check", "configuration", "--check", "sync", "--format", "sarif")
      #expect(result.exitCode == 3)
      let run = try await FormatCheckers.expectSARIF(result.output)
      #expect(run["results"].elements.count == 15)
      let lync = run["results"].elements.first { $0["message"]["text"].text?.hasPrefix("Lync server") == true }
      #expect(
        lync == [
          "ruleId": "missing", "ruleIndex": 0, "level": "error",
          "message": ["text": "Lync server \"Europe SfB\" is not on the Management Node; apply step 2"],
          "locations": [
            [
              "logicalLocations": [["fullyQualifiedName": "lyncServers[0].name"]],
              "physicalLocation": [
                "artifactLocation": ["uri": "europe/deployment.yaml", "uriBaseId": "%SRCROOT%"],
                "region": ["startLine": 17, "startColumn": 11],
              ],
            ]
          ],
          "properties": ["check": "configuration", "location": nil, "seenFrom": .string(desk.server.url)],
        ])
      let checks = run["invocations"][0]["properties"]["checks"].elements
      #expect(checks.map { $0["check"] } == ["configuration", "sync"])
      #expect(checks.map { $0["result"] } == ["error", "ok"])
    }
  }

  @Test("verify for Prometheus: findings by check, drift by location, nodes in sync, the end of each certificate")
  func verifyMetrics() async throws {
    try await Workplace.world { desk in
      let checks = ["--check", "configuration", "--check", "sync", "--check", "certificates"]
      let arguments = ["verify", desk.deployment, "--format", "prometheus"] + checks
      let file = "deployment=\"world/deployment.yaml\""
      #expect(try await desk.apply("--wait", "--location", "Europe").exitCode == 0)
      let drifted = try await desk.command(arguments).run()
      #expect(drifted.exitCode == 3)
      let text = try await FormatCheckers.expectMetrics(drifted.output)
      #expect(text.contains("\ninfinity_verify_success{\(file)} 1\n"))
      #expect(!text.contains("infinity_verify_failure"))
      let differences = text.matches(of: #/infinity_configuration_differences\{[^}]*location="([^"]*)"\} (\d+)/#)
      #expect(differences.map { String($0.output.1) } == ["", "Europe", "Asia", "America"])
      #expect(differences.map { $0.output.2 == "0" } == [false, true, false, false])
      let nodes = text.matches(of: #/\ninfinity_node_in_sync\{[^}]*\} (\d)/#)
      #expect(nodes.map(\.output.1) == ["1", "1", "1", "1", "1", "1"])
      // Three pools and a CA in the file; the two nodes of Europe have a certificate on the Management Node.
      let ends = text.matches(
        of: #/infinity_certificate_not_after_timestamp_seconds\{[^}]*place="([^"]*)",location="([^"]*)"[^}]*\} (\d+)/#
      )
      let places = ends.map { "\($0.output.1) \($0.output.2)" }
      #expect(places.suffix(2) == ["management-node Europe", "management-node Europe"])
      #expect(ends.count { $0.output.1 == "file" } >= 4)
      #expect(ends.allSatisfy { (Double($0.output.3) ?? 0) > Date().timeIntervalSince1970 })

      #expect(try await desk.apply("--wait").exitCode == 0)
      let clean = try await FormatCheckers.expectMetrics(try await desk.command(arguments).run().output)
      #expect(
        clean.contains(
          "\ninfinity_verify_findings{\(file),check=\"configuration\",location=\"\",severity=\"error\"} 0\n"))
      #expect(
        clean.matches(of: #/infinity_configuration_differences\{[^}]*\} (\d+)/#).map(\.output.1) == [
          "0", "0", "0", "0",
        ])
    }
  }

  @Test(
    "every check against real servers: each form is one that its readers take, and presented certificates are measured",
    .enabled(
      if: LoopbackSite.isInstalled,
      "needs dnsmasq, coturn, chrony and faketime; `scripts/install-prerequisites test` installs them"))
  func everyCheck() async throws {
    try await withTemporaryFolder { seed in
      let file = try seed.write(LoopbackSite.seed.serialized, to: "seed.json")
      try await Workplace.europe(["--seed", file, "--sync-delay", "0"]) { desk in
        let site = try await LoopbackSite(in: desk.folder, passphrase: Workplace.passphrase)
        let verify = ["verify", desk.deployment, "--wait", "--format"]
        try await site.serve {
          #expect(try await desk.apply("--wait").exitCode == 0)
          // No TURN server is there.
          let junit = try await desk.command(verify + ["junit"] + site.options).run()
          #expect(try await FormatCheckers.expectJUnit(junit.output).contains("<failure type=\"turn-refused\""))
          let sarif = try await desk.command(verify + ["sarif"] + site.options).run()
          let run = try await FormatCheckers.expectSARIF(sarif.output)
          #expect(run["invocations"][0]["properties"]["checks"].elements.contains { $0["check"] == "node-tls" })
          let metrics = try await desk.command(verify + ["prometheus"] + site.options).run()
          #expect([junit.exitCode, sarif.exitCode, metrics.exitCode] == [3, 3, 3])
          let text = try await FormatCheckers.expectMetrics(metrics.output)
          #expect(text.contains(#"check="turn",location="Europe",severity="error"} 1"#))
          #expect(text.contains(#"check="node-tls",location="Europe",severity="error"} 0"#))
          let presented = text.matches(of: #/place="presented",location="Europe",holder="([^"]*)"/#).map(\.output.1)
          #expect(presented == ["conf01", "Europe SfB"])
        }
      }
    }
  }

  @Test("the alerts that the pages show are ones that Prometheus accepts, of metrics that there are")
  func alerts() async throws {
    let page = try String(contentsOfFile: PackageFolder.root + "/docs/automation.md", encoding: .utf8)
    let rules = try #require(page.firstMatch(of: #/```yaml\n(groups:\n.*?)```/#.dotMatchesNewlines())?.output.1)
    try await withTemporaryFolder { folder in
      let file = try folder.write(String(rules), to: "rules.yaml")
      let result = try await Program("promtool", ["check", "rules", file]).run()
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      #expect(result.output.contains("SUCCESS: 5 rules found"), "\(result.output)")
    }
    let reference = try String(contentsOfFile: PackageFolder.root + "/docs/output.md", encoding: .utf8)
    for name in Set(rules.matches(of: #/infinity_[a-z_]+/#).map { String($0.output) }) {
      #expect(reference.contains("\n| `\(name)` | "), "\(name)")
    }
  }

  @Test("nodes that are late have 0")
  func measuredLaggards() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      try await desk.apply()
      let result = try await desk.provision(
        "verify", desk.deployment, "--check", "sync", "--format", "prometheus")
      let nodes = result.output.matches(of: #/\ninfinity_node_in_sync\{[^}]*node="([^"]*)"\} (\d)/#)
      #expect(nodes.map { "\($0.output.1) \($0.output.2)" } == ["conf01 0", "conf02 0", "conf03 0"])
    }
  }

  @Test("a command that fails says so in each form, and keeps its exit code")
  func failures() async throws {
    try await Workplace.europe { desk in
      let port = try ServerProgram.freePort()
      let unreachable: [String: String?] = ["PEXIP_ADDRESS": "https://127.0.0.1:\(port)"]
      let verify = ["verify", desk.deployment, "--check", "sync", "--format"]
      let junit = try await desk.command(verify + ["junit"], environment: unreachable).run()
      #expect(junit.exitCode == 1)
      let report = try await FormatCheckers.expectJUnit(junit.output)
      #expect(
        report.contains("<testsuites name=\"infinity-provision verify\" tests=\"1\" failures=\"0\" errors=\"1\">"))
      #expect(report.contains("name=\"verify\">\n      <error type=\"connection-refused\" message=\""))

      let sarif = try await desk.command(verify + ["sarif"], environment: unreachable).run()
      #expect(sarif.exitCode == 1)
      let invocation = try await FormatCheckers.expectSARIF(sarif.output)["invocations"][0]
      #expect(invocation["executionSuccessful"] == false)
      #expect(invocation["exitCode"] == 1)
      #expect(invocation["toolExecutionNotifications"][0]["descriptor"]["id"] == "connection-refused")
      #expect(invocation["toolExecutionNotifications"][0]["level"] == "error")

      let metrics = try await desk.command(
        verify + ["prometheus", "--out", "infinity.prom"], environment: unreachable
      ).run()
      #expect(metrics.exitCode == 1)
      #expect(metrics.output == "")
      let file = "{deployment=\"europe/deployment.yaml\""
      #expect(
        Self.withoutTimes(try await FormatCheckers.expectMetrics(desk.folder.read("infinity.prom"))) == """
          # HELP infinity_verify_success Whether the last run could make its checks (with or without findings): 1 or 0.
          # TYPE infinity_verify_success gauge
          infinity_verify_success\(file)} 0
          # HELP infinity_verify_failure Why the last run could not make its checks: the code of its error.
          # TYPE infinity_verify_failure gauge
          infinity_verify_failure\(file),code="connection-refused"} 1
          # HELP infinity_verify_timestamp_seconds When the last run ended, in seconds since 1970.
          # TYPE infinity_verify_timestamp_seconds gauge
          infinity_verify_timestamp_seconds\(file)} TIME
          # HELP infinity_verify_duration_seconds How long the last run took.
          # TYPE infinity_verify_duration_seconds gauge
          infinity_verify_duration_seconds\(file)} TIME

          """)

      // What the file has wrong is told by validate as findings, and is why verify fails.
      try desk.edit("sipDomain: vc.example.com", "sipDomian: vc.example.com")
      let broken = try await desk.command(verify + ["sarif"]).run()
      #expect(broken.exitCode == 1)
      let notes = try await FormatCheckers.expectSARIF(broken.output)["invocations"][0]["toolExecutionNotifications"]
      #expect(notes[0]["descriptor"]["id"] == "unknown-key")
      #expect(notes.elements.last?["descriptor"]["id"] == "invalid-deployment")
      let refused = try await desk.provision("validate", desk.deployment, "--log-level", "loud", "--format", "junit")
      #expect(refused.exitCode == 64)
      let wrong = try await FormatCheckers.expectJUnit(refused.output)
      #expect(wrong.contains("<error type=\"usage\" message=\"unknown log level"))
    }
  }
}
