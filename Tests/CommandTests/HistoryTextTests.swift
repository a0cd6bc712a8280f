import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// The list of runs in text, of runs over one location to 500.
@Suite("The list of runs")
struct HistoryTextTests {
  /// A run, a change for each location.
  private static func run(
    _ id: String, _ locations: Int, action: String = "apply", _ scope: RunScope, reference: String? = nil,
    applied: Int? = nil, manager: String = "https://manager.example.com"
  ) -> RunRecord {
    let changes = (1...locations).map { number in
      let name = "Site \(String(number + 1000).dropFirst())"
      let target = ObjectReference(
        ObjectKey(.location, name), label: name, uri: ResourceURI(Location.endpoint, id: number))
      var change = JournaledChange(
        Change(
          id: number - 1, step: number % 2 == 0 ? .lyncServers : .dnsServers, action: .update, target: target,
          location: name, fields: []))
      change.state = number <= applied ?? locations ? .applied : .planned
      return change
    }
    return RunRecord(
      id: id, started: Date(timeIntervalSince1970: 1_795_367_101), operatorName: "admin@desk", managementNode: manager,
      action: action, reference: reference, changes: changes, isFinished: applied == nil, plan: nil, scope: scope)
  }

  private static func runs(_ locations: Int) -> [RunRecord] {
    [
      run(
        "20261122T190501Z-4711-5f0c2a9e", locations, action: "rollback of 20261122T170501Z-4711-5f0c2a9e", RunScope()),
      run(
        "20261122T180501Z-4711-5f0c2a9e", 1, RunScope(file: "deployment.yaml", locations: ["Site 001"], steps: []),
        reference: "CHG-4711"),
      run(
        "20261122T170501Z-4711-5f0c2a9e", locations, RunScope(file: "sites/deployment.yaml", locations: [], steps: []),
        applied: locations / 2),
      run("20261001T080000Z-4711", locations, RunScope()),
    ]
  }

  @Test(
    "the output for runs over 1, 3, 50 and 500 locations, at 80 and 200 columns", arguments: [1, 3, 50, 500], [80, 200])
  func golden(locations: Int, width: Int) throws {
    let text = HistoryText(style: TextStyle(usesColor: false, width: width)).text(Self.runs(locations))
    try expectGolden("history-\(locations)-\(width).txt", text)
    #expect(text.lines.allSatisfy { $0.count <= width })
  }

  @Test("runs of several Management Nodes are apart, and what a file names steers no terminal")
  func nodes() {
    let runs = [
      Self.run("20261122T190501Z-1-5f0c2a9e", 1, RunScope(file: "a\u{1B}[2J.yaml"), manager: "https://one.example.com"),
      Self.run("20261122T180501Z-1-5f0c2a9e", 1, RunScope(file: "b.yaml"), manager: "https://two.example.com"),
    ]
    #expect(
      HistoryText(style: .plain).text(runs) == #"""
        Management Node https://one.example.com
        TIME (UTC)        RUN                          APPLIED  LOCATIONS  STEPS  FILE             WHAT   BY
        2026-11-22 17:05  20261122T190501Z-1-5f0c2a9e  1 of 1   Site 001   3      a\u{1B}[2J.yaml  apply  admin@desk

        Management Node https://two.example.com
        TIME (UTC)        RUN                          APPLIED  LOCATIONS  STEPS  FILE    WHAT   BY
        2026-11-22 17:05  20261122T180501Z-1-5f0c2a9e  1 of 1   Site 001   3      b.yaml  apply  admin@desk
        """#)
  }
}
