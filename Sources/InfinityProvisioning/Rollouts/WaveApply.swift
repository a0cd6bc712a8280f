import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The apply of one wave: planned afresh, asked about, and made as `apply --location` makes it.
struct WaveApply: Sendable {
  /// Something outside is waited for, so that the wave does not begin.
  struct Waits: Error {
    let reason: RolloutOutcome.Reason
  }

  let index: Int
  let client: ManagementClient
  let book: RolloutBook
  let checked: CheckedDeployment
  let options: RolloutRun.Options
  let dialogue: RolloutDialogue
  let interruption: Interruption
  /// Why the wave may not begin any more, asked right before it does: since it was planned, somebody may have thought for long.
  let objection: @Sendable () async throws -> RolloutOutcome.Reason?

  private var wave: RolloutWave { book.record.waves[index] }

  /// Whether a person has to agree to the wave before it begins: to every wave but the first, where approval is between them; to every
  /// wave, where plans must be signed.
  private var needsPerson: Bool {
    options.signatures.persons > 0 || index > 0 && book.record.settings.between == .approval
  }

  /// Does all of it.
  ///
  /// - Returns: what became of the changes.
  /// - Throws: ``Waits``; as ``ApplyRun/run(_:state:dialogue:interruption:)``.
  func run() async throws -> ApplyReport {
    if options.signatures.persons > 0 { return try await runSigned() }
    do {
      let run = ApplyRun(checked, planning: options.planning, options: applyOptions)
      return try await run.run(
        client, state: book.state, dialogue: applyDialogue { try await consent($0) }, interruption: interruption)
    } catch is NobodyAsked {
      try await propose()
      throw Waits(reason: .approval(wave: index))
    }
  }

  private var applyOptions: ApplyRun.Options {
    var options = options.apply
    options.rollout = book.record.mark(ofWave: index)
    // The gate waits.
    options.syncLimit = nil
    return options
  }

  private func applyDialogue(_ approve: @escaping @Sendable (Plan) async throws -> Bool) -> ApplyDialogue {
    var dialogue = dialogue.wave(book.record, index)
    dialogue.approve = approve
    return dialogue
  }

  // MARK: Consent

  /// A person has to agree, and there is none.
  private struct NobodyAsked: Error {}

  private func consent(_ plan: Plan) async throws -> Bool {
    let shared = sharedNames(plan)
    let digest = plan.digest
    if !needsPerson || wave.approval?.plan != digest {
      let question = WaveQuestion(
        record: book.record, wave: index, plan: plan, shared: shared, needsPerson: needsPerson)
      guard let isApproved = try await dialogue.approve(question) else { throw NobodyAsked() }
      guard isApproved else { return false }
      let mark = book.mark
      try await book.update(wave: index) {
        $0.approval = RolloutWave.Approval(by: mark.by, at: mark.at, plan: digest)
      }
    }
    try await prepare(shared)
    return true
  }

  /// Waits until few enough participants are on the nodes of the wave.
  ///
  /// - Throws: ``Waits`` where more are there when the gate's time is over.
  private func waitForCalls() async throws {
    guard let allowed = book.record.settings.maxCalls else { return }
    let limit = Duration.seconds(book.record.settings.gate.timeout)
    let watch = CallWatch(client: client, nodes: Set(checked.deployment.nodeNames))
    let last = try await interruption.reading { [dialogue] in
      try await watch.wait(untilAtMost: allowed, limit: limit) { look in
        dialogue.tell(.calls(look.participants, allowed: allowed))
      }
    }
    guard last.participants <= allowed else { throw Waits(reason: .calls(last.participants, wave: index)) }
  }

  /// Has the backup made that comes before the first write of the rollout.
  private func backUp() async throws {
    let record = book.record
    guard record.settings.backup, record.backup == nil, !record.mayHaveWritten,
      let passphrase = options.backupPassphrase
    else { return }
    client.mask([passphrase])
    let names: [String]
    do {
      names = try await interruption.reading { [client, dialogue] in
        try await ManagementNodeBackup(client: client).make(passphrase: passphrase) { limit in
          dialogue.tell(
            .warning("the backup is not in the Management Node's list yet; waiting up to \(limit.inSeconds) for it"))
        }
      }
    } catch let error as ManagementNodeBackup.NotListed {
      throw RunFailure(.backupNotListed, "nothing was changed: \(error)")
    }
    let name = names.isEmpty ? "made; the Management Node has no list of backups" : names.joined(separator: ", ")
    try await book.update { $0.backup = name }
    dialogue.tell(.backup(name))
  }

  private func sharedNames(_ plan: Plan) -> [String] {
    let others = book.record.waves.enumerated().filter { $0.offset != index }.flatMap(\.element.locations)
    return SharedObjects.names(in: plan, checked.wholeDeployment, others: others)
  }

  /// What comes between the consent and the first request.
  private func prepare(_ shared: [String]) async throws {
    try await waitForCalls()
    if let reason = try await objection() { throw Waits(reason: reason) }
    try await backUp()
    let mark = book.mark
    try await book.update(wave: index) { wave in
      wave.status = .applying
      wave.since = mark
      wave.message = nil
      wave.gate = nil
      wave.shared = wave.shared + shared.filter { !wave.shared.contains($0) }
    }
  }

  // MARK: Proposals

  /// Keeps the plan of now for somebody to approve it.
  private func propose() async throws {
    let planned = try await interruption.reading {
      try await PlanRun(checked, options: options.planning).run(client, state: book.state)
    }
    let saved = try? PlanRun(checked, options: options.planning).savedPlan(planned.plan, created: book.now).encoded()
    let mark = book.mark
    let proposal = RolloutWave.Proposal(
      digest: planned.shown.digest, changes: planned.plan.requests.count,
      savedPlan: saved.map { String(decoding: $0, as: UTF8.self) })
    try await book.update(wave: index) { wave in
      if wave.status != .waiting { wave.since = mark }
      wave.status = .waiting
      wave.message = nil
      wave.proposal = proposal
      // Who agreed to another plan did not agree to this one.
      if wave.approval?.plan != proposal.digest { wave.approval = nil }
    }
  }

  // MARK: Signed plans

  /// Makes the plan that was signed, and nothing else; where there is none, or it does not fit any more, there is another one to sign.
  private func runSigned() async throws -> ApplyReport {
    let planned = try await interruption.reading {
      try await PlanRun(checked, options: options.planning).run(client, state: book.state)
    }
    guard !planned.plan.requests.isEmpty else {
      return ApplyReport(plan: planned.shown, outcomes: [], stop: nil)
    }
    guard let saved = wave.proposal?.savedPlan else { return try await waitForSignatures() }
    let file = try TemporaryPlan(saved)
    defer { file.remove() }
    do {
      var run = try await SavedPlanRun(
        path: file.path, named: book.record.planName(ofWave: index), base: checked.folder,
        signatures: options.signatures, resolver: options.resolver)
      // What was signed for another file, or an earlier state of this one, is not what this wave is to do.
      guard run.standing.deploymentDigest == checked.digest else { return try await waitForSignatures() }
      run.scope = RunScope(file: checked.fileName, locations: checked.chosenLocations, steps: [])
      let shared = sharedNames(planned.shown)
      return try await run.run(
        client, state: book.state, options: applyOptions,
        dialogue: applyDialogue { _ in
          try await prepare(shared)
          return true
        }, interruption: interruption)
    } catch let failure as RunFailure {
      switch failure.code {
      case .signaturesMissing: throw Waits(reason: .approval(wave: index))
      case .stalePlan, .planApplied, .planExpired: return try await waitForSignatures()
      default: throw failure
      }
    }
  }

  private func waitForSignatures() async throws -> ApplyReport {
    try await propose()
    throw Waits(reason: .approval(wave: index))
  }
}
