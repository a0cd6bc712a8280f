import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is remembered of secrets while they are sent.
@Suite("What an apply records of secrets")
struct SecretRecorderTests {
  private static let node = "https://manager.example.com"
  private static let source = SecretSource(
    .environment("TURN"), at: SourceMark(file: "-", line: 1, column: 1, path: ""))
  private static let secret = Secret("first")

  private static func change(_ id: Int, _ name: String, _ action: Change.Action = .update) -> Change {
    Change(
      id: id, step: .turnServers, action: action,
      target: ObjectReference(ObjectKey(.turnServer, name), label: name, uri: nil), location: nil,
      fields: action == .delete ? [] : [FieldDifference(name: "password", before: .null, after: .secret(source))])
  }

  /// A state that remembers the same secret of these servers.
  private static func state(of names: [String]) async -> InMemoryState {
    let (state, digest) = (InMemoryState(), await SecretRecords.digest(of: secret))
    state.updateSecretRecords(of: node) {
      $0.remember(
        names.map {
          (WriteOnlySecret(owner: ObjectKey(.turnServer, $0), field: "password", source: source), digest, nil)
        },
        managementNode: node)
    }
    return state
  }

  private static func known(_ state: InMemoryState, of names: [String]) -> [String] {
    var comparison = SecretRecords.Comparison(with: state.secretRecords(of: node))
    return names.filter {
      comparison.state(of: secret, ObjectKey(.turnServer, $0), "password", managementNode: node) == .unchanged
    }
  }

  @Test(
    "all that a plan sends or deletes is forgotten before its first request, and what was never sent is known again at the end"
  )
  func forgotten() async throws {
    let names = ["sent", "stopped", "deleted", "never sent", "never deleted", "other"]
    let state = await Self.state(of: names)
    let changes = [
      Self.change(0, "sent"), Self.change(1, "stopped"), Self.change(2, "deleted", .delete),
      Self.change(3, "never sent"), Self.change(4, "never deleted", .delete),
    ]
    let recorder = try await SecretRecorder(
      in: state, secrets: .none, managementNode: Self.node, sending: changes)
    #expect(Self.known(state, of: names) == names)
    try await recorder.willSend([changes[0]])
    #expect(Self.known(state, of: names) == ["other"])
    try await recorder.willSend([changes[1]])
    try await recorder.willSend([changes[2]])
    await recorder.didFinish([
      (changes[0], .failed(ApplyFailure(.unclear, "lost"))), (changes[1], .unsent), (changes[2], .applied(nil)),
    ])
    #expect(Self.known(state, of: names) == ["other"])
    await recorder.finish([], SecretKnowledge())
    #expect(Self.known(state, of: names) == ["stopped", "never sent", "never deleted", "other"])
    #expect(await recorder.failures.isEmpty)
  }
}
