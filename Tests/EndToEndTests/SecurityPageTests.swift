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
    let declared = try Self.declared()
    for name in Self.names(in: try Self.page()) {
      let parts = name.split(separator: ".").map(String.init)
      let tests = try #require(declared[parts[0]], "\(name)")
      guard let test = parts.dropFirst().first else { continue }
      #expect(tests.contains(test), "\(name)")
    }
  }

  /// The functions of each type that stands at the left edge, by its name.
  private static func declared() throws -> [String: Set<String>] {
    let folder = PackageFolder.root + "/Tests"
    var declared: [String: Set<String>] = [:]
    for case let file as String in try #require(FileManager.default.enumerator(atPath: folder))
    where file.hasSuffix(".swift") && !file.contains("/.") {
      var type = ""
      for line in try String(contentsOfFile: folder + "/" + file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        for (word, next) in zip(words, words.dropFirst()) {
          let name = String(next.prefix { $0.isLetter || $0.isNumber })
          if word == "func" {
            declared[type, default: []].insert(name)
          } else if word == "struct" || word == "extension", !line.hasPrefix(" ") {
            type = name
            declared[type] = declared[type] ?? []
          }
        }
      }
    }
    return declared
  }

  /// As `ForgedFileTests.journal`, or a whole suite.
  private static func names(in text: String) -> [String] {
    text.matches(of: #/`([A-Z][A-Za-z0-9]*Tests(?:\.[A-Za-z0-9]+)?)`/#).map { String($0.output.1) }
  }
}
