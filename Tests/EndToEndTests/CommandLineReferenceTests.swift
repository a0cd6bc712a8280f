import Foundation
import TestSupport
import Testing

/// `docs/command-line.md` against the command: neither names what the other does not have.
@Suite("The reference of the command line")
struct CommandLineReferenceTests {
  private let reference: String

  init() throws {
    reference = try String(contentsOfFile: PackageFolder.root + "/docs/command-line.md", encoding: .utf8)
  }

  @Test("options: all of them, and no others")
  func options() async throws {
    var inHelp: Set<String> = []
    for command in CommandLineTests.commands {
      inHelp.formUnion(options(in: try await help(of: command)))
    }
    for command in ["import", "list", "renew"] {
      inHelp.formUnion(
        options(in: try await Program(.provision, ["certificate", command, "--help"], environment: [:]).run().output))
    }
    let ofEveryCommand: Set = ["--help", "--version", "--generate-completion-script"]
    #expect(options(in: reference).subtracting(ofEveryCommand) == inHelp.subtracting(ofEveryCommand))
  }

  @Test("commands: all of them, and no others")
  func commands() throws {
    let section = try #require(reference.components(separatedBy: "\n## ").first { $0.hasPrefix("Commands\n") })
    let rows = section.split(separator: "\n").compactMap { $0.prefixMatch(of: #/\| `(?<name>[a-z-]+)/#) }
    #expect(Set(rows.map { String($0.output.name) }) == Set(CommandLineTests.commands))
  }

  @Test("every command line that it shows is one that the command understands")
  func examples() async throws {
    let shown = reference.split(separator: "\n").filter { $0.hasPrefix("infinity-provision ") }
    #expect(shown.count > 10)
    for line in shown {
      let words = line.split(separator: ">")[0].split(separator: " ").dropFirst().map(String.init)
      guard let command = words.first, CommandLineTests.commands.contains(command) else { continue }
      let known = options(in: try await help(of: command))
      #expect(Set(words.filter { $0.hasPrefix("--") }).isSubset(of: known), "\(line)")
    }
  }

  private func help(of command: String) async throws -> String {
    try await Program(.provision, [command, "--help"], environment: [:]).run().output
  }

  private func options(in text: String) -> Set<String> {
    Set(text.matches(of: #/--[a-z][a-z0-9-]*/#).map { String($0.output) })
  }
}
