import ArgumentParser
import MockManagementNode

struct ObjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The first objects, as JSON: bodies to POST by resource. Default: the integration guide's example.",
      valueName: "file"))
  var seed: String?

  @Flag(help: "Only what a new Management Node has.")
  var empty = false

  @Flag(help: "Without the self-signed certificate that a new Management Node has.")
  var emptyCertificates = false

  @Option(help: ArgumentHelp("Keep the state there across restarts; it replaces the seed.", valueName: "file"))
  var state: String?

  func validate() throws {
    if seed != nil && empty { throw ValidationError("--seed and --empty exclude each other") }
  }

  func apply(to configuration: inout MockConfiguration) {
    configuration.seed = seed.map(Seed.file) ?? (empty ? .empty : .example)
    configuration.hasDefaultCertificate = !emptyCertificates
    configuration.stateFile = state
  }
}
