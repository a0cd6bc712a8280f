import ArgumentParser
import InfinityProvisioning

/// `verify`: whether the running deployment is what the file says, and what it depends on works.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the running deployment really is what the file says, and that it works.",
    discussion: """
      Compares the Management Node with the file as `plan` does, then asks the DNS, STUN and TURN servers of each \
      location and looks at the certificates that the nodes and the Lync servers present. Nothing is changed.

      What cannot be reached from this machine is reported as not checked: a warning, or with --strict an error. Exit \
      code 3 where something must be mended.

      Examples:
        infinity-provision verify deployment.yaml --before
        infinity-provision verify deployment.yaml --wait --location Europe
        infinity-provision verify deployment.yaml --check dns-nodes --check dns-pool --format json
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup var locations: LocationOptions
  @OptionGroup var checks: CheckOptions
  @OptionGroup var waiting: WaitOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    let resolver = try file.programs.resolver()
    let deployment = try file.scoped(to: locations.locations)
    try connection.admit(DeclaredConnection(deployment.wholeDeployment))
    StandardStreams.writeFindings(deployment.warnings)
    let run = try await VerifyRun(
      deployment,
      options: VerifyRun.Options(
        checks: checks.chosen, network: checks.network, syncLimit: waiting.limit, isStrict: checks.strict),
      resolver: resolver)
    let progress = SyncProgress()
    let store = try state.store(requestTimeout: connection.timeout)
    let report = try await connection.withClient(run.connection) { client in
      try await cancelledByCtrlC {
        try await run.run(client, state: store) { progress.show($0) }
      }
    }
    switch output.format {
    case .text: StandardStreams.writeResult(VerifyText(style: StandardStreams.resultStyle).text(report))
    case .json: StandardStreams.writeJSON(VerifyJSON.document(report))
    }
    if report.flatMap(\.findings).hasErrors { throw CommandExit.finished(.hasFindings) }
  }
}
