import ArgumentParser
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `verify`: whether the running deployment is what the file says, and what it depends on works.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the running deployment really is what the file says, and that it works.",
    discussion: """
      Compares the Management Node with the file as `plan` does, then asks the DNS, STUN and TURN servers of each \
      location and looks at the certificates that the nodes and the Lync servers present. Nothing is changed.

      What cannot be reached from this machine is reported as not checked: a warning, or with --strict an error. Exit \
      code 3 if something must be fixed.

      Examples:
        infinity-provision verify deployment.yaml --before
        infinity-provision verify deployment.yaml --wait --location Europe
        infinity-provision verify deployment.yaml --check dns-nodes --format json
        infinity-provision verify deployment.yaml --format prometheus --out v.prom
      """)

  @OptionGroup var file: FileOptions
  @OptionGroup(title: "Scope") var locations: LocationOptions
  @OptionGroup(title: "Checks") var checks: CheckOptions
  @Flag(help: "In text, show every check of every location and every finding.")
  var details = false
  @OptionGroup var waiting: WaitOptions
  @OptionGroup(title: "State") var state: StateOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions
  @OptionGroup(title: "Output") var destination: ResultFileOption
  @OptionGroup(title: "Output") var output: FormattedOutput<VerifyFormat>

  func validate() throws { try destination.validate(with: output.format) }

  func run() async throws {
    let began = Date()
    let outcomes: [CheckOutcome]
    do {
      try destination.use(output.format)
      try output.use()
      EarlyStop.writes {
        writeFailure(CheckRun("verify", of: file.file, began: began, failedWith: CommandExit.stoppedEarly))
      }
      outcomes = try await makeChecks()
    } catch {
      writeFailure(CheckRun("verify", of: file.file, began: began, failedWith: error))
      throw error
    }
    let findings = outcomes.flatMap(\.findings)
    write(outcomes, CheckRun("verify", of: file.file, began: began, findings))
    if findings.hasErrors { throw CommandExit.finished(.hasFindings) }
  }

  private var isPartial: Bool { !locations.locations.isEmpty || checks.chosen.count < CheckName.allCases.count }

  private func makeChecks() async throws -> [CheckOutcome] {
    let resolver = try connection.resolver(file.programs)
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
    return try await connection.withClient(run.connection) { client in
      try await cancelledByCtrlC {
        defer { progress.end() }
        return try await run.run(client, state: store) { progress.show($0) }
      }
    }
  }

  private func write(_ outcomes: [CheckOutcome], _ run: CheckRun) {
    switch output.format {
    case .text:
      StandardStreams.writeResult(
        VerifyText(style: StandardStreams.resultStyle, showsDetails: details, isPartial: isPartial).text(outcomes))
    case .json: StandardStreams.writeJSON(VerifyJSON.document(outcomes))
    case .junit: StandardStreams.writeResult(JUnitXML.text(run, outcomes.map(JUnitXML.Case.init)))
    case .sarif: StandardStreams.writeJSON(SARIF.document(run, outcomes))
    case .prometheus: StandardStreams.writeResult(PrometheusText.text(run, outcomes))
    }
  }

  /// The forms that say by themselves that nothing was checked; a failure in JSON is written where all commands' are.
  private func writeFailure(_ run: CheckRun) {
    switch output.format {
    case .text, .json: break
    case .junit: StandardStreams.writeResult(JUnitXML.text(run, []))
    case .sarif: StandardStreams.writeJSON(SARIF.document(run, []))
    case .prometheus: StandardStreams.writeResult(PrometheusText.text(run, []))
    }
  }
}

extension JUnitXML.Case {
  /// A check of `verify`: below its name, the location, or `all locations` for what they share.
  init(_ outcome: CheckOutcome) {
    self.init(
      suite: outcome.check.rawValue,
      name: "\(outcome.check.rawValue): \(outcome.location ?? "all locations")", findings: outcome.findings,
      notes: outcome.notes)
  }
}

extension SARIF {
  /// The findings of `verify`; which checks were made stands in the invocation.
  fileprivate static func document(_ run: CheckRun, _ outcomes: [CheckOutcome]) -> JSONDocument {
    document(
      run,
      outcomes.reportedFindings.map { reported in
        Result(
          finding: reported.finding,
          properties: [
            "check": .string(reported.origin.check.rawValue), "location": .optional(reported.origin.location),
            "seenFrom": .string(reported.seenFrom),
          ])
      }, notes: outcomes.flatMap(\.notes), properties: ["checks": VerifyJSON.checks(outcomes)])
  }
}
