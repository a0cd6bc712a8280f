import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// Plans and reports for the comment of a merge request.
@Suite("Plans in Markdown")
struct PlanMarkdownTests {
  @Test("the output for 1 and 3 locations, of a plan and of an apply that failed", arguments: [1, 3])
  func golden(locations: Int) throws {
    try expectGolden("plan-\(locations).md", PlanMarkdown().text(try Platform.with(locations).plan()))
    try expectGolden("failed-apply-\(locations).md", PlanMarkdown().text(try ApplyReportTextTests.failed(locations)))
  }

  static let hostile = [
    "/approve", "@all", "![pixel](https://evil.example/p.png)", "a|b", "`code`", "``two``", "one ` @all ` two",
    "</details><script>alert(1)</script>",
    "[link](https://evil.example)", "#1 !1 $1", "line\n/merge", "<img src=https://evil.example/p.png>",
    "```\n/close\n```", " ", "~~~",
    "https://evil.example", "\u{202E}gnp", "**bold** _it_", "&commat;all",
  ]

  @Test("what comes from outside stands in code only, whatever it is", arguments: hostile)
  func escaped(text: String) throws {
    let location = ObjectReference(ObjectKey(.location, text), label: text, uri: ResourceURI(Location.endpoint, id: 1))
    let server = ObjectReference(ObjectKey(.lyncServer, text), label: text, uri: nil)
    let changes = [
      Change(
        id: 0, step: .lyncServers, action: .create, target: server, location: nil,
        fields: [FieldDifference(name: "address", before: .null, after: .text(text))]),
      Change(
        id: 1, step: .lyncServers, action: .update, target: location, location: text,
        fields: [FieldDifference(name: "mssip_proxy", before: .null, after: .reference(server))]),
      Change(id: 2, step: .turnServers, action: .delete, target: location, location: nil, fields: []),
    ]
    let finding = Finding(
      .change.sharedObject, "about \(text)", at: SourceMark(file: text, line: 1, column: 1, path: text))
    let plan = Plan(
      managementNode: text, changes: changes,
      unknownSecrets: [
        UnknownSecret(target: server, field: "password", source: SecretSource(.environment(text), at: .none))
      ],
      unchanged: 0, warnings: [finding], nodeCount: 0)
    var report = ApplyReport(
      plan: plan, outcomes: [.failed(ApplyFailure(.refused, text)), .skipped(text), .applied(nil)],
      secretOutcomes: [.skipped(text)], stop: .failed(text))
    report.reference = text
    for markdown in [PlanMarkdown().text(plan), PlanMarkdown().text(report)] {
      let outside = try Self.outsideOfCode(markdown)
      #expect(
        outside.allSatisfy {
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;()*#-/<>\n".contains($0)
        }, "\(outside)")
      let tags = outside.matches(of: #/<[^>]*>?/#).map { String($0.output) }
      #expect(Set(tags).isSubset(of: ["<details>", "<summary>", "</summary>", "</details>"]), "\(tags)")
      #expect(
        !outside.contains("approve") && !outside.contains("merge") && !outside.contains("evil")
          && !outside.contains("all\n"))
      #expect(!markdown.lines.contains { $0.hasPrefix("/") })
    }
  }

  /// A Markdown text without its code, as CommonMark finds it: fenced blocks, and spans between runs of as many grave accents.
  private static func outsideOfCode(_ markdown: String) throws -> String {
    var rest: [Substring] = []
    var fence: Substring?
    for line in markdown.lines {
      let marks = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil }
      } else if marks.count >= 3 {
        fence = marks
      } else {
        rest.append(line)
      }
    }
    #expect(fence == nil, "a block is not closed")
    var text = rest.joined(separator: "\n")[...]
    var outside = ""
    while let start = text.firstIndex(of: "`") {
      outside += text[..<start]
      let run = text[start...].prefix { $0 == "`" }
      text = text[run.endIndex...]
      while true {
        let begin = try #require(text.firstIndex(of: "`"), "a span is not closed: \(markdown)")
        let end = text[begin...].prefix { $0 == "`" }
        text = text[end.endIndex...]
        if end.count == run.count { break }
      }
    }
    return outside + text
  }

  @Test("it fits a comment, and says what it left out; what nobody may overlook is never left out")
  func limits() throws {
    let plan = try Platform.with(500).plan()
    let text = PlanMarkdown().text(plan)
    #expect(text.utf8.count <= 65_536)
    #expect(
      text.contains(
        "\n\nLeft out, since the comment would be too long (`plan --details` shows it): Step 1  Server certificate"))
    #expect(text.contains("  + 500 TURN servers  Site 001 TURN … Site 500 TURN\n"))
    #expect(!PlanMarkdown().text(try Platform.with(3).plan()).contains("Left out"))

    let changes = (1...2_000).map { number in
      Change(
        id: number - 1, step: .lyncServers, action: .delete,
        target: ObjectReference(ObjectKey(.lyncServer, "Lync \(number)"), label: "Lync \(number)", uri: nil),
        location: nil, fields: [])
    }
    let removal = PlanMarkdown().text(
      Plan(managementNode: "https://manager.example.com", changes: changes, unchanged: 0, warnings: [], nodeCount: 0))
    #expect(removal.utf8.count > 65_536)
    for number in 1...2_000 { #expect(removal.contains(" Lync \(number)\n")) }
  }
}
