import TestSupport
import Testing

/// The integration guide's own example, from an empty Management Node to an empty plan.
@Suite("The guide's example")
struct ExampleTests {
  @Test("a plan creates 5 and changes 10, and sends nothing but GET, one for each resource")
  func planOnlyReads() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()
      let result = try await desk.plan()
      #expect(result.exitCode == 0)
      #expect(result.errorOutput == "")
      #expect(result.output.hasSuffix("\nPlan: 5 to create, 10 to change, 0 to delete.\n"))
      let requests = try desk.server.requests()
      #expect(requests.allSatisfy { $0.method == "GET" })
      #expect(requests.count <= 10)
      #expect(Set(requests.map(\.path)).count == requests.count)
      #expect(try await desk.server.state() == before)
    }
  }

  @Test("an apply writes in the order of the six steps; the next plan is empty, the next apply writes nothing")
  func appliesInOrder() async throws {
    try await Workplace.europe { desk in
      let first = try await desk.apply()
      #expect(first.exitCode == 0)
      #expect(first.output.hasSuffix("\nApply: 15 applied, 0 failed, 0 never tried.\n"))
      let writes = try desk.server.requests().writes.map(\.summary)
      #expect(writes.count == 15)
      // Side by side within a step, so only their set is certain there.
      #expect(Set(writes[0..<2]) == ["POST ca_certificate", "POST tls_certificate"])
      #expect(
        Array(writes[2...]) == [
          "PATCH worker_vm", "PATCH worker_vm", "PATCH worker_vm",
          "POST mssip_proxy", "PATCH system_location",
          "POST dns_server", "PATCH system_location",
          "PATCH worker_vm", "PATCH worker_vm", "PATCH worker_vm",
          "PATCH global",
          "POST turn_server", "PATCH system_location",
        ])

      let plan = try await desk.plan("--detailed-exitcode")
      #expect(plan.exitCode == 0)
      #expect(
        plan.output == """
          No changes: the Management Node \(desk.server.url) matches the file.

          Plan: 0 to create, 0 to change, 0 to delete.

          """)
      let requestCount = try desk.server.requests().count
      let second = try await desk.apply()
      #expect(second.exitCode == 0)
      #expect(second.output == plan.output)
      #expect(try desk.server.requests().dropFirst(requestCount).writes.isEmpty)
    }
  }

  @Test("every declared value, read back with curl, is what the file says")
  func readsBack() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let api = "/api/admin/configuration/v1"
      let lync = try await desk.server.get("\(api)/mssip_proxy/")["objects"][0]
      #expect(lync["name"] == "Europe SfB")
      #expect(lync["address"] == "fepool-eu.example.com")
      #expect(lync["port"] == 5061)
      #expect(lync["transport"] == "tls")
      let dns = try await desk.server.get("\(api)/dns_server/")["objects"][0]
      #expect(dns["address"] == "10.44.0.2")
      #expect(dns["description"] == "Internal DNS, Europe")
      let turn = try await desk.server.get("\(api)/turn_server/")["objects"][0]
      #expect(turn["name"] == "Europe TURN")
      #expect(turn["address"] == "203.0.113.5")
      #expect(turn["port"] == 3478)
      #expect(turn["transport_type"] == "udp")
      #expect(turn["server_type"] == "namepsw")
      #expect(turn["username"] == "pexip")
      #expect(try await desk.server.get("\(api)/global/1/")["local_mssip_domain"] == "vc.example.com")

      let location = try await desk.server.get("\(api)/system_location/1/")
      #expect(location["mssip_proxy"] == lync["resource_uri"])
      #expect(location["turn_server"] == turn["resource_uri"])
      #expect(location["dns_servers"].elements.map { $0["id"] } == [dns["id"]])

      let certificate = try desk.folder.read("europe/certs/confpool-eu.pem")
      let uploaded = try await desk.server.get("\(api)/tls_certificate/2/")
      #expect(uploaded["certificate"].text?.contains(certificate.split(separator: "\n")[1]) == true)
      for number in 1...3 {
        let node = try await desk.server.get("\(api)/worker_vm/\(number)/")
        #expect(node["alternative_fqdn"] == .string("conf0\(number).vc.example.com"))
        #expect(node["tls_certificate"] == uploaded["resource_uri"])
      }
      // The secrets arrived, though no GET shows them.
      let objects = try await desk.server.state()["objects"]
      #expect(objects["turn_server"][0]["password"] == .string(Workplace.turnPassword))
      #expect(objects["tls_certificate"][1]["private_key_passphrase"] == .string(Workplace.passphrase))
    }
  }

  @Test("what the file does not say is as it was, field by field")
  func leavesTheRest() async throws {
    try await Workplace.europe { desk in
      try await desk.server.patch(
        "/api/admin/configuration/v1/system_location/1/", ["description": "set by hand", "mtu": 1400])
      let before = try await desk.server.state()["objects"]
      try await desk.apply()
      let after = try await desk.server.state()["objects"]

      let declared: [String: Set<String>] = [
        "worker_vm": ["tls_certificate", "alternative_fqdn"],
        "system_location": ["mssip_proxy", "dns_servers", "turn_server"],
        "global": ["local_mssip_domain"],
      ]
      let created: Set = ["ca_certificate", "mssip_proxy", "dns_server", "turn_server"]
      #expect(Set(after.members.keys) == Set(before.members.keys).union(created))
      for (resource, objects) in before.members {
        let others =
          resource == "tls_certificate" ? Array(after[resource].elements.prefix(1)) : after[resource].elements
        #expect(others.count == objects.elements.count, "\(resource)")
        for (old, new) in zip(objects.elements, others) {
          let changed = Set(old.members.keys).union(new.members.keys).filter { old[$0] != new[$0] }
          #expect(changed.isSubset(of: (declared[resource] ?? []).union(["nodes"])), "\(resource): \(changed)")
        }
      }
    }
  }
}
