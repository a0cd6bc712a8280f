/// What one check found in one location, or in what locations share.
public struct CheckOutcome: Sendable, Equatable {
  /// The check.
  public var check: CheckName
  /// The location's name; nil for what locations share.
  public var location: String?
  /// From where it was seen: a machine's name, or the Management Node.
  public var seenFrom: String
  /// What must be mended or looked at; what could not be checked has the code ``notCheckedCode``.
  public var findings: [Finding]
  /// What was seen and is good to know, as the address that a STUN server sees. Nothing to mend.
  public var notes: [String]
  /// What was measured, good or bad.
  public var measurements: [Measurement]

  /// The code of findings about what could not be checked from here: a warning, unless the operator is strict.
  public static let notCheckedCode = FindingCode.check.notChecked

  /// An outcome.
  public init(
    _ check: CheckName, location: String? = nil, seenFrom: String, findings: [Finding] = [], notes: [String] = [],
    measurements: [Measurement] = []
  ) {
    self.check = check
    self.location = location
    self.seenFrom = seenFrom
    self.findings = findings
    self.notes = notes
    self.measurements = measurements
  }

  /// The same, where what could not be checked is an error.
  public var strict: CheckOutcome {
    var outcome = self
    for index in findings.indices where findings[index].code == Self.notCheckedCode {
      outcome.findings[index].severity = .error
    }
    return outcome
  }
}

extension Finding {
  /// A finding about something that could not be checked from here.
  static func notChecked(_ message: String, at mark: SourceMark?) -> Finding {
    Finding(CheckOutcome.notCheckedCode, message, at: mark)
  }

  /// The same for want of a secret: it says why that is missing, and has the cause of the finding that says so where secrets are checked.
  static func notChecked(
    _ message: String, without source: SecretSource, of secrets: ResolvedSecrets, at mark: SourceMark?
  ) -> Finding {
    guard let reason = secrets.finding(ofMissing: source) else { return notChecked(message, at: mark) }
    var finding = notChecked("\(message): \(reason.message)", at: mark)
    finding.cause = reason.cause
    return finding
  }
}
