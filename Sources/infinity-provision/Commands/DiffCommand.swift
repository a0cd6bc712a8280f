import ArgumentParser
import InfinityProvisioning

/// `diff`: what two deployment files want differently.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two deployment files in the words of a plan.",
    discussion: """
      Reads both files with their certificates, and asks no Management Node. Secrets are compared by where they come from; \
      none is read. Exit code 2 if the files differ in what they set up.

      Examples:
        infinity-provision diff before.yaml deployment.yaml
        infinity-provision diff lab.yaml production.yaml --location Europe
      """)

  @Argument(
    help: "The deployment file to begin with; - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var first: String
  @Argument(help: "The deployment file that it is compared with.", completion: .file(extensions: ["yaml", "yml"]))
  var second: String
  @OptionGroup(title: "Secrets") var plaintext: PlaintextOptions
  @OptionGroup(title: "Secrets") var programs: ProgramOptions
  @OptionGroup(title: "Scope") var scope: LocationOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard first != "-" || second != "-" else { throw ValidationError("only one of the files can be standard input") }
  }

  func run() async throws {
    try output.use()
    let result = try DiffRun(
      from: plaintext.deploymentFile(first), to: plaintext.deploymentFile(second), locations: scope.locations,
      resolver: programs.resolver()
    ).run()
    switch output.format {
    case .text:
      StandardStreams.writeResult(
        DiffText(style: StandardStreams.resultStyle, first: first, second: second).text(result))
    case .json: StandardStreams.writeJSON(DiffJSON.document(result, first, second))
    }
    if !result.isEmpty { throw CommandExit.finished(.hasChanges) }
  }
}
