import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Wave after wave, from wherever the record says that the rollout is.
struct RolloutCourse: Sendable {
  let file: DeploymentFile
  let options: RolloutRun.Options
  /// What the gates run with its arguments, whatever the record says by now; nil for nothing.
  let program: [String]?
  let client: ManagementClient
  let book: RolloutBook
  let lock: any ApplyLock
  let dialogue: RolloutDialogue
  let interruption: Interruption

  /// Does as much as may be done now.
  func run() async throws -> RolloutOutcome {
    dialogue.tell(.began(book.record))
    // A wave that failed is tried again, once.
    for index in book.record.waves.indices where book.record.waves[index].status != .done {
      do {
        if let reason = try await beginInTime(index) { return outcome(reason) }
      } catch let waits as WaveApply.Waits {
        return outcome(waits.reason)
      } catch {
        await noteStop(index, error)
        return try end(error)
      }
    }
    do {
      return try await finish()
    } catch {
      return try end(error)
    }
  }

  private func end(_ error: any Error) throws -> RolloutOutcome {
    if interruption.isRequested, Self.isStop(error) { return outcome(.interrupted) }
    throw RolloutStopped(reason: error, record: book.record)
  }

  private func outcome(_ reason: RolloutOutcome.Reason) -> RolloutOutcome {
    RolloutOutcome(reason: reason, record: book.record)
  }

  /// Whether an error is nothing but the answer to a wish to stop.
  static func isStop(_ error: any Error) -> Bool {
    error is CancellationError || (error as? RunFailure)?.code == .interrupted
  }

  /// A wave that did not begin stays as it was, and one that was under way says what stopped it.
  private func noteStop(_ index: Int, _ error: any Error) async {
    // An apply that made changes may have ended in an error all the same.
    try? await book.adoptRuns()
    let status = book.record.waves[index].status
    guard [.applying, .gating].contains(status) else { return }
    let message = Self.isStop(error) ? "stopped on request" : "\(error)"
    // What ended the wave is told rather than that it could not be noted.
    try? await book.set(.stopped, wave: index, message)
  }

  // MARK: One wave

  /// Makes a wave; where its window has closed while somebody was asked, that is waited for again if it is waited for at all.
  private func beginInTime(_ index: Int) async throws -> RolloutOutcome.Reason? {
    while true {
      do {
        return try await begin(index)
      } catch let waits as WaveApply.Waits {
        guard case .window = waits.reason, options.waitsForWindow else { throw waits }
      }
    }
  }

  /// Makes a wave where it may begin.
  ///
  /// - Returns: why the rollout does not go on; nil where it does.
  private func begin(_ index: Int) async throws -> RolloutOutcome.Reason? {
    try await book.refresh()
    try refuseIfEnded()
    if let reason = try await WaveTime(course: self).objection(to: index) { return reason }
    guard lock.isCertain(for: .zero) else {
      throw RunFailure(
        .locked,
        "the lock of the rollout could not be renewed in time, and another process may continue it; look at `rollout status`"
      )
    }
    dialogue.tell(.wave(index, book.record))
    let wave = book.record.waves[index]
    let checked = try await CheckedDeployment(file, locations: wave.locations, resolver: options.resolver)
    guard checked.digest == book.record.digest else {
      throw RunFailure(
        .fileChanged,
        "the deployment file \(file.name.quotedForMessage) was changed while the rollout ran; the wave \(index + 1) was not begun. "
          + "`rollout resume --accept-changed-file` continues with it as it is now")
    }
    client.mask(checked.secrets.all)
    let report = try await WaveApply(
      index: index, client: client, book: book, checked: checked, options: options, dialogue: dialogue,
      interruption: interruption,
      objection: {
        try await book.refresh()
        try refuseIfEnded()
        return try WaveTime(course: self).objection()
      }
    ).run()
    try await note(report, index)
    guard report.isComplete else {
      if report.stop == .interrupted {
        try await book.set(.stopped, wave: index, "stopped on request")
        return .interrupted
      }
      return try await fail(index, Self.reason(report))
    }
    return try await passGate(index, checked, report.plan.nodeCount)
  }

  /// Nothing is begun of what was given up meanwhile.
  func refuseIfEnded() throws(RunFailure) {
    guard let ended = book.record.ended else { return }
    throw RunFailure(
      .rolloutEnded,
      "no other wave was begun: the rollout \(book.record.id) was given up by \(ended.by) at \(ended.at.timeText)")
  }

  private func note(_ report: ApplyReport, _ index: Int) async throws {
    let kinds = report.plan.requests.filter { report.appliedRequests.contains($0.id) }.map(\.target.key.kind.rawValue)
    let made = report.changes.applied + report.secrets.applied
    // One that wrote nothing is none that binds anything, or could be undone.
    let run = report.mayHaveWritten ? report.run : nil
    try await book.update(wave: index) { wave in
      if let run, !wave.runs.contains(run) { wave.runs.append(run) }
      wave.kinds = Set(wave.kinds + kinds).sorted()
      wave.changes += made
      // What was to be approved may have been made by someone else.
      if wave.status == .waiting { wave.status = .applying }
      wave.proposal = nil
    }
  }

  /// `2 of 15 changes failed: …`, the first reason.
  static func reason(_ report: ApplyReport) -> String {
    if report.stop == .interrupted { return "stopped on request" }
    let failed = report.changes.failed + report.secrets.failed
    let stop = if case .failed(let reason)? = report.stop { reason } else { report.failures.first?.message ?? "" }
    // What stopped it before anything failed says all.
    if failed == 0, !stop.isEmpty { return stop }
    return "\(failed) of \(report.plan.requests.count) changes failed" + (stop.isEmpty ? "" : ": \(stop)")
  }

  private func passGate(
    _ index: Int, _ checked: CheckedDeployment, _ nodeCount: Int
  ) async throws -> RolloutOutcome.Reason? {
    try await book.set(.gating, wave: index)
    dialogue.tell(.gate(index))
    let gate = WaveGate(
      client: client, state: book.state, settings: book.record.settings.gate,
      program: try program.map { words in
        try GateProgram(words, in: checked.folder, of: checked.wholeDeployment, resolver: options.resolver)
      }, network: options.network, resolver: options.resolver, nodeCount: nodeCount, tell: dialogue.tell)
    let document = try GateDocument(book.record, index, checked.deployment.nodeNames).encoded()
    let kinds = Set(Kind.all.filter { book.record.waves[index].kinds.contains($0.rawValue) })
    let result = try await interruption.cancelling { [book] in
      try await gate.decide(checked, kinds, document: document) { book.now }
    }
    try await book.update(wave: index) { $0.gate = result }
    dialogue.tell(.decided(index, result))
    guard result.isPassed else {
      let first = result.findings.first.map { String($0.trimmingPrefix("error: ")) } ?? ""
      let more = result.errors > 1 ? " (and \((result.errors - 1)) more)" : ""
      return try await fail(index, "the gate was not passed: \(first)\(more)")
    }
    try await book.set(.done, wave: index)
    return nil
  }

  /// A wave that failed is rolled back where that is wished, and the rollout goes on where so many may fail.
  private func fail(_ index: Int, _ message: String) async throws -> RolloutOutcome.Reason? {
    try await book.set(.failed, wave: index, message)
    dialogue.tell(.failed(index, message))
    if book.record.settings.gate.onFailure == .rollBack {
      dialogue.tell(.rollingBack(index))
      let result = try await WaveRollback(
        client: client, book: book, options: options.apply, dialogue: dialogue, interruption: interruption
      ).run(index)
      switch result {
      case .whole(let left):
        try await book.set(.rolledBack, wave: index, WaveRollback.message(message, "it was rolled back but for", left))
      case .inUse(let kept):
        try await book.set(.failed, wave: index, WaveRollback.message(message, "not all of it was rolled back", kept))
      case .failed(let reason):
        try await book.set(.failed, wave: index, "\(message); not all of it was rolled back: \(reason)")
      }
    }
    return book.record.failures > book.record.settings.maxFailures ? .failed(wave: index) : nil
  }

  // MARK: The end

  /// All waves were tried: what else does the file ask for?
  private func finish() async throws -> RolloutOutcome {
    if let failed = book.record.waves.firstIndex(where: { $0.status != .done }) {
      return outcome(.failed(wave: failed))
    }
    let locations = book.record.waves.flatMap(\.locations)
    let (remaining, leftOut) = try await interruption.reading { [file, options, client, book] in
      let declared = try file.scoped(resolver: options.resolver).rolloutLocations.map(\.name)
      let known = Set(locations)
      let leftOut = declared.filter { !known.contains($0) }
      // The file may have been changed, and accepted, since a wave was done.
      let checked = try await CheckedDeployment(
        file, locations: leftOut.isEmpty ? [] : locations.filter(declared.contains), resolver: options.resolver)
      client.mask(checked.secrets.all)
      let plan = try await PlanRun(checked, options: options.planning).run(client, state: book.state).plan
      return (plan.requests.count, leftOut)
    }
    try await book.refresh()
    try refuseIfEnded()
    let mark = book.mark
    try await book.update { record in
      record.remaining = remaining
      guard remaining == 0 else { return }
      record.close(.done, mark)
    }
    return RolloutOutcome(
      reason: remaining == 0 ? .done : .differences(remaining), record: book.record, leftOut: leftOut)
  }
}
