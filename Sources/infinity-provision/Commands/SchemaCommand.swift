import ArgumentParser
import InfinityProvisioning

/// `schema`: the deployment file's JSON Schema, for editors and linters.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the deployment file's JSON Schema.",
    discussion: """
      Example, for an editor with the YAML language server:
        infinity-provision schema > deployment.schema.json
        # yaml-language-server: $schema=deployment.schema.json
      """)

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    StandardStreams.writeResult(DeploymentSchema.text)
  }
}
