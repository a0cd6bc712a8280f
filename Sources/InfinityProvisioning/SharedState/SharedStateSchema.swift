/// The tables of the shared state, all in one schema of the database: made when something is to be written, and changed by later
/// versions one step at a time.
enum SharedStateSchema {
  /// The steps from nothing to what this version uses. A step that was released is never edited.
  static let steps = [
    """
    CREATE TABLE infinity_provision.run (
      name text PRIMARY KEY, mark text NOT NULL, begun timestamptz NOT NULL DEFAULT now());
    CREATE TABLE infinity_provision.journal_line (
      run text NOT NULL REFERENCES infinity_provision.run, number integer NOT NULL, line bytea NOT NULL,
      PRIMARY KEY (run, number));
    CREATE TABLE infinity_provision.secret_records (management_node text PRIMARY KEY, content text NOT NULL);
    CREATE TABLE infinity_provision.lease (
      management_node text PRIMARY KEY, token text NOT NULL, holder text NOT NULL, process integer NOT NULL,
      since timestamptz NOT NULL, expires timestamptz NOT NULL);
    """,
    "CREATE TABLE infinity_provision.rollout (name text PRIMARY KEY, mark text NOT NULL, content text NOT NULL);",
  ]

  /// Whether there are the tables of a step to read. Those of an earlier version can be read by this one: reading changes nothing, and
  /// the next write makes what is missing.
  ///
  /// - Throws: ``PostgreSQLFailure``, where a later version made them among others.
  static func isThere(_ step: Int, _ session: PostgreSQLSession, _ address: PostgreSQLAddress) throws -> Bool {
    let version = try version(session)
    try refuseLater(version, address)
    return version >= step
  }

  /// Makes the tables, or what they lack.
  ///
  /// - Throws: ``PostgreSQLFailure``, where a later version made them among others.
  static func prepare(_ session: PostgreSQLSession, _ address: PostgreSQLAddress) throws {
    if try version(session) == steps.count { return }
    try session.transaction {
      // Who comes second waits, and finds them made. The number is ours: "infinity" in ASCII.
      try session.query("SELECT pg_advisory_xact_lock(x'696e66696e697479'::bigint)")
      let version = try version(session)
      try refuseLater(version, address)
      if version == 0 {
        if try session.query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'infinity_provision'").isEmpty {
          try session.query("CREATE SCHEMA infinity_provision")
        }
        try session.query("CREATE TABLE infinity_provision.version (version integer NOT NULL)")
        try session.query("INSERT INTO infinity_provision.version VALUES (0)")
      }
      for statements in steps.dropFirst(version) {
        for statement in statements.split(separator: ";\n") { try session.query(String(statement)) }
      }
      try session.query("UPDATE infinity_provision.version SET version = $1", [String(steps.count)])
    }
  }

  /// How many steps were made; 0 where there is nothing.
  private static func version(_ session: PostgreSQLSession) throws -> Int {
    // Not by to_regclass, which may remember from before that there was none.
    let tables = try session.query(
      "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'infinity_provision' AND tablename = 'version'")
    guard !tables.isEmpty else { return 0 }
    return try session.query("SELECT version FROM infinity_provision.version").first?.first?.flatMap { Int($0) } ?? 0
  }

  private static func refuseLater(_ version: Int, _ address: PostgreSQLAddress) throws {
    guard version > steps.count else { return }
    throw PostgreSQLFailure(
      .laterVersion,
      "the state in \(address) was made by a later version of infinity-provision (format \(version), and this one knows "
        + "\(steps.count)); use that version")
  }
}
