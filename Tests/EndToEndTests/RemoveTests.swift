import Foundation
import TestSupport
import Testing

/// Taking the integration of a location back.
@Suite("remove")
struct RemoveTests {
  private static let api = "/api/admin/configuration/v1"

  private func remove(_ desk: Workplace, _ arguments: String...) async throws -> ProgramResult {
    try await desk.command(["remove", desk.deployment, "--location", "Europe"] + arguments).run()
  }

  @Test(
    "from the last step to the first, after what comes before on the Skype for Business side; the second run is empty")
  func europe() async throws {
    try await Workplace.europe { desk in
      let untouched = try await desk.server.state()["objects"]
      #expect(try await desk.apply("--parallel", "1").exitCode == 0)
      let plan = try await remove(desk, "--dry-run")
      #expect(plan.exitCode == 0)
      let short = try #require(plan.output.firstMatch(of: #/\[?SHA-256 (..:..:…:..), valid until (.{10})\)/#))
      #expect(
        plan.output == """
          Before, in the Skype for Business Server Management Shell, so that no more calls come (review each line):
            $Route = (Get-CsStaticRoutingConfiguration -Identity 'global').Route | Where-Object MatchUri -eq 'vc.example.com'
            Set-CsStaticRoutingConfiguration -Identity 'global' -Route @{Remove=$Route}
            Remove-CsTrustedApplication -Identity 'confpool-eu.vc.example.com/urn:application:confpool-eu'
            Remove-CsTrustedApplicationPool -Identity 'confpool-eu.vc.example.com'
            Enable-CsTopology

          Management Node \(desk.server.url)
          ~ change   - delete

          Step 6  TURN and STUN servers
            ~ Location     Europe
                TURN server  Europe TURN → (none)
            - TURN server  Europe TURN
          Step 4  SIP TLS FQDNs (newer releases: Configured FQDN)
            ~ Conferencing Node  conf01
                SIP TLS FQDN       conf01.vc.example.com → (none)
            ~ Conferencing Node  conf02
                SIP TLS FQDN       conf02.vc.example.com → (none)
            ~ Conferencing Node  conf03
                SIP TLS FQDN       conf03.vc.example.com → (none)
          Step 2  Lync / Skype for Business servers
            ~ Location                          Europe
                Lync / Skype for Business server  Europe SfB → (none)
            - Lync / Skype for Business server  Europe SfB
          Step 1  Server certificate
            ~ Conferencing Node  conf01
                TLS certificate    confpool-eu.vc.example.com (SHA-256 \(short.output.1), valid until \(short.output.2)) → (none)
            ~ Conferencing Node  conf02
                TLS certificate    confpool-eu.vc.example.com → (none)
            ~ Conferencing Node  conf03
                TLS certificate    confpool-eu.vc.example.com → (none)
            - TLS certificate    confpool-eu.vc.example.com (SHA-256 \(short.output.1), valid until \(short.output.2))

          Plan: 0 to create, 8 to change, 3 to delete.

          """)
      #expect(
        plan.errorOutput == """
          europe/deployment.yaml:35:11: warning: locations[0].name: 3 nodes of the location "Europe" will present the self-signed \
          certificate again, to apps and browsers as well
          europe/deployment.yaml:35:11: warning: locations[0].name: the location "Europe" keeps its DNS servers, which its nodes need \
          for everything else; --dns-servers removes them

          """)
      let count = try desk.server.requests().count
      let removed = try await remove(desk, "--auto-approve", "--dns-servers", "--parallel", "1")
      #expect(removed.exitCode == 0, "\(removed.errorOutput)")
      #expect(removed.output.hasSuffix("\nApply: 13 applied, 0 failed, 0 never tried.\n"))
      #expect(
        try desk.server.requests().dropFirst(count).writes.map { "\($0.method) \($0.path.dropFirst(Self.api.count))" }
          == [
            "PATCH /system_location/1/", "DELETE /turn_server/1/", "PATCH /worker_vm/1/", "PATCH /worker_vm/2/",
            "PATCH /worker_vm/3/", "PATCH /system_location/1/", "DELETE /dns_server/1/", "PATCH /system_location/1/",
            "DELETE /mssip_proxy/1/", "PATCH /worker_vm/1/", "PATCH /worker_vm/2/", "PATCH /worker_vm/3/",
            "DELETE /tls_certificate/2/",
          ])
      let left = try await desk.server.state()["objects"]
      for kind in ["system_location", "worker_vm", "mssip_proxy", "turn_server", "dns_server", "tls_certificate"] {
        #expect(left[kind].elements.count == untouched[kind].elements.count, "\(kind)")
      }
      let again = try await remove(desk, "--auto-approve", "--dns-servers", "--quiet")
      #expect(again.exitCode == 0)
      #expect(
        again.output
          == "No changes: the Management Node \(desk.server.url) has nothing of this location's integration that could"
          + " be removed.\n\nPlan: 0 to create, 0 to change, 0 to delete.\n")
      #expect(try await desk.runs().count == 2)
    }
  }

  @Test("where signatures are required it is saved, signed and applied, from the last step to the first")
  func saved() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply("--parallel", "1").exitCode == 0)
      try await desk.makeSigners("alice")
      let required = ["INFINITY_REQUIRE_SIGNATURES": "1", "INFINITY_ALLOWED_SIGNERS": "allowed_signers"]
      func remove(_ arguments: String...) async throws -> ProgramResult {
        try await desk.command(
          ["remove", desk.deployment, "--location", "Europe"] + arguments, environment: required
        ).run()
      }
      let refused = try await remove("--auto-approve")
      #expect(refused.exitCode == 6)
      #expect(
        refused.errorOutput == """
          error: nothing was changed: INFINITY_REQUIRE_SIGNATURES asks for signatures, which only a saved plan has; `remove --out` makes \
          one, `sign` signs it, and `apply --plan` applies it

          """)
      let plan = try await remove("--out", "gone.plan", "--expires", "8h", "--format", "json")
      #expect(plan.exitCode == 0)
      #expect(try plan.json()["summary"]["delete"] == 3)
      #expect(try plan.json()["commandsBefore"].elements.count == 5)
      #expect(
        plan.errorOutput.hasPrefix(
          "The plan was saved to gone.plan; `infinity-provision apply --plan gone.plan` applies it until "))
      let markdown = try await remove("--dry-run", "--format", "markdown")
      #expect(
        markdown.output.hasPrefix(
          "### Plan: Management Node `\(desk.server.url)`\n\n**Plan: 0 to create, 8 to change, 3 to delete.**\n"))
      #expect(markdown.errorOutput.hasPrefix("Before, in the Skype for Business Server Management Shell, "))
      #expect(try await remove("--dry-run", "--format", "html").output.hasPrefix("<!DOCTYPE html>"))
      #expect(try await desk.sign("gone.plan", "--key", "keys/alice").exitCode == 0)
      let shown = try await desk.provision("show", "gone.plan", "--details").output
      let steps = shown.matches(of: #/\nStep (\d)/#).map { String($0.output.1) }
      #expect(steps == ["6", "4", "2", "1"])

      let count = try desk.server.requests().count
      let applied = try await desk.command(
        ["apply", "--plan", "gone.plan", "--auto-approve", "--parallel", "1"], environment: required
      ).run()
      #expect(applied.exitCode == 0, "\(applied.errorOutput)")
      #expect(
        try desk.server.requests().dropFirst(count).writes.map { "\($0.method) \($0.path.dropFirst(Self.api.count))" }
          == [
            "PATCH /system_location/1/", "DELETE /turn_server/1/", "PATCH /worker_vm/1/", "PATCH /worker_vm/2/",
            "PATCH /worker_vm/3/", "PATCH /system_location/1/", "DELETE /mssip_proxy/1/", "PATCH /worker_vm/1/",
            "PATCH /worker_vm/2/", "PATCH /worker_vm/3/", "DELETE /tls_certificate/2/",
          ])
      #expect(try await remove("--dry-run", "--quiet").output.contains("Plan: 0 to create, 0 to change, 0 to delete."))
    }
  }

  @Test("a service that uses a server since the plan was saved keeps it, as it does without a saved plan: exit code 5")
  func savedAndUsedSince() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await remove(desk, "--out", "g").exitCode == 0)
      try await desk.server.post(
        "\(Self.api)/gateway_routing_rule/",
        [
          "name": "to SfB", "priority": 1, "match_string": "sfb", "called_device_type": "external",
          "outgoing_protocol": "mssip", "mssip_proxy": .string("\(Self.api)/mssip_proxy/1/"),
        ])
      let applied = try await desk.provision("apply", "--plan", "g", "--auto-approve")
      #expect(applied.exitCode == 5)
      #expect(
        applied.errorOutput.contains("used by gateway routing rule \"to SfB\"")
          || applied.output.contains("used by gateway routing rule \"to SfB\""))
      #expect(try await desk.server.state()["objects"]["mssip_proxy"].elements.count == 1)
    }
  }

  @Test("a rollback makes again what has no secret, restores the links to it, and says what only an apply brings back")
  func rollback() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await remove(desk, "--auto-approve").exitCode == 0)
      let back = try await desk.provision("rollback", "last", "--auto-approve")
      #expect(back.exitCode == 0)
      #expect(back.output.hasSuffix("\nApply: 5 applied, 0 failed, 0 never tried.\n"))
      #expect(
        back.errorOutput.contains(
          "warning: the TURN server \"Europe TURN\" was deleted by that run and cannot be restored"))
      #expect(!back.errorOutput.contains("Europe SfB"))
      let state = try await desk.server.state()["objects"]
      #expect(state["mssip_proxy"][0]["name"] == "Europe SfB")
      #expect(state["mssip_proxy"][0]["address"] == "fepool-eu.example.com")
      #expect(state["system_location"][0]["mssip_proxy"] != .null)
      #expect(state["worker_vm"][0]["alternative_fqdn"] == "conf01.vc.example.com")
      // The apply brings back the rest.
      #expect(try await desk.apply("--location", "Europe").exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "what another location of the file, a gateway routing rule or a service uses is kept, and nothing of others is touched"
  )
  func shared() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply("--parallel", "1").exitCode == 0)
      try await desk.server.post(
        "\(Self.api)/gateway_routing_rule/",
        [
          "name": "to SfB", "priority": 1, "match_string": "sfb", "called_device_type": "external",
          "outgoing_protocol": "mssip",
          "mssip_proxy": .string("\(Self.api)/mssip_proxy/1/"),
        ])
      let before = try await desk.server.state()["objects"]
      let removed = try await remove(desk, "--auto-approve", "--dns-servers", "--format", "json")
      #expect(removed.exitCode == 0, "\(removed.errorOutput)")
      let document = try removed.json()
      #expect(document["summary"] == ["create": 0, "update": 7, "delete": 2, "unchanged": 0, "unknownSecrets": 0])
      #expect(document["commandsBefore"][0].text?.hasPrefix("Remove-CsStaticRoutingConfiguration") == true)
      #expect(
        document["warnings"].elements.compactMap { $0["message"].text }.filter { $0.contains(" is kept: ") } == [
          "the Lync server \"Europe SfB\" is kept: used by gateway routing rule \"to SfB\"",
          "the DNS server \"10.0.0.53\" is kept: the location \"Asia\" of the file uses it",
        ])
      let after = try await desk.server.state()["objects"]
      for index in [1, 2] { #expect(after["system_location"][index] == before["system_location"][index]) }
      for index in 2..<6 { #expect(after["worker_vm"][index] == before["worker_vm"][index]) }
      #expect(after["mssip_proxy"] == before["mssip_proxy"])
      #expect(after["dns_server"] == before["dns_server"])
      #expect(after["ca_certificate"] == before["ca_certificate"])
      #expect(after["global"] == before["global"])
      #expect(try await desk.plan("--location", "Asia", "--location", "America", "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a server that comes into use between the question and the deletion is left alone: exit code 5")
  func usedMeanwhile() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      let words = ["remove", desk.deployment, "--location", "Europe"]
      let result = try await desk.command(words).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("[y/N] ")
        try await desk.server.post(
          "\(Self.api)/gateway_routing_rule/",
          [
            "name": "to SfB", "priority": 1, "match_string": "sfb", "called_device_type": "external",
            "outgoing_protocol": "mssip",
            "mssip_proxy": .string("\(Self.api)/mssip_proxy/1/"),
          ])
        terminal.type("y")
      }
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains(
          "the Lync server \"Europe SfB\" was left unchanged: used by gateway routing rule \"to SfB\"; plan again"))
      #expect(try await desk.server.state()["objects"]["mssip_proxy"].elements.count == 1)
    }
  }

  @Test(
    "what the Management Node holds otherwise than the file declares is left, and declined or without a terminal nothing is done"
  )
  func left() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      try await desk.server.patch("\(Self.api)/worker_vm/1/", ["alternative_fqdn": "other.example.com"])
      let refused = try await remove(desk)
      #expect(refused.exitCode == 6)
      #expect(
        refused.errorOutput.contains(
          "warning: locations[0].pool.nodes[0].sipTLSFQDN: alternative_fqdn of the Conferencing Node \"conf01\" is not what the file"
            + " declares; it is left unchanged\n"))
      #expect(
        refused.errorOutput.hasSuffix(
          "error: nothing was changed: there is no terminal to ask on; --auto-approve makes the changes without asking\n"
        ))
      let missing = try await desk.provision("remove", desk.deployment)
      #expect(missing.exitCode == 64)
      let unknown = try await desk.provision("remove", desk.deployment, "--location", "Erope")
      #expect(unknown.exitCode == 64)
      #expect(
        unknown.errorOutput == "error: the deployment file has no location \"Erope\"; did you mean \"Europe\"?\n")
    }
  }
}
