import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Rollouts as runs look for them.
extension StateStore {
  /// Every rollout of which something is remembered, the latest first.
  ///
  /// - Parameter address: the Management Node, however that is spelled; nil for all.
  /// - Throws: ``RunFailure`` where one cannot be read.
  public func rolloutHistory(on address: String? = nil) async throws(RunFailure) -> [RolloutRecord] {
    let origin = address.map { (try? ServerAddress($0))?.origin ?? $0 }
    do {
      return try await allRollouts().filter { origin == nil || $0.managementNode == origin }
    } catch {
      throw RunFailure(.stateUnusable, "\(error)")
    }
  }

  /// The rollout that is under way on a Management Node; nil for none.
  ///
  /// - Parameter address: scheme, host and port.
  /// - Throws: ``RunFailure`` where one cannot be read.
  public func rolloutUnderWay(on address: String) async throws(RunFailure) -> RolloutRecord? {
    try await rolloutHistory().first { $0.managementNode == address && $0.isUnderWay }
  }

  /// A rollout by its name, or the one that is under way, or else the latest.
  ///
  /// - Parameters:
  ///   - id: its name; nil for any.
  ///   - address: its Management Node, however that is spelled; nil for any.
  /// - Throws: ``RunFailure`` where there is none, with the nearest name, or it is another Management Node's.
  public func rollout(named id: String?, on address: String?) async throws(RunFailure) -> RolloutRecord {
    let address = address.map { (try? ServerAddress($0))?.origin ?? $0 }
    let all = try await rolloutHistory()
    if let id {
      guard let record = all.first(where: { $0.id == id }) else {
        throw RunFailure(
          .noSuchRollout,
          "looking up the rollout \(id.quotedForMessage): there is no rollout with that name\(suggestion(for: id, among: all.map(\.id))); "
            + "`infinity-provision rollout history` lists them")
      }
      guard address == nil || record.managementNode == address else {
        throw RunFailure(
          .otherManagementNode,
          "nothing was changed: the rollout \(record.id) is one of \(record.managementNode), not of \(address ?? "")")
      }
      return record
    }
    let candidates = all.filter { address == nil || $0.managementNode == address }
    guard let record = candidates.first(where: \.isUnderWay) ?? candidates.first else {
      throw RunFailure(
        .noSuchRollout,
        "there is no rollout\(address.map { " on \($0)" } ?? "") yet; `infinity-provision rollout start` begins one")
    }
    return record
  }

  /// A rollout that is under way.
  ///
  /// - Throws: as ``rollout(named:on:)``; ``RunFailure`` where it has come to its end.
  func openRollout(_ id: String?, on address: String?) async throws(RunFailure) -> RolloutRecord {
    let record = try await rollout(named: id, on: address)
    guard let end = record.end else { return record }
    throw RunFailure(
      .rolloutEnded,
      "nothing was changed: the rollout \(record.id) is \(end.rawValue) since \(record.ended?.at.timeText ?? ""); "
        + "`infinity-provision rollout start` begins another one")
  }

  /// Runs work while no other process runs a rollout of the same Management Node, by whatever address it is reached. That is asked which
  /// one it is first, so that nothing is begun with wrong credentials.
  ///
  /// - Throws: ``RunFailure`` where another one does, or somebody asked to stop; `InfinityError`; what the work throws.
  func holdingRollout<Result>(
    of client: ManagementClient, _ interruption: Interruption, _ work: (any ApplyLock) async throws -> Result
  ) async throws -> Result {
    try await holdingRollout(client.address, client) { lock in
      let identity: ManagementNodeIdentity
      do {
        identity = try await interruption.reading { try await ManagementNodeIdentity.read(client) }
      } catch is ManagementNodeIdentity.Unknown {
        // Each wave's apply says so.
        return try await work(lock)
      }
      return try await holdingRollout(identity.lockName, client) { _ in try await work(lock) }
    }
  }

  private func holdingRollout<Result>(
    _ name: String, _ client: ManagementClient, _ work: (any ApplyLock) async throws -> Result
  ) async throws -> Result {
    let lock: any ApplyLock
    do {
      lock = try await takeLock(of: "rollout \(name)")
    } catch let held as ApplyLockHeld {
      let process = held.processID.map { ", process \($0)" } ?? ""
      let since = held.since.map { ", since \($0.timeText)" } ?? ""
      let end = held.longestWait.map { " (if it died, its lock ends within \($0.inSeconds))" } ?? ""
      throw RunFailure(
        .locked,
        "nothing was changed: a rollout on \(client.address) is run \(held.holder.map { "by \($0)" } ?? "on this machine")\(process)\(since); "
          + "wait for it to end\(end), or ask it to pause: `rollout pause`")
    } catch {
      throw RunFailure(.stateUnusable, "nothing was changed: \(error)")
    }
    return try await lock.givenBack(after: work)
  }
}

extension RolloutBook {
  /// How much the clocks of two machines may differ, in seconds.
  private static let clockDifference = 86_400.0

  /// Takes the runs of waves into the record that a process made and could not note any more: their journals name the wave.
  ///
  /// - Throws: ``RunFailure`` where a journal cannot be read.
  func adoptRuns() async throws(RunFailure) {
    let begun = record
    let known = Set(begun.waves.flatMap(\.runs))
    let marks = Dictionary(
      begun.waves.indices.map { (begun.mark(ofWave: $0), $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(index: Int, run: RunRecord)] = []
    // Names begin with the time: what is older than the rollout, by whatever clock, is none of its runs.
    let oldest = Journal.name(begun.started.addingTimeInterval(-Self.clockDifference)).prefix(16)
    do {
      for name in try await state.runs() where name >= oldest && !known.contains(name) {
        let run = try await state.existingRun(name)
        guard let mark = run.scope.rollout, let index = marks[mark], run.mayHaveWritten else { continue }
        found.append((index, run))
      }
    } catch {
      throw RunFailure(.stateUnusable, "nothing was changed: \(error)")
    }
    for (index, run) in found.reversed() {
      try await update(wave: index) { wave in
        if let undone = run.undoneRun {
          if run.isComplete, wave.runs.contains(undone), !wave.rolledBack.contains(undone) {
            wave.rolledBack.append(undone)
          }
          return
        }
        wave.runs.append(run.id)
        wave.kinds = Set(wave.kinds + run.changes.map(\.target.key.kind.rawValue)).sorted()
        wave.changes += run.changes.count { [.applied, .sent].contains($0.state) }
      }
    }
  }
}

extension RunRecord {
  /// The run that it rolled back; nil where it is no rollback.
  fileprivate var undoneRun: String? {
    let start = "rollback of "
    return action.hasPrefix(start) ? String(action.dropFirst(start.count)) : nil
  }

  fileprivate var isComplete: Bool { isFinished && changes.allSatisfy { $0.state == .applied } }
}
