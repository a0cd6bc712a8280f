import Foundation
import TestSupport
import Testing

/// The examples of docs/api-command.md, run one after the other. `WRITE_DOCS=1` writes what they print into the page.
@Suite("The page about the API from the shell")
struct APIPageTests {
  private static let path = PackageFolder.root + "/docs/api-command.md"

  @Test("every example prints what the page says")
  func examples() async throws {
    let page = try String(contentsOfFile: Self.path, encoding: .utf8)
    let blocks = page.matches(of: #/```console\n\$ (?<command>.*)\n(?<output>(?:.*\n)*?)```/#).map {
      (command: String($0.output.command), expected: String($0.output.output))
    }
    #expect(blocks.count >= 20)
    let folder = URL(fileURLWithPath: try BuiltProduct.provision.path).deletingLastPathComponent().path
    let written = try await Workplace.europe { desk in
      var environment = desk.environment
      environment["PATH"] = folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
      var written = page
      for (command, expected) in blocks {
        let result = try await Program(
          "bash", ["-o", "pipefail", "-c", "{ \(command); } 2>&1"], environment: environment,
          workingDirectory: desk.folder.path
        ).run()
        let code = result.exitCode ?? -1
        let output = Self.stable(result.output, desk) + (code == 0 ? "" : "# exit code \(code)\n")
        #expect(output == expected || Self.isWriting, "\(command)")
        written = written.replacing(
          "```console\n$ \(command)\n\(expected)```", with: "```console\n$ \(command)\n\(output)```", maxReplacements: 1
        )
      }
      return written
    }
    if Self.isWriting { try written.write(to: URL(fileURLWithPath: Self.path), atomically: true, encoding: .utf8) }
  }

  private static var isWriting: Bool { ProcessInfo.processInfo.environment["WRITE_DOCS"] != nil }

  /// Without what is another at every run.
  private static func stable(_ text: String, _ desk: Workplace) -> String {
    text.replacing(desk.server.url, with: "https://manager.example.com")
      .replacing(
        // One that begins with a letter needs no quotes in YAML.
        #/"?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"?/#,
        with: "\"56b6df36-17d2-4596-a7b9-d4edcc7a569d\""
      )
      .replacing(#/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+/#, with: "2026-11-22T17:05:01")
      // With what comes after it in a table: numbers of processes have different lengths.
      .replacing(#/[0-9]{8}T[0-9]{6}Z-[0-9]+-[0-9a-f]{8}(?: +|\b)/#, with: "20261122T170501Z-4711-5f0c2a9e  ")
      .replacing(#/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} /#, with: "2026-11-22 17:05 ")
      // Who ran it, at the end of a line of the history.
      .replacing(#/ [a-z0-9_-]+@[A-Za-z0-9.-]+\n/#, with: " admin@desk\n")
  }
}
