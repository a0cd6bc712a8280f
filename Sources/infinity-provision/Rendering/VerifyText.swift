import InfinityProvisioning

/// The outcomes of `verify` as text: a table of the checks, what else was seen, the findings with errors last, a summary, and what to do.
struct VerifyText {
  let style: TextStyle
  /// Whether every check of every location and every finding is shown, however many there are.
  var showsDetails = false
  /// Whether only some checks were made, or only some locations looked at.
  var isPartial = false

  /// A longer table has a line for each check, with its reach.
  static let longestTable = 20

  func text(_ outcomes: [CheckOutcome]) -> String {
    let folding = FoldedFindings(style: style, showsAll: showsDetails)
    let findings = outcomes.reportedFindings.map {
      FoldedFindings.Item(finding: $0.finding, check: $0.origin.check, $0.origin.location, $0.seenFrom)
    }
    var blocks: [[String]] = []
    if !outcomes.isEmpty {
      blocks.append(isFolded(outcomes) ? VerifyOverviewText(style: style).lines(outcomes) : table(outcomes))
    }
    blocks += [folding.notes(outcomes), folding.lines(findings)]
    blocks.append(style.paragraph(summary(outcomes)))
    blocks.append(remedies(findings.map(\.finding)))
    if !showsDetails, isFolded(outcomes) || folding.folds(findings) || folding.foldsNotes(outcomes) {
      blocks.append(style.paragraph("--details shows every check of every location and every finding."))
    }
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// `Verify: 1 error, 2 warnings, 3 not checked.`
  private func summary(_ outcomes: [CheckOutcome]) -> String {
    guard !outcomes.isEmpty else { return "Verify: nothing to check; the deployment has none of what was asked for." }
    let counts = FindingCounts(outcomes.reportedFindings.map(\.finding))
    let good = isPartial ? "what was checked is as it should be" : "everything is as it should be"
    return "Verify: \(counts.isEmpty ? good : counts.text)."
  }

  private func isFolded(_ outcomes: [CheckOutcome]) -> Bool { !showsDetails && outcomes.count > Self.longestTable }

  private func table(_ outcomes: [CheckOutcome]) -> [String] {
    let header = ["CHECK", "LOCATION", "RESULT", "SEEN FROM"]
    let rows = outcomes.map { outcome in
      [
        outcome.check.rawValue, style.escaped(outcome.location ?? "-"), result(outcome),
        style.escaped(outcome.seenFrom),
      ]
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].visibleCount }.max() ?? 0 }
    return ([header] + rows).enumerated().map { index, row in
      let line = row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : cell.padded(to: widths[column] + 2)
      }.joined()
      return index == 0 ? style.heading(line) : line
    }
  }

  private func result(_ outcome: CheckOutcome) -> String {
    let counts = FindingCounts(outcome.findings)
    if counts.isEmpty { return "ok" }
    return counts.errors > 0 ? style.error(counts.text) : style.warning(counts.text)
  }

  /// What to do about each code: of errors, or where there are none of warnings.
  private func remedies(_ findings: [Finding]) -> [String] {
    let worst = findings.hasErrors ? findings.filter { $0.severity == .error } : findings
    var codes: [FindingCode] = []
    for finding in worst where !codes.contains(finding.code) { codes.append(finding.code) }
    guard !codes.isEmpty else { return [] }
    let width = codes.map(\.text.count).max() ?? 0
    return [style.heading("What to do")]
      + codes.flatMap { style.lines("  " + $0.text.padded(to: width + 2), $0.remedy) }
  }
}
