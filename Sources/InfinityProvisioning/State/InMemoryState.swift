private import Synchronization

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Remembers as long as it lives, and writes nothing: for tests, and for programs that keep no state.
public final class InMemoryState: StateStore {
  private struct Content {
    var journals: [String: Data] = [:]
    var locked: Set<String> = []
    /// Of all Management Nodes; each record says of which.
    var secretRecords = SecretRecords()
    var rollouts: [String: Data] = [:]
  }

  private let content = Mutex(Content())

  /// See ``StateStore``.
  public var place: String { "memory" }

  /// Remembers nothing yet.
  public init() {}

  /// See ``StateStore``.
  public func beginJournal(of run: String, on managementNode: String) -> (any JournalWriter)? {
    let isNew = content.withLock { content in
      guard content.journals[run] == nil else { return false }
      content.journals[run] = Data()
      return true
    }
    return isNew ? Writer(state: self, run: run) : nil
  }

  /// See ``StateStore``.
  public func runs() -> [String] {
    content.withLock { $0.journals.filter { !$0.value.isEmpty }.keys.sorted(by: >) }
  }

  /// See ``StateStore``.
  public func run(_ id: String) throws -> RunRecord? {
    guard let journal = journal(of: id) else { return nil }
    return try RunRecord(journal: journal, from: "of \(id)")
  }

  /// See ``StateStore``; nil for one that was begun and never written, too.
  public func journal(of run: String) -> Data? {
    content.withLock { $0.journals[run].flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// See ``StateStore``.
  public func keep(journal: Data, of run: String) throws {
    try content.withLock { content throws(RunExists) in
      guard !content.journals.keys.contains(run) else { throw RunExists(run: run) }
      content.journals[run] = journal
    }
  }

  /// See ``StateStore``.
  public func takeLock(of managementNode: String) throws -> any ApplyLock {
    guard content.withLock({ $0.locked.insert(managementNode).inserted }) else {
      throw ApplyLockHeld(
        managementNode: managementNode, processID: Int(ProcessInfo.processInfo.processIdentifier))
    }
    return Lock(state: self, managementNode: managementNode)
  }

  /// See ``StateStore``.
  public func secretRecords(of managementNode: String) -> SecretRecords {
    content.withLock { $0.secretRecords }
  }

  /// See ``StateStore``.
  public func allSecretRecords() -> [String: SecretRecords] {
    content.withLock { $0.secretRecords.byManagementNode }
  }

  /// See ``StateStore``.
  public func updateSecretRecords(
    of managementNode: String, _ change: @escaping @Sendable (inout SecretRecords) -> Void
  ) {
    content.withLock { change(&$0.secretRecords) }
  }

  /// See ``StateStore``.
  public func rollouts() -> [String] {
    content.withLock { $0.rollouts.keys.sorted(by: >) }
  }

  /// See ``StateStore``.
  public func rolloutDocument(_ id: String) -> Data? {
    content.withLock { $0.rollouts[id] }
  }

  /// See ``StateStore``.
  public func updateRolloutDocument(
    _ id: String, _ change: @escaping @Sendable (Data?) throws -> Data
  ) throws -> Data {
    guard RunRecord.isName(id) else { throw RunExists(run: id) }
    return try content.withLock { content in
      let document = try change(content.rollouts[id])
      content.rollouts[id] = document
      return document
    }
  }

  private struct Writer: JournalWriter {
    let state: InMemoryState
    let run: String

    func append(_ lines: [JournalLine]) {
      state.content.withLock { $0.journals[run, default: Data()] += lines.map(\.written).joined() }
    }
  }

  private final class Lock: ApplyLock {
    private let state: InMemoryState
    private let managementNode: String
    private let isHeld = Mutex(true)

    init(state: InMemoryState, managementNode: String) {
      self.state = state
      self.managementNode = managementNode
    }

    /// Once: a later holder's lock is not given back.
    func release() {
      let wasHeld = isHeld.withLock { isHeld in
        defer { isHeld = false }
        return isHeld
      }
      if wasHeld { state.content.withLock { _ = $0.locked.remove(managementNode) } }
    }

    deinit { release() }
  }
}
