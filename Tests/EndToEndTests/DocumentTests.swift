import Foundation
import TestSupport
import Testing

/// The documents that people and programs read, by the contract of `docs/command-line.md`.
@Suite("Plans and reports as text and JSON")
struct DocumentTests {
  @Test("the text plan of the example")
  func textPlan() async throws {
    try await Workplace.europe { desk in
      let output = try await desk.plan().output
        .replacing(desk.server.url, with: "URL")
        .replacing(
          #/SHA-256 [0-9A-F]{2}:[0-9A-F]{2}:…:[0-9A-F]{2}, valid until \d{4}-\d\d-\d\d/#,
          with: "SHA-256 …, valid until DATE")
      #expect(
        output == """
          Management Node URL
          + create   ~ change

          Step 1  Server certificate
            + Trusted CA certificate  Example Issuing CA (SHA-256 …, valid until DATE)
            + TLS certificate         confpool-eu.vc.example.com (SHA-256 …, valid until DATE)
                Private key             (secret, from file europe/secrets/confpool-eu.key)
                Private key passphrase  (secret, from environment variable CONFPOOL_EU_PASSPHRASE)
            ~ Conferencing Node       conf01
                TLS certificate         (none) → confpool-eu.vc.example.com
            ~ Conferencing Node       conf02
                TLS certificate         (none) → confpool-eu.vc.example.com
            ~ Conferencing Node       conf03
                TLS certificate         (none) → confpool-eu.vc.example.com
          Step 2  Lync / Skype for Business servers
            + Lync / Skype for Business server  Europe SfB
                Address                           fepool-eu.example.com
                Port                              5061
                Transport                         tls
            ~ Location                          Europe
                Lync / Skype for Business server  (none) → Europe SfB
          Step 3  DNS servers
            + DNS server   10.44.0.2
                Description  Internal DNS, Europe
            ~ Location     Europe
                DNS servers  (none) → 10.44.0.2
          Step 4  SIP TLS FQDNs (newer releases: Configured FQDN)
            ~ Conferencing Node  conf01
                SIP TLS FQDN       (none) → conf01.vc.example.com
            ~ Conferencing Node  conf02
                SIP TLS FQDN       (none) → conf02.vc.example.com
            ~ Conferencing Node  conf03
                SIP TLS FQDN       (none) → conf03.vc.example.com
          Step 5  Pexip Infinity domain
            ~ Global settings        global
                Pexip Infinity domain  (none) → vc.example.com
          Step 6  TURN and STUN servers
            + TURN server  Europe TURN
                Address      203.0.113.5
                Port         3478
                Transport    udp
                Server type  namepsw
                Username     pexip
                Password     (secret, from environment variable TURN_EU_PASSWORD)
            ~ Location     Europe
                TURN server  (none) → Europe TURN

          Plan: 5 to create, 10 to change, 0 to delete.

          """)
    }
  }

  @Test("the JSON plan holds every key of the contract, and secrets without a value")
  func jsonPlan() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.plan("--format", "json", "--detailed-exitcode")
      let plan = try result.json()
      #expect(result.exitCode == 2)
      #expect(result.errorOutput == "")
      #expect(
        Set(plan.members.keys) == [
          "formatVersion", "managementNode", "summary", "changes", "unknownSecrets", "warnings",
        ])
      #expect(plan["formatVersion"] == 1)
      #expect(plan["managementNode"] == .string(desk.server.url))
      #expect(plan["summary"] == ["create": 5, "update": 10, "delete": 0, "unchanged": 0, "unknownSecrets": 0])
      #expect(plan["unknownSecrets"] == [])
      #expect(plan["warnings"] == [])
      let changes = plan["changes"].elements
      #expect(changes.map { $0["step"] } == [1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 6, 6])
      for change in changes {
        #expect(
          Set(change.members.keys) == ["step", "action", "resource", "title", "name", "location", "uri", "fields"])
      }

      #expect(
        changes[6] == [
          "step": 2, "action": "update", "resource": "system_location", "title": "Location", "name": "Europe",
          "location": "Europe", "uri": "/api/admin/configuration/v1/system_location/1/",
          "fields": [
            [
              "name": "mssip_proxy", "title": "Lync / Skype for Business server", "before": nil, "after": "Europe SfB",
              "secret": false,
            ]
          ],
        ])
      #expect(changes[5]["uri"] == nil)
      #expect(changes[5]["location"] == nil)
      #expect(changes[8]["fields"][0]["after"] == ["10.44.0.2"])
      #expect(
        changes[13]["fields"].elements.last == [
          "name": "password", "title": "Password", "before": nil, "after": nil, "secret": true,
          "from": ["env": "TURN_EU_PASSWORD"],
        ])

      let fingerprint = try await self.fingerprint(desk.folder.path("europe/certs/confpool-eu.pem"))
      let link = changes[2]["fields"][0]
      #expect(link["beforeFingerprint"] == nil)
      #expect(link["afterFingerprint"] == .string(fingerprint))
      let short = "\(fingerprint.prefix(5)):…:\(fingerprint.suffix(2))"
      #expect(link["after"].text?.hasPrefix("confpool-eu.vc.example.com (SHA-256 \(short), valid until ") == true)
    }
  }

  @Test("the JSON report of an apply is the plan with a result in each change and the totals")
  func jsonApply() async throws {
    try await Workplace.europe { desk in
      let plan = try await desk.plan("--format", "json").json()
      let result = try await desk.apply("--format", "json")
      let report = try result.json()
      #expect(result.exitCode == 0)
      #expect(report["result"] == ["applied": 15, "failed": 0, "skipped": 0])
      #expect(report["error"] == nil)
      #expect(report["summary"] == plan["summary"])
      for (change, planned) in zip(report["changes"].elements, plan["changes"].elements) {
        var expected = planned
        expected["result"] = "applied"
        // Of what was created, the report knows the URI.
        #expect(change["uri"].text?.hasPrefix("/api/admin/configuration/v1/") == true)
        expected["uri"] = change["uri"]
        #expect(change == expected)
      }

      let again = try await desk.apply("--format", "json").json()
      #expect(again["summary"] == ["create": 0, "update": 0, "delete": 0, "unchanged": 15, "unknownSecrets": 0])
      #expect(again["changes"] == [])
      #expect(again["result"] == ["applied": 0, "failed": 0, "skipped": 0])
    }
  }

  @Test("Markdown: the plan, then what was done of it with the name of the run; standard output holds nothing else")
  func markdown() async throws {
    try await Workplace.europe { desk in
      let plan = try await desk.plan("--format", "markdown")
      #expect(plan.exitCode == 0)
      #expect(plan.errorOutput == "")
      #expect(
        plan.output.hasPrefix(
          "### Plan: Management Node `\(desk.server.url)`\n\n**Plan: 5 to create, 10 to change, 0 to delete.**\n"))
      #expect(plan.output.contains("Password (secret, from environment variable TURN_EU_PASSWORD)\n"))
      let applied = try await desk.apply("--format", "markdown")
      #expect(applied.exitCode == 0)
      #expect(applied.errorOutput == "")
      let run = try #require(try await desk.runs().first)
      #expect(
        applied.output.hasPrefix(
          """
          ### Applied: Management Node `\(desk.server.url)`

          **15 applied, 0 failed, 0 never tried.**

          - Run `\(run)`

          """), "\(applied.output)")
      let nothing = try await desk.plan("--format", "markdown").output
      #expect(
        nothing == "### No changes: Management Node `\(desk.server.url)`\n\nThe Management Node matches the file.\n")
      let failed = try await desk.provision("plan", "none.yaml", "--format", "markdown")
      #expect(failed.exitCode == 1)
      #expect(failed.output == "")
      let refused = try await desk.provision("verify", desk.deployment, "--format", "markdown")
      #expect(refused.exitCode == 64)
    }
  }

  @Test("a renewed certificate shows both fingerprints")
  func renewal() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let old = try await fingerprint(desk.folder.path("europe/certs/confpool-eu.pem"))
      let new = try await fingerprint(desk.folder.path("europe/certs/renewed.pem"))
      try desk.renewEuropeCertificate()
      let changes = try await desk.plan("--format", "json").json()["changes"].elements
      #expect(changes.map { $0["action"] } == ["create", "update", "update", "update"])
      for change in changes.dropFirst() {
        #expect(change["fields"][0]["beforeFingerprint"] == .string(old))
        #expect(change["fields"][0]["afterFingerprint"] == .string(new))
      }
    }
  }

  @Test("a deployment that does not fit the Management Node: every finding, in text and as details")
  func cannotPlan() async throws {
    try await Workplace.europe { desk in
      try desk.edit("name: conf02", "name: conf20")
      try desk.edit("lyncServer: Europe SfB", "lyncServer: Europe SfC")
      let text = try await desk.plan()
      #expect(text.exitCode == 1)
      #expect(text.output == "")
      #expect(
        text.errorOutput == """
          europe/deployment.yaml:37:17: error: locations[0].lyncServer: no Lync server "Europe SfC" in this file or on the Management Node; did you mean "Europe SfB"?
          europe/deployment.yaml:46:18: error: locations[0].pool.nodes[1].name: no Conferencing Node "conf20" on the Management Node (nodes are deployed first and never created from here); did you mean "conf02"?
          europe/deployment.yaml:41:13: warning: locations[0].pool.fqdn: node "conf02" is in location "Europe" on the Management Node, but in no pool of the file; its calls will not be trusted by Lync
          error: the deployment does not fit the Management Node \(desk.server.url); fix what is reported and try again

          """)
      let document = try await desk.plan("--format", "json").json()
      #expect(document["error"]["code"] == "cannot-plan")
      #expect(
        document["error"]["details"].elements.map { $0["code"] } == [
          "unknown-lync-server", "unknown-node", "node-in-no-pool",
        ])
      #expect(document["error"]["details"][1]["line"] == 46)
      #expect(document["error"]["details"][1]["column"] == 18)
      #expect(document["error"]["details"][1]["path"] == "locations[0].pool.nodes[1].name")
    }
  }

  @Test("a file with faults: all of them at their places, exit code 3 of validate and 1 of plan, nothing sent")
  func badFile() async throws {
    try await Workplace.europe { desk in
      try desk.edit("port: 5061", "prot: 5061")
      try desk.edit("port: 3478", "port: 99999")
      let findings = """
        europe/deployment.yaml:19:5: error: lyncServers[0].prot: unknown key; did you mean `port`? (keys of a Lync server: name, address, description, port, transport)
        europe/deployment.yaml:29:11: error: turnServers[0].port: expected a whole number from 1 to 65535, not 99999

        """
      let validation = try await desk.provision("validate", desk.deployment)
      #expect(validation.exitCode == 3)
      #expect(validation.output.contains(findings))
      #expect(validation.output.hasSuffix(": 2 errors, 0 warnings.\n"))
      let plan = try await desk.plan()
      #expect(plan.exitCode == 1)
      #expect(plan.errorOutput.contains(findings))
      let document = try await desk.provision("validate", desk.deployment, "--format", "json").json()
      #expect(document["findings"].elements.map { $0["line"] } == [19, 29])
      #expect(try desk.server.requests().isEmpty)
    }
  }

  private func fingerprint(_ path: String) async throws -> String {
    let output = try await Program("openssl", ["x509", "-in", path, "-noout", "-fingerprint", "-sha256"]).run().output
    return output.split(separator: "=").last.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
  }
}

extension Workplace {
  /// Puts the renewed certificate in place of the pool's first one.
  func renewEuropeCertificate() throws {
    try edit("certs/confpool-eu.pem", "certs/renewed.pem")
    try edit("secrets/confpool-eu.key", "secrets/renewed.key")
    try edit("    passphrase: {env: CONFPOOL_EU_PASSPHRASE}\n", "")
  }
}
