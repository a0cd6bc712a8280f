import Foundation
import InfinityAPI
import InfinityProvisioning

/// The way from a plan to a changed Management Node, the same for `apply`, a saved plan and `rollback`: show it, ask, make
/// the changes under a lock and with a journal, report.
struct ApplyRun {
  let client: ManagementClient
  let secrets: ResolvedSecrets
  let options: ApplyOptions
  let state: StateOptions
  let format: OutputOptions.Format
  let parallel: Int
  /// What the journal calls it.
  let action: String
  /// The nodes that `--wait` waits for; nil for those that the plan changes.
  var nodes: [String]?
  /// The secrets of the deployment that is applied as a whole, and what was known of them.
  var declaredSecrets: (declared: [WriteOnlySecret], knowledge: SecretKnowledge)?

  /// What it means that there is nothing to do.
  var meaningOfNothing = "matches the file"

  /// Does all of it.
  ///
  /// - Throws: an ending with the exit code, where not every change was made.
  func run(_ plan: Plan) async throws {
    StandardStreams.writeFindings(plan.warnings)
    guard !plan.requests.isEmpty else { return try await finish(ApplyReport(plan: plan, outcomes: [], stop: nil)) }
    let shown = plan.masked(by: client)
    show(shown)
    if let reason = StandardStreams.takeResultFailure() {
      throw CommandEnding.failure(
        .failed, code: "output-failed",
        "nothing was changed: the plan could not be written to standard output: \(reason)")
    }
    try Approval(plan: shown, options: options).obtain()
    var report = try await execute(plan)
    report.plan = shown
    try await finish(report)
    try end(report)
    // All was made, and the exit code says so.
    if let reason = StandardStreams.takeResultFailure() {
      StandardStreams.writeMessage(
        StandardStreams.style.error("error: ")
          + "all changes were made, but the report could not be written to standard output: \(reason)")
    }
  }

  /// Shows the report; with `--wait`, JSON comes when the waiting is over, since it is one document.
  private func finish(_ report: ApplyReport) async throws {
    guard let limit = options.waiting.limit, report.isComplete else { return show(report) }
    if format == .text { show(report) }
    let changed = report.plan.changes.map(\.target).filter { $0.key.kind == .node }.map(\.label)
    let names = nodes ?? Array(Set(changed)).sorted()
    try await SyncWait(client: client, nodes: names, limit: limit).run(document: PlanJSON.document(report))
    if format == .json { show(report) }
  }

  private func execute(_ plan: Plan) async throws -> ApplyReport {
    guard !StopSignals.shared.isStopped else { throw CommandEnding.interrupted }
    let interruption = Interruption()
    StopSignals.shared.onStop {
      StandardStreams.writeMessage(
        "Stopping: what is under way is finished, and no other change is begun; Ctrl-C again ends at once.")
      interruption.request()
    }
    let recorder = try await usingState {
      try await SecretRecorder(in: state.store, secrets: secrets, managementNode: plan.managementNode)
    }
    let journal = try await journal(plan)
    let executor = Executor(
      client: client, secrets: secrets, options: .init(bulk: options.bulk, parallel: parallel),
      observers: [journal, recorder, ApplyProgress(total: plan.requests.count)], interruption: interruption)
    let report = await executor.apply(plan)
    await journal.finish()
    await recorder.finish(declaredSecrets?.declared ?? [], declaredSecrets?.knowledge ?? SecretKnowledge())
    for failure in await recorder.failures {
      StandardStreams.writeMessage(StandardStreams.style.warning("warning: ") + "\(failure)")
    }
    return report
  }

  private func journal(_ plan: Plan) async throws -> Journal {
    do {
      return try await Journal(plan, action: action, in: state.store, now: Date())
    } catch {
      throw CommandEnding.failure(.failed, code: "state-unusable", "nothing was changed: \(error)")
    }
  }

  /// In text the plan is a result; in JSON it is part of the one document at the end, and people see it before they are
  /// asked.
  private func show(_ plan: Plan) {
    switch format {
    case .text: StandardStreams.writeResult(PlanText(style: StandardStreams.resultStyle).text(plan))
    case .json where !options.autoApprove:
      StandardStreams.writeMessage(PlanText(style: StandardStreams.style).text(plan))
    case .json: break
    }
  }

  private func show(_ report: ApplyReport) {
    switch format {
    case .text where report.plan.requests.isEmpty:
      let text = PlanText(style: StandardStreams.resultStyle, meaningOfNothing: meaningOfNothing)
      StandardStreams.writeResult(text.text(report.plan))
    case .text: StandardStreams.writeResult("\n" + ApplyReportText(style: StandardStreams.resultStyle).text(report))
    case .json: StandardStreams.writeJSON(PlanJSON.document(report))
    }
    if let headline = ApplyReportText.headline(report) {
      StandardStreams.writeMessage(
        StandardStreams.style.error("error: ") + StandardStreams.style.escapedLines(headline.message))
    }
  }

  /// 5 where something was or may have been written, or an object had moved; 130 or 1 where nothing was written.
  private func end(_ report: ApplyReport) throws {
    guard !report.isComplete else { return }
    let hasMoved = report.failures.contains { $0.reason == .moved }
    if report.mayHaveWritten || hasMoved { throw CommandEnding.finished(.stoppedPartWay) }
    throw CommandEnding.finished(report.stop == .interrupted ? .interrupted : .failed)
  }
}

/// Takes the lock for a Management Node, does the work and gives the lock back.
///
/// - Throws: an ending with exit code 6 where another apply has the lock.
func withApplyLock<Result>(
  _ client: ManagementClient, _ state: any StateStore, _ work: () async throws -> Result
) async throws -> Result {
  let lock: any ApplyLock
  do {
    lock = try await state.takeLock(of: client.address)
  } catch let held as ApplyLockHeld {
    throw CommandEnding.failure(.refused, code: "locked", "nothing was changed: \(held)")
  } catch {
    throw CommandEnding.failure(.failed, code: "state-unusable", "nothing was changed: \(error)")
  }
  do {
    let result = try await work()
    await lock.release()
    return result
  } catch {
    await lock.release()
    throw error
  }
}
