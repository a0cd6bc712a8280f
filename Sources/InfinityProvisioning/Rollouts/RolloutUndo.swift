public import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Rolls the waves of a rollout back, the latest first, each as `rollback` does. It can be stopped anywhere and be done again.
public struct RolloutUndo: Sendable {
  private let options: ApplyRun.Options
  private let clock: @Sendable () -> Date

  /// The way back.
  ///
  /// - Parameters:
  ///   - options: how changes are made.
  ///   - clock: what time it is; by default that of this machine.
  public init(
    options: ApplyRun.Options = ApplyRun.Options(), clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.options = options
    self.clock = clock
  }

  /// Does all of it.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - id: the rollout; nil for the one that is under way, or else the latest that changed something, as of runs.
  ///   - state: what is remembered of runs, secrets and rollouts.
  ///   - dialogue: who shows the plan, asks, and tells what happens.
  ///   - interruption: a wish to stop. What is in flight is finished, and nothing more is begun.
  /// - Returns: how far it came.
  /// - Throws: ``RunFailure`` where there is no such rollout, or it was undone before; ``RolloutStopped`` where an error ended it.
  public func run(
    _ client: ManagementClient, id: String? = nil, state: any StateStore, dialogue: RolloutDialogue,
    interruption: Interruption = Interruption()
  ) async throws -> RolloutOutcome {
    try await state.holdingRollout(of: client, interruption) { _, place in
      let record = try await state.rollout(toUndo: id, on: place)
      if let other = try await state.rolloutUnderWay(on: place), other.id != record.id {
        throw RolloutRun.underWay(other)
      }
      let book = RolloutBook(record, in: state, clock: clock)
      try await book.adoptRuns()
      // What was brought back since is undone again.
      guard record.end != .undone || book.record.isLeftToUndo else {
        throw RunFailure(
          .rolloutEnded,
          "nothing was changed: the rollout \(record.id) was undone before, by \(record.ended?.by ?? "") at "
            + "\(record.ended?.at.timeText ?? "")")
      }
      guard record.isUnderWay || book.record.isLeftToUndo else {
        throw RunFailure(
          .rolloutEnded,
          "nothing was changed: no run of the rollout \(record.id) is left to undo: it changed nothing, or was rolled back; "
            + "`infinity-provision rollout history` lists the others")
      }
      dialogue.tell(.began(book.record))
      do {
        return try await rollBack(client, book, dialogue, interruption)
      } catch {
        if interruption.isRequested, RolloutCourse.isStop(error) {
          return RolloutOutcome(reason: .interrupted, record: book.record)
        }
        throw RolloutStopped(reason: error, record: book.record)
      }
    }
  }

  private func rollBack(
    _ client: ManagementClient, _ book: RolloutBook, _ dialogue: RolloutDialogue, _ interruption: Interruption
  ) async throws -> RolloutOutcome {
    // By time: a wave that was made again came after later ones.
    for (index, run) in book.record.standingRuns {
      dialogue.tell(.rollingBack(index))
      let back = WaveRollback(
        client: client, book: book, options: options, dialogue: dialogue, interruption: interruption)
      let result = try await back.run(index, runs: [run]) { plan in
        let question = WaveQuestion(
          record: book.record, wave: index, plan: plan, shared: [], needsPerson: false)
        guard try await dialogue.approve(question) ?? false else { return false }
        // Before anything of it.
        let mark = book.mark
        try await book.update { record in
          record.undoing = record.undoing ?? mark
          record.reopen(index, .stopped, at: mark, "its undo did not come to an end")
        }
        return true
      }
      switch result {
      case .whole(let left):
        guard book.record.waves[index].standingRuns.isEmpty else { continue }
        try await book.set(
          .undone, wave: index, left.isEmpty ? nil : WaveRollback.message("rolled back", "left as it is", left))
      case .inUse(let kept):
        return try await stop(
          WaveRollback.message("not all of it was rolled back", "kept", kept), book, index, interruption)
      case .failed(let reason):
        return try await stop("not all of it was rolled back: \(reason)", book, index, interruption)
      }
    }
    // What was rolled back by hand is noted last: nobody has agreed to an undo before the first question.
    for index in book.record.waves.indices where book.record.waves[index].isLeftToUndo {
      let mark = book.mark
      try await book.update(wave: index) { wave in
        wave.become(.undone, at: mark)
        wave.clearCounts()
        wave.gate = nil
      }
    }
    let mark = book.mark
    try await book.update { $0.close(.undone, mark) }
    return RolloutOutcome(reason: .undone, record: book.record)
  }

  private func stop(
    _ message: String, _ book: RolloutBook, _ index: Int, _ interruption: Interruption
  ) async throws -> RolloutOutcome {
    let mark = book.mark
    try await book.update { $0.reopen(index, .failed, at: mark, message) }
    return RolloutOutcome(
      reason: interruption.isRequested ? .interrupted : .failed(wave: index), record: book.record)
  }
}
