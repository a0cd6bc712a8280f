#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What is remembered between runs: the journals of applies, who applies now, digests of the secrets that were sent, and rollouts.
///
/// ``StateFolder`` keeps it in a private folder, ``PostgreSQLState`` in a database for several machines, ``InMemoryState`` as long as the
/// process runs, for tests.
public protocol StateStore: Sendable {
  /// Where it is, for people.
  var place: String { get }

  /// Makes the journal of a run, with nothing in it yet.
  ///
  /// - Parameters:
  ///   - run: the name of the run.
  ///   - managementNode: scheme, host and port, as ``Plan/managementNode``, whose lock is held.
  /// - Returns: where its entries go; nil where there is a run of that name already.
  /// - Throws: where it cannot be made: nothing may be changed then. ``StateFolder`` throws ``FileError``, here and below.
  func beginJournal(of run: String, on managementNode: String) async throws -> (any JournalWriter)?

  /// The names of all runs, the latest first; none where nothing was ever applied.
  ///
  /// - Throws: where they cannot be listed.
  func runs() async throws -> [String]

  /// What the journal of a run says; nil where there is no run of that name, and of one that was killed before its journal had a line.
  ///
  /// - Throws: where it cannot be read, or is not one that this version understands.
  func run(_ id: String) async throws -> RunRecord?

  /// The bytes of the journal of a run; nil where there is no run of that name.
  ///
  /// - Throws: where it cannot be read.
  func journal(of run: String) async throws -> Data?

  /// Keeps a journal of another state, as it is: all of it, or where that fails nothing.
  ///
  /// - Throws: where it cannot be kept, or there is a run of that name.
  func keep(journal: Data, of run: String) async throws

  /// Keeps other applies to a Management Node away, until the lock is released or nobody holds it any more.
  ///
  /// - Parameter managementNode: scheme, host and port, as ``Plan/managementNode``, or another word for it: each has a lock of its
  ///   own.
  /// - Throws: ``ApplyLockHeld`` where another apply has the lock.
  func takeLock(of managementNode: String) async throws -> any ApplyLock

  /// What is remembered of secrets that were sent to a Management Node; nothing where none ever was.
  ///
  /// - Parameter managementNode: scheme, host and port, as ``Plan/managementNode``.
  /// - Throws: where it is there and cannot be used.
  func secretRecords(of managementNode: String) async throws -> SecretRecords

  /// What is remembered of secrets, by Management Node; empty where nothing is.
  ///
  /// - Throws: where it is there and cannot be used.
  func allSecretRecords() async throws -> [String: SecretRecords]

  /// Changes what is remembered of secrets that were sent to a Management Node: all of the change is kept, or where that fails
  /// none of it. No other change, of this process or another one, is lost.
  ///
  /// - Parameters:
  ///   - managementNode: scheme, host and port, as ``Plan/managementNode``.
  ///   - change: is given what is remembered at this moment.
  /// - Throws: where it cannot be used or written.
  func updateSecretRecords(
    of managementNode: String, _ change: @escaping @Sendable (inout SecretRecords) -> Void
  ) async throws

  /// The names of all rollouts, the latest first; none where there never was one.
  ///
  /// - Throws: where they cannot be listed.
  func rollouts() async throws -> [String]

  /// The document of a rollout; nil where there is none of that name.
  ///
  /// - Throws: where it cannot be read.
  func rolloutDocument(_ id: String) async throws -> Data?

  /// Changes the document of a rollout, or makes it: all of the change is kept, or where that fails none of it. No other change, of this
  /// process or another one, is lost.
  ///
  /// - Parameters:
  ///   - id: the name of the rollout.
  ///   - change: is given the document at this moment, nil for none, and returns what takes its place. What it throws
  ///   leaves everything as it is.
  /// - Returns: the document that is kept now.
  /// - Throws: ``RunExists`` for what can be no name of a rollout; where it cannot be read or written; what the change throws.
  func updateRolloutDocument(
    _ id: String, _ change: @escaping @Sendable (Data?) throws -> Data
  ) async throws -> Data
}

/// Where the entries of one journal go.
public protocol JournalWriter: Sendable {
  /// Adds lines after those that are there. They are kept for good when it returns, whatever happens to the process.
  ///
  /// - Throws: where they cannot be written: nothing may be changed then.
  func append(_ lines: [JournalLine]) async throws
}

/// Keeps two applies to one Management Node apart. It is given back at the latest when nobody holds it any more.
public protocol ApplyLock: Sendable {
  /// Gives the lock back. Doing so again changes nothing.
  func release() async

  /// Whether it is certain that nobody else gets the lock from now on for a time, whatever happens. A lock of this machine is held
  /// until it is given back; one among several machines may have ended without a word.
  func isCertain(for duration: Duration) -> Bool
}

extension ApplyLock {
  /// Always: the lock of a process of this machine.
  public func isCertain(for duration: Duration) -> Bool { true }
}

/// Another apply is under way.
public struct ApplyLockHeld: Error, Sendable, Equatable, CustomStringConvertible {
  /// The Management Node that it is for.
  public var managementNode: String
  /// The process that holds the lock, where it is known.
  public var processID: Int?
  /// Whether the other apply reaches the same Management Node by another address.
  public var isAtAnotherAddress = false
  /// Who holds it, as `user@host`; nil where only this machine is asked.
  public var holder: String?
  /// Since when it is held; nil where it is not known.
  public var since: Date?
  /// How long it lasts at most after its holder died; nil where it ends with the process.
  public var longestWait: Duration?

  /// A lock that is held by a process of this machine; nil where it is not known by which.
  public init(managementNode: String, processID: Int?) {
    self.managementNode = managementNode
    self.processID = processID
  }

  /// Who has the lock, and what to do.
  public var description: String {
    let end = longestWait.map { " (if it died, its lock ends within \($0.inSeconds))" } ?? ""
    return "\(situation); wait for it to end\(end), then try again, or use --lock-timeout to wait"
  }

  /// Who has the lock.
  var situation: String {
    let process = processID.map { "process \($0)" }
    let owner = [process, since.map { "since \($0.formatted(.iso8601))" }].compactMap(\.self).joined(separator: ", ")
    let place = holder.map { "by \($0)" } ?? "on this machine"
    let manner = isAtAnotherAddress ? ", by another address of the same Management Node" : ""
    return "another apply to \(managementNode) is under way \(place)\(owner.isEmpty ? "" : " (\(owner))")\(manner)"
  }
}

/// A journal cannot be kept: there is a run of that name already, or it is no name of a run.
public struct RunExists: Error, Sendable, Equatable, CustomStringConvertible {
  /// The run's name.
  public let run: String

  /// Which run it is.
  public var description: String {
    "keeping the journal of the run \(run.quotedForMessage): the name is taken, or is no run's"
  }
}

/// There is no run of that name.
public struct UnknownRun: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was looked for, the nearest name, and where the names are.
  public let description: String
}

extension StateStore {
  /// What the journal of a run says, which must be there.
  ///
  /// - Throws: ``UnknownRun`` with the nearest name; what ``run(_:)`` throws.
  public func existingRun(_ id: String) async throws -> RunRecord {
    if let record = try await run(id) { return record }
    if try await journal(of: id) != nil {
      throw UnknownRun(
        description: "looking up the run \(id): it was killed before its journal had a line, and began nothing; "
          + "`infinity-provision history` lists the runs")
    }
    throw try await unknownRun(id)
  }

  func unknownRun(_ id: String) async throws -> UnknownRun {
    let runs = try await runs()
    return UnknownRun(
      description: "looking up the run \(id): there is no run with that name\(suggestion(for: id, among: runs)); "
        + "`infinity-provision history` lists the runs")
  }
}
