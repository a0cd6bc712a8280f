import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What holds for the difference of any two deployments. A failure names its seed.
@Suite("Laws of the difference of two deployments")
struct DeploymentDifferenceTests {
  private func difference(_ first: GeneratedCase, _ second: GeneratedCase) -> DeploymentDifference {
    let (from, to) = (first.input(), second.input())
    return DeploymentDifference(from: from.deployment, from.certificates, to: to.deployment, to.certificates)
  }

  @Test("a deployment and itself, in any order of its entries: none, over 300 generated ones")
  func same() async {
    for seed in UInt64(1)...300 {
      let generated = GeneratedCase(seed: seed)
      #expect(difference(generated, generated).changes == [], "seed \(seed)")
      #expect(difference(generated, generated.shuffled()).changes == [], "seed \(seed)")
    }
  }

  @Test("turned around, what was only in one is only in the other, and what is different stays so")
  func reversed() async {
    var count = 0
    for seed in UInt64(1)...300 {
      let (first, second) = (GeneratedCase(seed: seed), GeneratedCase(seed: seed + 1))
      let there = difference(first, second)
      let back = difference(second, first)
      func keys(_ difference: DeploymentDifference, _ action: Change.Action) -> Set<ObjectKey> {
        Set(difference.changes.filter { $0.action == action }.map(\.target.key))
      }
      #expect(keys(there, .create) == keys(back, .delete), "seed \(seed)")
      #expect(keys(there, .delete) == keys(back, .create), "seed \(seed)")
      let both = keys(there, .create).union(keys(there, .delete))
      #expect(keys(there, .update).subtracting(both) == keys(back, .update).subtracting(both), "seed \(seed)")
      count += there.changes.count
    }
    #expect(count > 300)
  }

  private func deployment(_ text: String) throws -> Deployment {
    try #require(DeploymentReader().read(standardInput: Array(("version: 1\n" + text).utf8)).valid)
  }

  private func difference(_ first: String, _ second: String) throws -> DeploymentDifference {
    DeploymentDifference(
      from: try deployment(first), CertificateMaterials(), to: try deployment(second), CertificateMaterials())
  }

  @Test("what one clears and the other leaves out is no change, and is not the same; turned around as well")
  func clearings() throws {
    let silent = "locations: [{name: Europe}]"
    let clears = "sipDomain: null\nlocations: [{name: Europe, turnServer: null, dnsServers: [], description: \"\"}]"
    let fields = ["description", "dns_servers", "local_mssip_domain", "turn_server"]
    let there = try difference(silent, clears)
    #expect(there.changes.isEmpty)
    #expect(there.clearings.map(\.field).sorted() == fields)
    #expect(there.clearings.map(\.isInSecond) == [true, true, true, true])
    #expect(there.count(.update) == 4 && there.unchanged == 0)
    let back = try difference(clears, silent)
    #expect(back.clearings.map(\.field).sorted() == fields)
    #expect(back.clearings.map(\.isInSecond) == [false, false, false, false])
    #expect(try difference(clears, clears).clearings.isEmpty)
    // A location that only one of them has brings no such question.
    #expect(try difference("sipDomain: null", clears).clearings.isEmpty)
  }

  @Test(
    "a secret's file is the same however its path is written",
    arguments: [
      ("secrets/a", "./secrets/a", true), ("secrets/a", "sites/../secrets/a", true), ("../a", "b/../../a", true),
      ("secrets/a", "secrets/b", false), ("../a", "a", false),
    ])
  func files(first: String, second: String, isSame: Bool) throws {
    let servers = { (path: String) in
      "turnServers: [{name: TURN, address: 192.0.2.1, username: pexip, password: {file: \(path)}}]"
    }
    #expect(try difference(servers(first), servers(second)).changes.isEmpty == isSame)
  }
}
