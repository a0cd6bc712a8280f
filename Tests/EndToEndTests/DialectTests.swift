import Foundation
import MockManagementNode
import TestSupport
import Testing

/// Whatever form a Management Node answers in, the work is done.
@Suite("Dialects, end to end")
struct DialectTests {
  @Test("the main job in every form alone", arguments: Dialect.allCases)
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
