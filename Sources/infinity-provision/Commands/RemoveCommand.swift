import ArgumentParser
import InfinityProvisioning

/// `remove`: plans how the integration of a location is taken back, shows it, asks, and makes the changes.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take the integration of a location back, as far as the file declares it.",
    discussion: """
      Clears the location's links, its nodes' SIP TLS FQDNs and certificates, and deletes the servers and certificates \
      that nothing else uses, step by step from the last to the first. The commands for the Skype for Business side, \
      which come before, are shown first. The location, its nodes, the platform's SIP domain and the CA certificates stay.

      Examples:
        infinity-provision remove deployment.yaml --location Europe --dry-run
        infinity-provision remove deployment.yaml --location Europe
        infinity-provision remove deployment.yaml --location Europe --out saved.plan
      """)

  private static let meaningOfNothing = "has nothing of this location's integration that could be removed"

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var scope: RemovalOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<PlanFormat>

  func run() async throws {
    try output.use()
    let saving = try scope.saving.saving()
    let changes = !scope.dryRun && saving == nil
    if changes { try SignatureOptions.refuseUnsigned(planBy: "remove --out") }
    let engine = try options.engine(parallel: connection.parallel)
    let store = try state.store(requestTimeout: connection.timeout)
    let resolver = try connection.resolver(file.programs)
    let required = try connection.requiredOfFile()
    let run = try await RemoveRun(
      file.deploymentFile(), locations: scope.locations, removesDNSServers: scope.dnsServers, resolver: resolver,
      requiredAddress: required)
    StandardStreams.writeFindings(run.warnings)
    guard changes else { return try await show(run, saving) }
    let (before, words) = (run.commandsBefore, state.givenWords + connection.givenWords(beside: run.connection))
    var conversation = ApplyConversation(
      options: options, format: output.format, extent: extent.extent, meaningOfNothing: Self.meaningOfNothing)
    conversation.facts.file = file.file
    conversation.writeDocument = { StandardStreams.writeJSON(Self.document($0, before)) }
    conversation.next.afterward = { [again = applyWords] report in
      var steps = NextSteps()
      guard let run = report.run, report.mayHaveWritten else { return steps }
      steps.add("see what it did", ["show", run] + state.givenWords)
      steps.add("bring it back", again)
      steps.add("restore what can be", ["rollback", run] + words)
      return steps
    }
    writeCommands(before)
    try await connection.withClient(run.connection) { client in
      try await conversation.run(client) {
        try await run.run(client, state: store, options: engine, dialogue: $0, interruption: $1)
      }
    }
  }

  /// What an apply needs to bring the location back.
  private var applyWords: [String]? {
    file.givenWords.map { words in
      ["apply"] + words + scope.locations.flatMap { ["--location", $0] } + state.givenWords + connection.givenWords
    }
  }

  /// The plan, and nothing else; saved, if that is wanted.
  private func show(_ run: RemoveRun, _ saving: PlanSaving?) async throws {
    let result = try await connection.withClient(run.connection) { client in
      try await cancelledByCtrlC { try await run.plan(client) }
    }
    try saving?.save { try run.savedPlan(result.plan, validity: $0) }
    let isKept = saving?.destination.isStandardOutput == true
    writeCommands(run.commandsBefore, isKept: isKept)
    PlanResult(
      result: result, format: output.format, extent: extent.extent, meaningOfNothing: Self.meaningOfNothing,
      file: file.file, document: { Self.document($0, run.commandsBefore) }
    ).write(isKept: isKept)
    guard output.format == .text, !extent.quiet, let saving else { return }
    saving.next(
      signing: file.programs.givenWords, state: state.givenWords,
      connection: connection.givenWords(beside: run.connection)
    ).write()
  }

  /// The guide's order: Skype for Business first. In JSON they are in the document.
  ///
  /// - Parameter isKept: whether standard output has the saved plan, and nothing else.
  private func writeCommands(_ commands: [String], isKept: Bool = false) {
    guard !commands.isEmpty, !extent.quiet, output.format != .json else { return }
    let isResult = output.format == .text && !isKept
    let style = isResult ? StandardStreams.resultStyle : StandardStreams.style
    let write = isResult ? StandardStreams.writeResult : StandardStreams.writeMessage
    let heading =
      "Before, in the Skype for Business Server Management Shell, so that no more calls come (review each line):"
    for line in style.paragraph(heading) { write(line) }
    for command in commands { write("  " + style.escaped(command)) }
    write("")
  }

  private static func document(_ document: JSONDocument, _ commands: [String]) -> JSONDocument {
    guard case .object(var members) = document else { return document }
    members["commandsBefore"] = .array(commands.map { .string($0) })
    return .object(members)
  }
}

/// What is taken back.
struct RemovalOptions: ParsableArguments {
  @Option(
    name: .customLong("location"),
    help: ArgumentHelp("The location whose integration is taken back (repeatable).", valueName: "name"),
    completion: Completions.locations)
  var locations: [String] = []
  @Flag(help: "Remove the location's DNS servers as well: its nodes need them for everything else.")
  var dnsServers = false
  @Flag(help: "Show the plan and change nothing.")
  var dryRun = false
  @OptionGroup var saving: SavingOptions

  func validate() throws {
    guard !locations.isEmpty else { throw ValidationError("give the location with --location; `locations` lists them") }
  }
}
