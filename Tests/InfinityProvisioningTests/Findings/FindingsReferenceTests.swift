import Foundation
import InfinityProvisioning
import TestSupport
import Testing

/// `docs/findings.md` is the table of codes, written out.
@Suite("The reference of findings")
struct FindingsReferenceTests {
  @Test("docs/findings.md is what the table of codes gives")
  func page() throws { try expectPage("findings.md", isMadeBy: "FindingsReferenceTests", Self.text) }

  @Test(
    "no other page has a table of codes, so that nothing is said twice",
    arguments: ["checks", "certificate-checks", "doctor", "deployment-file", "command-line"])
  func once(page: String) throws {
    let text = try String(contentsOfFile: PackageFolder.root + "/docs/\(page).md", encoding: .utf8)
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let word = String(line.dropFirst(3).prefix { $0 != "`" })
      #expect(FindingCode(word) == nil, "\(page).md: \(line)")
    }
  }

  private static var text: String {
    let introduction = """
      # Findings

      What `validate`, `plan`, `apply`, `verify`, `rollback` and `doctor` find: each finding has a code, which programs can rely on.
      `infinity-provision explain CODE` prints what stands here. An error stops `plan` and `apply`; a warning does not.

      The page is made from the table of codes (`Sources/InfinityProvisioning/Findings`); a test says how. More about the rules is in
      [deployment-file.md](deployment-file.md), [certificate-checks.md](certificate-checks.md), [checks.md](checks.md) and
      [doctor.md](doctor.md).

      """
    return introduction + FindingCode.groups.map(section).joined()
  }

  private static func section(_ group: FindingCode.Group) -> String {
    let rows = group.codes.map { code in
      let severity = code.severities.map(\.rawValue).joined(separator: " or ")
      return "| `\(code.text)` | \(severity) | \(code.meaning) | \(code.remedy) |\n"
    }
    let head = "| code | severity | what it means | what to do |\n|---|---|---|---|\n"
    return "\n## \(group.title)\n\n\(head)" + rows.joined()
  }
}
