private import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The lock of a Management Node among several machines: a row of the database with an end, which its holder moves on as long as it
/// lives. (A lease, not an advisory lock: that would stay with a connection whose machine was switched off for as long as the
/// server's TCP settings say, and vanish without a word when another server takes over.)
///
/// By the database's clock it ends no earlier than by the holder's own, which counts from before the row was written. So a holder that
/// was stopped and wakes up late knows by itself that it is over, and the lines of its journal are refused as well.
final class Lease: ApplyLock {
  let managementNode: String
  /// Tells this holder from all others.
  let token: String
  private let connection: PostgreSQLConnection
  private let duration: Duration
  private let state: Mutex<State>

  private struct State {
    /// Until when nobody else gets it; nil once it is given back or lost.
    var end: ContinuousClock.Instant?
    var renewal: Task<Void, Never>?
  }

  /// Takes it.
  ///
  /// - Throws: ``ApplyLockHeld``; ``PostgreSQLFailure``.
  static func take(
    _ managementNode: String, on connection: PostgreSQLConnection, lasting duration: Duration
  ) async throws -> Lease {
    let token = UUID().uuidString
    let holder = Journal.operatorName
    let asked = ContinuousClock.now
    let other = try await connection.perform { session -> PostgreSQLSession.Row? in
      try SharedStateSchema.prepare(session, connection.address)
      // Again with the same token, where the answer to the first try was lost.
      let rows = try session.query(
        """
        INSERT INTO infinity_provision.lease AS held
        VALUES ($1, $2, $3, $4, clock_timestamp(), clock_timestamp() + $5::interval)
        ON CONFLICT (management_node) DO UPDATE
        SET token = excluded.token, holder = excluded.holder, process = excluded.process, since = excluded.since,
          expires = excluded.expires
        WHERE held.expires <= clock_timestamp() OR held.token = excluded.token
        RETURNING 1
        """, [managementNode, token, holder, String(ProcessInfo.processInfo.processIdentifier), interval(duration)])
      if !rows.isEmpty { return nil }
      let holders = try session.query(
        "SELECT holder, process, extract(epoch FROM since) FROM infinity_provision.lease WHERE management_node = $1",
        [managementNode])
      // It may have been given back between the two.
      return holders.first ?? ["another machine", nil, nil]
    }
    if let other { throw held(managementNode, other, duration) }
    let lease = Lease(managementNode, token, connection, duration, end: asked + duration)
    lease.renewRegularly()
    return lease
  }

  private init(
    _ managementNode: String, _ token: String, _ connection: PostgreSQLConnection, _ duration: Duration,
    end: ContinuousClock.Instant
  ) {
    self.managementNode = managementNode
    self.token = token
    self.connection = connection
    self.duration = duration
    state = Mutex(State(end: end))
  }

  deinit { giveBack() }

  /// See ``ApplyLock``.
  func isCertain(for duration: Duration) -> Bool {
    state.withLock { $0.end.map { ContinuousClock.now + duration <= $0 } ?? false }
  }

  /// See ``ApplyLock``.
  func release() async {
    giveBack()
    // After the row is gone, others get it. Where the database is away, the lease ends by itself.
    await connection.settle()
  }

  private func giveBack() {
    let wasHeld = state.withLock { state in
      defer { state = State() }
      state.renewal?.cancel()
      return state.end != nil
    }
    guard wasHeld else { return }
    let (managementNode, token) = (managementNode, token)
    connection.performLater { session in
      try session.query(
        "DELETE FROM infinity_provision.lease WHERE management_node = $1 AND token = $2", [managementNode, token])
    }
  }

  // MARK: Renewing

  private func renewRegularly() {
    let pause = duration / 3
    let renewal = Task { [weak self] in
      // What was given back is not renewed once more.
      while (try? await Task.sleep(for: pause)) != nil {
        guard let self, await renew() else { return }
      }
    }
    state.withLock { $0.renewal = renewal }
  }

  /// - Returns: whether it is still held.
  private func renew() async -> Bool {
    let asked = ContinuousClock.now
    let (managementNode, token, interval) = (managementNode, token, Self.interval(duration))
    let isRenewed = try? await connection.perform { session in
      try session.query(
        """
        UPDATE infinity_provision.lease SET expires = clock_timestamp() + $3::interval
        WHERE management_node = $1 AND token = $2 AND expires > clock_timestamp() RETURNING 1
        """, [managementNode, token, interval]
      ).count == 1
    }
    return state.withLock { state in
      guard state.end != nil else { return false }
      switch isRenewed {
      case true?: state.end = asked + duration
      case false?: state.end = nil
      // The database is away: it may be back before the end.
      case nil: break
      }
      return state.end.map { $0 > .now } ?? false
    }
  }

  // MARK: Words

  private static func interval(_ duration: Duration) -> String {
    "\(duration.components.seconds).\((1000 + duration.components.attoseconds / 1_000_000_000_000_000).description.dropFirst()) seconds"
  }

  private static func held(
    _ managementNode: String, _ row: PostgreSQLSession.Row, _ duration: Duration
  ) -> ApplyLockHeld {
    func text(_ index: Int) -> String? { row.indices.contains(index) ? row[index] : nil }
    var error = ApplyLockHeld(managementNode: managementNode, processID: text(1).flatMap { Int($0) })
    error.holder = row.first?.map(\.escapedForTerminal)
    // From 1970 to the year 9999: other seconds are no time that anybody took a lock.
    error.since = text(2).flatMap { Double($0) }.flatMap {
      (0..<253_402_300_800).contains($0) ? Date(timeIntervalSince1970: $0) : nil
    }
    error.longestWait = duration
    return error
  }

  static func lost(_ managementNode: String, _ address: PostgreSQLAddress) -> PostgreSQLFailure {
    PostgreSQLFailure(
      .lockLost,
      "the lock of \(managementNode) in \(address) is over, since it could not be renewed in time; another apply may have it, so "
        + "nothing more is sent: run the same command again")
  }
}
