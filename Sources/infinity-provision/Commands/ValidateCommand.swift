import ArgumentParser
import InfinityProvisioning

/// `validate`: every finding about a file, its secrets and its certificates, without asking the Management Node.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a deployment file, its secrets and its certificates.",
    discussion: """
      Asks no server. Every finding is reported at once, as FILE:LINE:COLUMN: error: PATH: message.
      Exit code 3 where something must be mended.

      Example, in a review pipeline that has no secrets:
        infinity-provision validate deployment.yaml --without-secrets
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup var scope: LocationOptions
  @Flag(help: "Resolve and run nothing that gives a secret.")
  var withoutSecrets = false
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.use()
    let resolver = try file.programs.resolver()
    let findings = try await ValidateRun(
      file.deploymentFile(), locations: scope.locations, resolvesSecrets: !withoutSecrets, resolver: resolver
    ).run()
    report(findings)
    if findings.hasErrors { throw CommandExit.finished(.hasFindings) }
  }

  private func report(_ findings: [Finding]) {
    switch output.format {
    case .json: StandardStreams.writeJSON(FindingsJSON.document(findings))
    case .text:
      for line in FindingLines.shown(findings.map(\.description)) {
        StandardStreams.writeResult(StandardStreams.resultStyle.escaped(line))
      }
      let errors = findings.count { $0.severity == .error }
      let warnings = findings.count - errors
      StandardStreams.writeResult(
        findings.isEmpty
          ? "\(file.file): valid."
          : "\(file.file): \(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s").")
    }
  }
}
