import ArgumentParser
import Foundation
import InfinityAPI
import InfinityProvisioning

/// `apply`: plans, shows the plan, asks, and makes the changes in the order of the six steps.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Make the changes that bring the Management Node in line with the file.",
    discussion: """
      Shows the plan and asks before anything is changed. Running it again continues where an earlier run stopped, and \
      changes nothing where nothing differs.

      Examples:
        infinity-provision apply deployment.yaml
        infinity-provision apply deployment.yaml --location Europe --auto-approve --format json
        infinity-provision plan deployment.yaml --out europe.plan && infinity-provision apply --plan europe.plan
      """)

  @Argument(help: "The deployment file; - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?
  @OptionGroup var plaintext: PlaintextOptions
  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp("Apply exactly the plan that `plan --out` wrote, in place of a file.", valueName: "saved"),
    completion: .file())
  var savedPlan: String?
  @Option(
    help: ArgumentHelp(
      "With --plan: the folder that its secrets' paths are relative to (default: the working directory).",
      valueName: "folder"),
    completion: .directory)
  var base: String?
  @OptionGroup var planning: PlanningOptions
  @Flag(help: "Delete certificates that were replaced, by this apply or an earlier one, and that nothing uses.")
  var pruneCertificates = false
  @OptionGroup var options: ApplyOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (file == nil) != (savedPlan == nil) else {
      throw ValidationError("give either a deployment file or --plan with a saved plan")
    }
    guard base == nil || savedPlan != nil else { throw ValidationError("--base goes with --plan") }
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
    } else if let file {
      try await apply(DeploymentFile(path: file, allowsPlaintextSecrets: plaintext.allowPlaintextSecrets))
    }
  }

  private func apply(_ file: DeploymentFile) async throws {
    let inputs = try await planning.inputs(from: file, resolvesSecrets: true)
    let settings = ConnectionOptions.Declared(inputs.wholeDeployment)
    try await connection.withClient(settings, masking: inputs.checks.secrets) { client in
      try await withApplyLock(client, planning.state.store) {
        let (plan, knowledge) = try await cancelledByCtrlC {
          try await planning.plan(inputs, client, prunesCertificates: pruneCertificates)
        }
        var run = applyRun(client, inputs.checks.secrets, action: "apply")
        run.nodes = inputs.deployment.nodeNames
        run.declaredSecrets = (inputs.deployment.writeOnlySecrets, knowledge)
        try await run.run(plan)
      }
    }
  }

  private func applySaved(_ path: String) async throws {
    let saved: SavedPlan
    do {
      saved = try SavedPlan.read(path)
    } catch {
      throw CommandEnding.failure(.failed, code: "saved-plan-unusable", "\(error)")
    }
    let folder = base ?? FileManager.default.currentDirectoryPath
    let plan = saved.plan(base: folder)
    let secrets = await ResolvedSecrets(of: plan, with: SecretResolver())
    guard secrets.findings.isEmpty else {
      throw CommandEnding.failure(
        .failed, code: "secrets-missing",
        "the saved plan \(path.quoted) needs secrets that could not be had; its paths are taken from --base",
        findings: secrets.findings)
    }
    try await connection.withClient(ConnectionOptions.Declared(saved, base: folder), masking: secrets) { client in
      try await withApplyLock(client, planning.state.store) {
        try await refuseIfStale(saved, path, client)
        try await applyRun(client, secrets, action: "apply of a saved plan").run(plan)
      }
    }
  }

  /// - Throws: an ending with exit code 4 where a touched object moved since the plan was made, naming each.
  private func refuseIfStale(_ saved: SavedPlan, _ path: String, _ client: ManagementClient) async throws {
    guard saved.managementNode == client.address else {
      throw CommandEnding.failure(
        .stalePlan, code: "stale-plan",
        "nothing was changed: the saved plan \(path.quoted) was made for \(saved.managementNode), not for \(client.address)"
      )
    }
    let inventory = try await cancelledByCtrlC { try await InventoryReader(client: client).read(saved.kinds) }
    let drift = saved.drift(in: inventory)
    guard drift.isEmpty else {
      throw CommandEnding.failure(
        .stalePlan, code: "stale-plan",
        "nothing was changed: the saved plan \(path.quoted) no longer fits the Management Node; plan again\n"
          + drift.map { "  \($0)" }.joined(separator: "\n"))
    }
  }

  private func applyRun(
    _ client: ManagementClient, _ secrets: ResolvedSecrets, action: String
  ) -> ApplyRun {
    ApplyRun(
      client: client, secrets: secrets, options: options, state: planning.state, format: output.format,
      parallel: connection.parallel, action: action)
  }
}
