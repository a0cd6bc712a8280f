private import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Remembers between runs in a PostgreSQL database, for people and pipelines on several machines: in tables of one schema,
/// `infinity_provision`, which it makes itself. A user with the right to create that schema, or to use it, is enough.
///
/// Everything here throws ``PostgreSQLFailure``.
public final class PostgreSQLState: StateStore {
  /// Where it is.
  public let address: PostgreSQLAddress
  /// How long a lock lasts that nobody renews: after a holder died, others wait no longer.
  let leaseTime: Duration
  let connection: PostgreSQLConnection
  /// Apart, so that no long statement keeps a lock from being renewed.
  private let leases: PostgreSQLConnection
  /// The locks that are held here, by what they lock.
  private let held = Mutex<[String: Weak]>([:])

  private struct Weak {
    weak var lease: Lease?
  }

  /// Nothing is connected to yet.
  ///
  /// - Parameters:
  ///   - address: where the database is.
  ///   - leaseTime: how long a lock lasts that nobody renews. It must be longer than a request to the Management Node may take.
  ///   - patience: how long work is tried again while the database is away.
  public init(_ address: PostgreSQLAddress, leaseTime: Duration = .seconds(60), patience: Duration = .seconds(10)) {
    self.address = address
    self.leaseTime = leaseTime
    connection = PostgreSQLConnection(address, patience: patience)
    leases = PostgreSQLConnection(address, patience: patience)
  }

  /// See ``StateStore``.
  public var place: String { "\(address)" }

  // MARK: Locks

  /// See ``StateStore``: among all that use the database.
  public func takeLock(of managementNode: String) async throws -> any ApplyLock {
    let lease = try await Lease.take(managementNode, on: leases, lasting: leaseTime)
    held.withLock { $0[managementNode] = Weak(lease: lease) }
    return lease
  }

  /// The lock of a Management Node that is held here; nil for none.
  func lease(of managementNode: String) -> Lease? {
    held.withLock { $0[managementNode]?.lease }
  }

  // MARK: Secrets

  /// See ``StateStore``.
  public func secretRecords(of managementNode: String) async throws -> SecretRecords {
    try await reading(else: SecretRecords()) { [address] session in
      try Self.records(of: managementNode, session, address)
    }
  }

  /// See ``StateStore``.
  public func allSecretRecords() async throws -> [String: SecretRecords] {
    try await reading(else: [:]) { [address] session in
      var all: [String: SecretRecords] = [:]
      for row in try session.query("SELECT management_node FROM infinity_provision.secret_records") {
        guard let managementNode = row.first ?? nil else { continue }
        all[managementNode] = try Self.records(of: managementNode, session, address)
      }
      return all
    }
  }

  /// See ``StateStore``.
  public func updateSecretRecords(
    of managementNode: String, _ change: @escaping @Sendable (inout SecretRecords) -> Void
  ) async throws {
    try await writing { [address] session in
      try session.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", ["secrets of \(managementNode)"])
      var records = try Self.records(of: managementNode, session, address)
      change(&records)
      try session.query(
        "INSERT INTO infinity_provision.secret_records VALUES ($1, $2) "
          + "ON CONFLICT (management_node) DO UPDATE SET content = excluded.content",
        [managementNode, String(decoding: try records.document(), as: UTF8.self)])
    }
  }

  private static func records(
    of managementNode: String, _ session: PostgreSQLSession, _ address: PostgreSQLAddress
  ) throws -> SecretRecords {
    let content =
      try session.query(
        "SELECT content FROM infinity_provision.secret_records WHERE management_node = $1", [managementNode]
      ).first?.first ?? nil
    guard let content else { return SecretRecords() }
    return try SecretRecords(
      Data(content.utf8), from: "\(address)",
      whenUnusable: "remove the row of that Management Node and apply once with --send-secrets")
  }

  // MARK: Work

  /// Reads, in one transaction; where nothing was ever written there is nothing to read.
  ///
  /// - Parameter step: the step of the schema that made the tables.
  func reading<Result: Sendable>(
    else nothing: Result, since step: Int = 1, _ work: @escaping @Sendable (PostgreSQLSession) throws -> Result
  ) async throws -> Result {
    try await connection.perform { [address] session in
      guard try SharedStateSchema.isThere(step, session, address) else { return nothing }
      return try session.transaction { try work(session) }
    }
  }

  /// Writes, in one transaction.
  func writing<Result: Sendable>(
    _ work: @escaping @Sendable (PostgreSQLSession) throws -> Result
  ) async throws -> Result {
    try await connection.perform { [address] session in
      try SharedStateSchema.prepare(session, address)
      return try session.transaction { try work(session) }
    }
  }
}
