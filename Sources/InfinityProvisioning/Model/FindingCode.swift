/// What kind of finding it is: a stable word for programs, with what it means and what to do. All of them are the table of
/// `docs/findings.md`.
public struct FindingCode: Sendable {
  /// The word, as `unknown-key` or `certificate-expired`.
  public let text: String
  /// How serious such a finding is; where that depends on the circumstances both, the usual one first.
  public let severities: [Finding.Severity]
  /// What was seen, and why it matters.
  public let meaning: String
  /// What to do.
  public let remedy: String

  /// Whether it is about what could not be looked at, which may be right or wrong: `not-checked` and its like.
  public var saysNotChecked: Bool {
    text.hasSuffix("not-checked") || ["pfx-not-read", "secret-not-compared"].contains(text)
  }

  private init(_ text: String, _ severities: [Finding.Severity], _ meaning: String, _ remedy: String) {
    self.text = text
    self.severities = severities
    self.meaning = meaning
    self.remedy = remedy
  }

  /// A code of findings that are always errors.
  static func error(_ text: String, _ meaning: String, _ remedy: String) -> FindingCode {
    FindingCode(text, [.error], meaning, remedy)
  }

  /// A code of findings that are always warnings.
  static func warning(_ text: String, _ meaning: String, _ remedy: String) -> FindingCode {
    FindingCode(text, [.warning], meaning, remedy)
  }

  /// A code of findings that are errors, or in some circumstances warnings.
  static func errorOrWarning(_ text: String, _ meaning: String, _ remedy: String) -> FindingCode {
    FindingCode(text, [.error, .warning], meaning, remedy)
  }

  /// A code of findings that are warnings, or in some circumstances errors.
  static func warningOrError(_ text: String, _ meaning: String, _ remedy: String) -> FindingCode {
    FindingCode(text, [.warning, .error], meaning, remedy)
  }
}

extension FindingCode: Hashable {
  /// Whether it is the same word.
  public static func == (left: FindingCode, right: FindingCode) -> Bool { left.text == right.text }

  /// Hashes the word.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension FindingCode: CustomStringConvertible {
  /// The word.
  public var description: String { text }
}
