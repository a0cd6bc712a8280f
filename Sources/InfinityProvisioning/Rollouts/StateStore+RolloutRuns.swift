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
  /// - Parameter address: the Management Node, in any spelling under which it is known; nil for all.
  /// - Throws: ``RunFailure`` where one cannot be read.
  public func rolloutHistory(on address: String? = nil) async throws(RunFailure) -> [RolloutRecord] {
    let place = RolloutPlace(address)
    do {
      return try await allRollouts().filter { place.isThat(of: $0) }
    } catch {
      throw RunFailure(.stateUnusable, "\(error)")
    }
  }

  /// The rollout that is under way on a Management Node; nil for none.
  ///
  /// - Throws: ``RunFailure`` where one cannot be read.
  func rolloutUnderWay(on place: RolloutPlace) async throws(RunFailure) -> RolloutRecord? {
    try await rolloutHistory().first { place.isThat(of: $0) && $0.isUnderWay }
  }

  /// A rollout by its name, or the one that is under way, or else the latest.
  ///
  /// - Parameters:
  ///   - id: its name; nil for any.
  ///   - address: its Management Node, however that is spelled; nil for any.
  /// - Throws: ``RunFailure`` where there is none, with the nearest name, or it is another Management Node's.
  public func rollout(named id: String?, on address: String?) async throws(RunFailure) -> RolloutRecord {
    try await rollout(named: id, on: RolloutPlace(address))
  }

  /// The rollout that is continued, as far as that can be told before the Management Node was asked which one it is: another address may
  /// lead to it as well.
  ///
  /// - Throws: as ``rollout(named:on:)``, but not for another Management Node's.
  public func rollout(toResume id: String?, on address: String?) async throws(RunFailure) -> RolloutRecord {
    if id == nil, try await rolloutUnderWay(on: RolloutPlace(address)) == nil {
      let others = try await rolloutHistory().filter { $0.isUnderWay && $0.identity != nil }
      if let only = others.first, others.count == 1 { return only }
    }
    return try await rollout(named: id, on: id == nil ? RolloutPlace(address) : RolloutPlace(nil))
  }

  func rollout(named id: String?, on place: RolloutPlace) async throws(RunFailure) -> RolloutRecord {
    let all = try await rolloutHistory()
    if let id {
      guard let record = all.first(where: { $0.id == id }) else {
        throw RunFailure(
          .noSuchRollout,
          "looking up the rollout \(id.quotedForMessage): there is no rollout with that name\(suggestion(for: id, among: all.map(\.id))); "
            + "`infinity-provision rollout history` lists them")
      }
      guard place.isThat(of: record) else {
        throw RunFailure(
          .otherManagementNode,
          "nothing was changed: the rollout \(record.id) is one of \(record.managementNode), not of "
            + "\(place.address ?? ""); give its address with --address, or name another: `rollout history`"
        )
      }
      return record
    }
    let candidates = all.filter { place.isThat(of: $0) }
    guard let record = candidates.first(where: \.isUnderWay) ?? candidates.first else {
      throw RunFailure(
        .noSuchRollout,
        "there is no rollout\(place.address.map { " on \($0)" } ?? "") yet; `infinity-provision rollout start` begins one"
      )
    }
    return record
  }

  /// The rollout that is undone: by its name, or the one that is under way, or else the latest that changed something. One that was undone counts:
  /// who asks twice does not mean the one before.
  ///
  /// - Throws: as ``rollout(named:on:)``.
  func rollout(toUndo id: String?, on place: RolloutPlace) async throws(RunFailure) -> RolloutRecord {
    if id == nil {
      let candidates = try await rolloutHistory().filter { place.isThat(of: $0) }
      let chosen = candidates.first(where: \.isUnderWay) ?? candidates.first(where: \.mayHaveWritten)
      if let chosen { return chosen }
    }
    return try await rollout(named: id, on: place)
  }

  /// A rollout that is under way.
  ///
  /// - Throws: as ``rollout(named:on:)``; ``RunFailure`` where it has come to its end.
  func openRollout(_ id: String?, on place: RolloutPlace) async throws(RunFailure) -> RolloutRecord {
    let record = try await rollout(named: id, on: place)
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
    of client: ManagementClient, _ interruption: Interruption,
    _ work: (any ApplyLock, RolloutPlace) async throws -> Result
  ) async throws -> Result {
    try await holdingRollout(client.address, client) { lock in
      let identity: ManagementNodeIdentity
      do {
        identity = try await interruption.reading { try await ManagementNodeIdentity.read(client) }
      } catch is ManagementNodeIdentity.Unknown {
        // Each wave's apply says so.
        return try await work(lock, RolloutPlace(client.address))
      }
      return try await holdingRollout(identity.lockName, client) { _ in
        try await work(lock, RolloutPlace(client.address, identity: identity.lockName))
      }
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
    var rollbacks: [(run: RunRecord, original: RunRecord)] = []
    // Names begin with the time: what is older than the rollout, by whatever clock, is none of its runs.
    let oldest = Journal.name(begun.started.addingTimeInterval(-Self.clockDifference)).prefix(16)
    do {
      for name in try await state.runs() where name >= oldest && !known.contains(name) {
        // One that was killed before its journal had a line began nothing.
        guard let run = try await state.run(name), run.mayHaveWritten else { continue }
        if let name = run.undoneRun {
          guard let original = try await state.run(name) else { continue }
          rollbacks.append((run, original))
          // Who rolls a rollback back makes its wave again.
          let remade = original.undoneRun.flatMap { made in begun.waves.firstIndex { $0.runs.contains(made) } }
          if let remade { found.append((remade, run)) }
        } else if let index = run.scope.rollout.flatMap({ marks[$0] }) {
          found.append((index, run))
        }
      }
    } catch {
      throw RunFailure(.stateUnusable, "nothing was changed: \(error)")
    }
    for (index, run) in found.reversed() {
      try await update(wave: index) { wave in
        wave.runs.append(run.id)
        wave.kinds = Set(wave.kinds + run.changes.map(\.target.key.kind.rawValue)).sorted()
        wave.changes += run.writtenCount
      }
    }
    for (rollback, original) in rollbacks.reversed() {
      guard let index = record.waves.firstIndex(where: { $0.standingRuns.contains(original.id) }) else { continue }
      let mark = mark
      let isWhole = rollback.takesBack(original)
      try await update(wave: index) { wave in
        if isWhole {
          wave.rolledBack.append(original.id)
          wave.changes = max(0, wave.changes - original.writtenCount)
        }
        // A wave that was made again since is done, whatever was rolled back before.
        guard wave.status == .done, wave.runs.allSatisfy({ $0 < rollback.id }) else { return }
        // What its gate said, and who agreed to it, was about what is not there any more.
        (wave.status, wave.since, wave.gate, wave.approval) = (.stopped, mark, nil, nil)
        wave.message = "run \(original.id) of it was rolled back" + (isWhole ? "" : ", but for a part")
      }
    }
  }
}

extension RunRecord {
  /// How many changes were made, or may have been.
  fileprivate var writtenCount: Int { changes.count { [.applied, .sent].contains($0.state) } }
}
