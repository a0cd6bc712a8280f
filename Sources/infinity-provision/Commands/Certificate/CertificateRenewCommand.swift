import ArgumentParser
import InfinityProvisioning

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
      --prune-certificates` deletes those that nothing uses.

      Examples:
        infinity-provision certificate renew deployment.yaml
        infinity-provision certificate renew deployment.yaml --location Europe --wait
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var scope: LocationOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "How the changes are made") var options: ApplyOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    try SignatureOptions.refuseUnsigned()
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
    let documents = Documents()
    do {
      for (index, location) in locations.enumerated() {
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
      guard output.format == .json else { throw error }
      throw documents.merged(into: error)
    }
    if output.format == .json { StandardStreams.writeJSON(documents.document) }
    guard output.format == .text, !extent.quiet else { return }
    var next = NextSteps()
    next.add("check it", file.givenWords.map { ["verify"] + $0 + scope.givenWords + connection.givenWords })
    next.write()
  }

  private func renew(
    _ location: String, _ deployment: CheckedDeployment, _ engine: ApplyRun.Options, _ store: any StateStore,
    _ documents: Documents
  ) async throws {
    let run = ApplyRun(deployment, planning: PlanRun.Options(steps: [.certificates]), options: engine)
    var conversation = ApplyConversation(
      options: options, format: output.format == .json ? .json : .text, extent: extent.extent,
      meaningOfNothing: "has the certificate of the file on every node of this location")
    conversation.writeDocument = { documents.add($0, of: location) }
    conversation.facts.file = file.file
    let (words, undo) = (state.givenWords, connection.givenWords(beside: deployment.connection))
    conversation.next.afterward = { report in
      var steps = NextSteps()
      if let run = report.run, report.mayHaveWritten { steps.add("undo it", ["rollback", run] + words + undo) }
      return steps
    }
    try await connection.withClient(deployment.connection) { client in
      try await conversation.run(client) {
        try await run.run(client, state: store, dialogue: $0, interruption: $1)
      }
    }
  }
}
