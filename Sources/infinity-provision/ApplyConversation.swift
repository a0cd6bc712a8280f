import InfinityAPI
import InfinityProvisioning
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `apply` and `rollback` say and ask on the way: the plan, the question, progress, the report, what comes next.
struct ApplyConversation {
  let options: ApplyOptions
  let format: PlanFormat
  var extent = PlanExtent.fitting
  /// What it means that there is nothing to do.
  var meaningOfNothing = NothingToDo.matches()
  /// What stands behind the saved plan that is applied; nil where it is none.
  var standing: PlanStanding?
  /// What may come after changes that were made by the run of this name, nil for none, or not made since nobody agreed.
  var next = Next()

  /// What may come next.
  struct Next {
    /// After an apply, or where there was nothing to do.
    var afterward: @Sendable (ApplyReport) -> NextSteps = { _ in NextSteps() }
    /// After the question was declined.
    var declined = NextSteps()
  }

  /// What a report page says of this run.
  var facts = PlanReport.Facts(title: "Record of an apply", operatorName: Journal.operatorName, began: Date())

  /// Takes the JSON document of the run; by default it is the one result.
  var writeDocument: @Sendable (JSONDocument) -> Void = { StandardStreams.writeJSON($0) }

  private let interruption = Interruption()
  private let line = ProgressLine()
  private let sync = SyncProgress()
  private let notes = Notes()

  /// What was warned of on the way: of the document at the end as well.
  private final class Notes: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func note(_ text: String) { texts.withLock { $0.append(text) } }
  }

  /// Makes changes.
  ///
  /// - Throws: what the work throws; ``CommandExit`` with the exit code, where not every change was made.
  func run(_ client: ManagementClient, _ work: (ApplyDialogue, Interruption) async throws -> ApplyReport) async throws {
    StopSignals.shared.onStop { [interruption] in interruption.request() }
    let report: ApplyReport
    do {
      report = try await work(dialogue(client), interruption)
    } catch let failure as RunFailure {
      endLines()
      if format == .html { showPage(failure) }
      if format == .markdown, let report = failure.report {
        PlanMarkdown.write(
          PlanMarkdown(meaningOfNothing: meaningOfNothing, failure: failure.message).text(report))
      }
      var exit = CommandExit.failed(failure, standing: standing)
      if case .failed(var ending) = exit, format == .text {
        ending.next = failure.code == .declined ? next.declined : failure.report.map(next.afterward) ?? NextSteps()
        exit = .failed(ending)
      }
      throw exit
    } catch {
      endLines()
      throw error
    }
    if report.mayHaveWritten { StandardStreams.noteChanges() }
    // One document, once there is nothing left to wait for.
    if format != .text { show(report) }
    if format == .text, extent != .summary { next.afterward(report).write() }
    try end(report)
    guard !report.plan.requests.isEmpty, let reason = StandardStreams.takeResultFailure() else { return }
    // All was made, and the exit code says so.
    StandardStreams.writeMessage(
      StandardStreams.style.error("error: ")
        + "all changes were made, but the report could not be written to standard output: \(reason)")
  }

  private func dialogue(_ client: ManagementClient) -> ApplyDialogue {
    ApplyDialogue(
      show: { try show($0) },
      begin: { plan in
        StopSignals.shared.onStop { [interruption] in
          StandardStreams.writeMessage(
            "Stopping: what is under way is finished, and no other change is started; Ctrl-C again exits immediately.")
          interruption.request()
        }
        return [ApplyProgress(total: plan.requests.count, line: line)]
      },
      report: { report in
        line.end()
        if format == .text { show(report) }
        guard options.waiting.limit != nil else { return }
        if format == .text { sync.start() }
        // Waiting is given up without a word.
        StopSignals.shared.onStop { [interruption] in interruption.request() }
      },
      waiting: { sync.show($0) },
      warn: { text in
        notes.note(text)
        StandardStreams.writeMessage(StandardStreams.style.warning("warning: ") + text)
      },
      approve: { plan in
        do {
          return try await Approval(
            plan: plan, options: options, extent: extent, standing: standing,
            calls: { try await CallWatch(client: client, nodes: $0).look() }
          ).obtain()
        } catch let exit as CommandExit {
          if format == .html, case .failed(let ending) = exit { showPage(ofUnapplied: plan, ending.message) }
          throw exit
        }
      })
  }

  private func endLines() {
    line.end()
    sync.end()
  }

  /// In text the plan is a result; in other forms it is part of the one document at the end, and people see it before they are
  /// asked. Warnings come last, where the question is.
  private func show(_ plan: Plan) throws {
    if !plan.requests.isEmpty {
      switch format {
      case .text: StandardStreams.writeResult(text(plan, StandardStreams.resultStyle))
      case .json, .html, .markdown:
        if !options.autoApprove { StandardStreams.writeMessage(text(plan, StandardStreams.style)) }
      }
    }
    StandardStreams.writeFindings(plan.warnings.inFileOrder, isFull: extent == .details)
    guard !plan.requests.isEmpty else { return }
    if let reason = StandardStreams.takeResultFailure() {
      throw CommandExit.failure(
        .failed, code: "output-failed",
        "nothing was changed: the plan could not be written to standard output: \(reason)")
    }
  }

  private func text(_ plan: Plan, _ style: TextStyle) -> String {
    let standing = standing.map { "\n\n" + PlanStandingText(style: style).text($0) } ?? ""
    // Only secrets of which nothing is recorded are left to be sent where it has no changes.
    let meaning = self.standing == nil ? meaningOfNothing : NothingToDo.whenMade
    return PlanText(style: style, meaningOfNothing: meaning, extent: extent).text(plan) + standing
  }

  private func show(_ report: ApplyReport) {
    switch format {
    case .text where report.plan.requests.isEmpty:
      let text = PlanText(style: StandardStreams.resultStyle, meaningOfNothing: meaningOfNothing)
      StandardStreams.writeResult(text.text(report.plan))
    case .text:
      let text = ApplyReportText(style: StandardStreams.resultStyle, extent: extent)
      StandardStreams.writeResult("\n" + text.text(report))
    case .json: writeDocument(PlanJSON.document(report, standing: standing, notes: notes.all))
    case .html: showPage(report, ApplyReportText.headline(report)?.message)
    case .markdown: PlanMarkdown.write(PlanMarkdown(meaningOfNothing: meaningOfNothing).text(report))
    }
    if let headline = ApplyReportText.headline(report) {
      StandardStreams.writeMessage(
        StandardStreams.style.error("error: ") + StandardStreams.style.escapedLines(headline.message))
    }
  }

  private func showPage(_ report: ApplyReport, _ failure: String? = nil) {
    var facts = facts
    facts.ended = Date()
    facts.standing = standing
    facts.meaningOfNothing = meaningOfNothing
    let page = PlanReport(
      plan: report.plan, landscape: report.landscape, record: report.plan.requests.isEmpty ? nil : report,
      failure: failure, facts: facts)
    StandardStreams.writeResult(ReportPage(report: page).html)
  }

  /// What was done where only the waiting for nodes failed, or the plan that was not made. There is no page without a plan.
  private func showPage(_ failure: RunFailure) {
    if let report = failure.report { return showPage(report, failure.message) }
    if let plan = failure.plan { showPage(ofUnapplied: plan, failure.message) }
  }

  private func showPage(ofUnapplied plan: Plan, _ reason: String) {
    var facts = facts
    facts.title = "Plan that was not applied"
    facts.standing = standing
    StandardStreams.writeResult(ReportPage(report: PlanReport(plan: plan, failure: reason, facts: facts)).html)
  }

  /// 5 where something was or may have been written, or an object had moved; 130 or 1 where nothing was written.
  private func end(_ report: ApplyReport) throws {
    guard !report.isComplete else { return }
    let hasMoved = report.failures.contains { $0.reason == .moved }
    if report.mayHaveWritten || hasMoved { throw CommandExit.finished(.stoppedPartWay) }
    throw CommandExit.finished(report.stop == .interrupted ? .interrupted : .failed)
  }
}
