import Foundation
import MockManagementNode
import TestSupport
import Testing

/// Whatever form a Management Node answers in, the work is done.
@Suite("Dialects, end to end")
struct DialectTests {
  /// Those that digests of secrets, logins and messages depend on, which the command has as well as the engine; `MixtureTests` does the job with
  /// the engine in every one.
  private static let forms: [Dialect] = [
    .secretsEncrypted, .secretsBlank, .loginRedirect, .release24, .errorsText, .pagesUncounted,
  ]

  @Test("the main job in a form alone", arguments: forms)
  func alone(dialect: Dialect) async throws {
    try await MainJob(arguments: ["--dialect", dialect.rawValue]).run()
  }

  @Test("the main job in mixtures of forms", arguments: 1...4)
  func mixed(seed: Int) async throws {
    try await MainJob(arguments: ["--dialect", "random:\(seed)"]).run()
  }
}
