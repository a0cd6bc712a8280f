import Synchronization

/// What the Management Node remembers while it runs, behind one lock: requests are answered one after the other.
final class NodeState: Sendable {
  private struct Contents {
    var database: Database
    /// When the configuration last changed.
    var lastChange: ContinuousClock.Instant?
    /// Grows with every change of anything.
    var generation = 0
  }

  let catalog: Catalog
  private let contents: Mutex<Contents>

  init(database: Database) {
    catalog = database.catalog
    contents = Mutex(Contents(database: database))
  }

  /// A snapshot to read from, and when the configuration last changed.
  func snapshot() -> (database: Database, lastChange: ContinuousClock.Instant?) {
    contents.withLock { ($0.database, $0.lastChange) }
  }

  /// A snapshot to keep, and a number that another one has only if nothing changed in between.
  func generation() -> (number: Int, database: Database) {
    contents.withLock { ($0.generation, $0.database) }
  }

  /// Writes.
  ///
  /// What was written before an error stays, as without transactions, unless the write is atomic.
  func write<Result>(atomic: Bool = false, _ body: (inout Writer) throws -> Result) throws -> Result {
    try contents.withLock { contents in
      let backup = atomic ? contents.database : nil
      let (revision, configuration) = (contents.database.revision, contents.database.configurationRevision)
      // The database moves into the writer, so that it is changed in place and not copied.
      var writer = Writer(database: contents.database)
      contents.database = Database(moved: catalog)
      defer {
        contents.database = writer.database
        if writer.database.revision != revision { contents.generation += 1 }
        if writer.database.configurationRevision != configuration { contents.lastChange = .now }
      }
      do {
        return try body(&writer)
      } catch {
        if let backup { writer.database = backup }
        throw error
      }
    }
  }

  /// Puts another state in place of this one; the nodes count as being in sync with it.
  func replace(with database: Database) {
    contents.withLock { $0 = Contents(database: database, generation: $0.generation + 1) }
  }
}
