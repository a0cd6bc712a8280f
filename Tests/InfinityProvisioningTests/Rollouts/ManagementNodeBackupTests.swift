import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import TestSupport
import Testing

/// The backup before the first write: asked for once, found by its name, and never thought to be there if it may not be.
@Suite("Backups of the Management Node")
struct ManagementNodeBackupTests {
  private static let command = "/api/admin/command/v1/platform/backup_create/"
  private static let list = "/api/admin/configuration/v1/system_backup/"

  private func make(
    _ bench: EngineBench, limit: Duration = .ample, passphrase: Secret = Secret("open sesame")
  ) async throws -> [String] {
    try await ManagementNodeBackup(client: bench.client).make(
      passphrase: passphrase, limit: limit, pause: .milliseconds(1))
  }

  private func backups(_ bench: EngineBench) -> [JSONValue?] { bench.values("system_backup", "filename") }

  @Test("it is made once, and its name is found among those that were there")
  func made() async throws {
    try await EngineBench.open { bench in
      let first = try await make(bench)
      let second = try await make(bench)
      #expect(first.count == 1 && second.count == 1 && first != second)
      #expect(Set(backups(bench)) == Set((first + second).map { JSONValue.string($0) }))
      #expect(bench.writtenPaths == ["POST \(Self.command)", "POST \(Self.command)"])
      #expect(!"\(bench.writes)".contains("sesame"))
    }
  }

  private func fault(
    _ path: String, _ occurrence: FaultRule.Occurrence = .every, _ change: (inout FaultRule.Action) -> Void
  )
    -> FaultRule
  {
    var action = FaultRule.Action()
    change(&action)
    return FaultRule(path: path, occurrence: occurrence, action: action)
  }

  @Test("an answer that is lost is no reason to make a second one")
  func lostAnswer() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault(Self.command) { $0.reset = .after }])
      let names = try await make(bench)
      #expect(backups(bench) == names.map { JSONValue.string($0) })
      #expect(bench.writes.count == 1)
    }
  }

  @Test("a request that is lost before it took effect, and no backup in the list, is an error")
  func lostRequest() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault(Self.command) { $0.reset = .before }])
      let error = await #expect(throws: InfinityError.self) { _ = try await make(bench, limit: .milliseconds(5)) }
      #expect(error?.mayHaveTakenEffect == true)
      #expect(backups(bench).isEmpty)
      #expect(bench.writes.count == 1)
    }
  }

  @Test("a backup that fails is an error, and is not waited for", arguments: [500, 503, 403, 400])
  func fails(status: Int) async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault(Self.command) { $0.status = status }])
      await #expect(throws: InfinityError.self) { _ = try await make(bench, limit: .seconds(600)) }
      #expect(bench.writes.count == 1)
    }
  }

  @Test("one that was accepted with an answer that nobody can read is waited for")
  func accepted() async throws {
    try await EngineBench.open { bench in
      let none: JSONValue = [
        "meta": ["limit": 10_000, "next": .null, "offset": 0, "previous": .null, "total_count": 0], "objects": [],
      ]
      bench.node.setFaults([
        fault(Self.command) {
          ($0.status, $0.takesEffect) = (202, true)
          ($0.headers, $0.body) = (["Content-Type": "text/html"], "<html>accepted</html>")
        },
        fault(Self.list, .from(1, count: 3)) { $0.json = none },
      ])
      let names = try await make(bench)
      #expect(names.count == 1)
      #expect(bench.writes.count == 1)
    }
  }

  @Test("a failure that is reported with success is an error as well")
  func reportedFailure() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault(Self.command) { $0.json = ["status": "failed", "error": "disk full"] }])
      let error = await #expect(throws: InfinityError.self) { _ = try await make(bench, limit: .seconds(600)) }
      #expect(error?.message == #"the Management Node reports that the command failed: "failed", "disk full""#)
    }
  }

  @Test("one that comes into the list later is waited for")
  func late() async throws {
    try await EngineBench.open { bench in
      let none: JSONValue = [
        "meta": ["limit": 10_000, "next": .null, "offset": 0, "previous": .null, "total_count": 0], "objects": [],
      ]
      bench.node.setFaults([fault(Self.list, .from(1, count: 3)) { $0.json = none }])
      let names = try await make(bench)
      #expect(names.count == 1)
    }
  }

  @Test("a Management Node that lists no backups made one without a name")
  func unlisted() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault(Self.list) { $0.status = 404 }])
      let names = try await make(bench)
      #expect(names == [])
      #expect(backups(bench).count == 1)
    }
  }

  @Test("a backup that is said to be made and does not come into the list is no backup")
  func neverListed() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([
        fault("*/backup_create/") {
          $0.status = 202
          $0.body = #"{"status": "success"}"#
        }
      ])
      let error = await #expect(throws: ManagementNodeBackup.NotListed.self) {
        try await ManagementNodeBackup(client: bench.client).make(
          passphrase: Secret("abcabcabc"), limit: .milliseconds(100), pause: .milliseconds(10))
      }
      #expect(
        error?.description
          == "the Management Node was asked for a backup, and said that it made one, but lists none that is new after 0 seconds: look at its"
          + " backups; make one there, and go on without `backup`")
    }
  }

  @Test("a backup is nothing that nodes have to fetch")
  func noLag() async throws {
    let seed: [(resource: String, bodies: [JSONValue])] = [
      ("system_location", [["name": "Europe"]]),
      (
        "worker_vm",
        [
          [
            "name": "conf01", "hostname": "conf01", "domain": "example.com", "address": "10.44.0.1",
            "netmask": "255.255.255.0", "gateway": "10.44.0.254",
            "system_location": "/api/admin/configuration/v1/system_location/1/",
          ]
        ]
      ),
    ]
    try await EngineBench.open(seed, prepare: { $0.syncDelay = .seconds(600) }) { bench in
      _ = try await make(bench)
      let laggards = try await NodeSync(client: bench.client, nodes: nil).laggards()
      #expect(laggards == [])
    }
  }

  @Test("an account that may not see backups makes none")
  func noRights() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault(Self.list) { $0.status = 403 }])
      await #expect(throws: InfinityError.self) { _ = try await make(bench) }
      #expect(bench.writes.isEmpty)
    }
  }
}
