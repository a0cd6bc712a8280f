import Foundation
import TestSupport
import Testing

/// Programs that know the forms which other programs read.
enum FormatCheckers {
  /// `xmllint` holds a JUnit report to `Tests/Formats/junit.rng`, and each suite must have the cases that it counts.
  static func expectJUnit(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    let schema = PackageFolder.root + "/Tests/Formats/junit.rng"
    let result = try await Program("xmllint", ["--nonet", "--noout", "--relaxng", schema, "-"]).run(input: text)
    #expect(result.errorOutput == "- validates\n", "\(text)", sourceLocation: sourceLocation)
    for (attribute, element) in [
      ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
    ] {
      let wrong = "count(//testsuite[@\(attribute) != count(testcase/descendant-or-self::\(element))])"
      let count = try await Program("xmllint", ["--nonet", "--xpath", wrong, "-"]).run(input: text).output
      #expect(
        count.trimmingCharacters(in: .whitespacesAndNewlines) == "0", "\(attribute): \(text)",
        sourceLocation: sourceLocation)
    }
    return text
  }

  /// The Python that has the schema; the copy of `scripts/mutate` lies beside it.
  private static var python: String {
    get throws {
      let places = ["/.build/schemas/bin/python", "/../schemas/bin/python"].map { PackageFolder.root + $0 }
      guard let place = places.first(where: FileManager.default.isExecutableFile) else {
        throw TestSupportError("there is no \(places[0]); run scripts/install-prerequisites test")
      }
      return place
    }
  }

  /// The JSON Schema of deployment files is held to its own, and its examples to it; how many there are.
  static func expectSchema(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> Int? {
    let checked = try await Program(try python, [PackageFolder.root + "/Tests/Formats/check-schema"]).run(input: text)
    let count = checked.output.firstMatch(of: #/^(\d+) examples\n$/#).flatMap { Int($0.output.1) }
    #expect(count != nil, "\(checked.output)\(checked.errorOutput)", sourceLocation: sourceLocation)
    return count
  }

  /// A SARIF document is held to the schema of version 2.1.0, and to what its text asks for beside.
  static func expectSARIF(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSON {
    let checked = try await Program(try python, [PackageFolder.root + "/Tests/Formats/check-sarif"]).run(input: text)
    #expect(checked.output == "valid\n", "\(text)\(checked.errorOutput)", sourceLocation: sourceLocation)
    let run = try JSON(parsing: text)["runs"][0]
    let rules = run["tool"]["driver"]["rules"].elements
    #expect(Set(rules.map { $0["id"].text }).count == rules.count, sourceLocation: sourceLocation)
    for result in run["results"].elements {
      // 3.27.6: the rule at the index is the one that is named.
      #expect(rules.contains { $0["id"] == result["ruleId"] }, sourceLocation: sourceLocation)
      guard let index = result["ruleIndex"].integer else {
        Issue.record("no ruleIndex: \(result)", sourceLocation: sourceLocation)
        continue
      }
      #expect(rules[index]["id"] == result["ruleId"], sourceLocation: sourceLocation)
      for location in result["locations"].elements {
        let file = location["physicalLocation"]["artifactLocation"]
        guard let uri = file["uri"].text else { continue }
        // 3.4.3 and 3.4.4: an address in normal form; a relative one says what it is relative to, an absolute one does not.
        let isAbsolute = uri.hasPrefix("file:///")
        #expect(
          URL(string: uri) != nil && !uri.contains("/../") && !uri.hasPrefix("../"), "\(uri)",
          sourceLocation: sourceLocation)
        #expect((file["uriBaseId"].text == nil) == isAbsolute, sourceLocation: sourceLocation)
        if let base = file["uriBaseId"].text {
          #expect(run["originalUriBaseIds"].members[base] != nil, sourceLocation: sourceLocation)
        }
      }
    }
    return run
  }

  /// `promtool` accepts metrics and has nothing to say against their names.
  static func expectMetrics(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    let result = try await Program("promtool", ["check", "metrics"]).run(input: text)
    #expect(result.exitCode == 0, "\(text)\(result.errorOutput)", sourceLocation: sourceLocation)
    #expect(result.output + result.errorOutput == "", "\(text)", sourceLocation: sourceLocation)
    return text
  }
}
