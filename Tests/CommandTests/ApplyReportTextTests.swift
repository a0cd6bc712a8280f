import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// What a failed apply says: what failed at the end, what is alike once.
@Suite("Reports of an apply in text")
struct ApplyReportTextTests {
  /// An apply whose SIP TLS FQDNs are refused on the nodes of every tenth location, or of the only one, and of which nothing later was tried.
  static func failed(_ locations: Int) throws -> ApplyReport {
    let platform = Platform.with(locations)
    let plan = try platform.plan()
    let refused = Set(platform.locations.enumerated().filter { $0.offset.isMultiple(of: 10) }.map(\.element))
    let outcomes = plan.changes.map { change -> Outcome in
      switch change.step {
      case .locations, .certificates, .lyncServers, .dnsServers: return .applied(change.target.uri)
      case .sipTLSFQDNs:
        guard refused.contains(change.location ?? "") else { return .applied(change.target.uri) }
        return .failed(
          ApplyFailure(
            .refused,
            "PATCH \(change.target.uri?.path ?? "") on https://manager.example.com: the Management Node refused the values (400): "
              + "alternative_fqdn: Enter a valid name. Fix what it names and try again."))
      default: return .skipped("not tried after the failure above")
      }
    }
    var report = ApplyReport(plan: plan, outcomes: outcomes, stop: nil)
    report.run = "20261122T170501Z-4711-5f0c2a9e"
    return report
  }

  private static func text(_ report: ApplyReport, width: Int? = nil, _ extent: PlanExtent = .fitting) -> String {
    ApplyReportText(style: TextStyle(usesColor: false, width: width), extent: extent).text(report)
  }

  @Test("the output for 1, 3, 50 and 500 locations, at 80 and 200 columns", arguments: Platform.sizes, [80, 200])
  func golden(locations: Int, width: Int) throws {
    let text = Self.text(try Self.failed(locations), width: width)
    try expectGolden("failed-apply-\(locations)-\(width).txt", text)
    if locations >= 50 { #expect(text.lines.count <= 50) }
  }

  @Test("an apply that made everything, for 1, 3, 50 and 500 locations", arguments: Platform.sizes, [80, 200])
  func complete(locations: Int, width: Int) throws {
    let plan = try Platform.with(locations).plan()
    var report = ApplyReport(plan: plan, outcomes: plan.changes.map { .applied($0.target.uri) }, stop: nil)
    report.run = "20261122T170501Z-4711-5f0c2a9e"
    try expectGolden("apply-\(locations)-\(width).txt", Self.text(report, width: width))
  }

  @Test(
    "a long report counts by step, and shows failures last: the first of what is alike, and the names of the others")
  func long() throws {
    let report = try Self.failed(50)
    #expect(report.failures.count == 100)
    let lines = Self.text(report).lines
    #expect(lines[0].hasPrefix("  Step 1  Server certificate"))
    #expect(lines[0].hasSuffix("1051 applied, 0 failed, 0 never tried."))
    #expect(lines.contains("  never tried, 101: not tried after the failure above"))
    #expect(
      lines.contains("  ~ Conferencing Node                 site-001-01, step 4: failed"),
      "\(lines.joined(separator: "\n"))")
    #expect(lines.count { $0.hasSuffix(", step 4: failed") } == 3)
    let more = try #require(lines.first { $0.contains("… and 97 more like it: ") })
    #expect(
      more.hasSuffix(
        "site-001-04 … site-001-20 (17), site-011-01 … site-011-20 (20), site-021-01 … site-021-20 (20), site-031-01 … site-031-20 (20), site-041-01 … site-041-20 (20)"
      ))
    #expect(
      lines.suffix(2) == ["Run: 20261122T170501Z-4711-5f0c2a9e", "Apply: 2151 applied, 100 failed, 101 never tried."])
    let all = Self.text(report, .details).lines
    #expect(all.count { $0.hasSuffix(", step 4: failed") } == 100)
    #expect(all.count { $0.contains("never tried (not tried after") } == 101)
    // A summary has what failed, and the totals.
    let summary = Self.text(report, .summary).lines
    #expect(summary == Array(lines[(lines.firstIndex { $0.hasSuffix(", step 4: failed") } ?? 0)...]))
  }

  @Test("what is asked about: how many changes, where, and what calls depend on", arguments: Platform.sizes, [80, 200])
  func question(locations: Int, width: Int) throws {
    let plan = try Platform.with(locations).plan()
    let text = ApprovalText(plan: plan, style: TextStyle(usesColor: false, width: width)).lines(
      calls: .seen(.init(onNodes: 1_234)))
    try expectGolden("question-\(locations)-\(width).txt", text.joined(separator: "\n"))
  }

  @Test("commands that are proposed can be run as they stand there")
  func nextSteps() {
    var next = NextSteps()
    #expect(next.lines(program: "infinity-provision") == [])
    next.add("make it", ["apply", "my file.yaml", "--location", "Zürich's", "--step", "1"])
    next.add("nothing", nil)
    next.add("undo it", ["rollback", "2026", "--address", "https://manager.example.com:8443"])
    #expect(
      next.lines(program: "/opt/bin/infinity-provision") == [
        "Next:", "  make it  /opt/bin/infinity-provision apply 'my file.yaml' --location 'Zürich'\\''s' --step 1",
        "  undo it  /opt/bin/infinity-provision rollback 2026 --address https://manager.example.com:8443",
      ])
    #expect("".quotedForShell == "''")
    #expect("$(id)".quotedForShell == "'$(id)'")
  }

  @Test("findings stand in the order of the file; those without a place come first, as they were found")
  func fileOrder() {
    func finding(_ message: String, _ line: Int?) -> Finding {
      Finding(
        .change.sharedObject, message,
        at: line.map { SourceMark(file: "d.yaml", line: $0, column: 1, path: "") })
    }
    let mixed = [finding("c", 30), finding("z", nil), finding("b", 4), finding("a", nil), finding("d", 100)]
    #expect(mixed.inFileOrder.map(\.message) == ["z", "a", "b", "c", "d"])
  }

  @Test("findings that are alike: the first ones and a count; all with --details")
  func findings() {
    let alike = (1...50).map {
      Finding(
        .change.sharedObject,
        "the Lync server \"fe\($0)\" changes, and locations outside this plan use it: \"Site \($0)\"",
        at: SourceMark(file: "d.yaml", line: $0, column: 1, path: ""))
    }
    let other = Finding(
      .change.certificateLosesNames, "the present certificate of node \"a\" holds names that the new one lacks: b")
    let lines = FindingLines.lines(alike + [other], .plain)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("d.yaml:1:1: warning: the Lync server \"fe1\" changes"))
    #expect(lines[3].hasPrefix("… and 47 more warnings like it (\(alike[0].code.text)): "))
    #expect(lines[4] == other.description)
    #expect(FindingLines.lines(alike + [other], .plain, isFull: true).count == 51)
    #expect(FindingLines.lines(Array(alike.prefix(5)), .plain).count == 5)
    #expect(FindingLines.lines([other], TextStyle(usesColor: true)) == ["\u{1b}[33mwarning: \u{1b}[0m\(other.message)"])
  }
}
