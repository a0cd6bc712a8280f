import InfinityProvisioning

/// The report of an apply as text: what was applied, what was never tried, and at the end what failed.
struct ApplyReportText {
  let style: TextStyle
  var extent = PlanExtent.fitting

  /// Of more requests only what failed has lines of its own.
  static let mostLines = 40
  /// So many failures that are alike stand there one by one; of more only the first ones.
  static let mostAlike = 5
  static let shownAlike = 3

  private typealias Result = (change: Change, outcome: Outcome)

  /// The whole report; only the totals where everything was applied, and of a summary what failed.
  func text(_ report: ApplyReport) -> String {
    var lines: [String] = []
    if !report.isComplete {
      let results = zip(report.plan.requests, report.outcomes + report.secretOutcomes).map { (change: $0, outcome: $1) }
      let failed = results.filter { $0.outcome.isFailed }
      let width = PlanDetailsText.width(results.map(\.change), hasFields: false)
      let isLong = extent != .details && results.count > Self.mostLines
      // Of a summary what failed alone, which the message below speaks of.
      if extent != .summary {
        lines +=
          isLong
          ? counts(results, report.plan.steps)
          : results.filter { !$0.outcome.isFailed }.flatMap { one($0, report, width) }
      }
      lines += failures(failed, report, width, isFull: !isLong) + [""]
    }
    if let run = report.run { lines.append("Run: \(run)") }
    if !report.secretOutcomes.isEmpty {
      lines.append("Secrets of which nothing was recorded: " + totals(report.secrets, "sent"))
    }
    lines.append("Apply: " + totals(report.changes, "applied"))
    return lines.joined(separator: "\n")
  }

  /// What became of the changes of each step, and why some were never tried.
  private func counts(_ results: [Result], _ order: [Step]) -> [String] {
    let width = (Step.allCases.map(\.title.count).max() ?? 0) + 10
    let steps = order.compactMap { step -> String? in
      let totals = ApplyReport.Totals(results.filter { $0.change.step == step }.map(\.outcome))
      guard totals.applied + totals.failed + totals.skipped > 0 else { return nil }
      return "  " + "Step \(step.rawValue)  \(step.title)".padded(to: width) + self.totals(totals, "applied")
    }
    let reasons = results.compactMap { if case .skipped(let reason) = $0.outcome { reason } else { nil } }
    let skipped = Dictionary(reasons.map { ($0, 1) }, uniquingKeysWith: +).sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    let shown = skipped.prefix(Self.mostAlike).flatMap { reason, count in
      style.lines("  never tried, \(count.grouped): ", style.escaped(reason))
    }
    let others = skipped.dropFirst(Self.mostAlike).map(\.value).reduce(0, +)
    return steps + shown
      + (others == 0 ? [] : ["  never tried, \(others.grouped): for other reasons, which --details shows"])
  }

  /// What failed, with why. Of many failures that differ only in names and numbers the first ones, and the names of the others.
  private func failures(_ failed: [Result], _ report: ApplyReport, _ width: Int, isFull: Bool) -> [String] {
    guard !isFull else { return failed.flatMap { one($0, report, width) } }
    var alike: [[Result]] = []
    var places: [String: Int] = [:]
    for result in failed {
      let likeness = likeness(result)
      let place = places[likeness] ?? alike.count
      if place == alike.count {
        places[likeness] = place
        alike.append([])
      }
      alike[place].append(result)
    }
    return alike.flatMap { results -> [String] in
      guard results.count > Self.mostAlike else { return results.flatMap { one($0, report, width) } }
      let others = results.dropFirst(Self.shownAlike)
      return results.prefix(Self.shownAlike).flatMap { one($0, report, width) }
        + style.lines(
          "  … and \(others.count.grouped) more like it: ", style.runs(others.map(\.change.target.label)))
    }
  }

  private func likeness(_ result: Result) -> String {
    guard case .failed(let failure) = result.outcome else { return "" }
    return "\(result.change.step) \(result.change.target.key.kind) "
      + failure.message.replacing(#/"(?:[^"\\]|\\.)*"|'[^']*'|[0-9]+/#, with: "")
  }

  private func one(_ result: Result, _ report: ApplyReport, _ width: Int) -> [String] {
    let change = result.change
    let isChange = change.id < report.plan.changes.count
    let what =
      isChange
      ? "step \(change.step.rawValue)"
      : change.fields.map { change.target.key.kind.title(ofField: $0.name) }.joined(separator: ", ")
    let start = "  \(style.symbol(change.action)) \(change.target.key.kind.title.padded(to: width))"
    let line = "\(style.escaped(change.target.label)), \(what): "
    switch result.outcome {
    case .applied: return style.lines(start, line + "applied")
    case .skipped(let reason): return style.lines(start, line + "never tried (\(style.escaped(reason)))")
    case .failed(let failure):
      let message = failure.message.split(separator: "\n", omittingEmptySubsequences: false)
      return style.lines(start, line + style.error("failed"))
        + message.flatMap { style.lines("      ", style.escaped(String($0))) }
    }
  }

  private func totals(_ totals: ApplyReport.Totals, _ made: String) -> String {
    "\(totals.applied) \(made), \(totals.failed) failed, \(totals.skipped) never tried."
  }

  /// How the rest is made. A saved plan of which something was written is refused from then on.
  private static func next(_ report: ApplyReport) -> String {
    guard report.isOfSavedPlan, report.mayHaveWritten else { return "run the same command again to continue" }
    let commands = report.plan.isBackward ? "`remove --out`" : "`plan --out` or `certificate renew --out`"
    return
      "plan again to continue: the saved plan is not applied twice, and the command that made it, \(commands), plans the rest"
  }

  /// Why an apply is not complete, in one sentence; nil where it is.
  static func headline(_ report: ApplyReport) -> (code: String, message: String)? {
    guard !report.isComplete else { return nil }
    let next = next(report)
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
}

extension Outcome {
  fileprivate var isFailed: Bool { if case .failed = self { true } else { false } }
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
