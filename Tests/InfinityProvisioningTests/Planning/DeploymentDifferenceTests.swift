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
}
