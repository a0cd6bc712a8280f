import Foundation
import MockManagementNode
import TestSupport
import Testing

/// `doctor`, and the mock server that its report makes.
@Suite("Doctor")
struct DoctorTests {
  @Test("it reads and changes nothing, asks for each thing once, and says so of a node that is as expected")
  func healthy() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let count = try desk.server.requests().count
      let before = try await desk.server.state()
      let result = try await desk.provision("doctor")
      #expect(result.exitCode == 0)
      #expect(result.errorOutput == "")
      #expect(
        result.output.hasPrefix("Management Node \(desk.server.url)\n  release         40 (0.0.0)\n  a request takes "))
      #expect(result.output.contains("TLS certificate localhost, issued by CN=infinity-mock-server CA"))
      #expect(result.output.contains("\n  clock           as this machine's\n"))
      #expect(result.output.contains("\nworker_vm                    3        yes   unknown  9 of 9, "))
      #expect(result.output.contains("\nstatus/worker_vm             3        yes   no       4 of 4, "))
      #expect(result.output.hasSuffix("\n\nDoctor: nothing that was seen would stop a run.\n"))
      let requests = try desk.server.requests().dropFirst(count)
      #expect(requests.allSatisfy { $0.method == "GET" })
      #expect(requests.count == 35)
      #expect(Set(requests.map { "\($0.path)?\($0.query)" }).count == 35)
      #expect(try await desk.server.state() == before)
    }
  }

  @Test(
    "it names the forms that the node speaks",
    arguments: [
      [], ["tastypie"], ["release-24", "embedded-uri", "schema-short", "pem-crlf"],
      [
        "references-object", "nodes-names", "blanks-null", "numbers-as-texts", "booleans-as-texts", "pages-small",
        "dates-zone",
      ],
    ])
  func forms(dialects: [String]) async throws {
    try await Self.inhabited(dialects) { desk in
      let spoken = try await desk.server.get("/mock/dialect")["dialects"]
      let result = try await desk.provision("doctor", "--format", "json")
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      let document = try result.json()
      guard case .object(let seen) = document["forms"] else { throw TestSupportError("no forms") }
      #expect(seen.count >= 11)
      for (group, form) in seen { #expect(form == spoken[group], "\(group)") }
    }
  }

  @Test("a field that every run needs is lacking, a kind is forbidden: exit code 3, each with its code")
  func lacking() async throws {
    try await Workplace.europe([
      "--without", "worker_vm.alternative_fqdn", "--without", "dns_server.description", "--forbid", "turn_server",
      "--forbid",
      "conference_alias",
    ]) { desk in
      let result = try await desk.provision("doctor")
      #expect(result.exitCode == 3)
      let api = "/api/admin/configuration/v1"
      for line in [
        "error: Conferencing Nodes have no field alternative_fqdn in this release: a run that sets it stops [field-missing]",
        "warning: DNS servers have no field description in this release: it counts as unset, and a deployment file that sets it "
          + "cannot be applied [field-missing]",
        "error: this account may not read TURN servers (\(api)/turn_server/ answers 403): a run that needs them stops; give its "
          + "role the permission [kind-forbidden]",
        "warning: this account may not read aliases of services (\(api)/conference_alias/ answers 403): what depends on them is "
          + "not checked, and nothing is removed; give its role the permission [kind-forbidden]",
      ] {
        #expect(result.output.contains("\n\(line)\n"))
      }
      #expect(
        result.output.hasSuffix("\n\nDoctor: 2 errors, 2 warnings; a run would stop if it needs what is named.\n"))
      let document = try await desk.provision("doctor", "--format", "json").json()
      #expect(document["findings"].elements.map { $0["code"] }.count == 4)
      #expect(
        document["findings"].elements.contains { $0["resource"] == "turn_server" && $0["code"] == "kind-forbidden" })
    }
  }

  @Test("what is no Management Node is told after four requests; a wrong password after one")
  func foreign() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "*", "path": "*", "do": ["status": 404, "body": "<html>no such page</html>"]]
      ])
      let result = try await desk.provision("doctor")
      #expect(result.exitCode == 3)
      #expect(
        result.output.contains(
          "error: \(desk.server.url) is not a Management Node, or something in front of it answers instead: neither locations nor "
            + "Conferencing Nodes can be listed; check the address [not-a-management-node]\n"))
      #expect(try desk.server.requests().count == 4)
      try await desk.server.setFaults([])
      let refused = try await desk.provision("doctor", environment: ["PEXIP_PASSWORD": "wrong"])
      #expect(refused.exitCode == 1)
      #expect(refused.errorOutput.contains("did not accept the credentials"))
      #expect(try desk.server.requests().count == 5)
    }
  }

  @Test("objects in forms that nobody knows")
  func unreadable() async throws {
    try await Workplace.europe { desk in
      let path = "/api/admin/configuration/v1/system_location/"
      guard case .object(var list) = try await desk.server.get(path),
        case .object(var location) = list["objects"]?.elements[0]
      else { throw TestSupportError("no location") }
      location["mssip_proxy"] = ["name": "secret place"]
      list["objects"] = [.object(location), ["name": "Nowhere"]]
      list["meta"] = ["limit": 100, "offset": 0, "total_count": 2, "next": nil, "previous": nil]
      try await desk.server.setFaults([["method": "GET", "path": .string(path), "do": ["json": .object(list)]]])
      let result = try await desk.provision("doctor")
      #expect(result.exitCode == 3)
      #expect(
        result.output.contains(
          "error: the mssip_proxy of 1 of the locations has a form that is not understood (an object): a run that needs it "
            + "stops; report it with --report [field-unreadable]\n"))
      #expect(
        result.output.contains(
          "error: 1 of the locations are listed without an address (nothing): a run that needs one of them stops; report it with "
            + "--report [object-unidentified]\n"))
    }
  }

  @Test(
    "a report makes a mock server that speaks the same forms and has the same faults",
    arguments: [["tastypie"], ["release-24", "embedded-as-uri", "schema-none"], ["random:5"], ["random:8"]])
  func likeness(dialects: [String]) async throws {
    try await withTemporaryFolder { kept in
      let report = kept.path("report.json")
      let faults = ["--without", "stun_server.description", "--forbid", "management_vm"]
      let first = try await Self.inhabited(dialects, more: faults) { desk in
        let result = try await desk.provision("doctor", "--report", report, "--format", "json")
        #expect(
          result.errorOutput
            == "The report was written to \(report); it contains only forms and counts of the platform.\n")
        return try result.json()
      }
      try await Self.inhabited([], more: ["--like", report]) { desk in
        let second = try await desk.provision("doctor", "--format", "json").json()
        #expect(second["forms"] == first["forms"])
        #expect(second["findings"] == first["findings"])
        #expect(Self.known(second["kinds"]) == Self.known(first["kinds"]))
      }
    }
  }

  @Test("a report holds nothing of the platform's, whatever stands in any field")
  func canaries() async throws {
    try await Self.inhabited(["extras-many", "secrets-encrypted"], canary: "canary") { desk in
      try await desk.apply()
      for dialect in ["names", "schemas"] {
        if dialect == "schemas" {
          try await desk.server.setFaults([
            [
              "method": "GET", "path": "*/schema/",
              "do": [
                "json": [
                  "fields": [
                    "canary-field": ["type": "canary-type", "default": "canary-default", "help_text": "canary-help"],
                    "name": ["type": "canary-type", "valid_choices": ["canary-choice"], "default": "canary-default"],
                  ]
                ]
              ],
            ]
          ])
        }
        try desk.folder.write("mine\n", to: "notes.txt")
        let refused = try await desk.provision("doctor", "--report", "notes.txt")
        #expect(refused.exitCode == 6)
        #expect(
          refused.errorOutput
            == "error: the report is not written to \"notes.txt\": it exists and does not hold an earlier report of this form; name a"
            + " new file or an earlier report with --report\n")
        #expect(try desk.folder.read("notes.txt") == "mine\n")
        for _ in 1...2 { #expect(try await desk.provision("doctor", "--report", "report.json").exitCode == 0) }
        let report = try desk.folder.read("report.json")
        #expect(!report.lowercased().contains("canary"))
        for text in ["127.0.0.1", "example.com", "10.", "$~!", "BEGIN", "Europe", "conf0", desk.folder.path] {
          #expect(!report.contains(text), "\(text)")
        }
      }
    }
  }

  /// Kinds without the count of fields that the tool does not use: a report does not say which they are.
  private static func known(_ kinds: JSON) -> [JSON] {
    kinds.elements.map { kind in
      guard case .object(var members) = kind else { return kind }
      members["unknownFields"] = nil
      return .object(members)
    }
  }

  /// Three locations with servers; with a canary, in every text.
  private static func inhabited<Result: Sendable>(
    _ dialects: [String], more: [String] = [], canary: String? = nil,
    _ body: @escaping @Sendable (Workplace) async throws -> Result
  ) async throws -> Result {
    guard case .object(var seed) = DeploymentFixtures.inhabitedWorldSeed else { throw TestSupportError("no seed") }
    let text = JSON.string(canary ?? "a note")
    seed["mssip_proxy"] = [["name": text, "address": .string("\(canary ?? "fe").example.com"), "description": text]]
    seed["turn_server"] = [["name": text, "address": "203.0.113.9", "username": text, "password": text]]
    seed["stun_server"] = [["name": text, "address": "203.0.113.9", "description": text]]
    seed["conference"] = [["name": text, "service_type": "conference"]]
    return try await Workplace.world(
      dialects.flatMap { ["--dialect", $0] } + more, seed: .object(seed), body)
  }
}
