import Foundation
import TestSupport
import Testing

/// `status`: locations and nodes as they are.
@Suite("Status")
struct StatusTests {
  private static var seed: JSON {
    var seed = DeploymentFixtures.worldSeed
    seed["system_location"] = .array(seed["system_location"].elements + [["name": "Empty"]])
    seed["status/participant"] = [
      ["id": "1", "conference": "Meet", "media_node": "10.1.0.1", "signalling_node": "10.3.0.1"],
      ["id": "2", "conference": "Meet", "media_node": "10.2.0.1", "signalling_node": "10.2.0.1", "proxy_node": "eu2"],
    ]
    return seed
  }

  @Test(
    "of two statuses of one node the worse counts, as for verify",
    arguments: [["SYNCED", "OUT_OF_SYNC"], ["OUT_OF_SYNC", "SYNCED"]])
  func twoStatuses(words: [String]) async throws {
    try await Workplace.world(seed: Self.seed) { desk in
      let own = try await desk.server.get("/api/admin/status/v1/worker_vm/")["objects"].elements
      let twice = own.flatMap { status in
        words.enumerated().map { index, word in
          var status = status
          let id = "\(status["id"].serialized.filter(\.isNumber))\(index)"
          status["id"] = .string(id)
          status["resource_uri"] = .string("/api/admin/status/v1/worker_vm/\(id)/")
          status["sync_status"] = .string(word)
          return status
        }
      }
      let meta: JSON = ["limit": 1000, "next": .null, "offset": 0, "previous": .null]
      try await desk.server.setFaults([
        ["method": "GET", "path": "*/status/v1/worker_vm/", "do": ["json": ["meta": meta, "objects": .array(twice)]]]
      ])
      let result = try await desk.provision("status")
      #expect(result.output.contains("out of sync"), "\(result.output)")
      #expect(!result.output.contains("in sync  "), "\(result.output)")
    }
  }

  @Test("a table of locations and nodes; five lists are read, and nothing is written")
  func table() async throws {
    try await Workplace.world(seed: Self.seed) { desk in
      #expect(try await desk.apply("--location", "Europe", "--wait").exitCode == 0)
      let before = try desk.server.requests().count
      let result = try await desk.provision("status")
      #expect(result.exitCode == 0)
      #expect(result.errorOutput == "")
      let requests = try desk.server.requests().dropFirst(before)
      #expect(requests.count == 5)
      #expect(requests.allSatisfy { $0.method == "GET" })
      let text = result.output.replacing(#/\d{4}-\d\d-\d\d/#, with: "DATE")
      #expect(
        text == """
          Management Node \(desk.server.url)
          LOCATION  NODE       SYNC     VERSION     CALLS  CERTIFICATE             UNTIL
          America   am1        in sync  40 (0.0.0)  1      (none assigned)         -
          America   am2        in sync  40 (0.0.0)  0      (none assigned)         -
          Asia      as1        in sync  40 (0.0.0)  1      (none assigned)         -
          Asia      as2        in sync  40 (0.0.0)  0      (none assigned)         -
          Empty     (no node)  -        -           -      -                       -
          Europe    eu1        in sync  40 (0.0.0)  1      pool-eu.vc.example.com  DATE
          Europe    eu2        in sync  40 (0.0.0)  1      pool-eu.vc.example.com  DATE

          """)
    }
  }

  @Test(
    "status, export and doctor take the address of deployment.yaml where nothing else gives one, whatever else is in that file"
  )
  func workingFolder() async throws {
    try await Workplace.europe { desk in
      let none: [String: String?] = ["PEXIP_ADDRESS": nil, "PEXIP_CA_FILE": nil]
      for command in ["status", "export", "doctor"] {
        let result = try await desk.provision(command, environment: none)
        #expect(result.exitCode == 64)
        #expect(
          result.errorOutput
            == "error: no Management Node: give --address, PEXIP_ADDRESS or --profile, or managementNode.address in the file\n"
        )
      }
      func write(_ address: String) throws {
        try desk.folder.write(
          "version: 1\nmanagementNode: {address: \"\(address)\", caFile: \"\(desk.server.caFile)\"}\nsipDomain: TODO\n",
          to: "deployment.yaml")
      }
      try write(desk.server.url)
      for command in ["status", "export", "doctor"] {
        let result = try await desk.provision(command, environment: none)
        #expect(result.exitCode == 0, "\(command): \(result.errorOutput)")
      }
      // An address that wins is used without a word of the file's, which is about another one.
      try write("https://192.0.2.1")
      let other = try await desk.provision("status")
      #expect(other.exitCode == 0)
      #expect(other.errorOutput == "")
      #expect(try await desk.provision("status", "--require-address", desk.server.url, environment: none).exitCode == 6)
    }
  }

  @Test("as JSON, and where it does not fit a few lines for each node")
  func otherForms() async throws {
    try await Workplace.world(seed: Self.seed) { desk in
      let json = try await desk.provision("status", "--format", "json").json()
      #expect(json["formatVersion"] == 1)
      #expect(json["managementNode"].text == desk.server.url)
      #expect(json["notes"] == [])
      #expect(json["locations"].elements.map { $0["name"] } == ["America", "Asia", "Empty", "Europe"])
      #expect(
        json["locations"].elements[0]["nodes"].elements[0] == [
          "name": "am1", "sync": "SYNCED", "version": "40 (0.0.0)", "isInMaintenance": false, "calls": 1,
          "certificate": .null,
        ])
      let narrow = try await desk.provision("status", environment: ["COLUMNS": "40"])
      #expect(
        narrow.output.hasPrefix(
          """
          Management Node \(desk.server.url)
          America
            am1  in sync, 40 (0.0.0), 1 call,
                 (none assigned)
            am2  in sync, 40 (0.0.0), 0 calls,
                 (none assigned)
          Asia

          """), "\(narrow.output)")
    }
  }

  @Test("what the account may not read is a note, and a dash in the table")
  func forbidden() async throws {
    let forbidden = ["status/participant", "status/worker_vm", "tls_certificate"].flatMap { ["--forbid", $0] }
    try await Workplace.europe(forbidden) { desk in
      let result = try await desk.provision("status")
      #expect(result.exitCode == 0)
      #expect(
        result.output == """
          Management Node \(desk.server.url)
          LOCATION  NODE    SYNC  VERSION  CALLS  CERTIFICATE      UNTIL
          Europe    conf01  -     -        -      (none assigned)  -
          Europe    conf02  -     -        -      (none assigned)  -
          Europe    conf03  -     -        -      (none assigned)  -

          Note: sync and versions could not be read: this account may not read them.
          Note: calls could not be read: this account may not read them.
          Note: certificates could not be read: their names and ends are not known.

          """)
    }
  }
}
