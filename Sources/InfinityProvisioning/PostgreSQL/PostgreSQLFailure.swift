/// Why a database could not be used.
public struct PostgreSQLFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of failure.
  enum Reason: Sendable, Equatable {
    /// The client library cannot be opened.
    case noLibrary
    /// The address cannot be used.
    case address
    /// No connection, or it broke. Trying again may help.
    case unreachable
    /// The server does not answer in time.
    case slow
    /// The server accepts no writes: a standby, or one that its administrator set so. After a failover another try may help.
    case readOnly
    /// A pooler that gives each transaction another session.
    case pooler
    /// A later version of the tool made what is there.
    case laterVersion
    /// The server refused a statement for another reason.
    case refused(sqlState: String)
    /// What was done needs a lock that is no longer held.
    case lockLost
  }

  let reason: Reason
  /// What was being done, with which database, what came back, what to do now.
  public let description: String

  init(_ reason: Reason, _ description: String) {
    self.reason = reason
    self.description = description
  }

  /// Whether the same may go well a moment later: while a server restarts, or another one takes its place.
  var isPassing: Bool {
    switch reason {
    case .unreachable, .readOnly: true
    // A deadlock, a serialization failure: PostgreSQL asks to try again.
    case .refused(let state): ["40001", "40P01"].contains(state)
    case .noLibrary, .address, .slow, .pooler, .laterVersion, .lockLost: false
    }
  }
}
