import TestSupport
import Testing

/// Of very many findings people see the first, and programs all.
@Suite("Very many findings")
struct FindingLinesTests {
  @Test("`validate` shows 1,000 and a count, `plan` the first of what is alike, JSON has all")
  func many() async throws {
    let text = "version: 1\nlocations: [" + String(repeating: "1, ", count: 1499) + "1]\n"
    let validate = try await Program(.provision, ["validate", "-"], environment: [:]).run(input: text)
    #expect(validate.exitCode == 3)
    let lines = validate.output.split(separator: "\n")
    #expect(lines.count == 1002)
    #expect(lines.dropLast(2).allSatisfy { $0.hasPrefix("-:2:") })
    #expect(lines.suffix(2) == ["… and 500 more findings: `--format json` shows all", "-: 1500 errors, 0 warnings."])
    let json = try await Program(.provision, ["validate", "-", "--format", "json"], environment: [:]).run(input: text)
    #expect(json.exitCode == 3)
    #expect(try json.json()["findings"].elements.count == 1500)
    let plan = try await Program(.provision, ["plan", "-"], environment: [:]).run(input: text)
    #expect(plan.exitCode == 1)
    let told = plan.errorOutput.split(separator: "\n")
    #expect(told.count == 5, "\(plan.errorOutput)")
    #expect(told[0..<3].allSatisfy { $0.hasPrefix("-:2:") })
    #expect(told[3].hasPrefix("… and 1,497 more errors like it ("))
  }
}
