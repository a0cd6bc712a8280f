import Foundation
import TestSupport
import Testing

/// docs/security.md claims nothing without a test, and names none that is not there.
@Suite("The page about security")
struct SecurityPageTests {
  private static func page() throws -> String {
    try String(contentsOfFile: PackageFolder.root + "/docs/security.md", encoding: .utf8)
  }

  @Test("each threat names the test of its measure")
  func everyThreat() throws {
    let page = try Self.page()
    let threats = try #require(page.components(separatedBy: "\n## Threats\n").dropFirst().first)
      .components(separatedBy: "\n## ")[0]
    let rows = threats.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| threat") }
    #expect(rows.count > 30)
    for row in rows { #expect(!Self.names(in: String(row)).isEmpty, "\(row)") }
  }

  @Test("each test that the page names is there")
  func everyName() throws {
    let tests = PackageFolder.root + "/Tests"
    let files = try #require(FileManager.default.enumerator(atPath: tests)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") }
    let sources = try files.map { try String(contentsOfFile: tests + "/" + $0, encoding: .utf8) }
    for name in Self.names(in: try Self.page()) {
      let parts = name.split(separator: ".").map(String.init)
      let suites = sources.filter { $0.contains("struct \(parts[0]) ") || $0.contains("extension \(parts[0]) ") }
      #expect(!suites.isEmpty, "\(name)")
      guard let test = parts.dropFirst().first else { continue }
      #expect(suites.contains { $0.contains("func \(test)(") }, "\(name)")
    }
  }

  /// As `ForgedFileTests.journal`, or a whole suite.
  private static func names(in text: String) -> [String] {
    text.matches(of: #/`([A-Z][A-Za-z0-9]*Tests(?:\.[A-Za-z0-9]+)?)`/#).map { String($0.output.1) }
  }
}
