import Foundation
import TestSupport
import Testing

@Suite("infinity-provision explain")
struct ExplainTests {
  /// The codes of `docs/findings.md`, in its order.
  private static func documented() throws -> [String] {
    try String(contentsOfFile: PackageFolder.root + "/docs/findings.md", encoding: .utf8)
      .matches(of: #/(?m)^\| `([a-z0-9-]+)` \|/#).map { String($0.1) }
  }

  private func explain(_ arguments: String...) async throws -> ProgramResult {
    try await Program(.provision, ["explain"] + arguments, environment: [:]).run()
  }

  @Test("a code: its severity, what it means, what to do")
  func code() async throws {
    let result = try await explain("chain-order")
    #expect(result.exitCode == 0)
    #expect(
      result.output == """
        chain-order: warning

        A bundle has the CAs in the wrong order.

        What to do: Put the issuing CA first, then the one above it.

        """)
    #expect(result.errorOutput == "")
  }

  @Test("with --format json, the same as one document")
  func json() async throws {
    let result = try await explain("plaintext-secret", "--format", "json")
    #expect(result.exitCode == 0)
    #expect(
      try result.json() == [
        "formatVersion": 1,
        "codes": [
          [
            "code": "plaintext-secret", "severities": ["error", "warning"],
            "meaning":
              "A secret is in the file, where everyone who may read the file sees it; a warning with `--allow-plaintext-secrets`.",
            "remedy": "Write `{env: NAME}`, `{file: path}` or `{command: [program, argument]}` instead.",
          ]
        ],
      ])
  }

  @Test("without a code, all of them by what they are about")
  func list() async throws {
    let text = try await explain().output
    #expect(text.hasPrefix("The text of a file\n  unreadable-file "))
    #expect(text.contains("\n\nSecrets\n  plaintext-secret "))
    let shown = text.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { line in
      String(line.dropFirst(2).prefix { $0 != " " })
    }
    #expect(try shown == Self.documented())
    let codes = try await explain("--format", "json").json()["codes"].elements
    #expect(codes.map { $0["code"] } == shown.map { .string($0) })
  }

  @Test("a word that is no code is a wrong command line, with the nearest code")
  func unknown() async throws {
    let near = try await explain("certificate-expird")
    #expect(near.exitCode == 64)
    #expect(near.output == "")
    #expect(
      near.errorOutput
        == "error: no finding has the code \"certificate-expird\"; did you mean \"certificate-expired\"?\n")
    let far = try await explain("zebra", "--format", "json")
    #expect(far.exitCode == 64)
    #expect(try far.json()["error"]["code"] == "unknown-code")
    #expect(
      far.errorOutput == "error: no finding has the code \"zebra\"; `infinity-provision explain` lists them all\n")
  }

  @Test("the shell completes codes", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) async throws {
    let script = try await Program(.provision, ["--generate-completion-script", shell], environment: [:]).run().output
    for code in try Self.documented() { #expect(script.contains(code)) }
  }
}
