import ArgumentParser
import InfinityAPI
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
    let (whole, reading) = try file.deploymentFile.valid()
    let deployment = try locations.applied(to: whole)
    StandardStreams.writeFindings(reading.findings)
    let secrets = await ResolvedSecrets(of: deployment, with: SecretResolver())
    let input = Verification.Input(
      deployment: deployment, wholeDeployment: whole, secrets: secrets, checks: checks.chosen,
      network: checks.network, syncLimit: waiting.limit)
    let progress = SyncProgress()
    let outcomes = try await connection.withClient(ConnectionOptions.Declared(whole), masking: secrets) { client in
      try await cancelledByCtrlC {
        try await Verification(input, client: client).run(progress: { progress.show($0) }) {
          try await state.knowledge(of: deployment, secrets, managementNode: client.address)
        }
      }
    }
    let report = checks.strict ? outcomes.map(\.strict) : outcomes
    switch output.format {
    case .text: StandardStreams.writeResult(VerifyText(style: StandardStreams.resultStyle).text(report))
    case .json: StandardStreams.writeJSON(VerifyJSON.document(report))
    }
    if report.flatMap(\.findings).hasErrors { throw CommandEnding.finished(.hasFindings) }
  }
}
