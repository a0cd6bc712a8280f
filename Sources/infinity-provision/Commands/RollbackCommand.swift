import ArgumentParser
import Foundation
import InfinityAPI
import InfinityProvisioning

/// `rollback`: plans the way back from an earlier run, shows it, asks, and makes the changes.
struct RollbackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Undo an earlier apply, as far as it can be undone.",
    discussion: """
      Restores the values that the run changed and removes what it created, unless something else uses it by now. What \
      somebody changed since is left alone, and secrets cannot be restored: the plan says so.

      Example:
        infinity-provision history
        infinity-provision rollback 20261122T170501Z-4711
      """)

  @Argument(help: "The run's name, as `history` lists it.")
  var run: String
  @OptionGroup var options: ApplyOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    let record = try await readingHistory { try await state.store.existingRun(run) }
    try await connection.withClient(ConnectionOptions.Declared(record)) { client in
      guard record.managementNode == client.address else {
        throw CommandEnding.failure(
          .failed, code: "other-management-node",
          "nothing was changed: run \(record.id) was made on \(record.managementNode), not on \(client.address); give its --address"
        )
      }
      try await withApplyLock(client, state.store) {
        let plan = try await cancelledByCtrlC {
          Rollback.plan(
            record,
            inventory: try await InventoryReader(client: client).read(
              record.kinds, optional: Set(ObjectKind.allCases)))
        }
        var run = ApplyRun(
          client: client, secrets: ResolvedSecrets.none, options: options, state: state, format: output.format,
          parallel: connection.parallel, action: "rollback of \(record.id)")
        run.meaningOfNothing = "has nothing of that run that could be undone"
        try await run.run(plan)
      }
    }
  }
}
