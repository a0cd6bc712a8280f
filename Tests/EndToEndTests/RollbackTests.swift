import Foundation
import TestSupport
import Testing

/// `history` and `rollback`.
@Suite("History and rollback")
struct RollbackTests {
  @Test("a rollback restores what was; the next one has nothing to do")
  func restores() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()["objects"]
      try await desk.apply()
      let run = try #require(try await desk.runs().first)
      let result = try await desk.provision("rollback", run, "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(result.output.contains("\nPlan: 0 to create, 10 to change, 5 to delete.\n"))
      #expect(try await desk.server.state()["objects"] == before)

      let again = try await desk.provision("rollback", run, "--auto-approve")
      #expect(again.exitCode == 0)
      #expect(again.output.hasSuffix("\nPlan: 0 to create, 0 to change, 0 to delete.\n"))

      let undone = try #require(try await desk.runs().first)
      let history = try await desk.provision("history", undone, "--format", "json").json()["runs"][0]
      #expect(history["action"] == .string("rollback of \(run)"))
      // The way back of the way back: everything but the secrets.
      #expect(try await desk.provision("history").output.split(separator: "\n").count == 4)
    }
  }

  @Test(
    "a rollback of a rollback makes the servers again that have no secret, and their links; what it cannot make is said"
  )
  func restoresTheRun() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let applied = try await desk.server.state()["objects"]
      let run = try #require(try await desk.runs().first)
      try await desk.provision("rollback", run, "--auto-approve")
      let undone = try #require(try await desk.runs().first)
      let result = try await desk.provision("rollback", undone, "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(result.output.contains("\nPlan: 2 to create, 6 to change, 0 to delete.\n"))
      let objects = try await desk.server.state()["objects"]
      for kind in ["mssip_proxy", "dns_server"] {
        #expect(objects[kind].elements.count == 1)
        let names = ["name", "address", "port", "transport", "description"]
        for name in names { #expect(objects[kind][0][name] == applied[kind][0][name]) }
      }
      #expect(objects["system_location"][0]["mssip_proxy"] != nil)
      // The certificate and the TURN server, whose secrets nobody can read, are in the file.
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan().output.contains("\nPlan: 0 to create, 0 to change, 0 to delete.\n"))
      let told = result.errorOutput.replacing(#/ \(SHA-256 [^)]*\)/#, with: "").split(separator: "\n")
      #expect(
        told.prefix(4) == [
          "warning: the TURN server \"Europe TURN\" was deleted by that run and cannot be restored: its secrets are not kept",
          "warning: the earlier turn_server of the location \"Europe\" cannot be restored: the TURN server \"Europe TURN\" no longer exists",
          "warning: the TLS certificate \"confpool-eu.vc.example.com\" was deleted by that run and cannot be restored: its secrets are not kept",
          "warning: the trusted CA certificate \"Example Issuing CA\" was deleted by that run and cannot be restored: what it held is not kept",
        ])
      #expect(told.count == 7)
    }
  }

  @Test("last is the latest run that changed something there: it is named before anything is asked, and undone")
  func last() async throws {
    try await Workplace.world { desk in
      let none = try await desk.provision("rollback", "last", "--auto-approve", "--format", "json")
      #expect(none.exitCode == 1)
      #expect(
        try none.json()["error"]["message"]
          == .string(
            "nothing was changed: the journals know no run that changed anything on \"\(desk.server.url)\"; "
              + "`infinity-provision history` lists the runs"))
      try await desk.apply("--location", "Asia", "--step", "2")
      let run = try #require(try await desk.runs().first)
      // Nothing was changed in this one: its first request was refused.
      try await desk.server.setFaults([["method": "POST", "path": "*", "do": ["status": 400, "json": ["x": ["no"]]]]])
      #expect(try await desk.apply("--location", "Europe", "--step", "2").exitCode == 1)
      try await desk.server.setFaults([])
      #expect(try await desk.runs().count == 2)
      try await Workplace.europe { other in
        // A later run on another Management Node is not meant.
        let environment = ["PEXIP_ADDRESS": other.server.url, "PEXIP_CA_FILE": other.server.caFile]
        try FileManager.default.copyItem(atPath: other.folder.path("europe"), toPath: desk.folder.path("europe"))
        let applied = try await desk.command(
          ["apply", "europe/deployment.yaml", "--auto-approve", "--step", "5"], environment: environment
        ).run()
        #expect(applied.exitCode == 0)
      }
      let result = try await desk.provision("rollback", "last", "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput.hasPrefix(
          "The last run that changed something is \(run): apply of world/deployment.yaml by "))
      #expect(result.errorOutput.contains(", 2 of 2 changes applied.\n"))
      #expect(try await desk.server.state()["objects"]["mssip_proxy"].elements.isEmpty)
      let record = try await desk.provision("history", run, "--format", "json").json()["runs"][0]
      #expect(record["forLocations"] == ["Asia"])
      #expect(record["forSteps"] == [2])

      let nowhere = try await desk.provision("rollback", "last", environment: ["PEXIP_ADDRESS": nil])
      #expect(nowhere.exitCode == 64)
      #expect(
        nowhere.errorOutput
          == "error: no Management Node: give --address, PEXIP_ADDRESS or --profile; the last run is looked for among those on that one\n"
      )
    }
  }

  @Test("CA certificates that a run added stay while a certificate that they issued is in use, up to the root")
  func keepsIssuers() async throws {
    try await Workplace.europe { desk in
      let api = "/api/admin/configuration/v1"
      try desk.edit(
        "  - file: certs/intermediates.pem\n", "  - file: certs/intermediates.pem\n  - file: certs/root.pem\n")
      try await desk.apply()
      for id in 1...2 { try await desk.server.delete("\(api)/ca_certificate/\(id)/") }
      #expect(try await desk.apply().output.contains("\nPlan: 2 to create, 0 to change, 0 to delete.\n"))
      let run = try #require(try await desk.runs().first)
      let writes = try desk.server.requests().writes.count
      let kept = try await desk.provision("rollback", run, "--auto-approve")
      #expect(kept.exitCode == 0)
      #expect(kept.output.hasSuffix("\nPlan: 0 to create, 0 to change, 0 to delete.\n"))
      let lines = kept.errorOutput.replacing(#/ \(SHA-256 [^)]*\)/#, with: "").split(separator: "\n").sorted()
      #expect(
        lines == [
          "warning: the trusted CA certificate \"Example Issuing CA\" is kept: it issued the TLS certificate "
            + "\"confpool-eu.vc.example.com\", which is in use",
          "warning: the trusted CA certificate \"Example Root CA\" is kept: it issued the trusted CA certificate "
            + "\"Example Issuing CA\", which is in use",
        ])
      #expect(try desk.server.requests().writes.count == writes)

      // Once no node uses the certificate, they go.
      for id in 1...3 {
        try await desk.server.patch("\(api)/worker_vm/\(id)/", ["tls_certificate": nil])
      }
      let removed = try await desk.provision("rollback", run, "--auto-approve")
      #expect(removed.output.contains("\nPlan: 0 to create, 0 to change, 2 to delete.\n"))
      #expect(removed.errorOutput == "")
    }
  }

  @Test("history shows each change with its values before and after, and no secret")
  func history() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.provision("history").output == "No applies were run from here.\n")
      try await desk.apply()
      let run = try #require(try await desk.runs().first)
      let list = try await desk.provision("history").output
      let lines = list.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines[0] == "Management Node \(desk.server.url)")
      #expect(
        lines[2].contains("  \(run)  15 of 15  Europe     1-6    europe/deployment.yaml  apply  "))
      let details = try await desk.provision("history", run).output
      #expect(
        details.contains("\nFile             europe/deployment.yaml\nFor locations    all\nFor steps        all\n"))
      #expect(
        details.contains(
          "  ~ Location                          Europe, step 2: applied\n"
            + "      Lync / Skype for Business server  (none) → Europe SfB\n"))
      let record = try await desk.provision("history", run, "--format", "json").json()["runs"][0]
      #expect(record["finished"] == true)
      #expect(record["file"] == "europe/deployment.yaml")
      #expect(record["locations"] == ["Europe"])
      #expect(record["steps"] == [1, 2, 3, 4, 5, 6])
      #expect(record["forLocations"] == [])
      #expect(record["forSteps"] == [])
      #expect(record["changes"].elements.count == 15)
      #expect(record["changes"][13]["uri"] == "/api/admin/configuration/v1/turn_server/1/")
      #expect(
        record["changes"][13]["fields"].elements.last == [
          "name": "password", "title": "Password", "before": nil, "after": nil, "secret": true,
        ])

      let unknown = try await desk.provision("history", "2026", "--format", "json")
      #expect(unknown.exitCode == 1)
      #expect(try unknown.json()["error"]["code"] == "no-such-run")
    }
  }

  @Test("what something else uses by now is kept, what somebody changed since is left alone, and both are said")
  func leavesOthersAlone() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let api = "/api/admin/configuration/v1"
      try await desk.server.post(
        "\(api)/system_location/", ["name": "Later", "mssip_proxy": .string("\(api)/mssip_proxy/1/")])
      try await desk.server.patch("\(api)/global/1/", ["local_mssip_domain": "other.example.com"])
      let run = try #require(try await desk.runs().first)
      let result = try await desk.provision("rollback", run, "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput == """
          warning: local_mssip_domain of the global settings "global" is not what that run left (changed since, or kept otherwise by the Management Node); it is left unchanged
          warning: the Lync server "Europe SfB" is kept: used by location "Later"

          """)
      let objects = try await desk.server.state()["objects"]
      #expect(objects["mssip_proxy"].elements.count == 1)
      #expect(objects["turn_server"].elements.isEmpty)
      #expect(objects["system_location"][0]["mssip_proxy"] == nil)
      #expect(try await desk.server.get("\(api)/global/1/")["local_mssip_domain"] == "other.example.com")
    }
  }

  @Test("a server that a gateway routing rule uses by now is kept, though no step is about rules")
  func usedOutside() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let api = "/api/admin/configuration/v1"
      try await desk.server.post(
        "\(api)/gateway_routing_rule/",
        [
          "name": "To Lync", "priority": 1, "match_string": ".*", "called_device_type": "mssip_server",
          "outgoing_protocol": "mssip", "mssip_proxy": .string("\(api)/mssip_proxy/1/"),
        ])
      let run = try #require(try await desk.runs().first)
      let result = try await desk.provision("rollback", run, "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput
          == "warning: the Lync server \"Europe SfB\" is kept: used by gateway routing rule \"To Lync\"\n")
      let objects = try await desk.server.state()["objects"]
      #expect(objects["gateway_routing_rule"][0]["mssip_proxy"].text == "\(api)/mssip_proxy/1/")
      #expect(objects["turn_server"].elements.isEmpty)
    }
  }

  @Test("a rollback that stopped halfway goes on with the same command, and a summary says what failed")
  func continued() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()["objects"]
      try await desk.apply()
      try await desk.server.setFaults([["method": "DELETE", "path": "*/mssip_proxy/*", "do": ["status": 400]]])
      let first = try await desk.provision("rollback", "last", "--auto-approve", "--quiet")
      #expect(first.exitCode == 5)
      #expect(first.output.contains("Europe SfB, step 2: failed\n"))
      #expect(first.errorOutput.hasSuffix("then run the same command again to continue\n"))
      try await desk.server.setFaults([])
      let second = try await desk.provision("rollback", "last", "--auto-approve")
      #expect(second.exitCode == 0, "\(second.errorOutput)")
      let after = try await desk.server.state()["objects"]
      for kind in ["mssip_proxy", "dns_server", "turn_server", "system_location"] {
        #expect(after[kind] == before[kind], "\(kind)")
      }
    }
  }

  @Test("a deletion whose answer is lost was made")
  func lostAnswer() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try await desk.server.setFaults([["method": "DELETE", "path": "*", "nth": 1, "do": ["reset": "after"]]])
      let result = try await desk.provision("rollback", "last", "--auto-approve")
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      #expect(try await desk.server.state()["objects"]["mssip_proxy"].elements.isEmpty)
    }
  }

  @Test(
    "lists that lack what others refer to are not believed: nothing is taken back on their word",
    arguments: [
      ("rollback", ["rollback", "last", "--auto-approve"]),
      ("remove", ["remove", "europe/deployment.yaml", "--location", "Europe", "--auto-approve"]),
    ])
  func incompleteLists(name: String, arguments: [String]) async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let before = try await desk.server.state()["objects"]
      let none: JSON = [
        "meta": ["limit": 1000, "next": nil, "offset": 0, "previous": nil, "total_count": 0], "objects": [],
      ]
      for list in ["system_location", "tls_certificate", "mssip_proxy", "worker_vm"] {
        try await desk.server.setFaults([["method": "GET", "path": .string("*/\(list)/"), "do": ["json": none]]])
        let result = try await desk.command(arguments).run()
        #expect(result.exitCode == 1, "\(list)")
        #expect(
          result.errorOutput.contains("list-incomplete") || result.errorOutput.contains("the account may not see"))
        #expect(try await desk.server.state()["objects"] == before, "\(list)")
      }
      try await desk.server.setFaults([])
      #expect(try await desk.command(arguments).run().exitCode == 0)
    }
  }

  @Test("a secret cannot be restored, and the plan says so")
  func secrets() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try await desk.apply(environment: ["TURN_EU_PASSWORD": "second-password"])
      let run = try #require(try await desk.runs().first)
      let result = try await desk.provision("rollback", run, "--auto-approve")
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput
          == "warning: the earlier password of the TURN server \"Europe TURN\" is not kept and cannot be restored\n")
      #expect(try await desk.server.state()["objects"]["turn_server"][0]["password"] == "second-password")
    }
  }

  @Test("a run of another Management Node is refused")
  func otherManagementNode() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let run = try #require(try await desk.runs().first)
      try await Workplace.europe { other in
        let result = try await desk.provision(
          "rollback", run, "--auto-approve",
          environment: ["PEXIP_ADDRESS": other.server.url, "PEXIP_CA_FILE": other.server.caFile])
        #expect(result.exitCode == 6)
        #expect(
          result.errorOutput.contains(
            "run \(run) was made on \"\(desk.server.url)\", as its journal says, not on \(other.server.url)"))
      }
    }
  }
}
