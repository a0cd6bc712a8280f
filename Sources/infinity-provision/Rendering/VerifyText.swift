import InfinityProvisioning

/// The outcomes of `verify` as text: a table of the checks, the findings, what else was seen, and a summary.
struct VerifyText {
  let style: TextStyle

  func text(_ outcomes: [CheckOutcome]) -> String {
    var blocks = outcomes.isEmpty ? [] : [table(outcomes)]
    let findings = outcomes.flatMap { outcome in outcome.findings.map { line($0, of: outcome) } }
    if !findings.isEmpty { blocks.append(FindingLines.shown(findings).joined(separator: "\n")) }
    let notes = outcomes.flatMap { outcome in outcome.notes.map { "note: \(style.escaped($0))" } }
    if !notes.isEmpty { blocks.append(notes.joined(separator: "\n")) }
    blocks.append(Self.summary(outcomes))
    return blocks.joined(separator: "\n\n")
  }

  /// `Verify: 1 error, 2 warnings, 3 not checked.`
  static func summary(_ outcomes: [CheckOutcome]) -> String {
    guard !outcomes.isEmpty else { return "Verify: nothing to check; the deployment has none of what was asked for." }
    let counts = FindingCounts(outcomes.flatMap(\.findings))
    return counts.isEmpty ? "Verify: everything is as it should be." : "Verify: \(counts.text)."
  }

  private func table(_ outcomes: [CheckOutcome]) -> String {
    let header = ["CHECK", "LOCATION", "RESULT", "SEEN FROM"]
    let rows = outcomes.map { outcome in
      [
        outcome.check.rawValue, style.escaped(outcome.location ?? "-"), result(outcome),
        style.escaped(outcome.seenFrom),
      ]
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows).enumerated().map { index, row in
      let cells = row.indices.map { column in
        let isLast = column == row.count - 1
        let padding = isLast ? "" : String(repeating: " ", count: widths[column] - row[column].count + 2)
        let cell = column == 2 && index > 0 ? colored(row[column], outcomes[index - 1]) : row[column]
        return cell + padding
      }
      return index == 0 ? style.heading(cells.joined()) : cells.joined()
    }.joined(separator: "\n")
  }

  private func result(_ outcome: CheckOutcome) -> String {
    let counts = FindingCounts(outcome.findings)
    return counts.isEmpty ? "ok" : counts.text
  }

  private func colored(_ text: String, _ outcome: CheckOutcome) -> String {
    if outcome.findings.hasErrors { return style.error(text) }
    return outcome.findings.isEmpty ? text : style.warning(text)
  }

  private func line(_ finding: Finding, of outcome: CheckOutcome) -> String {
    style.escaped("\(finding.description) [\(outcome.check.rawValue), seen from \(outcome.seenFrom)]")
  }
}
