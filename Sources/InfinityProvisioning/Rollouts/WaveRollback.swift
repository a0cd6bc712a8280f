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

  /// What became of a wave.
  enum Result {
    /// Nothing of it is left but what cannot be brought back or was changed since, each with its message.
    case whole(left: [String])
    /// Something of it is in use elsewhere, which messages say: it can be gone on with once it is not.
    case inUse([String])
    /// Something failed, or was stopped, and why: it can be gone on with.
    case failed(String)
  }

  /// Rolls runs of a wave back.
  ///
  /// - Parameters:
  ///   - runs: which, the latest first; nil for all that stand.
  ///   - approve: whether the plan of one of the rollbacks may be made; by default it may.
  /// - Throws: as ``RollbackRun/run(_:options:dialogue:interruption:)``.
  func run(
    _ index: Int, runs: [String]? = nil, approve: @escaping @Sendable (Plan) async throws -> Bool = { _ in true }
  ) async throws -> Result {
    var left: [String] = []
    var options = options
    options.rollout = book.record.mark(ofWave: index)
    options.syncLimit = nil
    for run in runs ?? book.record.waves[index].standingRuns.reversed() {
      var dialogue = (dialogue.rollback ?? dialogue.wave)(book.record, index)
      dialogue.approve = approve
      let rollback = try await RollbackRun(run, state: book.state)
      // Which Management Node the rollout is one of was asked when its lock was taken; a run of it may have been made by another address.
      if rollback.record.scope.rollout != options.rollout { try rollback.admit(client.address) }
      let report = try await rollback.runAdmitted(
        client, options: options, dialogue: dialogue, interruption: interruption)
      guard report.isComplete else { return .failed(RolloutCourse.reason(report)) }
      let kept = report.plan.warnings.filter { $0.code == FindingCode.rollback.stillInUse }
      // Once nothing uses it any more it is rolled back as well.
      guard kept.isEmpty else { return .inUse(kept.map(\.message)) }
      // Whom else it concerns is no thing that is left.
      left += report.plan.warnings.filter { $0.code != FindingCode.change.sharedObject }.map(\.message)
      try await book.update(wave: index) { $0.rolledBack.append(run) }
    }
    try await book.update(wave: index) { if $0.standingRuns.isEmpty { $0.clearCounts() } }
    return .whole(left: left)
  }

  /// What a wave's record says, with what was left.
  static func message(_ reason: String, _ what: String, _ left: [String]) -> String {
    let shown = left.prefix(3).joined(separator: "; ") + (left.count > 3 ? " (and \(left.count - 3) more)" : "")
    return left.isEmpty ? reason : "\(reason); \(what): \(shown)"
  }
}
