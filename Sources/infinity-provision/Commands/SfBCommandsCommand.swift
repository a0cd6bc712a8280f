import ArgumentParser
import InfinityProvisioning

/// `sfb-commands`: the PowerShell for the Skype for Business side, for an administrator to review.
struct SfBCommandsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sfb-commands",
    abstract: "Print the PowerShell commands for the Skype for Business side, to be reviewed and run there.",
    discussion: """
      The trusted application pool, its computers, the trusted application, the static route, enabling the topology, and how \
      to revert. Nothing is run.

      Example:
        infinity-provision sfb-commands deployment.yaml > pexip.ps1
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var scope: LocationOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let file = try file.scoped(to: scope.locations)
    let script = SfBCommands(for: file.deployment).script
    StandardStreams.writeFindings(file.warnings)
    switch output.format {
    case .text: StandardStreams.writeResult(String(script.dropLast()))
    case .json: StandardStreams.writeJSON(.object(["formatVersion": .integer(1), "script": .string(script)]))
    }
  }
}
