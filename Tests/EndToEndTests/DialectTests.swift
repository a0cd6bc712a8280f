import Foundation
import MockManagementNode
import TestSupport
import Testing

/// Whatever form a Management Node answers in, the work is done.
@Suite("Dialects, end to end")
struct DialectTests {
  private static let isLong = ProcessInfo.processInfo.environment["INFINITY_LONG"] != nil

  /// Those that digests of secrets, logins and messages depend on, which the command has beside the engine; `scripts/test-long` takes all.
  /// `MixtureTests` does the job with the engine in every one.
  private static let forms: [Dialect] =
    isLong
    ? Dialect.allCases : [.secretsEncrypted, .secretsBlank, .loginRedirect, .release24, .errorsText, .pagesUncounted]

  @Test("the main job in a form alone", arguments: forms)
  func alone(dialect: Dialect) async throws {
    try await MainJob(arguments: ["--dialect", dialect.rawValue]).run()
  }

  /// `scripts/test-long` asks for 200.
  private static let mixtures = ProcessInfo.processInfo.environment["INFINITY_MIXTURES"].flatMap { Int($0) } ?? 4

  @Test("the main job in mixtures of forms", arguments: 1...mixtures)
  func mixed(seed: Int) async throws {
    try await MainJob(arguments: ["--dialect", "random:\(seed)"]).run()
  }
}
