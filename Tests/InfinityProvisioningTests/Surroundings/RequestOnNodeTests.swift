import InfinityAPI
import MockManagementNode
import Testing

@testable import InfinityProvisioning

/// A request whose key the Management Node makes: sent twice only where it is not there, and never called not made where that is not known.
@Suite("Certificate signing requests on the Management Node")
struct RequestOnNodeTests {
  private let pool = PoolDeclaration.of([("conf01", "conf01.example.com")])

  private func make(_ bench: EngineBench) async throws -> RequestOnNode {
    try await RequestOnNode(for: pool, key: .p256, with: bench.client)
  }

  private func fault(_ method: String, _ occurrence: FaultRule.Occurrence, _ change: (inout FaultRule.Action) -> Void)
    -> FaultRule
  {
    var action = FaultRule.Action()
    change(&action)
    return FaultRule(method: method, path: "*/certificate_signing_request/*", occurrence: occurrence, action: action)
  }

  @Test("lost on its way or back: there is one in the end", arguments: [FaultRule.Reset.before, .after])
  func lost(when: FaultRule.Reset) async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([fault("POST", .from(1, count: 1)) { $0.reset = when }])
      let made = try await make(bench)
      #expect(!made.wasPending)
      #expect(bench.values("certificate_signing_request", "subject_name") == ["pool.example.com"])
      #expect(bench.writes.count == (when == .before ? 2 : 1))
    }
  }

  @Test("lost, and then not to be looked for, or made, and then not to be read: it is said that it may be pending")
  func unknown() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([
        fault("POST", .every) { $0.reset = .after }, fault("GET", .every) { $0.status = 500 },
      ])
      let failure = await #expect(throws: RequestOnNode.Failure.self) { _ = try await make(bench) }
      let end =
        "\nThe request for \"pool.example.com\" may be pending on the Management Node: the same command uses it if it is"
      #expect(failure?.description.hasSuffix(end) == true, "\(failure?.description ?? "")")
      bench.node.setFaults([fault("GET", .every) { $0.status = 500 }])
      let unread = await #expect(throws: RequestOnNode.Failure.self) { _ = try await make(bench) }
      #expect(unread?.description.hasSuffix(end) == true, "\(unread?.description ?? "")")
    }
  }
}
