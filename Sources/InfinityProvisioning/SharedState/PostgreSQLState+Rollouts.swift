#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Rollouts are rows, each a document, which are changed one after the other.
extension PostgreSQLState {
  /// See ``StateStore``.
  public func rollouts() async throws -> [String] {
    let names = try await reading(else: [], since: 2) { session in
      try session.query("SELECT name FROM infinity_provision.rollout").compactMap { $0.first ?? nil }
    }
    return names.sorted(by: >)
  }

  /// See ``StateStore``.
  public func rolloutDocument(_ id: String) async throws -> Data? {
    try await reading(else: nil, since: 2) { try Self.document(of: id, $0) }
  }

  /// See ``StateStore``.
  public func updateRolloutDocument(
    _ id: String, _ change: @escaping @Sendable (Data?) throws -> Data
  ) async throws -> Data {
    guard RunRecord.isName(id) else { throw RunExists(run: id) }
    let mark = UUID().uuidString
    return try await writing { session in
      try session.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", ["rollout \(id)"])
      // A try whose answer was lost did all of it.
      let existing =
        try session.query(
          "SELECT content FROM infinity_provision.rollout WHERE name = $1 AND mark = $2", [id, mark]
        ).first?.first ?? nil
      if let existing { return Data(existing.utf8) }
      let document = try change(try Self.document(of: id, session))
      try session.query(
        "INSERT INTO infinity_provision.rollout VALUES ($1, $2, $3) "
          + "ON CONFLICT (name) DO UPDATE SET mark = excluded.mark, content = excluded.content",
        [id, mark, String(decoding: document, as: UTF8.self)])
      return document
    }
  }

  private static func document(of id: String, _ session: PostgreSQLSession) throws -> Data? {
    let content = try session.query("SELECT content FROM infinity_provision.rollout WHERE name = $1", [id]).first?.first
    return (content ?? nil).map { Data($0.utf8) }
  }
}
