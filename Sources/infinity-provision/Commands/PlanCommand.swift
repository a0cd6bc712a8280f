import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `plan`: the differences between the file and the Management Node, by the six steps.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what would be changed, and change nothing.",
    discussion: """
      Compares the deployment file with the Management Node and lists the differences in the order of the six steps.

      Examples:
        infinity-provision plan deployment.yaml
        infinity-provision plan deployment.yaml --location Europe --step 1 --step 4
        infinity-provision plan deployment.yaml --format json --detailed-exitcode
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup var planning: PlanningOptions
  @Flag(help: "Resolve and run nothing that gives a secret.")
  var withoutSecrets = false
  @Flag(name: .customLong("detailed-exitcode"), help: "Exit with 2 when there are changes.")
  var detailedExitCode = false
  @OptionGroup var saving: SavingOptions
  @Flag(help: "Plan the deletion of certificates that were replaced, by this plan or earlier, and that nothing uses.")
  var pruneCertificates = false
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<PlanFormat>

  func validate() throws {
    guard !withoutSecrets || !planning.sendSecrets else {
      throw ValidationError("--without-secrets reads no secret, so none can be sent: leave it or --send-secrets out")
    }
  }

  func run() async throws {
    try output.use()
    let saving = try saving.saving()
    let deployment = try await planning.deployment(
      from: file.deploymentFile(), file.programs, connection, resolvesSecrets: !withoutSecrets)
    let state = try planning.state.store(requestTimeout: connection.timeout)
    let run = PlanRun(deployment, options: planning.options(prunesCertificates: pruneCertificates))
    let result = try await connection.withClient(deployment.connection) { client in
      try await cancelledByCtrlC { try await run.run(client, state: state) }
    }
    try saving?.save { try run.savedPlan(result.plan, validity: $0) }
    PlanResult(
      result: result, format: output.format, extent: extent.extent, meaningOfNothing: planning.meaningOfNothing,
      file: file.file
    ).write(isKept: saving?.destination.isStandardOutput == true)
    if output.format == .text, !extent.quiet { next(result.plan, saving).write() }
    if detailedExitCode, !result.plan.isEmpty { throw CommandExit.finished(.hasChanges) }
  }

  /// What is done with a plan: reviewed where it was saved, else made; with nothing to do, whether it is really so.
  private func next(_ plan: Plan, _ saving: PlanSaving?) -> NextSteps {
    if let saving {
      return saving.next(
        signing: file.programs.givenWords, state: planning.state.givenWords, connection: connection.givenWords)
    }
    var next = NextSteps()
    guard let file = file.givenWords, !withoutSecrets else { return next }
    if plan.requests.isEmpty {
      next.add("check it", ["verify"] + file + planning.locations.givenWords + connection.givenWords)
    } else {
      let prune = pruneCertificates ? ["--prune-certificates"] : []
      next.add("make it", ["apply"] + file + planning.givenWords + prune + connection.givenWords)
    }
    return next
  }
}
