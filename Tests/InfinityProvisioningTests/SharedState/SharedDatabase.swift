import Foundation
import TestSupport

@testable import InfinityProvisioning

/// Databases for tests, each a test's own, on a server that is started for it.
enum SharedDatabase {
  /// Lends the address of an empty database.
  static func lend<Result: Sendable>(
    configuration: String = "", _ body: @escaping @Sendable (PostgreSQLAddress) async throws -> Result
  ) async throws -> Result {
    try await PostgreSQLServer.run(configuration: configuration) { server in
      try await body(PostgreSQLAddress(server.url, environment: [:]))
    }
  }
}
