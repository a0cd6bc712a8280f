import TestSupport
import Testing

/// A Management Node that says something in a form that nobody knows: what is not needed goes unnoticed, what is needed is named.
@Suite("Answers that cannot be read")
struct UnreadableTests {
  private static let api = "/api/admin/configuration/v1"

  /// What decides something, of each kind of object; everything else may hold anything.
  private static let neededFields: [String: Set<String>] = [
    "ca_certificate": ["certificate"],
    "tls_certificate": ["certificate"],
    "mssip_proxy": ["name", "address", "description", "port", "transport"],
    "dns_server": ["address", "description"],
    "turn_server": ["name", "address", "description", "port", "transport_type", "server_type", "username"],
    "stun_server": ["name", "address", "description", "port"],
    "system_location": [
      "name", "description", "local_mssip_domain", "mssip_proxy", "dns_servers", "turn_server", "stun_server",
    ],
    "worker_vm": [
      "name", "address", "hostname", "domain", "alternative_fqdn", "system_location", "tls_certificate",
    ],
    "global": ["local_mssip_domain"],
    "management_vm": ["tls_certificate", "tls_client_certificate"],
    "certificate_signing_request": ["tls_certificate"],
    "conference_alias": ["alias"],
    "status/worker_vm": ["name", "sync_status"],
  ]

  private static let nonsense: [JSON] = [
    nil, true, .number(-1.5), "", "nonsense \u{7}", "$~!1c2VjcmV0", [], [nil, [[]], 3], [:],
    ["id": nil, "resource_uri": [1]],
    [["id": "x y"]],
  ]

  /// Answers a list as it is now, changed by a closure.
  private func answer(
    _ desk: Workplace, _ kinds: [String], _ change: (_ kind: String, _ index: Int, inout [String: JSON]) -> Void
  ) async throws {
    var rules: [JSON] = []
    for kind in kinds {
      let path = kind.hasPrefix("status/") ? "/api/admin/status/v1/worker_vm/" : "\(Self.api)/\(kind)/"
      guard case .object(var list) = try await desk.server.get(path + "?limit=1000") else { continue }
      let objects = list["objects"]?.elements ?? []
      list["objects"] = .array(
        objects.enumerated().map { index, object in
          guard case .object(var members) = object else { return object }
          change(kind, index, &members)
          return .object(members)
        })
      rules.append(["method": "GET", "path": .string(path), "do": ["json": .object(list)]])
    }
    try await desk.server.setFaults(.array(rules))
  }

  @Test("every field that decides nothing may hold anything, in every kind, and no run notices")
  func nonsense() async throws {
    try await Workplace.world { desk in
      // The status is recorded below, and must be the one of nodes in sync.
      #expect(try await desk.apply("--wait").exitCode == 0)
      for (round, nonsense) in Self.nonsense.enumerated() {
        try await answer(desk, Self.neededFields.keys.sorted()) { kind, index, members in
          for field in members.keys where Self.neededFields[kind]?.contains(field) != true && field != "id" {
            // The address may be missing or blank where there is an id.
            if field == "resource_uri" {
              members[field] = [nil, "", 7][(round + index) % 3]
            } else {
              members[field] = nonsense
            }
          }
        }
        let plan = try await desk.plan("--detailed-exitcode", "--prune-certificates")
        #expect(plan.exitCode == 0, "\(nonsense): \(plan.output)\(plan.errorOutput)")
        let verify = try await desk.provision(
          "verify", desk.deployment, "--check", "configuration", "--check", "sync", "--wait")
        #expect(
          verify.output.hasSuffix("Verify: what was checked is as it should be.\n"), "\(nonsense): \(verify.output)")
        #expect(plan.errorOutput == "", "\(nonsense)")
        let export = try await desk.provision("export")
        #expect(export.exitCode == 0, "\(nonsense): \(export.errorOutput)")
        #expect(!(export.output + export.errorOutput).contains("nonsense"), "\(nonsense)")
      }
      let logged = try await desk.plan("--log-level", "debug")
      #expect(logged.exitCode == 0)
      #expect(
        logged.errorOutput.contains(
          "field=static_nat_address object=\(Self.api)/worker_vm/1/ [InfinityAPI] field skipped: its form is not known"),
        "\(logged.errorOutput.suffix(600))")
    }
  }

  @Test(
    "what is needed and cannot be read is named, all of it at once; a secret is not; another location is planned all the same"
  )
  func needed() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      try await answer(desk, ["system_location", "worker_vm", "turn_server"]) { kind, index, members in
        switch (kind, index) {
        case ("system_location", 1): members["mssip_proxy"] = ["name": "x\u{1B}[31m"]
        case ("system_location", 2): members["dns_servers"] = "10.0.0.53"
        case ("worker_vm", 2): members["alternative_fqdn"] = .array([.string(Workplace.turnPassword)])
        case ("worker_vm", 3): members["system_location"] = .string("Asia \(Workplace.turnPassword)")
        case ("turn_server", 2): members["port"] = .string("$~!1c2VjcmV0")
        default: break
        }
      }
      let plan = try await desk.plan()
      #expect(plan.exitCode == 1)
      #expect(plan.output == "")
      let advice = "`infinity-provision doctor` shows which forms this Management Node uses"
      let lines = plan.errorOutput.split(separator: "\n").map(String.init)
      let servers = try await desk.server.get("\(Self.api)/turn_server/?limit=10")["objects"].elements
      let turn = try #require(servers[2]["name"].text)
      #expect(
        lines.dropLast().map { $0.replacing(try! Regex("^[^ ]*: error: [^ ]*: "), with: "") }.sorted()
          == [
            "the mssip_proxy of location \"Asia\" (\(Self.api)/system_location/2/) cannot be read: found an object; \(advice)",
            "the dns_servers of location \"America\" (\(Self.api)/system_location/3/) cannot be read: found \"10.0.0.53\"; "
              + advice,
            "the alternative_fqdn of Conferencing Node \"as1\" (\(Self.api)/worker_vm/3/) cannot be read: found a list of 1; "
              + advice,
            "the system_location of Conferencing Node \"as2\" (\(Self.api)/worker_vm/4/) cannot be read: found "
              + "\"Asia (secret)\"; \(advice)",
          ].sorted())
      #expect(
        lines.last
          == "error: the deployment does not fit the Management Node \(desk.server.url); fix what is reported and try again"
      )
      // Nobody declared its port.
      #expect(!plan.errorOutput.contains("port of TURN server \(turn)"))

      let europe = try await desk.plan("--location", "Europe", "--detailed-exitcode")
      #expect(europe.exitCode == 0, "\(europe.errorOutput)")
      let document = try await desk.plan("--format", "json").json()
      #expect(document["error"]["code"] == "cannot-plan")
      #expect(
        document["error"]["details"].elements.map { $0["code"] } == .init(repeating: "unreadable-field", count: 4))

      let before = try desk.server.requests().writes.count
      let apply = try await desk.apply()
      #expect(apply.exitCode == 1)
      #expect(try desk.server.requests().writes.count == before)
      let verify = try await desk.provision("verify", desk.deployment, "--check", "configuration", "--format", "json")
      #expect(verify.exitCode == 3)
      #expect(try verify.json()["findings"].elements.map { $0["code"] }.allSatisfy { $0 == "unreadable-field" })
      let export = try await desk.provision("export", "--out", "exported")
      #expect(export.exitCode == 1)
      #expect(
        export.errorOutput.hasSuffix(
          "error: nothing was written: the file would not describe \(desk.server.url) as it is\n"))
      #expect(export.errorOutput.contains("the port of TURN server \"\(turn)\""))
      #expect(export.errorOutput.contains("found an encrypted text"))
    }
  }

  @Test("an object without a name or an address stops a run only where it may be the one that is meant")
  func nameless() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      try await desk.server.post("\(Self.api)/mssip_proxy/", ["name": "Spare", "address": "spare.example.com"])
      try await answer(desk, ["mssip_proxy"]) { _, index, members in
        if index == 3 { members["name"] = 7 }
      }
      // Every declared server is there, so the nameless one is none of them.
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      try await answer(desk, ["mssip_proxy"]) { _, _, members in
        if members["name"] == "Asia SfB" { members["name"] = 7 }
        if members["name"] == "America SfB" {
          members["id"] = nil
          members["resource_uri"] = ["x"]
        }
      }
      let plan = try await desk.plan()
      #expect(plan.exitCode == 1)
      #expect(
        plan.errorOutput.contains("its name cannot be read (found 7), and it may be one that the file means;"))
      #expect(
        plan.errorOutput.contains(
          "the Management Node lists a Lync server \"America SfB\" that cannot be addressed: its resource_uri "
            + "is a list of 1, and no id helps;"))
      #expect(try await desk.plan("--location", "Europe", "--step", "4", "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a kind that no step in scope needs may be forbidden; one that is needed may not")
  func forbidden() async throws {
    try await Workplace.world(["--forbid", "turn_server", "--forbid", "conference_alias"]) { desk in
      let plan = try await desk.plan("--step", "2", "--step", "4")
      #expect(plan.exitCode == 0, "\(plan.errorOutput)")
      let whole = try await desk.plan("--format", "json")
      #expect(whole.exitCode == 1)
      #expect(try whole.json()["error"]["code"] == "forbidden")
      #expect(try whole.json()["error"]["message"].text?.contains("turn_server") == true)
    }
  }
}
