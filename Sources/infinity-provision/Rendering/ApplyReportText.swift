import InfinityProvisioning

/// The report of an apply as text: what was applied, what failed and what was never tried.
struct ApplyReportText {
  let style: TextStyle

  /// The whole report; only the totals where everything was applied.
  func text(_ report: ApplyReport) -> String {
    var lines: [String] = []
    if !report.isComplete {
      let plan = PlanText(style: style)
      let requests = report.plan.requests
      let width = (requests.map(\.target.key.kind.title.count).max() ?? 0) + 2
      for (change, outcome) in zip(requests, report.outcomes + report.secretOutcomes) {
        let what =
          change.id < report.plan.changes.count
          ? "step \(change.step.rawValue)"
          : change.fields.map { change.target.key.kind.title(ofField: $0.name) }.joined(separator: ", ")
        let line = "\(plan.heading(change.action, change.target, width: width)), \(what)"
        switch outcome {
        case .applied: lines.append("\(line): applied")
        case .failed(let failure):
          lines.append("\(line): \(style.error("failed"))\n\(indented(style.escapedLines(failure.message)))")
        case .skipped(let reason): lines.append("\(line): never tried (\(style.escaped(reason)))")
        }
      }
      lines.append("")
    }
    if !report.secretOutcomes.isEmpty {
      lines.append("Secrets of which nothing was recorded: " + totals(report.secrets, "sent"))
    }
    lines.append("Apply: " + totals(report.changes, "applied"))
    return lines.joined(separator: "\n")
  }

  private func totals(_ totals: ApplyReport.Totals, _ made: String) -> String {
    "\(totals.applied) \(made), \(totals.failed) failed, \(totals.skipped) never tried."
  }

  /// Why an apply is not complete, in one sentence; nil where it is.
  static func headline(_ report: ApplyReport) -> (code: String, message: String)? {
    guard !report.isComplete else { return nil }
    let next = "run the same command again to continue"
    return switch report.stop {
    case .interrupted: ("interrupted", "stopped on request; \(next)")
    case .failed(let message): ("apply-stopped", "\(message)\n\(next.capitalizedFirst), once that is mended.")
    case nil:
      report.failures.contains { $0.reason == .moved }
        ? (
          "object-moved", "objects changed on the Management Node since the plan was made and were left alone; \(next)"
        )
        : ("apply-failed", "not every change could be made; mend what is reported above, then \(next)")
    }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}

extension TextStyle {
  /// As ``escaped(_:)``, keeping line breaks: for messages of our own that have several lines.
  func escapedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "\n")
  }
}
