import InfinityAPI
import InfinityProvisioning

/// The waiting of `apply --wait`: the changes are made, and the nodes take them over.
struct SyncWait {
  let client: ManagementClient
  let nodes: [String]
  let limit: Duration

  /// Returns when all nodes are in sync.
  ///
  /// - Parameter document: what a JSON reader still wants where the waiting fails.
  /// - Throws: ``CommandExit`` with exit code 1 where they are not when the time is over, or on Ctrl-C.
  func run(document: JSONDocument) async throws {
    let progress = SyncProgress()
    let task = Task { [client, nodes, limit] in
      try await NodeSync(client: client, nodes: nodes).wait(limit: limit) { progress.show($0) }
    }
    StopSignals.shared.onStop { task.cancel() }
    let laggards: [NodeSync.Laggard]
    do {
      laggards = try await task.value
    } catch is CancellationError {
      throw CommandExit.failure(
        .failed, code: "interrupted",
        "stopped waiting on request; the changes were made, and `verify --check sync` tells whether the nodes have them",
        document: document)
    } catch is NodeSync.NotTold {
      StandardStreams.writeMessage(
        StandardStreams.style.warning("warning: ") + "the changes were made; \(NodeSync.NotTold.explanation)")
      return
    } catch let error as InfinityError {
      throw CommandExit.failure(
        .failed, code: "sync-unknown",
        "the changes were made, but whether the nodes are in sync could not be read: \(error)", document: document)
    }
    guard laggards.isEmpty else {
      let list = laggards.map { "\($0.name.quotedForMessage) (\($0.status.isEmpty ? "status unknown" : $0.status))" }
      throw CommandExit.failure(
        .failed, code: "not-in-sync",
        "the changes were made, but after \(limit.inSeconds) these nodes are not in sync: "
          + "\(list.joined(separator: ", ")); wait longer with --wait, or see whether the nodes are up",
        document: document)
    }
  }
}
