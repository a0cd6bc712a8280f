/// Something an operator is told about a deployment: an error to fix or a warning to consider.
public struct Finding: Sendable, Equatable, Hashable {
  /// How serious a finding is.
  public enum Severity: String, Sendable, Codable {
    /// Must be fixed; nothing is changed on the Management Node before.
    case error
    /// Should be looked at.
    case warning
  }

  /// Error or warning.
  public var severity: Severity
  /// What kind of finding it is: a stable word for programs, as `unknown-key` or `certificate-expired`.
  public var code: FindingCode
  /// What is wrong, with what, and what to do, for people.
  ///
  /// It never holds a secret.
  public var message: String
  /// Where it was written; nil where it is not about a place in a file.
  public var mark: SourceMark?
  /// What it has in common with the findings that one and the same fix removes; nil for one that stands alone.
  public var cause: FindingCause?
  /// Every place that it is about, ``mark`` first, if findings of one cause were folded into it; empty for any other.
  public var places: [SourceMark] = []

  /// A finding that is as serious as those of its code usually are.
  public init(_ code: FindingCode, _ message: String, at mark: SourceMark? = nil) {
    self.init(code.severities.first ?? .error, code, message, at: mark)
  }

  /// A finding that says what its cause says: one of possibly many places that have it.
  init(_ code: FindingCode, _ cause: FindingCause, at mark: SourceMark?) {
    self.init(code, cause.message, at: mark)
    self.cause = cause
  }

  /// A finding of a code whose findings are errors or warnings, depending on the circumstances.
  public init(_ severity: Severity, _ code: FindingCode, _ message: String, at mark: SourceMark? = nil) {
    assert(code.severities.contains(severity), "no finding of the code \(code) has the severity \(severity)")
    self.severity = severity
    self.code = code
    self.message = message
    self.mark = mark
  }
}

extension Finding {
  /// The same, as one of possibly many findings that come from a cause.
  func because(of cause: FindingCause) -> Finding {
    var finding = self
    finding.cause = cause
    return finding
  }
}

extension Finding: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: error: PATH: message`, as far as it is known where.
  public var description: String {
    guard let mark else { return "\(severity.rawValue): \(message)" }
    let place = "\(mark.file):\(mark.line):\(mark.column): \(severity.rawValue): "
    return mark.path.isEmpty ? place + message : place + mark.path + ": " + message
  }
}

extension [Finding] {
  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// More than anybody reads, let alone mends; one of them says so.
  package static var maximumCount: Int { 100_000 }

  /// Adds a finding, but no more than one over ``maximumCount``: that there are more is all that is told of them.
  mutating func collect(_ finding: Finding) {
    if count <= Self.maximumCount { append(finding) }
  }
}
