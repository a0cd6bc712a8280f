import ArgumentParser
import InfinityProvisioning
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `certificate renew`: switches the nodes to the certificates of the file, one location after the other.
struct CertificateRenewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Switch the nodes to the certificates of the file, one location after the other.",
    discussion: """
      For each location an apply of step 1 is planned, shown, asked about and made; it is a run of its own, which \
      `history` lists and `rollback` undoes. A location whose nodes use the file's certificate already is passed over. \
      It stops at the first location that fails. The old certificates stay on the Management Node; `apply \
      --prune-certificates` deletes those that nothing uses. With --out nothing is changed: the plan of the first \
      location whose nodes do not have the certificate is written, for `apply --plan`.

      Examples:
        infinity-provision certificate renew deployment.yaml
        infinity-provision certificate renew deployment.yaml --location Europe --wait
        infinity-provision certificate renew deployment.yaml --out next.plan
      """)

  private static let meaningOfNothing =
    "has the certificate of the file on every node that the file names at this location"

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var scope: LocationOptions
  @OptionGroup var saving: SavingOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let saving = try saving.saving()
    if saving == nil { try SignatureOptions.refuseUnsigned(planBy: "certificate renew --out") }
    let engine = try options.engine(parallel: connection.parallel)
    let store = try state.store(requestTimeout: connection.timeout)
    let deploymentFile = file.deploymentFile()
    let resolver = try connection.resolver(file.programs)
    let required = try connection.requiredOfFile()
    let scoped = try deploymentFile.scoped(to: scope.locations, resolver: resolver)
    let locations = scoped.deployment.locations.filter { $0.pool != nil }.map(\.name.value)
    guard !locations.isEmpty else {
      throw CommandExit.failure(
        .failed, code: "no-pool", "no location of the deployment file has a pool, so no node uses a certificate of it")
    }
    if let saving { return try await save(locations, deploymentFile, resolver, required, store, saving) }
    let documents = Documents()
    // What could stop a later location is found before the first one is changed.
    _ = try await CheckedDeployment(
      deploymentFile, locations: locations, resolver: resolver, requiredAddress: required)
    var current = ""
    do {
      for (index, location) in locations.enumerated() {
        current = location
        if output.format == .text {
          StandardStreams.writeResult(
            (index == 0 ? "" : "\n")
              + StandardStreams.resultStyle.heading("Location \(index + 1) of \(locations.count): ")
              + StandardStreams.resultStyle.escaped(location))
        }
        let deployment = try await CheckedDeployment(
          deploymentFile, locations: [location], resolver: resolver, requiredAddress: required)
        try await renew(location, deployment, engine, store, documents)
      }
    } catch {
      let ending = documents.ending(error)
      throw output.format == .json ? documents.merged(into: ending, at: current) : ending
    }
    if output.format == .json { StandardStreams.writeJSON(documents.document) }
    guard output.format == .text, !extent.quiet else { return }
    var next = NextSteps()
    next.add("check it", file.givenWords.map { ["verify"] + $0 + scope.givenWords + connection.givenWords })
    next.write()
  }

  /// Saves the plan of the first location that has something to be switched; the next one is planned once that was made.
  private func save(
    _ locations: [String], _ deploymentFile: DeploymentFile, _ resolver: SecretResolver, _ required: RequiredAddress?,
    _ store: any StateStore, _ saving: PlanSaving
  ) async throws {
    for (index, location) in locations.enumerated() {
      let deployment = try await CheckedDeployment(
        deploymentFile, locations: [location], resolver: resolver, requiredAddress: required)
      let run = PlanRun(deployment, options: PlanRun.Options(steps: [.certificates]))
      let result = try await connection.withClient(deployment.connection) { client in
        try await cancelledByCtrlC { try await run.run(client, state: store) }
      }
      let isLast = index == locations.count - 1
      guard isLast || !result.plan.requests.isEmpty else { continue }
      // Where nothing is left the last plan is saved, which is empty, as `plan` does.
      try saving.save { try run.savedPlan(result.plan, validity: $0) }
      if !isLast, !extent.quiet {
        StandardStreams.writeMessage(
          "It is for location \(index + 1) of \(locations.count); when it was applied, the same command plans the next one."
        )
      }
      PlanResult(
        result: result, format: output.format == .json ? .json : .text, extent: extent.extent,
        meaningOfNothing: Self.meaningOfNothing, file: file.file
      ).write(isKept: saving.destination.isStandardOutput)
      guard output.format == .text, !extent.quiet else { return }
      saving.next(
        signing: file.programs.givenWords, state: state.givenWords,
        connection: connection.givenWords(beside: deployment.connection)
      ).write()
      return
    }
  }

  private func renew(
    _ location: String, _ deployment: CheckedDeployment, _ engine: ApplyRun.Options, _ store: any StateStore,
    _ documents: Documents
  ) async throws {
    let run = ApplyRun(deployment, planning: PlanRun.Options(steps: [.certificates]), options: engine)
    var conversation = ApplyConversation(
      options: options, format: output.format == .json ? .json : .text, extent: extent.extent,
      meaningOfNothing: Self.meaningOfNothing)
    conversation.writeDocument = { documents.add($0, of: location) }
    conversation.facts.file = file.file
    let (words, undo) = (state.givenWords, connection.givenWords(beside: deployment.connection))
    conversation.next.afterward = { report in
      var steps = NextSteps()
      if let run = report.run, report.mayHaveWritten { steps.add("undo it", ["rollback", run] + words + undo) }
      return steps
    }
    let hasWritten = Mutex(false)
    try await connection.withClient(deployment.connection) { client in
      try await conversation.run(client) { dialogue, interruption in
        let report = try await run.run(client, state: store, dialogue: dialogue, interruption: interruption)
        hasWritten.withLock { $0 = report.mayHaveWritten }
        return report
      }
    }
    // A location that failed has the exit code of its own.
    if hasWritten.withLock({ $0 }) { documents.noteWritten() }
  }
}
