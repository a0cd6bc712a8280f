import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What decides, after its apply, that a wave is good: nodes in sync, checks of `verify`, a program.
struct WaveGate: Sendable {
  let client: ManagementClient
  let state: any StateStore
  let settings: RolloutSettings.Gate
  /// What the gate runs: not what a record says, which somebody else may have written.
  let program: GateProgram?
  let network: NetworkSettings
  let resolver: SecretResolver
  /// How many nodes the Management Node has.
  let nodeCount: Int
  let tell: @Sendable (RolloutEvent) -> Void

  /// What it says of a wave.
  ///
  /// - Parameters:
  ///   - kinds: what the wave changed.
  ///   - document: the wave as its program reads it.
  /// - Throws: ``RunFailure``; `InfinityError`; `CancellationError`. Nothing is decided then.
  func decide(_ checked: CheckedDeployment, _ kinds: Set<Kind>, document: Data, at now: @Sendable () -> Date)
    async throws
    -> RolloutWave.GateResult
  {
    var findings = try await syncFindings(checked.deployment.nodeNames)
    // What depends on the nodes says nothing as long as they do not have the changes.
    var hasLooked = settings.sync && !checked.deployment.nodeNames.isEmpty
    if !findings.hasErrors {
      let outcomes = try await checks(checked, kinds)
      findings += outcomes.flatMap { outcome in
        outcome.findings.map { GateFinding($0.severity, "\(outcome.check.rawValue): \($0.message)") }
      }
      hasLooked = hasLooked || !outcomes.isEmpty || program != nil
    }
    var output: String?
    if !findings.hasErrors, let program {
      let outcome = try await program.run(
        document, limit: .seconds(settings.timeout), mask: client.secretMask.masked)
      output = outcome.output.isEmpty ? nil : (outcome.isCut ? "…" : "") + outcome.output
      if let failure = outcome.failure { findings.append(GateFinding(.error, "program: \(failure)")) }
    }
    if !hasLooked, !findings.hasErrors {
      findings.append(
        GateFinding(
          settings.strict ? .error : .warning,
          "nothing was looked at: the gate has no node to wait for, no check that anything of the wave is about, and no program"
        ))
    }
    return RolloutWave.GateResult(findings, output, at: now())
  }

  private func syncFindings(_ nodes: [String]) async throws -> [GateFinding] {
    guard settings.sync, !nodes.isEmpty else { return [] }
    do {
      let limit = Duration.seconds(settings.timeout)
      return try await NodeSync(client: client, nodes: nodes, of: nodeCount).wait(limit: limit) {
        tell(.notInSync($0))
      }.map { node in
        GateFinding(
          .error,
          "sync: the node \(node.name.quotedForMessage) is not in sync after \(limit.inSeconds) (\(node.statusWords)); check whether it is up"
        )
      }
    } catch is NodeSync.NotTold {
      return [GateFinding(settings.strict ? .error : .warning, "sync: \(NodeSync.NotTold.explanation)")]
    }
  }

  /// The outcomes of its checks; none for those that nothing of the wave is about.
  private func checks(_ checked: CheckedDeployment, _ kinds: Set<Kind>) async throws -> [CheckOutcome] {
    let checks = settings.checks(for: kinds)
    guard !checks.isEmpty else { return [] }
    let scoped = ScopedDeployment(
      deployment: checked.deployment, wholeDeployment: checked.wholeDeployment, warnings: [], digest: checked.digest)
    let run = try await VerifyRun(
      scoped, options: VerifyRun.Options(checks: checks, network: network, isStrict: settings.strict),
      resolver: resolver)
    client.mask(run.connection.secrets.all)
    return try await run.run(client, state: state)
  }
}

/// What a gate found, in one line.
struct GateFinding {
  let severity: Finding.Severity
  let text: String

  init(_ severity: Finding.Severity, _ text: String) {
    self.severity = severity
    self.text = text
  }
}

extension [GateFinding] {
  fileprivate var hasErrors: Bool { contains { $0.severity == .error } }
}

extension RolloutWave.GateResult {
  /// What findings decide: the gate is passed where none is an error.
  init(_ findings: [GateFinding], _ output: String?, at now: Date) {
    let errors = findings.filter { $0.severity == .error }
    let warnings = findings.filter { $0.severity != .error }
    self.init(
      isPassed: errors.isEmpty, at: now,
      findings: (errors + warnings).prefix(Self.mostFindings).map { "\($0.severity.rawValue): \($0.text)" },
      errors: errors.count, warnings: warnings.count, programOutput: output)
  }
}
