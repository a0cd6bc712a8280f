import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `apply`: plans, shows the plan, asks, and makes the changes in the order of the six steps.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Make the changes that bring the Management Node in line with the file.",
    discussion: """
      Shows the plan and asks before anything is changed. Running it again continues where an earlier run stopped, and \
      changes nothing if nothing differs.

      Examples:
        infinity-provision apply deployment.yaml
        infinity-provision apply deployment.yaml --location Europe --auto-approve
        infinity-provision plan deployment.yaml --out europe.plan
        infinity-provision apply --plan europe.plan
      """)

  @Argument(
    help: "The deployment file; - for standard input (default: \(DeploymentFile.standardName)).",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?
  @OptionGroup(title: "Secrets") var plaintext: PlaintextOptions
  @OptionGroup(title: "Secrets") var programs: ProgramOptions
  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp("Apply exactly the plan that `plan --out` wrote, instead of a file.", valueName: "saved"),
    completion: .file())
  var savedPlan: String?
  @Option(
    help: ArgumentHelp(
      "With --plan: the folder that its secrets' paths are relative to (default: the working directory).",
      valueName: "folder"),
    completion: .directory)
  var base: String?
  @OptionGroup(title: "Signatures") var signatures: SignatureOptions
  @OptionGroup var planning: PlanningOptions
  @Flag(help: "Delete certificates that were replaced, by this apply or an earlier one, and that nothing uses.")
  var pruneCertificates = false
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<PlanFormat>

  func validate() throws {
    guard file == nil || savedPlan == nil else {
      throw ValidationError("give either a deployment file or --plan with a saved plan")
    }
    guard base == nil || savedPlan != nil else { throw ValidationError("--base is used only with --plan") }
    let isScoped =
      !planning.locations.locations.isEmpty || !planning.chosenSteps.numbers.isEmpty || planning.sendSecrets
      || pruneCertificates
    guard savedPlan == nil || !isScoped else {
      throw ValidationError(
        "a saved plan is applied as it is: give --location, --step, --send-secrets and --prune-certificates to `plan`")
    }
  }

  func run() async throws {
    try output.use()
    if let savedPlan {
      try await applySaved(savedPlan)
    } else {
      try signatures.refuseUnsigned()
      try await apply(plaintext.deploymentFile(chosenFile))
    }
  }

  private func apply(_ file: DeploymentFile) async throws {
    let engine = try options.engine(parallel: connection.parallel)
    let state = try planning.state.store(requestTimeout: connection.timeout)
    let deployment = try await planning.deployment(from: file, programs, connection)
    let run = ApplyRun(
      deployment, planning: planning.options(prunesCertificates: pruneCertificates), options: engine)
    var conversation = ApplyConversation(
      options: options, format: output.format, extent: extent.extent, meaningOfNothing: planning.meaningOfNothing,
      next: next(deployment.connection))
    conversation.facts.file = file.name
    try await connection.withClient(deployment.connection) { client in
      try await conversation.run(client) {
        try await run.run(client, state: state, dialogue: $0, interruption: $1)
      }
    }
  }

  private func applySaved(_ path: String) async throws {
    let engine = try options.engine(parallel: connection.parallel)
    let state = try planning.state.store(requestTimeout: connection.timeout)
    let run = try await SavedPlanRun(
      path: path, base: base ?? FileManager.default.currentDirectoryPath, signatures: signatures.requirement(),
      resolver: connection.resolver(programs))
    var conversation = ApplyConversation(
      options: options, format: output.format, extent: extent.extent, meaningOfNothing: NothingToDo.savedPlan,
      standing: run.standing, next: next(run.connection))
    conversation.facts.file = path
    try await connection.withClient(run.connection) { client in
      try await conversation.run(client) {
        try await run.run(client, state: state, options: engine, dialogue: $0, interruption: $1)
      }
    }
  }

  /// The way back, and whether it is really so. A saved plan does not know its deployment file.
  private func next(_ declared: DeclaredConnection) -> ApplyConversation.Next {
    let file = fileWords
    let verify = file.map { ["verify"] + $0 + planning.locations.givenWords + connection.givenWords }
    let rollback = planning.state.givenWords + connection.givenWords(beside: declared)
    var next = ApplyConversation.Next()
    next.afterward = { report in
      var steps = NextSteps()
      if report.isComplete { steps.add("check it", verify) }
      if let run = report.run, report.mayHaveWritten { steps.add("undo it", ["rollback", run] + rollback) }
      return steps
    }
    next.declined.add(
      "see every change", file.map { ["plan"] + $0 + planning.givenWords + connection.givenWords + ["--details"] })
    next.declined.add(
      "have it reviewed",
      file.map { ["plan"] + $0 + planning.givenWords + connection.givenWords + ["--out", "reviewed.plan"] })
    return next
  }

  private var chosenFile: String { file ?? DeploymentFile.standardName }

  private var fileWords: [String]? {
    savedPlan != nil || chosenFile == "-" ? nil : [chosenFile] + plaintext.givenWords + programs.givenWords
  }
}
