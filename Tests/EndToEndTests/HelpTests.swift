import TestSupport
import Testing

/// What `--help` looks like on a terminal of 80 columns.
@Suite("Help")
struct HelpTests {
  private func help(_ product: BuiltProduct, _ arguments: [String], columns: Int) async throws -> [Substring] {
    try await Program(product, arguments + ["--help"], environment: ["COLUMNS": "\(columns)"]).run().output
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines before the usage that are indented: the examples.
  private func examples(_ lines: [Substring]) -> [Substring] {
    lines.prefix { !$0.hasPrefix("USAGE:") }.filter { $0.hasPrefix("  ") }
  }

  @Test("no line of an example is broken", arguments: [nil] + CommandLineTests.commands.map(Optional.some))
  func examples(command: String?) async throws {
    let arguments = command.map { [$0] } ?? []
    let wide = examples(try await help(.provision, arguments, columns: 400))
    #expect(!wide.isEmpty)
    for line in wide { #expect(line.count <= 78, "\(line)") }
    #expect(examples(try await help(.provision, arguments, columns: 80)) == wide)
  }

  @Test("nor of the mock server's")
  func mockServer() async throws {
    let wide = examples(try await help(.mockServer, [], columns: 400))
    #expect(wide.count == 3)
    #expect(examples(try await help(.mockServer, [], columns: 80)) == wide)
  }

  @Test("commands and options stand in groups")
  func groups() async throws {
    let headings = { (lines: [Substring]) in
      lines.filter { $0.hasSuffix(":") && !$0.hasPrefix(" ") && $0 == Substring($0.uppercased()) }.map(String.init)
    }
    #expect(
      headings(try await help(.provision, [], columns: 80)) == [
        "OPTIONS:", "DEPLOYMENT SUBCOMMANDS:", "SAVED PLANS AND EARLIER RUNS SUBCOMMANDS:", "CERTIFICATES SUBCOMMANDS:",
        "PREPARATION SUBCOMMANDS:", "THE API SUBCOMMANDS:", "HELP SUBCOMMANDS:",
      ])
    #expect(
      headings(try await help(.provision, ["verify"], columns: 80)) == [
        "ARGUMENTS:", "SECRETS:", "SCOPE:", "CHECKS:", "STATE:", "CONNECTION:", "OUTPUT:", "OPTIONS:",
      ])
  }

  @Test("it names the levels of --log-level")
  func logLevels() async throws {
    let text = try await help(.provision, ["plan"], columns: 400).joined(separator: "\n")
    #expect(text.contains("trace, debug (each request, with its duration), info, notice, warning, error or critical"))
  }
}
