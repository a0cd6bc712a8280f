import ArgumentParser
import InfinityProvisioning

/// `rollout undo`: rolls the waves of a rollout back.
struct RolloutUndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Roll the waves of a rollout back, the latest first, each as `rollback` does.",
    discussion: """
      Without a name it is the rollout that is under way, or else the latest that changed something. It can be stopped and \
      run again. What cannot be undone the plans say, as those of `rollback` do.

      Example:
        infinity-provision rollout undo --address https://manager.example.com
      """)

  @OptionGroup var choice: RolloutChoice
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws { try RolloutRunOptions.refuseWait(options) }

  func run() async throws {
    try output.use()
    try SignatureOptions.refuseUnsigned()
    guard connection.isAddressGiven else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "no-address",
        "no Management Node: give --address or PEXIP_ADDRESS; where a record says that it was made, nothing is sent for that alone"
      )
    }
    let store = try state.store(requestTimeout: connection.timeout)
    let undo = RolloutUndo(options: try options.engine(parallel: connection.parallel))
    let conversation = RolloutConversation(
      options: options, format: output.format, extent: extent.extent,
      words: .init(
        isUndo: true, undoing: options.givenWords, state: state.givenWords, undoConnection: connection.givenWords))
    try await connection.withClient(DeclaredConnection()) { client in
      try await conversation.run(client) {
        try await undo.run(client, id: choice.id, state: store, dialogue: $0, interruption: $1)
      }
    }
  }
}
