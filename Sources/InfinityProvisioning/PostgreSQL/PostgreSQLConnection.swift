private import Synchronization

import Dispatch

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A database as the engine uses it: one connection, made when it is first needed and again when it broke, on a thread of its own,
/// since libpq waits for each answer.
final class PostgreSQLConnection: Sendable {
  let address: PostgreSQLAddress
  /// How long work is tried again while the server is away.
  private let patience: Duration
  private let queue = DispatchQueue(label: "infinity-provision.postgresql")
  /// Touched on the queue only.
  private let session: Mutex<PostgreSQLSession?>

  /// Nothing is connected to yet.
  init(_ address: PostgreSQLAddress, patience: Duration = .seconds(10)) {
    self.address = address
    self.patience = patience
    session = Mutex(nil)
  }

  /// Does work with the database. Where the connection breaks, all of it is done again on a new one, so it must be such that it may
  /// have been done before.
  ///
  /// - Throws: ``PostgreSQLFailure``, where trying for as long as ``patience`` says did not help; what the work throws.
  func perform<Result: Sendable>(
    _ work: @escaping @Sendable (PostgreSQLSession) throws -> Result
  ) async throws -> Result {
    let end = ContinuousClock.now + patience
    var pause = Duration.milliseconds(100)
    while true {
      do {
        return try await withCheckedThrowingContinuation { continuation in
          queue.async { continuation.resume(with: Swift.Result { try self.performNow(work) }) }
        }
      } catch let failure as PostgreSQLFailure where failure.isPassing && ContinuousClock.now + pause < end {
        try await Task.sleep(for: pause)
        pause = min(pause * 2, .seconds(1))
      }
    }
  }

  /// Does work after all that was asked for before, and says nothing of its end. It is not waited for a server that is away, but what
  /// took its place meanwhile is asked.
  func performLater(_ work: @escaping @Sendable (PostgreSQLSession) throws -> Void) {
    queue.async {
      do {
        try self.performNow(work)
      } catch let failure as PostgreSQLFailure where failure.isPassing {
        try? self.performNow(work)
      } catch {}
    }
  }

  /// Returns when all that was asked for before is done, or has failed.
  func settle() async {
    await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
  }

  private func performNow<Result: Sendable>(_ work: (PostgreSQLSession) throws -> Result) throws -> Result {
    try session.withLock { session in
      let current: PostgreSQLSession
      if let session, session.isAlive {
        current = session
      } else {
        current = try PostgreSQLSession(address, LibPQ.shared.get())
        try PoolerCheck.refuse(current, address)
        // What is kept must be kept for good, also where the database is set up for speed.
        try current.query(
          "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
        session = current
      }
      do {
        return try work(current)
      } catch let failure as PostgreSQLFailure {
        // One that is late may still answer, and that would be taken for the answer to the next statement.
        if [.slow, .unreachable, .readOnly].contains(failure.reason) { session = nil }
        throw failure
      }
    }
  }
}
