private import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The record of one rollout, kept in the state with every change, and as it was known last.
final class RolloutBook: Sendable {
  let state: any StateStore
  private let clock: @Sendable () -> Date
  private let known: Mutex<RolloutRecord>

  /// A record that the state has.
  init(_ record: RolloutRecord, in state: any StateStore, clock: @escaping @Sendable () -> Date) {
    self.state = state
    self.clock = clock
    known = Mutex(record)
  }

  /// As it was known last.
  var record: RolloutRecord { known.withLock { $0 } }

  /// What time it is, as records keep it: in whole seconds.
  var now: Date { Date(timeIntervalSince1970: clock().timeIntervalSince1970.rounded(.down)) }

  /// Who runs this process, and now.
  var mark: RolloutRecord.Mark { RolloutRecord.Mark(by: Journal.operatorName, at: now) }

  /// Changes the record, of which others may have changed something meanwhile.
  ///
  /// - Throws: ``RunFailure`` where it cannot be kept: nothing may go on then.
  @discardableResult
  func update(
    _ change: @escaping @Sendable (inout RolloutRecord) -> Void
  ) async throws(RunFailure) -> RolloutRecord {
    do {
      let record = try await state.updateRollout(known.withLock(\.id), change)
      known.withLock { $0 = record }
      return record
    } catch {
      throw RunFailure(.stateUnusable, "the rollout's record could not be kept: \(error)")
    }
  }

  /// Changes a wave of the record.
  func update(
    wave index: Int, _ change: @escaping @Sendable (inout RolloutWave) -> Void
  ) async throws(RunFailure) {
    try await update { change(&$0.waves[index]) }
  }

  /// Notes how far a wave came.
  ///
  /// - Parameter message: why it failed or was stopped; nil where it did not.
  func set(_ status: RolloutWave.Status, wave index: Int, _ message: String? = nil) async throws(RunFailure) {
    let mark = mark
    try await update(wave: index) { $0.become(status, at: mark, message) }
  }

  /// Reads again what others may have wished.
  func refresh() async throws(RunFailure) {
    do {
      let record = try await state.rollout(known.withLock(\.id))
      known.withLock { $0 = record ?? $0 }
    } catch {
      throw RunFailure(.stateUnusable, "the rollout's record could not be read: \(error)")
    }
  }
}
