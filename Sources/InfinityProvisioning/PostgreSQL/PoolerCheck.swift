/// Notices a pooler that gives each transaction another session of the server, as pgbouncer does with `pool_mode = transaction`.
///
/// A pooler can be told by the session's number: its own is not the server's. Whether it keeps sessions apart shows when a second
/// connection is in the middle of a transaction: that takes the session away in which the first one has set something.
enum PoolerCheck {
  private static let limit = Duration.seconds(5)
  private static let setting = "infinity_provision.session"

  /// - Throws: ``PostgreSQLFailure``, of such a pooler or of the connection.
  static func refuse(_ session: PostgreSQLSession, _ address: PostgreSQLAddress) throws {
    guard try session.isBehindPooler() else { return }
    let mark = String(UInt64.random(in: .min ... .max), radix: 16)
    try session.query("SELECT set_config('\(setting)', $1, false)", [mark])
    // Where no second connection can be had, each has a session of its own.
    guard let other = try? PostgreSQLSession(address, LibPQ.shared.get()) else { return }
    do {
      try other.query("BEGIN", limit: limit)
      try other.query("SELECT 1", limit: limit)
    } catch let failure as PostgreSQLFailure where failure.reason == .slow {
      return
    } catch {
      throw refusal(address)
    }
    let found: String?
    do {
      found = try session.query("SELECT current_setting('\(setting)', true)", limit: limit).first?.first ?? nil
    } catch {
      throw refusal(address)
    }
    guard found == mark else { throw refusal(address) }
    try other.query("ROLLBACK", limit: limit)
  }

  private static func refusal(_ address: PostgreSQLAddress) -> PostgreSQLFailure {
    PostgreSQLFailure(
      .pooler,
      "connecting to \(address): a pooler in between gives each transaction another session; connect to the server itself, or "
        + "set the pooler to sessions (pgbouncer: pool_mode = session)")
  }
}
