import Foundation
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// A copy that is cut at any of its writes: nothing is lost, and done again it is as if it had not been cut.
@Suite("A copy of a state that is cut")
struct CutCopyTests {
  /// A state that takes some writes and then no more.
  private final class Cut: StateStore {
    struct Away: Error {}

    let state: any StateStore
    private let left: Mutex<Int>

    init(_ state: any StateStore, after writes: Int) {
      self.state = state
      left = Mutex(writes)
    }

    private func write() throws {
      try left.withLock { left in
        guard left > 0 else { throw Away() }
        left -= 1
      }
    }

    var place: String { state.place }

    func beginJournal(of run: String, on managementNode: String) async throws -> (any JournalWriter)? {
      try await state.beginJournal(of: run, on: managementNode)
    }

    func runs() async throws -> [String] { try await state.runs() }

    func run(_ id: String) async throws -> RunRecord? { try await state.run(id) }

    func journal(of run: String) async throws -> Data? { try await state.journal(of: run) }

    func keep(journal: Data, of run: String) async throws {
      try write()
      try await state.keep(journal: journal, of: run)
    }

    func takeLock(of managementNode: String) async throws -> any ApplyLock {
      try await state.takeLock(of: managementNode)
    }

    func secretRecords(of managementNode: String) async throws -> SecretRecords {
      try await state.secretRecords(of: managementNode)
    }

    func allSecretRecords() async throws -> [String: SecretRecords] { try await state.allSecretRecords() }

    func updateSecretRecords(
      of managementNode: String, _ change: @escaping @Sendable (inout SecretRecords) -> Void
    ) async throws {
      try write()
      try await state.updateSecretRecords(of: managementNode, change)
    }

    func rollouts() async throws -> [String] { try await state.rollouts() }

    func rolloutDocument(_ id: String) async throws -> Data? { try await state.rolloutDocument(id) }

    func updateRolloutDocument(
      _ id: String, _ change: @escaping @Sendable (Data?) throws -> Data
    ) async throws -> Data {
      try write()
      return try await state.updateRolloutDocument(id, change)
    }
  }

  private static let node = "https://manager.example.com"

  /// Two runs and a rollout.
  private func filled() async throws -> InMemoryState {
    let state = InMemoryState()
    for number in 1...2 {
      let journal = try await Journal(
        Plan(managementNode: Self.node, changes: [], unchanged: 0, warnings: [], nodeCount: 0), action: "apply",
        in: state, now: Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * 60))
      await journal.finish()
    }
    try await state.beginRollout(RolloutRecordTests.full)
    state.updateSecretRecords(of: Self.node) { _ in }
    return state
  }

  @Test(arguments: StateLawsTests.Keeper.present)
  func anywhere(keeper: StateLawsTests.Keeper) async throws {
    let source = try await filled()
    let whole = try await StateCopy.copy(from: source, to: InMemoryState())
    let writes = whole.copied.count + whole.copiedRollouts.count + whole.managementNodes.count
    #expect(whole.copied.count == 2 && whole.copiedRollouts.count == 1)
    for number in 0..<writes {
      try await keeper.lend { state, reopened in
        await #expect(throws: Cut.Away.self) {
          _ = try await StateCopy.copy(from: source, to: Cut(state, after: number))
        }
        let again = try await StateCopy.copy(from: source, to: reopened())
        #expect(again.copied.count + again.present.count == 2 && again.different.isEmpty, "\(number)")
        #expect(again.copied.count == max(0, 2 - number), "\(number)")
        for run in whole.copied {
          let journal = try #require(source.journal(of: run))
          let kept = try await reopened().journal(of: run)
          #expect(kept == journal, "\(number)")
        }
        let rollout = try await reopened().rollout(RolloutRecordTests.full.id)
        #expect(rollout == RolloutRecordTests.full, "\(number)")
        let left = source.runs()
        #expect(left == whole.copied, "\(number)")
      }
    }
  }
}
