import ArgumentParser
import InfinityProvisioning

/// `rollout plan`: the waves, and what each would change now.
struct RolloutPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show the waves and what each would change now. Nothing is changed.",
    discussion: """
      Examples:
        infinity-provision rollout plan deployment.yaml
        infinity-provision rollout plan deployment.yaml --wave Oslo --wave Bergen,Rome --wave rest
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Waves") var waves: WaveOptions
  @OptionGroup var planning: RolloutPlanningOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var extent: ExtentOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let resolver = try connection.resolver(file.programs)
    let deployment = try file.scoped()
    try connection.admit(DeclaredConnection(deployment.wholeDeployment))
    StandardStreams.writeFindings(deployment.warnings)
    let settings = try waves.applied(to: deployment.rolloutSettings)
    let store = try planning.state.store(requestTimeout: connection.timeout)
    let run = try RolloutRun(
      file.deploymentFile(), options: RolloutRun.Options(planning: planning.options, resolver: resolver))
    let preview = try await connection.withClient(DeclaredConnection(deployment.wholeDeployment)) { client in
      try await cancelledByCtrlC { try await run.preview(client, state: store, settings: settings) }
    }
    switch output.format {
    case .text:
      StandardStreams.writeResult(
        RolloutPlanText(style: StandardStreams.resultStyle, extent: extent.extent).text(preview))
    case .json: StandardStreams.writeJSON(RolloutJSON.document(preview))
    }
  }
}
