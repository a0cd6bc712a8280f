import Foundation
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// What `verify` says in text, from one location to 500.
@Suite("Checks in text")
struct VerifyTextTests {
  private static let manager = "https://manager.example.com"

  private static func mark(_ location: Int, _ path: String) -> SourceMark {
    SourceMark(
      file: "deployment.yaml", line: 100 + 10 * location, column: 11, path: "locations[\(location - 1)].\(path)")
  }

  /// The checks of so many locations, of which some have faults of the kinds that there are.
  private static func outcomes(_ count: Int) -> [CheckOutcome] {
    let locations = (1...count).map { (number: $0, name: "Site \(String($0 + 1000).dropFirst())") }
    func each(
      _ check: CheckName, seenFrom: String = "desk", _ findings: (Int, String) -> [Finding] = { _, _ in [] },
      notes: (Int, String) -> [String] = { _, _ in [] }
    ) -> [CheckOutcome] {
      locations.map { number, name in
        CheckOutcome(
          check, location: name, seenFrom: seenFrom, findings: findings(number, name), notes: notes(number, name))
      }
    }
    let late = locations.filter { $0.number % 40 == 1 }.map { number, _ in
      Finding(
        .configuration.notInSync,
        "node \"node-\(number)\" is not in sync with the Management Node: its status is \"SYNCING\"",
        at: mark(number, "pool.nodes[0].name"))
    }
    return [
      CheckOutcome(.configuration, seenFrom: manager), CheckOutcome(.certificates, seenFrom: "desk"),
      CheckOutcome(.prerequisites, seenFrom: manager),
    ]
      + each(.prerequisites, seenFrom: manager) { number, name in
        number % 20 == 3
          ? [Finding(.prerequisite.noNTPServer, "location \"\(name)\" has no NTP server", at: mark(number, "name"))]
          : []
      }
      + [CheckOutcome(.sync, seenFrom: manager, findings: late)] + each(.dnsServers)
      + each(
        .dnsNodes,
        { number, name in
          number % 7 == 3
            ? [
              Finding(
                .dns.node.address,
                "the A-record of node-\(number).example.com is 10.0.0.\(number % 250), the node has another",
                at: mark(number, "pool.nodes[0].sipTLSFQDN"))
            ] : []
        })
      + each(.dnsReverse, notes: { number, _ in ["10.1.0.\(number % 250) is node-\(number).example.com"] })
      + each(.turn) { number, name in
        count > 1
          ? [.notChecked("TURN server \"\(name) TURN\" does not answer from here", at: mark(number, "turnServer"))] : []
      }
      + each(.nodeTLS)
  }

  private static func text(_ outcomes: [CheckOutcome], width: Int? = nil, details: Bool = false) -> String {
    VerifyText(style: TextStyle(usesColor: false, width: width), showsDetails: details).text(outcomes)
  }

  @Test("the output for 1, 3, 50 and 500 locations, at 80 and 200 columns", arguments: [1, 3, 50, 500], [80, 200])
  func golden(locations: Int, width: Int) throws {
    let text = Self.text(Self.outcomes(locations), width: width)
    try expectGolden("verify-\(locations)-\(width).txt", text)
    #expect(text.lines.allSatisfy { $0.count <= width })
  }

  @Test("500 locations fit on a screen or two, and --details has every check and every finding")
  func sizes() {
    let outcomes = Self.outcomes(500)
    #expect(Self.text(outcomes, width: 80).lines.count < 100)
    let details = Self.text(outcomes, details: true)
    #expect(details.lines.count { $0.contains("  Site ") } == outcomes.count { $0.location != nil })
    for finding in outcomes.flatMap(\.findings) { #expect(details.contains(finding.message)) }
    #expect(!details.contains("--details"))
  }

  @Test("a check that is an error anywhere, or was not made somewhere, is never told as ok")
  func reach() {
    func lines(_ findings: [Int: Finding]) -> [String] {
      VerifyOverviewText(style: .plain).lines(
        (1...30).map { number in
          CheckOutcome(
            .turn, location: "L\(number)", seenFrom: "desk", findings: findings[number].map { [$0] } ?? [])
        })
    }
    let error = Finding(.turn.credentials, "wrong")
    #expect(lines([:])[1] == "turn  ok in 30 locations")
    #expect(lines([7: error])[1] == "turn  error in 1 of 30 (L7), ok in 29")
    let notChecked = Dictionary(uniqueKeysWithValues: (1...30).map { ($0, Finding.notChecked("silent", at: nil)) })
    #expect(lines(notChecked)[1] == "turn  not checked in 30 locations")
    #expect(
      lines(notChecked.merging([3: error]) { _, new in new })[1]
        == "turn  error in 1 of 30 (L3), not checked in 29 of 30 (L1, L2 and 27 more)")
  }

  @Test("errors come last, and below them what to do about each code")
  func order() throws {
    let text = Self.text(Self.outcomes(50))
    let places = [
      "warning: locations[0].turnServer", "[prerequisites, seen", "error: locations[0].pool", "Verify: ", "What to do",
    ]
    .map { text.range(of: $0)?.lowerBound }
    let found = try places.map { try #require($0) }
    #expect(found == found.sorted())
    #expect(text.contains("\n  not-in-sync       \(FindingCode.configuration.notInSync.remedy)\n"), "\(text)")
    #expect(text.hasSuffix("\n\n--details shows every check of every location and every finding."))
  }

  @Test("five findings alike are shown, of six the first three and where the others are")
  func alike() {
    func text(_ count: Int) -> String {
      Self.text(
        (1...count).map { number in
          CheckOutcome(
            .turn, location: "L\(number)", seenFrom: "desk", findings: [Finding(.turn.credentials, "wrong \(number)")])
        })
    }
    #expect(text(5).contains("error: wrong 5 [turn, seen from desk]"))
    #expect(!text(5).contains("more"))
    #expect(
      text(6).contains(
        "error: wrong 3 [turn, seen from desk]\n… and 3 more turn-credentials [turn] in L4, L5, L6\n\nVerify: 6 errors.\n"
      ))
  }
}
