public import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Makes a plan that was saved, exactly as it was reviewed, and nothing of it where an object moved since, its time is over, or people
/// did not sign it who had to.
public struct SavedPlanRun: Sendable {
  private let file: SavedPlanFile
  private let name: String
  private let plan: Plan
  private let resolver: SecretResolver
  private let clock: @Sendable () -> Date
  /// What the journal says that it was made from; nil for the path of the saved plan.
  var scope: RunScope?
  /// What it says of the connection to the Management Node.
  public let connection: DeclaredConnection
  /// When it was made, how long it is good, and who signed it.
  public let standing: PlanStanding

  /// Reads a saved plan and looks at its times and signatures. Its secrets are read when it is made, once it was approved.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - name: what messages call it; by default its path.
  ///   - base: the folder that its secrets' paths are relative to.
  ///   - signatures: who must have signed it; by default nobody.
  ///   - resolver: reads secrets; by default with this process's environment.
  ///   - environment: where `ssh-keygen` is looked for; by default that of this process.
  ///   - clock: what time it is; by default that of this machine.
  /// - Throws: ``RunFailure`` where the file cannot be used, is not signed as required, names a program that may not be run,
  ///   or its time is over.
  public init(
    path: String, named name: String? = nil, base: String, signatures: SignatureRequirement = .none,
    resolver: SecretResolver = SecretResolver(),
    environment: [String: String] = ProcessInfo.processInfo.environment,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) async throws(RunFailure) {
    let now = clock()
    let name = name ?? path
    self.name = name
    file = try SavedPlanFile.read(path, named: name, at: now, else: "nothing was changed")
    standing = try await Self.standing(of: file, name, signatures, environment, now)
    self.resolver = resolver
    self.clock = clock
    plan = file.plan.plan(base: base)
    try resolver.admit(Array(plan.secretSources))
    connection = DeclaredConnection(managementNode: file.plan.managementNode, caFile: file.plan.caFile(base: base))
  }

  static func standing(
    of file: SavedPlanFile, _ name: String, _ required: SignatureRequirement, _ environment: [String: String],
    _ now: Date
  ) async throws(RunFailure) -> PlanStanding {
    guard required.persons > 0 || required.allowedSigners != nil else {
      return PlanStanding(file.plan, signatures: try await ofAnybody(file, environment, now))
    }
    let standing: PlanStanding
    do throws(SignatureFailure) {
      guard let allowedSigners = required.allowedSigners else {
        throw SignatureFailure(
          .allowedSigners, "signatures are required, and it is not known who may sign; give --allowed-signers")
      }
      let check = SignatureCheck(
        openSSH: OpenSSH(environment: environment), allowed: try AllowedSigners(path: allowedSigners), now: now)
      standing = PlanStanding(file.plan, signatures: try await check.check(file.document, made: file.plan.created))
    } catch {
      throw error.runFailure("nothing was changed")
    }
    guard standing.persons >= required.persons else {
      let others = standing.signatures.compactMap { signature -> String? in
        guard case .doesNotCount(let reason) = signature.verdict else { return nil }
        return "\n  \(signature.fingerprint ?? "") at \(signature.signed.timeText) does not count: \(reason)"
      }
      throw RunFailure(
        .signaturesMissing,
        "nothing was changed: the saved plan \(name.quotedForMessage) is signed by \(standing.persons) of the people who may, and "
          + "\(required.persons) must have; `infinity-provision sign` adds a signature, and those of one person count once"
          + others.joined())
    }
    return standing
  }

  /// The signatures of a plan where it does not matter whose they are: that they are of this plan can be seen all the same, with
  /// `ssh-keygen`.
  private static func ofAnybody(
    _ file: SavedPlanFile, _ environment: [String: String], _ now: Date
  ) async throws(RunFailure) -> [CheckedSignature] {
    do throws(SignatureFailure) {
      let check = SignatureCheck(openSSH: OpenSSH(environment: environment), allowed: nil, now: now)
      return try await check.check(file.document, made: file.plan.created)
    } catch {
      guard error.reason == .openSSH else { throw error.runFailure("nothing was changed") }
      return file.document.signatures.map {
        CheckedSignature(signed: $0.signed, fingerprint: nil, verdict: .notChecked)
      }
    }
  }

  /// Does all of it, as ``ApplyRun/run(_:state:dialogue:interruption:)`` does.
  ///
  /// - Throws: the same; ``RunFailure`` where the plan no longer fits the Management Node, naming each object that moved, and where
  ///   secrets could not be had.
  public func run(
    _ client: ManagementClient, state: any StateStore, options: ApplyRun.Options = ApplyRun.Options(),
    dialogue: ApplyDialogue, interruption: Interruption = Interruption()
  ) async throws -> ApplyReport {
    try await state.locked(for: client, interruption, patience: options.lockPatience, warn: dialogue.warn) {
      try refuseIfOther(client)
      try await refuseIfApplied(state)
      let inventory = try await refuseIfStale(client, interruption)
      try refuseIfNotValid()
      var plan = plan
      plan.nodeCount = inventory.objects(.node).count
      var changes = ChangeRun(
        client: client, state: state, inventory: inventory, secrets: secrets, options: options, dialogue: dialogue,
        interruption: interruption, action: "apply of a saved plan")
      changes.planDigest = file.plan.digest
      changes.scope = scope ?? RunScope(file: name)
      return try await changes.run(plan)
    }
  }

  @Sendable private func secrets() async throws -> ResolvedSecrets {
    // The question may have stood there for hours.
    try file.require(at: clock(), name: name, else: "nothing was changed")
    try refuseIfNotValid()
    let secrets = await ResolvedSecrets(of: plan, with: resolver)
    guard secrets.findings.isEmpty else {
      throw RunFailure(
        .secretsMissing,
        "nothing was changed: the saved plan \(name.quotedForMessage) needs secrets that are missing or do not fit; "
          + "its paths are taken from --base", findings: secrets.findings)
    }
    return secrets
  }

  /// Certificates end while a plan lies there, and the Management Node takes ones that nobody else accepts.
  private func refuseIfNotValid() throws {
    let objection = plan.certificateObjection(at: clock(), made: file.plan.created, name: name)
    guard let objection else { return }
    throw RunFailure(
      .certificateNotValid, "nothing was changed: \(objection.reason); fix what is reported, and plan again",
      findings: objection.findings)
  }

  private func refuseIfOther(_ client: ManagementClient) throws {
    guard file.plan.managementNode == client.address else {
      throw RunFailure(
        .stalePlan,
        "nothing was changed: the saved plan \(name.quotedForMessage) was made for \(file.plan.managementNode), not for "
          + "\(client.address); apply it there, or make a plan for this one")
    }
  }

  /// Who signed a plan agreed to it once: after a rollback too, it takes another one.
  private func refuseIfApplied(_ state: any StateStore) async throws {
    let applied: RunRecord?
    do {
      applied = try await state.run(thatApplied: file.plan.digest)
    } catch {
      throw RunFailure(
        error.code,
        "nothing was changed: it is not known whether the saved plan \(name.quotedForMessage) was applied before: \(error.message)"
      )
    }
    guard let run = applied else { return }
    throw RunFailure(
      .planApplied,
      "nothing was changed: the saved plan \(name.quotedForMessage) was applied before, in the run \(run.id) by "
        + "\(run.operatorName); plan again")
  }

  /// Returns what the Management Node has now, as far as the plan is about it.
  private func refuseIfStale(_ client: ManagementClient, _ interruption: Interruption) async throws -> Inventory {
    let inventory = try await interruption.reading { try await InventoryReader(client: client).read(file.plan.kinds) }
    let drift = file.plan.drift(in: inventory)
    guard drift.isEmpty else {
      throw RunFailure(
        .stalePlan,
        "nothing was changed: the saved plan \(name.quotedForMessage) no longer fits the Management Node; plan again\n"
          + drift.map { "  \($0)" }.joined(separator: "\n"))
    }
    return inventory
  }
}
