import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The top of a report: what, where, what deserves a second look, how long certificates last; who, when, from what.
struct SummarySection {
  let report: PlanReport

  /// The report in one line.
  var headline: String {
    let requests = report.plan.requests.count
    guard requests > 0 else { return "No changes: the Management Node \(report.facts.meaningOfNothing)" }
    if let record = report.record {
      let made = record.appliedRequests.count
      let all = PlanReport.count(requests, "change")
      return record.isComplete ? "\(requests == 1 ? "The" : "All") \(all) made" : "\(made) of \(all) made"
    }
    guard !report.plan.isEmpty else { return "No changes, and \(secrets) to send" }
    return
      "\(PlanReport.count(report.plan.changes.count, "change"))\(report.locations.isEmpty ? "" : " in \(whereabouts)")"
  }

  var html: HTML {
    .element(
      "header", [:],
      [
        .element("p", ["class": "kicker"], report.facts.title),
        .element("h1", [:], headline),
        .element("p", ["class": "lead"], [.text("Management Node "), .element("b", [:], report.plan.managementNode)]),
        cards, facts,
      ])
  }

  // MARK: What a board wants to know first

  private var cards: HTML {
    guard !report.plan.requests.isEmpty else { return .nothing }
    return .element(
      "dl", ["class": "cards"],
      [report.record.map(result) ?? what, location, attention, certificates].filter { $0 != .nothing })
  }

  private var what: HTML {
    let plan = report.plan
    let extra = plan.unknownSecrets.isEmpty ? [] : ["and \(secrets) to send"]
    return card(
      "What", PlanReport.count(plan.changes.count, "change"),
      [
        "\(plan.count(.create)) to create, \(plan.count(.update)) to change, \(plan.count(.delete)) to delete"
      ] + extra)
  }

  private func result(_ record: ApplyReport) -> HTML {
    let outcomes = record.outcomes + record.secretOutcomes
    // One that was made, and of which something else failed, is not what was asked for.
    let isComplete = record.isComplete && report.failure == nil
    let (failed, skipped) = (
      outcomes.count { if case .failed = $0 { true } else { false } },
      outcomes.count { if case .skipped = $0 { true } else { false } }
    )
    return card(
      "Result", isComplete ? "Complete" : "Not complete",
      ["\(record.appliedRequests.count) made, \(failed) failed, \(skipped) never tried"],
      class: isComplete ? nil : "bad")
  }

  private var location: HTML {
    let changed = report.plan.changedNodeCount
    let nodes = changed == 0 ? "no Conferencing Node" : "\(changed) of \(report.plan.nodeCount) Conferencing Nodes"
    let shared = report.sharedRequests.isEmpty ? [] : ["and what locations share"]
    return report.locations.isEmpty
      ? card("Where", "What locations share", [nodes]) : card("Where", whereabouts, [nodes] + shared)
  }

  private var attention: HTML {
    let notable = NotableChange.all(in: report.plan)
    let warnings = report.plan.warnings.count
    let notes = warnings == 0 ? [] : ["\(PlanReport.count(warnings, "warning")), below"]
    guard let first = notable.first else {
      return card(
        "Look twice", warnings == 0 ? "Nothing known" : PlanReport.count(warnings, "warning"), [],
        class: warnings == 0 ? nil : "warn")
    }
    let others = notable.count == 1 ? [] : ["and \(PlanReport.count(notable.count - 1, "other point")), below"]
    return card(
      "Look twice", NotableSection.title(first.reason, first.requests.count), others + notes,
      class: first.reason == .deletion ? "bad" : "warn")
  }

  private var certificates: HTML {
    let used = (report.landscape?.certificates ?? []).filter { $0.nodesAfter > 0 || $0.fate == .uploaded }
    let ends = used.compactMap { use in use.validity.map { (use.reference, $0.upperBound) } }
    guard let first = ends.min(by: { $0.1 < $1.1 }) else { return .nothing }
    let isSoon = first.1.timeIntervalSince(report.facts.began) < 30 * 86_400
    return card(
      "Certificates last until", PlanReport.day(first.1),
      ["\(report.distance(to: first.1)): \(report.names.name(first.0)) is the first to end"],
      class: isSoon ? "warn" : nil)
  }

  private func card(_ term: String, _ value: String, _ details: [String], class name: String? = nil) -> HTML {
    .element(
      "div", ["class": name],
      [.element("dt", [:], term), .element("dd", [:], value)] + details.map { .element("dd", [:], $0) })
  }

  // MARK: Who, when, from what

  private var facts: HTML {
    let facts = report.facts
    let times: [(String, String?)] =
      report.record == nil
      ? [("Planned", PlanReport.time(facts.began))]
      : [("Began", PlanReport.time(facts.began)), ("Ended", facts.ended.map(PlanReport.time))]
    let rows: [(String, String?)] =
      [("File", facts.file), ("Operator", facts.operatorName)] + times + [
        ("Reference", report.record?.reference), ("Run", report.record?.run),
        ("In sync", report.record.flatMap { $0.syncTime.map { "after \($0.components.seconds) s" } }),
      ] + standing
    return .element(
      "dl", ["class": "facts"],
      rows.compactMap { term, value in
        value.map { .element("div", [:], [.element("dt", [:], term), .element("dd", [:], $0)]) }
      })
  }

  private var standing: [(String, String?)] {
    guard let standing = report.facts.standing else { return [] }
    let signers = standing.signatures.flatMap { signature -> [String] in
      if case .by(let names) = signature.verdict { names } else { [] }
    }
    return [
      ("Plan made", PlanReport.time(standing.created)), ("Plan expires", standing.expires.map(PlanReport.time)),
      ("Deployment", "SHA-256 \(standing.deploymentDigest)"),
      ("Signed", signers.isEmpty ? "by nobody whose signature was checked" : "by \(signers.joined(separator: ", "))"),
    ]
  }

  // MARK: Words

  private var whereabouts: String {
    let names = report.locations
    return names.count == 1 ? names[0] : PlanReport.count(names.count, "location")
  }

  private var secrets: String { PlanReport.count(report.plan.unknownSecrets.count, "secret") }
}
