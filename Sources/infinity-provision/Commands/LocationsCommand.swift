import ArgumentParser
import InfinityProvisioning

/// `locations`: the names of the file's locations, one a line, for loops in scripts.
struct LocationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locations",
    abstract: "Print the names of the file's locations, one a line.",
    discussion: """
      Example, a rollout location by location:
        infinity-provision locations deployment.yaml |
          while IFS= read -r name; do
            infinity-provision apply deployment.yaml \\
              --location "$name" --auto-approve || break
          done
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try output.use()
    let file = try file.scoped()
    StandardStreams.writeFindings(file.warnings)
    let names = file.deployment.locations.map(\.name.value)
    switch output.format {
    case .text: names.forEach { StandardStreams.writeResult($0) }
    case .json:
      StandardStreams.writeJSON(
        .object(["formatVersion": .integer(1), "locations": .array(names.map { .string($0) })]))
    }
  }
}
