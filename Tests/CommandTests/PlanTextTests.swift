import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// Plans as people read them, from one location to 500.
@Suite("Plans in text")
struct PlanTextTests {
  private static func text(_ plan: Plan, width: Int? = nil, _ extent: PlanExtent = .fitting) -> String {
    PlanText(style: TextStyle(usesColor: false, width: width), extent: extent).text(plan)
  }

  @Test("the output for 1, 3, 50 and 500 locations, at 80 and 200 columns", arguments: Platform.sizes, [80, 200])
  func golden(locations: Int, width: Int) throws {
    let text = Self.text(try Platform.with(locations).plan(), width: width)
    try expectGolden("plan-\(locations)-\(width).txt", text)
    #expect(text.lines.allSatisfy { $0.count <= width })
  }

  @Test("50 locations with 1,000 nodes, and 500 locations, fit on two screens of 80 columns", arguments: [50, 500])
  func twoScreens(locations: Int) throws {
    let plan = try Platform.with(locations).plan()
    #expect(plan.changes.count > 1_000)
    #expect(Self.text(plan, width: 80).lines.count <= 100)
    #expect(Self.text(plan, width: 80, .details).lines.count > 4_000)
    #expect(Self.text(plan, .summary) == PlanText.summary(plan))
  }

  @Test("what is different from its like stands there: an address, where a secret comes from, a SIP TLS FQDN, a link")
  func different() throws {
    var platform = Platform.with(50)
    platform.edits = [
      ("address: fepool-site-017.example.com", "address: fepool.attacker.example"),
      (
        "address: turn-site-023.example.com, username: pexip, password: {env: TURN_PASSWORD}",
        "address: turn-site-023.example.com, username: pexip, password: {command: [sh, -c, leak]}"
      ),
      ("sipTLSFQDN: site-031-07.example.com", "sipTLSFQDN: elsewhere.example.org"),
      ("    turnServer: Site 040 TURN", "    turnServer: Site 041 TURN"),
    ]
    let text = Self.text(try platform.plan())
    let steps = text.components(separatedBy: "\nStep ")
    #expect(
      steps[2].contains(
        """
          + Lync / Skype for Business server      Site 017 SfB
              Address fepool.attacker.example · Port 5061 · Transport tls

        """), "\(steps[2])")
    #expect(steps[2].contains("fepool-site-001.example.com … fepool-site-016.example.com\n"))
    #expect(steps[2].contains("fepool-site-018.example.com … fepool-site-050.example.com\n"))
    #expect(steps[4].contains("elsewhere.example.org"))
    #expect(steps[6].contains("Password (secret, from program sh -c leak)\n"))
    #expect(
      steps[6].contains(
        "      TURN server      (none) → Site 001 TURN … Site 039 TURN (39), Site 041 TURN … Site 050 TURN (10)\n"))
  }

  @Test("a deletion always stands by itself")
  func deletions() throws {
    let objects = (1...60).map { number in
      ObjectReference(
        ObjectKey(.lyncServer, "Lync \(number)"), label: "Lync \(number)",
        uri: ResourceURI(LyncServer.endpoint, id: number))
    }
    let changes = objects.enumerated().map {
      Change(id: $0, step: .lyncServers, action: .delete, target: $1, location: nil, fields: [])
    }
    let plan = Plan(
      managementNode: "https://manager.example.com", changes: changes, unchanged: 0, warnings: [], nodeCount: 0)
    let text = Self.text(plan)
    #expect(PlanText(style: .plain).isFolded(plan))
    for number in 1...60 { #expect(text.contains("\n  - Lync / Skype for Business server  Lync \(number)\n")) }
  }

  @Test("a certificate is introduced once, with its fingerprint and its last day, and then goes by its name")
  func certificates() throws {
    let text = Self.text(try Platform.with(1).plan())
    #expect(
      text.contains(
        "  + TLS certificate         pool-europe.example.com (SHA-256 4A:AF:…:85, valid until 2030-03-17)\n"), "\(text)"
    )
    #expect(text.components(separatedBy: "SHA-256 4A:AF").count == 2)
    #expect(text.components(separatedBy: "TLS certificate         (none) → pool-europe.example.com\n").count == 3)
  }

  @Test("a line that is too long goes on below its text, and a value stays in one piece")
  func wrapping() {
    let style = TextStyle(usesColor: true, width: 31)
    #expect(
      style.lines(
        "  \(style.symbol(.create)) Address  ", "one two three four fepool-of-a-very-long-name.example.com end") == [
          "  \u{1b}[32m+\u{1b}[0m Address  one two three four",
          "             fepool-of-a-very-long-name.example.com",
          "             end",
        ])
    #expect(TextStyle.plain.lines("start ", String(repeating: "x ", count: 200)).count == 1)
  }
}
