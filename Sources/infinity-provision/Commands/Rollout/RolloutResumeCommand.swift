import ArgumentParser
import InfinityProvisioning

/// `rollout resume`: continues a rollout where it is.
struct RolloutResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Continue a rollout where it is: after a failure, a pause, an approval or a kill.",
    discussion: """
      Every wave that is not done is planned afresh. If the deployment file was changed since the rollout began, it \
      refuses, unless --accept-changed-file is given or you agree on a terminal.

      Examples:
        infinity-provision rollout resume
        infinity-provision rollout resume --file deployment.yaml --auto-approve
      """)

  @OptionGroup var choice: RolloutChoice
  @Option(
    help: ArgumentHelp(
      "The deployment file (default: the one that it was begun with, if the state is a folder of this machine).",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?
  @Flag(help: "Continue though the deployment file was changed since the rollout began.")
  var acceptChangedFile = false
  @OptionGroup(title: "Secrets") var plaintext: PlaintextOptions
  @OptionGroup(title: "Secrets") var programs: ProgramOptions
  @OptionGroup(title: "Waves") var program: GateProgramOptions
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
    let store = try planning.state.store(requestTimeout: connection.timeout)
    let record = try await store.rollout(toResume: choice.id, on: connection.givenAddress())
    let path = try filePath(record, in: store)
    let resolver = try connection.resolver(programs)
    let deploymentFile = plaintext.deploymentFile(path)
    let deployment = try deploymentFile.scoped(resolver: resolver)
    try connection.admit(DeclaredConnection(deployment.wholeDeployment))
    let given = program.words ?? deployment.rolloutSettings.gate.program
    let run = try RolloutRun(
      deploymentFile,
      options: try running.engine(
        planning, try options.engine(parallel: connection.parallel), try signatures.requirement(), resolver))
    let conversation = RolloutConversation(
      options: options, format: output.format, extent: extent.extent,
      words: .init(
        file: [path] + plaintext.givenWords + programs.givenWords, gate: program.givenWords,
        making: planning.givenWords + signatures.givenWords + running.givenWords + options.givenWords,
        undoing: options.givenWords,
        state: planning.state.givenWords, connection: connection.givenWords,
        undoConnection: connection.givenWords(beside: DeclaredConnection(deployment.wholeDeployment))),
      acceptsChangedFile: acceptChangedFile)
    try await connection.withClient(DeclaredConnection(deployment.wholeDeployment)) { client in
      try await conversation.run(client) {
        try await run.resume(
          client, id: record.id, state: store, program: given, dialogue: $0, interruption: $1)
      }
    }
  }

  /// What a record of others says is no reason to read a file of this machine, which may name programs.
  private func filePath(_ record: RolloutRecord, in store: any StateStore) throws -> String {
    if let file { return file }
    guard store is StateFolder else {
      throw CommandExit.failure(
        .wrongCommandLine, code: "usage",
        "give --file: the rollout \(record.id) was begun with \(record.file.quotedForMessage), and what a shared record says is not read"
      )
    }
    return record.file
  }
}
