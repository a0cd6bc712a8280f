import ArgumentParser
import InfinityProvisioning

/// `rollout start`: begins a rollout and does as much of it as may be done now.
struct RolloutStartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Begin a rollout, and make its waves one after the other.",
    discussion: """
      Before each wave its plan is shown and asked about, as `apply` does. Exit code 5 if a wave failed, 7 if something \
      is waited for: an approval, the window, calls to end.

      Examples:
        infinity-provision rollout start deployment.yaml
        infinity-provision rollout start deployment.yaml --canary Oslo --size 25% \\
          --between approval --on-failure rollback --auto-approve
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Waves") var waves: WaveOptions
  @OptionGroup(title: "Waves") var gate: GateOptions
  @OptionGroup(title: "Waves") var time: RolloutTimeOptions
  @OptionGroup(title: "Waves") var running: RolloutRunOptions
  @OptionGroup var planning: RolloutPlanningOptions
  @OptionGroup(title: "Signatures") var signatures: SignatureOptions
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws { try running.validate(with: options) }

  func run() async throws {
    try output.use()
    let deployment = try file.scoped()
    try connection.admit(DeclaredConnection(deployment.wholeDeployment))
    StandardStreams.writeFindings(deployment.warnings)
    let settings = time.applied(to: try gate.applied(to: try waves.applied(to: deployment.rolloutSettings)))
    for location in try deployment.waves(settings).left {
      StandardStreams.writeMessage(
        StandardStreams.style.warning("warning: ")
          + "the location \(location.quotedForMessage) is in no wave, and stays as it is")
    }
    let store = try planning.state.store(requestTimeout: connection.timeout)
    let run = try RolloutRun(
      file.deploymentFile(),
      options: try running.engine(
        planning, try options.engine(parallel: connection.parallel), try signatures.requirement(),
        try connection.resolver(file.programs)))
    let conversation = RolloutConversation(
      options: options, format: output.format, extent: extent.extent,
      words: .init(
        file: file.givenWords ?? [], gate: gate.program.givenWords,
        making: planning.givenWords + signatures.givenWords + running.givenWords + options.givenWords,
        undoing: options.givenWords,
        state: planning.state.givenWords, connection: connection.givenWords,
        undoConnection: connection.givenWords(beside: DeclaredConnection(deployment.wholeDeployment))))
    try await connection.withClient(DeclaredConnection(deployment.wholeDeployment)) { client in
      try await conversation.run(client) {
        try await run.start(client, state: store, settings: settings, dialogue: $0, interruption: $1)
      }
    }
  }
}
