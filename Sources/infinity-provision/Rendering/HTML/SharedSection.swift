import InfinityProvisioning

/// What belongs to no location: servers, certificates and settings that locations share. All changes, where it is not known what stands at
/// the locations.
struct SharedSection {
  let report: PlanReport

  /// With more changes than this they are folded.
  private static let mostOpen = 60

  var html: HTML {
    let isAll = report.landscape == nil
    let changes = isAll ? report.plan.requests : report.sharedRequests
    guard !changes.isEmpty else { return .nothing }
    let table = ChangeTable(report: report).html(
      changes, caption: isAll ? "In order" : "Certificates, servers and settings that belong to no single location")
    return .section("shared", isAll ? "Changes" : "What locations share", [sheet(table, changes.count)])
  }

  private func sheet(_ table: HTML, _ count: Int) -> HTML {
    guard count > Self.mostOpen else { return .element("div", ["class": "sheet"], [table]) }
    return .element(
      "details", [:], [.element("summary", [:], PlanReport.count(count, "change")), .element("div", [:], [table])])
  }
}
