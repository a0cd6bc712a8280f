import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A journal is the lines of its run, in order.
extension PostgreSQLState {
  /// See ``StateStore``. Where the lock of the Management Node is held here, lines are kept only as long as it is: a run that lost it
  /// sends no request any more, since none goes without its line.
  public func beginJournal(of run: String, on managementNode: String) async throws -> (any JournalWriter)? {
    let mark = UUID().uuidString
    let isOurs = try await writing { session in
      try session.query(
        "INSERT INTO infinity_provision.run (name, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING", [run, mark])
      return try session.query("SELECT 1 FROM infinity_provision.run WHERE name = $1 AND mark = $2", [run, mark]).count
        == 1
    }
    return isOurs ? Writer(run: run, lease: lease(of: managementNode), connection: connection) : nil
  }

  /// See ``StateStore``.
  public func runs() async throws -> [String] {
    let names = try await reading(else: []) { session in
      try session.query("SELECT run FROM infinity_provision.journal_line WHERE number = 1").compactMap {
        $0.first ?? nil
      }
    }
    return names.sorted(by: >)
  }

  /// See ``StateStore``.
  public func run(_ id: String) async throws -> RunRecord? {
    guard let journal = try await journal(of: id), !RunRecord.isUnbegun(journal) else { return nil }
    return try RunRecord(journal: journal, from: "of \(id) in \(address)")
  }

  /// See ``StateStore``.
  public func journal(of run: String) async throws -> Data? {
    let lines = try await reading(else: []) { session in
      try session.query(
        "SELECT encode(line, 'hex') FROM infinity_provision.journal_line WHERE run = $1 ORDER BY number", [run]
      ).compactMap { $0.first ?? nil }
    }
    guard !lines.isEmpty else { return nil }
    return lines.reduce(into: Data()) { $0 += Data(hexadecimal: $1) }
  }

  /// See ``StateStore``.
  public func keep(journal: Data, of run: String) async throws {
    let mark = UUID().uuidString
    let lines = journal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // After the last line end there is nothing, or what a crash left of a line.
    let texts = (lines.dropLast().map { $0 + Data("\n".utf8) } + lines.suffix(1)).filter { !$0.isEmpty }
    let isKept = try await writing { session in
      try session.query(
        "INSERT INTO infinity_provision.run (name, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING", [run, mark])
      // A try whose answer was lost did all of it.
      let isOurs =
        try session.query("SELECT 1 FROM infinity_provision.run WHERE name = $1 AND mark = $2", [run, mark]).count == 1
      guard isOurs else { return false }
      try session.query(
        """
        INSERT INTO infinity_provision.journal_line
        SELECT $1, line.number, decode(line.text, 'hex')
        FROM unnest($2::text[]) WITH ORDINALITY AS line (text, number)
        ON CONFLICT DO NOTHING
        """, [run, "{\(texts.map(\.hexadecimal).joined(separator: ","))}"])
      return true
    }
    guard isKept else { throw RunExists(run: run) }
  }

  private struct Writer: JournalWriter {
    let run: String
    let lease: Lease?
    let connection: PostgreSQLConnection

    /// One statement, so that a line is kept only while the lock is held by the server's clock. Lines that are there already were
    /// written by a try whose answer was lost.
    func append(_ lines: [JournalLine]) async throws {
      let numbers = lines.map { String($0.number) }.joined(separator: ",")
      let texts = lines.map(\.written.hexadecimal).joined(separator: ",")
      let (run, managementNode, token) = (run, lease?.managementNode, lease?.token)
      let isHeld = try await connection.perform { session in
        try session.query(
          """
          WITH held AS (
            SELECT 1 FROM infinity_provision.lease
            WHERE management_node = $4 AND token = $5 AND expires > clock_timestamp() FOR SHARE
          ), written AS (
            INSERT INTO infinity_provision.journal_line
            SELECT $1, line.number, decode(line.text, 'hex')
            FROM unnest($2::integer[], $3::text[]) AS line (number, text)
            WHERE $4::text IS NULL OR EXISTS (SELECT FROM held)
            ON CONFLICT DO NOTHING
          )
          SELECT 1 WHERE $4::text IS NULL OR EXISTS (SELECT FROM held)
          """, [run, "{\(numbers)}", "{\(texts)}", managementNode, token]
        ).count == 1
      }
      guard isHeld else { throw Lease.lost(lease?.managementNode ?? "", connection.address) }
    }
  }
}
