/// Findings as text: as many as anybody reads.
enum FindingLines {
  /// More scroll away; JSON has all of them.
  static let maximum = 1000

  /// The first ones, and how many there are beside.
  static func shown(_ lines: [String]) -> [String] {
    guard lines.count > maximum else { return lines }
    return lines.prefix(maximum) + ["… and \(lines.count - maximum) more findings: `--format json` shows all"]
  }
}
