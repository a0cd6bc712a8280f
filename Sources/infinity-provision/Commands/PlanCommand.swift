import ArgumentParser
import Foundation
import InfinityProvisioning

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
  @Option(
    help: ArgumentHelp("Write the plan to this file, for `apply --plan`.", valueName: "saved"), completion: .file())
  var out: String?
  @Flag(help: "Plan the deletion of certificates that were replaced, by this plan or earlier, and that nothing uses.")
  var pruneCertificates = false
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    let file = file.deploymentFile
    let destination = try out.map { try PlanDestination($0) }
    let inputs = try await planning.inputs(from: file, resolvesSecrets: !withoutSecrets)
    let settings = ConnectionOptions.Declared(inputs.wholeDeployment)
    let (plan, shown) = try await connection.withClient(settings, masking: inputs.checks.secrets) { client in
      let plan = try await cancelledByCtrlC {
        try await planning.plan(inputs, client, prunesCertificates: pruneCertificates).plan
      }
      return (plan, plan.masked(by: client))
    }
    StandardStreams.writeFindings(plan.warnings)
    if let out, let destination { try save(plan, inputs, file, destination, out) }
    switch output.format {
    case _ where destination?.isStandardOutput == true:
      StandardStreams.writeMessage(PlanText(style: StandardStreams.style).text(shown))
    case .text: StandardStreams.writeResult(PlanText(style: StandardStreams.resultStyle).text(shown))
    case .json: StandardStreams.writeJSON(PlanJSON.document(shown))
    }
    if detailedExitCode, !plan.isEmpty { throw CommandExit.finished(.hasChanges) }
  }

  private func save(
    _ plan: Plan, _ inputs: PlanningOptions.Inputs, _ file: DeploymentFile, _ destination: PlanDestination,
    _ path: String
  ) throws {
    do {
      try destination.write(
        SavedPlan(
          plan, created: Date(), deploymentDigest: inputs.digest, caFile: inputs.wholeDeployment.caFile,
          folder: file.folder))
    } catch let exit as CommandExit {
      throw exit
    } catch {
      throw CommandExit.failure(.failed, code: "plan-not-saved", "\(error)")
    }
    guard destination.isFile else { return }
    StandardStreams.writeMessage("The plan was saved to \(path); `infinity-provision apply --plan \(path)` makes it.")
  }
}
