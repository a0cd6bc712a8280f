public import InfinityAPI

/// Makes a plan that was saved, exactly as it was reviewed, and nothing of it where an object moved since.
public struct SavedPlanRun: Sendable {
  private let saved: SavedPlan
  private let path: String
  private let plan: Plan
  private let resolver: SecretResolver
  /// What it says of the connection to the Management Node.
  public let connection: DeclaredConnection

  /// Reads a saved plan. Its secrets are read when it is made, once it was approved.
  ///
  /// - Parameters:
  ///   - base: the folder that its secrets' paths are relative to.
  ///   - resolver: reads secrets; by default with this process's environment.
  /// - Throws: ``RunFailure`` where the file cannot be used, or names a program that may not be run.
  public init(path: String, base: String, resolver: SecretResolver = SecretResolver()) throws(RunFailure) {
    do {
      saved = try SavedPlan.read(path)
    } catch {
      throw RunFailure(.savedPlanUnusable, "\(error)")
    }
    self.path = path
    self.resolver = resolver
    plan = saved.plan(base: base)
    try resolver.admit(Array(plan.secretSources))
    connection = DeclaredConnection(managementNode: saved.managementNode, caFile: saved.caFile(base: base))
  }

  /// Does all of it, as ``ApplyRun/run(_:state:dialogue:interruption:)`` does.
  ///
  /// - Throws: the same; ``RunFailure`` where the plan no longer fits the Management Node, naming each object that moved, and where
  ///   secrets could not be had.
  public func run(
    _ client: ManagementClient, state: any StateStore, options: ApplyRun.Options = ApplyRun.Options(),
    dialogue: ApplyDialogue, interruption: Interruption = Interruption()
  ) async throws -> ApplyReport {
    try await state.locked(for: client, interruption, warn: dialogue.warn) {
      let inventory = try await refuseIfStale(client, interruption)
      var plan = plan
      plan.nodeCount = inventory.objects(.node).count
      return try await ChangeRun(
        client: client, state: state, secrets: secrets, options: options, dialogue: dialogue,
        interruption: interruption, action: "apply of a saved plan"
      ).run(plan)
    }
  }

  @Sendable private func secrets() async throws -> ResolvedSecrets {
    let secrets = await ResolvedSecrets(of: plan, with: resolver)
    guard secrets.findings.isEmpty else {
      throw RunFailure(
        .secretsMissing,
        "nothing was changed: the saved plan \(path.quotedForMessage) needs secrets that could not be had; its paths are "
          + "taken from --base", findings: secrets.findings)
    }
    return secrets
  }

  /// Returns what the Management Node has now, as far as the plan is about it.
  private func refuseIfStale(_ client: ManagementClient, _ interruption: Interruption) async throws -> Inventory {
    guard saved.managementNode == client.address else {
      throw RunFailure(
        .stalePlan,
        "nothing was changed: the saved plan \(path.quotedForMessage) was made for \(saved.managementNode), not for "
          + client.address)
    }
    let inventory = try await interruption.reading { try await InventoryReader(client: client).read(saved.kinds) }
    let drift = saved.drift(in: inventory)
    guard drift.isEmpty else {
      throw RunFailure(
        .stalePlan,
        "nothing was changed: the saved plan \(path.quotedForMessage) no longer fits the Management Node; plan again\n"
          + drift.map { "  \($0)" }.joined(separator: "\n"))
    }
    return inventory
  }
}
