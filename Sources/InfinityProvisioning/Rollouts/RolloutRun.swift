public import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Applies a deployment file wave after wave, each with a gate, so that it can be stopped anywhere and be continued by somebody else.
public struct RolloutRun: Sendable {
  /// How waves are planned and applied.
  public struct Options: Sendable {
    /// What is planned.
    public var planning: PlanRun.Options
    /// How changes are made. Nodes are waited for by the gates, whatever ``ApplyRun/Options/syncLimit`` is.
    public var apply: ApplyRun.Options
    /// How the gates look at the network.
    public var network: NetworkSettings
    /// Whose signatures the plan of each wave must have.
    public var signatures: SignatureRequirement
    /// Reads secrets.
    public var resolver: SecretResolver
    /// What opens the backup that the Management Node makes of itself; nil where none is to be made.
    public var backupPassphrase: Secret?
    /// Whether the window is waited for, rather than the rollout ending until somebody resumes it.
    public var waitsForWindow: Bool

    /// Options; as an apply has them, no signatures, this process's environment, no backup and no waiting for the window unless given.
    public init(
      planning: PlanRun.Options = PlanRun.Options(), apply: ApplyRun.Options = ApplyRun.Options(),
      network: NetworkSettings = NetworkSettings(), signatures: SignatureRequirement = .none,
      resolver: SecretResolver = SecretResolver(), backupPassphrase: Secret? = nil, waitsForWindow: Bool = false
    ) {
      self.planning = planning
      self.apply = apply
      self.network = network
      self.signatures = signatures
      self.resolver = resolver
      self.backupPassphrase = backupPassphrase
      self.waitsForWindow = waitsForWindow
    }
  }

  let file: DeploymentFile
  let options: Options
  let clock: @Sendable () -> Date

  /// A rollout of a deployment file, which is read again for each wave.
  ///
  /// - Parameters:
  ///   - file: the deployment file.
  ///   - options: how it is done; the usual way unless given.
  ///   - clock: what time it is; by default that of this machine.
  /// - Throws: ``RunFailure`` for standard input, which is read once.
  public init(
    _ file: DeploymentFile, options: Options = Options(), clock: @escaping @Sendable () -> Date = { Date() }
  ) throws(RunFailure) {
    guard file.name != "-" else {
      throw RunFailure(
        .invalidDeployment,
        "a rollout reads its deployment file again for each wave, and standard input is read once; give the file's path"
      )
    }
    self.file = file.remembered()
    self.options = options
    self.clock = clock
  }

  /// Begins a rollout and does as much of it as may be done now.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - state: what is remembered of runs, secrets and rollouts.
  ///   - settings: how it goes.
  ///   - dialogue: who shows the plan, asks, and tells what happens.
  ///   - interruption: a wish to stop. What is in flight is finished, and nothing more is begun.
  /// - Returns: how far it came.
  /// - Throws: ``RunFailure`` where it was not begun; ``RolloutStopped`` where an error ended it later; `InfinityError`.
  public func start(
    _ client: ManagementClient, state: any StateStore, settings: RolloutSettings, dialogue: RolloutDialogue,
    interruption: Interruption = Interruption()
  ) async throws -> RolloutOutcome {
    let scoped = try file.scoped(resolver: options.resolver)
    let waves = try scoped.waves(settings)
    guard settings.isPlausible else {
      throw RunFailure(.wavesUnusable, "nothing was changed: a number of the rollout's settings is out of its range")
    }
    try refuseUnsignedRollback(settings)
    try admit(settings.gate.program, of: scoped)
    try refuseWithoutPassphrase(settings)
    return try await state.holdingRollout(of: client, interruption) { lock, place in
      if let other = try await state.rolloutUnderWay(on: place) { throw Self.underWay(other) }
      try await foresee(waves.waves.flatMap(\.locations), client, interruption)
      let begun = Date(timeIntervalSince1970: clock().timeIntervalSince1970.rounded(.down))
      let nodes = Dictionary(
        scoped.rolloutLocations.map { ($0.name, $0.nodes) }, uniquingKeysWith: { first, _ in first })
      var record = RolloutRecord(
        id: RolloutRecord.newID(at: begun), started: begun, operatorName: Journal.operatorName,
        managementNode: client.address,
        file: file.name, digest: scoped.digest, reference: options.apply.reference, settings: settings,
        waves: waves.waves.map { wave in
          RolloutWave(
            name: wave.name, locations: wave.locations,
            nodes: wave.locations.compactMap { nodes[$0] }.reduce(0, +))
        })
      record.identity = place.identity
      do {
        try await state.beginRollout(record)
      } catch {
        throw RunFailure(.stateUnusable, "nothing was changed: the rollout's record could not be kept: \(error)")
      }
      let book = RolloutBook(record, in: state, clock: clock)
      return try await course(client, book, settings.gate.program, lock, dialogue, interruption).run()
    }
  }

  /// Continues a rollout where it is, on whatever machine.
  ///
  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - id: its name; nil for the one that is under way on the Management Node.
  ///   - state: what is remembered of runs, secrets and rollouts.
  ///   - program: what the gate runs, as the file and whoever continues say: what a record says is never run.
  ///   - dialogue: who shows the plan, asks, and tells what happens.
  ///   - interruption: a wish to stop. What is in flight is finished, and nothing more is begun.
  /// - Returns: how far it came.
  /// - Throws: as ``start(_:state:settings:dialogue:interruption:)``; ``RunFailure`` where there is no such rollout, it is not under
  ///   way, or the file is another one than that it was begun with.
  public func resume(
    _ client: ManagementClient, id: String? = nil, state: any StateStore, program: [String]? = nil,
    dialogue: RolloutDialogue, interruption: Interruption = Interruption()
  ) async throws -> RolloutOutcome {
    try await state.holdingRollout(of: client, interruption) { lock, place in
      let open = try await state.openRollout(id, on: place)
      try Self.refuseHalfUndone(open)
      try refuseUnsignedRollback(open.settings)
      if open.backup == nil, !open.mayHaveWritten { try refuseWithoutPassphrase(open.settings) }
      try Self.refuseOtherProgram(open, program)
      let book = RolloutBook(open, in: state, clock: clock)
      // Which waves are open is known then.
      try await book.adoptRuns()
      let record = book.record
      let scoped = try file.scoped(resolver: options.resolver)
      try admit(program, of: scoped)
      if scoped.digest != record.digest {
        guard try await dialogue.acceptChange() else { throw fileChanged(record) }
      }
      try refuseLostLocations(record, scoped)
      try await foresee(record.openLocations, client, interruption)
      let digest = scoped.digest
      try await book.update { record in
        record.digest = digest
        record.pause = nil
      }
      return try await course(client, book, program, lock, dialogue, interruption).run()
    }
  }

  private func course(
    _ client: ManagementClient, _ book: RolloutBook, _ program: [String]?, _ lock: any ApplyLock,
    _ dialogue: RolloutDialogue,
    _ interruption: Interruption
  ) -> RolloutCourse {
    RolloutCourse(
      file: file, options: options, program: program, client: client, book: book, lock: lock, dialogue: dialogue,
      interruption: interruption)
  }

  // MARK: Refusals

  static func underWay(_ other: RolloutRecord) -> RunFailure {
    let (state, next) =
      other.isBeingUndone
      ? ("being undone", "`rollout undo` continues that")
      : ("under way", "`rollout resume` continues it, `rollout undo` rolls it back")
    return RunFailure(
      .rolloutUnderWay,
      "nothing was changed: the rollout \(other.id) of \(other.file.quotedForMessage), begun by \(other.operatorName) at "
        + "\(other.started.timeText), is \(state) on \(other.managementNode); \(next), `rollout abort` gives it up")
  }

  /// Asks before anything is changed whether the gate's program may be run, and is there.
  private func admit(_ program: [String]?, of scoped: ScopedDeployment) throws(RunFailure) {
    guard let program else { return }
    _ = try GateProgram(program, in: file.folder, of: scoped.wholeDeployment, resolver: options.resolver)
    guard !options.resolver.isThere(program, in: file.folder) else { return }
    throw RunFailure(
      .gateProgramMissing,
      "nothing was changed: the gate's program \((program.first ?? "").quotedForMessage) is not found, or may not be executed; give its "
        + "path, which is relative to the deployment file, or set PATH")
  }

  private func refuseWithoutPassphrase(_ settings: RolloutSettings) throws(RunFailure) {
    guard settings.backup, options.backupPassphrase == nil else { return }
    throw RunFailure(
      .backupPassphraseMissing,
      "nothing was changed: the Management Node is to make a backup first, and needs a passphrase for it; set "
        + "INFINITY_BACKUP_PASSPHRASE or give --backup-passphrase-file")
  }

  /// A rollback that nobody signed is none where plans must be signed.
  private func refuseUnsignedRollback(_ settings: RolloutSettings) throws(RunFailure) {
    guard options.signatures.persons > 0, settings.gate.onFailure == .rollBack else { return }
    throw RunFailure(
      .notSigned,
      "nothing was changed: plans must be signed, and a wave that fails would be rolled back without a signature; let it stop on "
        + "failure instead")
  }

  private static func refuseOtherProgram(_ record: RolloutRecord, _ program: [String]?) throws(RunFailure) {
    guard record.settings.gate.program != program else { return }
    func words(_ program: [String]?) -> String {
      program.map { $0.map(\.quotedForMessage).joined(separator: " ") } ?? "none"
    }
    throw RunFailure(
      .otherGateProgram,
      "nothing was changed: the gate of the rollout \(record.id) has the program \(words(record.settings.gate.program)), and the file and "
        + "the options here name \(words(program)); what a record says is not run: give the same one")
  }

  private func fileChanged(_ record: RolloutRecord) -> RunFailure {
    RunFailure(
      .fileChanged,
      "nothing was changed: the deployment file \(file.name.quotedForMessage) is not as it was when the rollout \(record.id) began; "
        + "--accept-changed-file continues with it as it is now, for the waves that are not done")
  }
}
