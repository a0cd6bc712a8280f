import InfinityProvisioning

/// How a command ends other than by simply returning: thrown by commands, reported in one place.
enum CommandExit: Error {
  /// The result is on standard output already; only the exit code remains to be given.
  case finished(ExitStatus)
  /// The command could not do its work.
  case failed(Failure)

  /// Why a command could not do its work.
  struct Failure {
    var exitStatus: ExitStatus
    /// A stable word for programs.
    var code: String
    /// What was being done, what came back, what to do now.
    var message: String
    /// The findings that are the reason, if any.
    var findings: [Finding] = []
    /// The documents of the command so far, which a JSON reader still wants, if any.
    var document: JSONDocument?
    /// What may come next, for people.
    var next = NextSteps()
  }

  static func failure(
    _ exitStatus: ExitStatus, code: String, _ message: String, findings: [Finding] = [], document: JSONDocument? = nil
  ) -> CommandExit {
    .failed(Failure(exitStatus: exitStatus, code: code, message: message, findings: findings, document: document))
  }

  /// A run that could not do its work. A JSON reader still wants the plan that was not made, or what was done before a waiting
  /// that failed.
  ///
  /// - Parameter standing: what stands behind the saved plan that was to be applied; nil where it was none.
  static func failed(_ failure: RunFailure, standing: PlanStanding? = nil) -> CommandExit {
    .failure(
      ExitStatus(failure), code: failure.code.rawValue, failure.message, findings: failure.findings,
      document: failure.report.map { PlanJSON.document($0, standing: standing) }
        ?? failure.plan.map { PlanJSON.document($0, standing: standing) })
  }

  /// Ctrl-C before anything was changed.
  static let interrupted = failure(.interrupted, code: "interrupted", "stopped on request; nothing was changed")

  /// The same before there was a connection.
  static let stoppedEarly = failure(
    .interrupted, code: "interrupted", "stopped on request; nothing was changed on the Management Node")

  var exitStatus: ExitStatus {
    switch self {
    case .finished(let status): status
    case .failed(let failure): failure.exitStatus
    }
  }

  /// Writes what is to be said: findings and the message on standard error, and the one JSON document where asked for.
  func report(asJSON: Bool) {
    guard case .failed(let failure) = self else { return }
    if asJSON { reportJSON() }
    StandardStreams.writeFindings(failure.findings)
    StandardStreams.writeMessage(
      StandardStreams.style.error("error: ") + StandardStreams.style.escapedLines(failure.message))
    if !asJSON { failure.next.write() }
  }

  /// Writes the one JSON document of a failed command.
  func reportJSON() {
    guard case .failed(let failure) = self else { return }
    let error = JSONDocument.object([
      "code": .string(failure.code), "message": .string(failure.message),
      "details": .array(failure.findings.map(FindingsJSON.finding)),
    ])
    var members: [String: JSONDocument] = ["formatVersion": .integer(1)]
    if case .object(let document) = failure.document { members.merge(document) { _, new in new } }
    members["error"] = error
    StandardStreams.writeJSON(.object(members))
  }
}
