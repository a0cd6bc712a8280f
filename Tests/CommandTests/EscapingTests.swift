import ArgumentParser
import InfinityAPI
import InfinityProvisioning
import TestSupport
import Testing

@testable import infinity_provision

/// A quote with a mark behind it is one Character, and another one than the quote; what reads the text sees the quote.
@Suite("Escaping of quotes that have a mark behind them")
struct EscapingTests {
  /// Combining acute accent.
  private static let mark = "\u{301}"

  @Test("a shell reads one word, whatever is in it")
  func shell() async throws {
    for text in ["A'\(Self.mark);touch pwned;'\(Self.mark)z", "'\r\n'", "a'b"] {
      let result = try await Program("sh", ["-c", "printf %s \(text.quotedForShell)"]).run()
      #expect(result.exitCode == 0 && result.output == text, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("code in Markdown is not left: there are more accents around it than in it")
  func markdown() {
    #expect(MarkdownText.code("a`\(Self.mark) @team") == "``a`\(Self.mark) @team``")
    #expect(MarkdownText.code("`\(Self.mark)") == "`` `\(Self.mark) ``")
    #expect(MarkdownText.block(["```\(Self.mark)"]).hasPrefix("````text\n"))
  }

  @Test("one command continues what another began with everything that protects it")
  func resume() throws {
    let start = try RolloutStartCommand.parse([
      "deployment.yaml", "--require-signatures", "2", "--allowed-signers", "signers", "--send-secrets", "--audit",
      "file:log",
      "--reference", "CHG-1", "--max-changed-nodes", "20", "--backup-passphrase-file", "pass", "--auto-approve",
    ])
    let words =
      start.planning.givenWords + start.signatures.givenWords + start.running.givenWords + start.options.givenWords
    #expect(
      words == [
        "--send-secrets", "--require-signatures", "2", "--allowed-signers", "signers", "--backup-passphrase-file",
        "pass",
        "--max-changed-nodes", "20", "--reference", "CHG-1", "--audit", "file:log",
      ])
    // Each is an option of the command that continues.
    _ = try RolloutResumeCommand.parse(words)
  }

  @Test("times in seconds that could not be counted are refused")
  func seconds() {
    for option in ["--timeout", "--wait-for-manager"] {
      #expect(throws: (any Error).self) { try PlanCommand.parse(["a.yaml", option, "9223372036854775807"]) }
    }
    #expect(throws: (any Error).self) {
      try VerifyCommand.parse(["a.yaml", "--answer-timeout", "9223372036854775807"])
    }
    #expect(throws: (any Error).self) { try ApplyCommand.parse(["a.yaml", "--wait", "9223372036854775807"]) }
  }
}
