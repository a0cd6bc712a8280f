import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A plan that was made and not applied, in the form that was asked for.
struct PlanResult {
  let result: PlanRun.Result
  let format: PlanFormat
  let extent: PlanExtent
  /// What it means that there is nothing to do.
  var meaningOfNothing = NothingToDo.matches()
  /// The deployment file, for the page.
  let file: String
  /// Adds to the document in JSON.
  var document: (JSONDocument) -> JSONDocument = { $0 }

  /// Writes it, and its warnings.
  ///
  /// - Parameter isKept: whether standard output has the saved plan, and nothing else.
  func write(isKept: Bool) {
    switch format {
    case _ where isKept: StandardStreams.writeMessage(text(StandardStreams.style))
    case .text: StandardStreams.writeResult(text(StandardStreams.resultStyle))
    case .json: StandardStreams.writeJSON(document(PlanJSON.document(result.shown)))
    case .html: StandardStreams.writeResult(page)
    case .markdown: PlanMarkdown.write(PlanMarkdown(meaningOfNothing: meaningOfNothing).text(result.shown))
    }
    StandardStreams.writeFindings(result.plan.warnings.inFileOrder, isFull: extent == .details)
  }

  private func text(_ style: TextStyle) -> String {
    PlanText(style: style, meaningOfNothing: meaningOfNothing, extent: extent).text(result.shown)
  }

  private var page: String {
    let facts = PlanReport.Facts(
      title: "Change plan", meaningOfNothing: meaningOfNothing, file: file, operatorName: Journal.operatorName,
      began: Date())
    return ReportPage(report: PlanReport(plan: result.shown, landscape: result.landscape, facts: facts)).html
  }
}
