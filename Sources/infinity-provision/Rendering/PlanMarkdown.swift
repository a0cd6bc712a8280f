import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A plan, or what was done of it, in Markdown: for the comment of a merge request.
///
/// What nobody may overlook stands open: deletions, secrets, programs, and what locations share. Every change is in what can be opened,
/// step by step, as far as the comment's length allows; what is left out is said.
struct PlanMarkdown {
  /// The most bytes: GitHub takes 65,536 characters, GitLab a million.
  static let limit = 65_000
  /// The most warnings that stand open.
  static let mostWarnings = 20

  /// What an empty plan means: by default, that there is nothing to do for the file.
  var meaningOfNothing = NothingToDo.matches()
  /// Why the run failed, though its report may be complete; nil where it did not.
  var failure: String?

  /// A plan that was made.
  func text(_ plan: Plan) -> String {
    guard !plan.requests.isEmpty else {
      let limit = plan.unknownSecrets.isEmpty ? "" : ", as far as it shows"
      return finished(
        [heading("No changes", plan), "The Management Node \(meaningOfNothing)\(limit)."] + failureLine
          + warnings(plan),
        plan, [])
    }
    let parts = [heading("Plan", plan), "**\(PlanText.summary(plan))**"] + warnings(plan) + open(plan)
    return finished(parts, plan, sections(plan))
  }

  /// What an apply has made of its plan.
  func text(_ report: ApplyReport) -> String {
    let plan = report.plan
    guard !plan.requests.isEmpty else { return text(plan) }
    var parts = [heading(report.isComplete ? "Applied" : "Not all was applied", plan)]
    let totals = report.changes
    parts.append(
      "**\(totals.applied.grouped) applied, \(totals.failed.grouped) failed, \(totals.skipped.grouped) never tried.**")
    if !report.secretOutcomes.isEmpty {
      parts.append(
        "Secrets of which nothing was recorded: \(report.secrets.applied.grouped) sent, \(report.secrets.failed.grouped) failed, "
          + "\(report.secrets.skipped.grouped) never tried.")
    }
    var facts = failureLine
    if let run = report.run { facts.append("- Run \(MarkdownText.code(run))") }
    if let reference = report.reference { facts.append("- Reference \(MarkdownText.code(reference))") }
    if let error = ApplyReportText.headline(report) { facts.append("- \(MarkdownText.code(error.message))") }
    if !facts.isEmpty { parts.append(facts.joined(separator: "\n")) }
    if !report.isComplete {
      parts.append(
        MarkdownText.block(
          ApplyReportText(style: .plain).text(report).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)))
    }
    return finished(parts + warnings(plan) + open(plan), plan, sections(plan))
  }

  private var failureLine: [String] { failure.map { ["- \(MarkdownText.code($0))"] } ?? [] }

  private func heading(_ what: String, _ plan: Plan) -> String {
    "### \(what): Management Node \(MarkdownText.code(plan.managementNode))"
  }

  private func warnings(_ plan: Plan) -> [String] {
    guard !plan.warnings.isEmpty else { return [] }
    let lines = FindingLines.lines(plan.warnings.inFileOrder, .plain)
    let more = lines.count - Self.mostWarnings
    let shown = lines.prefix(Self.mostWarnings).map { "- \(MarkdownText.code($0))" }
    let rest = more > 0 ? ["- and \(more.grouped) more lines, which the command shows"] : []
    return ["**\(plan.warnings.count.counted("warning", "warnings"))**", (shown + rest).joined(separator: "\n")]
  }

  /// What stands open: what is deleted, what locations share, and the secrets, each with where it comes from.
  private func open(_ plan: Plan) -> [String] {
    let shared = PlanOverview(plan).groups.filter { $0.isShared || $0.action == .delete }
    var values = PlanValueText(plan.requests, style: .plain)
    var lines: [String] = []
    for step in plan.steps {
      let groups = shared.filter { $0.step == step }
      guard !groups.isEmpty else { continue }
      lines.append(step.heading)
      let width = PlanGroupText.width(groups)
      for group in groups { lines += PlanGroupText(style: .plain, group: group, width: width).lines(&values) }
    }
    lines += PlanText(style: .plain).unknownSecrets(plan)
    return lines.isEmpty ? [] : ["**What locations share, and what is deleted**", MarkdownText.block(lines)]
  }

  /// Writes it as the result, and says where what must stand there is more than a comment holds.
  static func write(_ text: String) {
    StandardStreams.writeResult(text)
    guard text.utf8.count > limit else { return }
    StandardStreams.writeMessage(
      StandardStreams.style.warning("warning: ")
        + "the Markdown is \(text.utf8.count.grouped) bytes long, and GitHub accepts 65,536 characters in a comment: what is deleted, "
        + "secrets and what locations share are never left out")
  }

  // MARK: What can be opened

  /// A part that may be left out where the comment would be too long.
  private struct Section {
    let title: String
    let lines: [String]
  }

  private func sections(_ plan: Plan) -> [Section] {
    guard PlanText(style: .plain).isFolded(plan) else {
      return [Section(title: "Every change", lines: PlanDetailsText(style: .plain).lines(plan))]
    }
    let overview = PlanOverviewText(style: .plain).lines(plan)
    let all = Section(title: "By step and location", lines: overview)
    let steps = plan.steps.compactMap { step -> Section? in
      var part = plan
      part.changes = plan.changes.filter { $0.step == step }
      guard !part.changes.isEmpty else { return nil }
      let lines = PlanDetailsText(style: .plain).lines(part).dropFirst()
      return Section(
        title: "\(step.heading): \(part.changes.count.counted("change", "changes"))", lines: Array(lines))
    }
    return [all] + steps
  }

  /// As many of the parts that can be opened as fit, and which did not.
  private func finished(_ parts: [String], _ plan: Plan, _ sections: [Section]) -> String {
    var text = parts.joined(separator: "\n\n")
    var missing: [String] = []
    let room = sections.map(\.title.utf8.count).reduce(200, +)
    for section in sections {
      let content = MarkdownText.folded(section.title, MarkdownText.block(section.lines))
      if text.utf8.count + content.utf8.count + room > Self.limit {
        missing.append(section.title)
      } else {
        text += "\n\n" + content
      }
    }
    guard !missing.isEmpty else { return text }
    return text + "\n\nLeft out, since the comment would be too long (`plan --details` shows it): "
      + missing.joined(separator: "; ") + "."
  }
}
