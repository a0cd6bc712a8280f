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
  @Option(
    help: ArgumentHelp("Write the plan to this file, for `apply --plan`.", valueName: "saved"), completion: .file())
  var out: String?
  @Option(
    help: ArgumentHelp("With --out: how long the plan may be applied, such as 90m, 8h or 2d.", valueName: "time"))
  var expires: Validity?
  @Flag(help: "Plan the deletion of certificates that were replaced, by this plan or earlier, and that nothing uses.")
  var pruneCertificates = false
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: FormattedOutput<PlanFormat>

  func validate() throws {
    guard expires == nil || out != nil else { throw ValidationError("--expires is used only with --out") }
  }

  func run() async throws {
    try output.use()
    let destination = try out.map { try PlanDestination($0) }
    let deployment = try await planning.deployment(
      from: file.deploymentFile(), file.programs, connection, resolvesSecrets: !withoutSecrets)
    let state = try planning.state.store(requestTimeout: connection.timeout)
    let run = PlanRun(deployment, options: planning.options(prunesCertificates: pruneCertificates))
    let result = try await connection.withClient(deployment.connection) { client in
      try await cancelledByCtrlC { try await run.run(client, state: state) }
    }
    if let out, let destination { try save(result.plan, run, destination, out) }
    switch output.format {
    case _ where destination?.isStandardOutput == true:
      StandardStreams.writeMessage(PlanText(style: StandardStreams.style, extent: extent.extent).text(result.shown))
    case .text:
      StandardStreams.writeResult(
        PlanText(style: StandardStreams.resultStyle, extent: extent.extent).text(result.shown))
    case .json: StandardStreams.writeJSON(PlanJSON.document(result.shown))
    case .html: StandardStreams.writeResult(page(result))
    case .markdown: PlanMarkdown.write(PlanMarkdown().text(result.shown))
    }
    StandardStreams.writeFindings(result.plan.warnings.inFileOrder, isFull: extent.details)
    if output.format == .text, !extent.quiet { next(result.plan, destination).write() }
    if detailedExitCode, !result.plan.isEmpty { throw CommandExit.finished(.hasChanges) }
  }

  private func page(_ result: PlanRun.Result) -> String {
    let facts = PlanReport.Facts(
      title: "Change plan", file: file.file, operatorName: Journal.operatorName, began: Date())
    return ReportPage(report: PlanReport(plan: result.shown, landscape: result.landscape, facts: facts)).html
  }

  /// What is done with a plan: reviewed where it was saved, else made; with nothing to do, whether it is really so.
  private func next(_ plan: Plan, _ destination: PlanDestination?) -> NextSteps {
    var next = NextSteps()
    if let out {
      guard destination?.isFile == true else { return next }
      let signing = file.programs.givenWords
      next.add("look at it", ["show", out] + planning.state.givenWords)
      next.add("sign it", ["sign", out] + signing)
      next.add("make it", ["apply", "--plan", out] + signing + planning.state.givenWords + connection.givenWords)
      return next
    }
    guard let file = file.givenWords, !withoutSecrets else { return next }
    if plan.requests.isEmpty {
      next.add("check it", ["verify"] + file + planning.locations.givenWords + connection.givenWords)
    } else {
      let prune = pruneCertificates ? ["--prune-certificates"] : []
      next.add("make it", ["apply"] + file + planning.givenWords + prune + connection.givenWords)
    }
    return next
  }

  private func save(_ plan: Plan, _ run: PlanRun, _ destination: PlanDestination, _ path: String) throws {
    let saved: SavedPlan
    do {
      saved = try run.savedPlan(plan, validity: expires?.duration)
      try destination.write(saved)
    } catch let exit as CommandExit {
      throw exit
    } catch {
      throw CommandExit.failure(.failed, code: "plan-not-saved", "\(error)")
    }
    guard destination.isFile else { return }
    let limit = saved.expires.map { " until \($0.formatted(.iso8601))" } ?? ""
    StandardStreams.writeMessage(
      "The plan was saved to \(path); `infinity-provision apply --plan \(path)` applies it\(limit).")
  }
}
