public import InfinityAPI

/// Undoes an earlier run, as far as it can be undone.
public struct RollbackRun: Sendable {
  private let record: RunRecord
  private let state: any StateStore

  /// The way back from a run of this name.
  ///
  /// - Throws: ``RunFailure`` where there is no such run, or its journal cannot be read.
  public init(_ run: String, state: any StateStore) async throws(RunFailure) {
    record = try await state.history(of: run)
    self.state = state
  }

  /// What the journal says of the connection to the Management Node.
  public var connection: DeclaredConnection { DeclaredConnection(managementNode: record.managementNode) }

  /// Plans the way back, asks, and makes the changes, as ``ApplyRun/run(_:state:dialogue:interruption:)`` does.
  ///
  /// - Throws: the same; ``RunFailure`` where the run was made on another Management Node.
  public func run(
    _ client: ManagementClient, options: ApplyRun.Options = ApplyRun.Options(), dialogue: ApplyDialogue,
    interruption: Interruption = Interruption()
  ) async throws -> ApplyReport {
    guard record.managementNode == client.address else {
      throw RunFailure(
        .otherManagementNode,
        "nothing was changed: run \(record.id) was made on \(record.managementNode), not on \(client.address); give its "
          + "--address")
    }
    return try await state.locked(for: client) {
      let plan = try await interruption.reading {
        Rollback.plan(
          record,
          inventory: try await InventoryReader(client: client).read(record.kinds, optional: Set(Kind.all)))
      }
      return try await ChangeRun(
        client: client, state: state, secrets: { .none }, options: options, dialogue: dialogue,
        interruption: interruption, action: "rollback of \(record.id)"
      ).run(plan)
    }
  }
}
