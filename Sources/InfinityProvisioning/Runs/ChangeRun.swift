import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The way from a plan to a changed Management Node, the same for an apply, a saved plan and a rollback: show it, ask, make the
/// changes with a journal, report, wait.
struct ChangeRun: Sendable {
  let client: ManagementClient
  let state: any StateStore
  /// The Management Node as the plan found it.
  let inventory: Inventory
  /// The secrets of the plan. Where they were not needed to make it, they are read only once the changes were approved.
  let secrets: @Sendable () async throws -> ResolvedSecrets
  let options: ApplyRun.Options
  let dialogue: ApplyDialogue
  let interruption: Interruption
  /// What the journal calls it.
  let action: String
  /// The digest of the saved plan that is made, for the journal; nil where it is none.
  var planDigest: String?
  /// What it is made from and limited to, for the journal.
  var scope = RunScope()
  /// The nodes that are waited for; where these are nil or none, those that the changes reach.
  var nodes: [String]?
  /// The secrets of the deployment that is applied as a whole, and what was known of them.
  var declaredSecrets: (declared: [WriteOnlySecret], knowledge: SecretKnowledge)?

  /// Does all of it; the lock is the caller's.
  func run(_ plan: Plan) async throws -> ApplyReport {
    var shown = plan.masked(by: client)
    try await dialogue.show(shown)
    var report = ApplyReport(plan: shown, outcomes: [], stop: nil)
    var shortfall = JournalShortfall(own: nil, elsewhere: [])
    if !plan.requests.isEmpty {
      try await requireSecretRecords(for: shown)
      try await obtainConsent(shown)
      let secrets = try await resolveSecrets(for: shown)
      // What only now is known as a secret is in no later text either.
      client.mask(secrets.all)
      shown = plan.masked(by: client)
      (report, shortfall) = try await execute(plan, secrets)
      report.plan = shown
      report.makeLandscape = { [report, inventory, mask = client.secretMask] in
        let applied = report.appliedRequests
        return Landscape(report.plan, inventory, made: { applied.contains($0.id) }, masked: mask.masked)
      }
    }
    report.reference = options.reference
    report.isOfSavedPlan = planDigest != nil
    dialogue.report(report)
    try tell(shortfall, report)
    if let limit = options.syncLimit, report.isComplete {
      let begin = ContinuousClock.now
      if try await wait(limit, report) { report.syncTime = ContinuousClock.now - begin }
    }
    return report
  }

  /// Nobody is asked about changes that cannot be made since what is remembered of secrets is not to be read.
  private func requireSecretRecords(for plan: Plan) async throws {
    do {
      _ = try await state.secretRecords(of: plan.managementNode)
    } catch {
      throw RunFailure(.stateUnusable, "nothing was changed: \(error)", plan: plan)
    }
  }

  /// The rails first, then the question.
  private func obtainConsent(_ plan: Plan) async throws {
    let changed = plan.changedNodeCount
    let percent = min(max(options.maxChangedNodes, 0), 100)
    guard Double(changed) * 100 <= Double(percent) * Double(plan.nodeCount) else {
      throw RunFailure(
        .tooManyNodes,
        "nothing was changed: the plan changes \(changed) of \(plan.nodeCount) Conferencing Nodes, more than "
          + "--max-changed-nodes \(percent) allows; raise it if that is meant", plan: plan)
    }
    guard try await dialogue.approve(plan) else {
      throw RunFailure(
        .declined, "nothing was changed: declined; --auto-approve makes the changes without asking", plan: plan)
    }
  }

  private func resolveSecrets(for plan: Plan) async throws -> ResolvedSecrets {
    do {
      return try await interruption.reading(secrets)
    } catch var failure as RunFailure {
      failure.plan = plan
      throw failure
    }
  }

  /// Makes the changes, and returns what came of it, and where the journal was not kept to its end.
  private func execute(
    _ plan: Plan, _ secrets: ResolvedSecrets
  ) async throws -> (report: ApplyReport, shortfall: JournalShortfall) {
    let watching = dialogue.begin(plan)
    let recorder: SecretRecorder
    do {
      recorder = try await SecretRecorder(
        in: state, secrets: secrets, managementNode: plan.managementNode, sending: plan.requests)
    } catch {
      throw RunFailure.journal(error, plan: plan.masked(by: client))
    }
    let journal: Journal
    var scope = scope
    scope.rollout = options.rollout
    do {
      journal = try await Journal(
        plan, action: action, planDigest: planDigest, scope: scope, reference: options.reference, in: state,
        elsewhere: try await options.audit.open(), now: Date())
    } catch {
      throw RunFailure.journal(error, plan: plan.masked(by: client))
    }
    let executor = Executor(
      client: client, secrets: secrets, options: .init(bulk: options.bulk, parallel: options.parallel),
      observers: [journal, recorder] + watching, interruption: interruption, platform: inventory)
    var report = await executor.apply(plan)
    report.run = journal.run
    let shortfall = await journal.finish()
    await recorder.finish(declaredSecrets?.declared ?? [], declaredSecrets?.knowledge ?? SecretKnowledge())
    for failure in await recorder.failures { dialogue.warn("\(failure)") }
    return (report, shortfall)
  }

  /// Says that the journal's end is not where it was to go: what stopped the apply is in its report already.
  private func tell(_ shortfall: JournalShortfall, _ report: ApplyReport) throws {
    let made = report.isComplete ? "all changes were made" : "some changes were made"
    let message = shortfall.message(made) { text in report.failures.contains { $0.message.contains(text) } }
    guard let message else { return }
    guard report.isComplete else { return dialogue.warn(message) }
    throw RunFailure(.auditIncomplete, message, report: report)
  }

  /// Returns when all nodes have the changes, or false where none has to, or the Management Node does not tell.
  private func wait(_ limit: Duration, _ report: ApplyReport) async throws -> Bool {
    let requests = report.plan.requests
    let made = requests.isEmpty ? "nothing had to be changed" : "the changes were made"
    let laggards: [NodeSync.Laggard]
    do {
      let awaited = try await interruption.cancelling { [client, nodes] in
        if let nodes, !nodes.isEmpty { nodes } else { try await ReachedNodes.read(client, of: requests) }
      }
      guard !awaited.isEmpty else {
        dialogue.warn("\(made); no Conferencing Node was waited for: nothing of it reaches one")
        return false
      }
      laggards = try await interruption.cancelling { [client, dialogue] in
        try await NodeSync(client: client, nodes: awaited, of: report.plan.nodeCount).wait(
          limit: limit, progress: dialogue.waiting)
      }
    } catch is CancellationError where interruption.isRequested {
      throw RunFailure(
        .interrupted,
        "stopped waiting on request; \(made), and `verify --check sync` shows whether the nodes are in sync",
        report: report)
    } catch is NodeSync.NotTold {
      dialogue.warn("\(made); \(NodeSync.NotTold.explanation)")
      return false
    } catch let error as InfinityError {
      throw RunFailure(
        .syncUnknown, "\(made), but whether the nodes are in sync could not be read: \(error)",
        report: report)
    }
    guard laggards.isEmpty else {
      let list = laggards.map { "\($0.name.quotedForMessage) (\($0.statusWords))" }
      throw RunFailure(
        .notInSync,
        "\(made), but after \(limit.inSeconds) these nodes are not in sync: "
          + "\(list.joined(separator: ", ")); wait longer with --wait, or check whether the nodes are up",
        report: report)
    }
    return true
  }
}
