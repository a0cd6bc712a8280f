import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Rolls the runs of a wave back, the latest first, each as `rollback` does.
struct WaveRollback: Sendable {
  let client: ManagementClient
  let book: RolloutBook
  let options: ApplyRun.Options
  let dialogue: RolloutDialogue
  let interruption: Interruption

  /// Rolls a wave back.
  ///
  /// - Parameter approve: whether the plan of one of the rollbacks may be made; by default it may.
  /// - Returns: whether all of it was made that could be planned.
  /// - Throws: as ``RollbackRun/run(_:options:dialogue:interruption:)``.
  func run(
    _ index: Int, approve: @escaping @Sendable (Plan) async throws -> Bool = { _ in true }
  ) async throws -> Bool {
    var options = options
    options.rollout = book.record.mark(ofWave: index)
    options.syncLimit = nil
    for run in book.record.waves[index].standingRuns.reversed() {
      var dialogue = dialogue.wave(book.record, index)
      dialogue.approve = approve
      var rollback = try await RollbackRun(run, state: book.state)
      // Which Management Node the rollout is one of was asked when its lock was taken; a run of it may have been made by another address.
      rollback.isAdmitted = rollback.record.scope.rollout == options.rollout
      let report = try await rollback.run(
        client, options: options, dialogue: dialogue, interruption: interruption)
      guard report.isComplete else { return false }
      try await book.update(wave: index) { $0.rolledBack.append(run) }
    }
    try await book.update(wave: index) { wave in
      wave.changes = 0
      wave.kinds = []
    }
    return true
  }
}
