import TestSupport
import Testing

/// The scripts that start the built server themselves.
@Suite struct ScriptTests {
  private func run(_ script: String, _ options: [String]) async throws -> ProgramResult {
    try await Program(
      "python3", ["\(PackageFolder.root)/scripts/\(script)", "--server", try BuiltProduct.mockServer.path] + options
    ).run()
  }

  @Test func everyResourceLivesItsWholeLife() async throws {
    let result = try await run("whole-life", [])
    #expect(result.output.wholeMatch(of: /\d{3} passed, 0 failed\n/) != nil, "\(result.output)\(result.errorOutput)")
    #expect(result.exitCode == 0)
  }

  @Test func madeUpRequestsBreakNothing() async throws {
    let result = try await run("fuzz-mock", ["--seed", "7", "--requests", "3000"])
    #expect(result.output.hasPrefix("seed 7: 3000 requests in "), "\(result.output)\(result.errorOutput)")
    #expect(result.exitCode == 0)
  }
}
