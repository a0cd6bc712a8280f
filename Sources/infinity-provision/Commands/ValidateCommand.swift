import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `validate`: every finding about a file, its secrets and its certificates, without asking the Management Node.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a deployment file, its secrets and its certificates.",
    discussion: """
      Contacts no server. Reports all findings in one run, as FILE:LINE:COLUMN: error: PATH: message. \
      Exit code 3 if something must be fixed.

      Examples, the first in a review pipeline that has no secrets:
        infinity-provision validate deployment.yaml --without-secrets
        infinity-provision validate deployment.yaml --format junit --out v.xml
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var scope: LocationOptions
  @Flag(help: "Resolve and run nothing that gives a secret.")
  var withoutSecrets = false
  @OptionGroup(title: "Output") var destination: ResultFileOption
  @OptionGroup(title: "Output") var output: FormattedOutput<ValidateFormat>

  func validate() throws { try destination.validate(with: output.format) }

  func run() async throws {
    let began = Date()
    let findings: [Finding]
    do {
      try destination.use(output.format)
      try output.use()
      EarlyStop.writes {
        writeFailure(CheckRun("validate", of: file.file, began: began, failedWith: CommandExit.stoppedEarly))
      }
      let resolver = try file.programs.resolver()
      findings = try await ValidateRun(
        file.deploymentFile(), locations: scope.locations, resolvesSecrets: !withoutSecrets, resolver: resolver
      ).run()
    } catch {
      writeFailure(CheckRun("validate", of: file.file, began: began, failedWith: error))
      throw error
    }
    write(findings, CheckRun("validate", of: file.file, began: began, findings))
    if findings.hasErrors { throw CommandExit.finished(.hasFindings) }
  }

  private func write(_ findings: [Finding], _ run: CheckRun) {
    switch output.format {
    case .text: writeText(findings)
    case .json: StandardStreams.writeJSON(FindingsJSON.document(findings, locations: scope.locations))
    case .junit: StandardStreams.writeResult(JUnitXML.text(run, JUnitXML.cases(of: file.file, extent, findings)))
    case .sarif: StandardStreams.writeJSON(SARIF.document(run, findings.map { SARIF.Result(finding: $0) }))
    }
  }

  /// The forms that say by themselves that nothing was checked; a failure in JSON is written where all commands' are.
  private func writeFailure(_ run: CheckRun) {
    switch output.format {
    case .text, .json: break
    case .junit: StandardStreams.writeResult(JUnitXML.text(run, []))
    case .sarif: StandardStreams.writeJSON(SARIF.document(run, []))
    }
  }

  /// What was looked at where that is not all of the file: ` for the location "Oslo"`; else nothing.
  private var extent: String { NothingToDo.places(scope.locations) }

  private func writeText(_ findings: [Finding]) {
    for line in FindingLines.shown(findings.map(\.description)) {
      StandardStreams.writeResult(StandardStreams.resultStyle.escaped(line))
    }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let name = StandardStreams.resultStyle.escaped(file.file)
    StandardStreams.writeResult(
      findings.isEmpty
        ? "\(name): valid\(StandardStreams.resultStyle.escaped(extent))."
        : "\(name): \(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s").")
  }
}

extension JUnitXML {
  /// A case for each file and code, and for each file without an error one that says so.
  ///
  /// - Parameter extent: what was looked at, as the end of a sentence.
  static func cases(of main: String, _ extent: String, _ findings: [Finding]) -> [Case] {
    var files = [main]
    for finding in findings {
      if let file = finding.mark?.file, !files.contains(file) { files.append(file) }
    }
    return files.flatMap { file -> [Case] in
      let inFile = findings.filter { ($0.mark?.file ?? main) == file }
      let codes = inFile.map(\.code).reduce(into: [FindingCode]()) { codes, code in
        if !codes.contains(code) { codes.append(code) }
      }
      let cases = codes.map { code in
        Case(suite: file, name: "\(file): \(code)", findings: inFile.filter { $0.code == code })
      }
      return (inFile.hasErrors ? [] : [Case(suite: file, name: "\(file): no errors\(extent)", findings: [])]) + cases
    }
  }
}
