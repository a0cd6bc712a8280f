import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings as text: as many as anybody reads.
enum FindingLines {
  /// More scroll away; JSON has all of them.
  static let maximum = 1000
  /// So many that are alike stand there one by one; of more only the first ones.
  static let mostAlike = 5
  static let shownAlike = 3

  /// The first ones, and how many there are beside.
  static func shown(_ lines: [String]) -> [String] {
    guard lines.count > maximum else { return lines }
    return lines.prefix(maximum) + ["… and \(lines.count - maximum) more findings: `--format json` shows all"]
  }

  /// One a line in their order. Of many that differ only in names, numbers and places the first ones, and how many more there are.
  ///
  /// - Parameter isFull: whether all are shown.
  static func lines(_ findings: [Finding], _ style: TextStyle, isFull: Bool = false) -> [String] {
    guard !isFull else { return findings.map { line($0, style) } }
    let counts = Dictionary(findings.map { (Likeness($0), 1) }, uniquingKeysWith: +)
    var seen: [Likeness: Int] = [:]
    let lines = findings.flatMap { finding -> [String] in
      let likeness = Likeness(finding)
      let count = counts[likeness] ?? 1
      let number = (seen[likeness] ?? 0) + 1
      seen[likeness] = number
      guard count > mostAlike, number >= shownAlike else { return [line(finding, style)] }
      guard number == shownAlike else { return [] }
      return [
        line(finding, style),
        "… and \((count - shownAlike).grouped) more \(finding.severity.rawValue)s like it (\(finding.code.text)): "
          + "`--details` or `--format json` shows all",
      ]
    }
    return shown(lines)
  }

  /// `FILE:LINE:COLUMN: warning: PATH: message`, with the severity in its color.
  private static func line(_ finding: Finding, _ style: TextStyle) -> String {
    let text = style.escaped(finding.description)
    let word = "\(finding.severity.rawValue): "
    guard let range = text.firstRange(of: word) else { return text }
    let colored = finding.severity == .error ? style.error(word) : style.warning(word)
    return text[..<range.lowerBound] + colored + text[range.upperBound...]
  }

  /// What findings have in common that differ only in names, numbers and places.
  private struct Likeness: Hashable {
    let severity: Finding.Severity
    let code: FindingCode
    let words: String

    init(_ finding: Finding) {
      severity = finding.severity
      code = finding.code
      words = finding.message.replacing(#/"(?:[^"\\]|\\.)*"|[0-9]+/#, with: "")
    }
  }
}

extension [Finding] {
  /// In the order of the file; what has no place there comes first, as it was found.
  var inFileOrder: [Finding] { filter { $0.mark == nil } + filter { $0.mark != nil }.sortedByPlace() }
}
