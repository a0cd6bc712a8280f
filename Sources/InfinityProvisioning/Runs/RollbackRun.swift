public import InfinityAPI

/// Undoes an earlier run, as far as it can be undone.
public struct RollbackRun: Sendable {
  /// What the journal says of the run that is undone.
  public let record: RunRecord
  private let state: any StateStore

  /// The way back from a run of this name.
  ///
  /// - Throws: ``RunFailure`` where there is no such run, or its journal cannot be read.
  public init(_ run: String, state: any StateStore) async throws(RunFailure) {
    record = try Self.undoable(try await state.history(of: run))
    self.state = state
  }

  /// The way back from the latest run that changed something on a Management Node, or may have; a rollback is one, too, but for one that did
  /// not come to its end: that goes on.
  ///
  /// - Parameters:
  ///   - address: the one that the connection will be made to, as it is written in the journals.
  ///   - state: what is remembered of runs, secrets and rollouts.
  /// - Throws: ``RunFailure`` where there is none, or a journal cannot be read: the latest could be that one.
  public init(latestOn address: String, state: any StateStore) async throws(RunFailure) {
    let origin = (try? ServerAddress(address))?.origin ?? address
    let latest = try await state.latestRun { $0.managementNode == origin && $0.mayHaveWritten }
    guard let latest else {
      throw RunFailure(
        .noSuchRun,
        "nothing was changed: the journals know no run that changed anything on \(origin.quotedForMessage); "
          + "`infinity-provision history` lists the runs")
    }
    if let name = try await state.unbegunRun(after: latest.id) {
      throw RunFailure(
        .stateUnusable,
        "nothing was changed: the journal of \(name) has no whole line, so that it may have been the last run; name the run that is meant, as "
          + "`infinity-provision rollback \(latest.id)`")
    }
    record = try Self.undoable(try await Self.unfinished(latest, state) ?? latest)
    self.state = state
  }

  /// The run that a rollback is about which did not come to its end: that one goes on, instead of being undone halfway.
  private static func unfinished(_ rollback: RunRecord, _ state: any StateStore) async throws(RunFailure) -> RunRecord?
  {
    guard let run = rollback.undoneRun, !rollback.isWhole else { return nil }
    return try await state.history(of: run)
  }

  /// - Throws: ``RunFailure`` for a request of `api`: what it did is no integration that a plan could bring back.
  private static func undoable(_ record: RunRecord) throws(RunFailure) -> RunRecord {
    guard record.request != nil else { return record }
    throw RunFailure(
      .notUndoable,
      "nothing was changed: run \(record.id) is a request of `api` (\(record.action.quotedForMessage)), which a rollback does not undo; "
        + "`infinity-provision history \(record.id)` shows what was there before, and `api` can set it again")
  }

  /// The Management Node that the run was made on, as its journal says.
  ///
  /// It is no reason to connect there: whoever can write the journal would be sent the password.
  public var managementNode: String { record.managementNode }

  /// Asks before a connection is made whether it would be to the run's Management Node.
  ///
  /// - Parameter address: the one that the connection would be made to.
  /// - Throws: ``RunFailure`` where it is another one.
  public func admit(_ address: String) throws(RunFailure) {
    guard let configured = try? ServerAddress(address), configured.origin != record.managementNode else { return }
    throw RunFailure(
      .otherManagementNode,
      "nothing was changed: run \(record.id) was made on \(record.managementNode.quotedForMessage), as its journal says, "
        + "not on \(configured.origin); give --address if that is meant")
  }

  /// What a list lacks would seem gone, or used by nothing, and be taken back.
  private func refuseIncomplete(_ inventory: Inventory) throws(RunFailure) {
    let changed = Set(record.changes.filter { $0.action == .update }.map(\.target.key.kind))
    let findings = ListRules.findings(inventory, needing: changed)
    guard findings.isEmpty else {
      throw RunFailure(
        .cannotPlan,
        "nothing was changed: the lists of the Management Node do not fit together; fix what is reported and try again",
        findings: findings)
    }
  }

  /// Plans the way back, asks, and makes the changes, as ``ApplyRun/run(_:state:dialogue:interruption:)`` does.
  ///
  /// - Throws: the same; ``RunFailure`` where the run was made on another Management Node.
  public func run(
    _ client: ManagementClient, options: ApplyRun.Options = ApplyRun.Options(), dialogue: ApplyDialogue,
    interruption: Interruption = Interruption()
  ) async throws -> ApplyReport {
    try admit(client.address)
    return try await runAdmitted(client, options: options, dialogue: dialogue, interruption: interruption)
  }

  /// The same where it is known that the connection is to the run's Management Node, even if by another address.
  func runAdmitted(
    _ client: ManagementClient, options: ApplyRun.Options, dialogue: ApplyDialogue, interruption: Interruption
  ) async throws -> ApplyReport {
    try await state.locked(for: client, interruption, patience: options.lockPatience, warn: dialogue.warn) {
      let (plan, inventory) = try await interruption.reading {
        let inventory = try await InventoryReader(client: client).read(record.kinds, optional: Set(Kind.all))
        try refuseIncomplete(inventory)
        // What is not deleted needs no look at who uses it.
        let kinds = Set(
          Rollback.plan(record, inventory: inventory).changes.filter { $0.action == .delete }.map(\.target.key.kind))
        let outside = try await OutsideUses.read(client, of: kinds)
        var plan = Rollback.plan(record, inventory: inventory, outside: outside)
        plan.warnings += try await Rollback.concerned(by: plan, inventory, client)
        return (plan, inventory)
      }
      return try await ChangeRun(
        client: client, state: state, inventory: inventory, secrets: { .none }, options: options, dialogue: dialogue,
        interruption: interruption, action: RunRecord.rollback(of: record.id)
      ).run(plan)
    }
  }
}
