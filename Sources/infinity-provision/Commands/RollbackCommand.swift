import ArgumentParser
import InfinityProvisioning

/// `rollback`: plans the way back from an earlier run, shows it, asks, and makes the changes.
struct RollbackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Undo an earlier apply, as far as it can be undone.",
    discussion: """
      Restores the values that the run changed and removes what it created, unless something else uses it now. What \
      someone changed since is left unchanged, and secrets cannot be restored: the plan says so.

      `last` is the latest run that changed something on the Management Node, a rollback among them.

      Examples:
        infinity-provision rollback last
        infinity-provision history
        infinity-provision rollback 20261122T170501Z-4711-5f0c2a9e
      """)

  @Argument(help: "The run's name, as `history` lists it, or last.", completion: Completions.runs)
  var run: String
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<PlanFormat>

  func run() async throws {
    try output.use()
    try SignatureOptions.refuseUnsigned()
    let engine = try options.engine(parallel: connection.parallel)
    let run = try await chosenRun()
    var conversation = ApplyConversation(
      options: options, format: output.format, extent: extent.extent,
      meaningOfNothing: NothingToDo.rolledBack)
    let (recorded, connected) = (state.givenWords, connection.givenWords)
    // A rollback is a run, too.
    conversation.next.afterward = { report in
      var steps = NextSteps()
      guard let run = report.run, report.mayHaveWritten else { return steps }
      steps.add("see what it did", ["show", run] + recorded)
      steps.add("undo it", ["rollback", run] + recorded + connected)
      return steps
    }
    conversation.facts.title = "Record of a rollback"
    try admit(run)
    try await connection.withClient(DeclaredConnection()) { client in
      try await conversation.run(client) {
        try await run.run(
          client, options: engine, dialogue: $0, interruption: $1)
      }
    }
  }

  /// The run of that name. Of `last`, which one it is is told at once.
  private func chosenRun() async throws -> RollbackRun {
    guard run == "last" else {
      return try await RollbackRun(run, state: state.store(requestTimeout: connection.timeout))
    }
    guard let node = try connection.givenAddress() else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "no-address",
        "no Management Node: give --address, PEXIP_ADDRESS or --profile; the last run is looked for among those on that one"
      )
    }
    let latest = try await RollbackRun(latestOn: node, state: state.store(requestTimeout: connection.timeout))
    StandardStreams.writeMessage(RunText(style: StandardStreams.style).announcement(latest.record))
    return latest
  }

  /// Before a password is asked for: where the journal says that the run was made, nothing is sent for that alone.
  private func admit(_ run: RollbackRun) throws {
    guard let address = try connection.givenAddress() else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "no-address",
        "no Management Node: give --address, PEXIP_ADDRESS or --profile; the journal says that the run was made on "
          + run.managementNode.quotedForMessage)
    }
    try run.admit(address)
  }
}
