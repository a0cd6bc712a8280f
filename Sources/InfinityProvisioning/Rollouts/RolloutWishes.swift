#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What people wish of a rollout that somebody else may run: to pause, to go on with the next wave, to be given up. No Management Node is
/// asked.
public struct RolloutWishes: Sendable {
  private let state: any StateStore
  private let clock: @Sendable () -> Date

  /// Wishes for rollouts of a state.
  ///
  /// - Parameters:
  ///   - state: what is remembered of runs, secrets and rollouts.
  ///   - clock: what time it is; by default that of this machine.
  public init(_ state: any StateStore, clock: @escaping @Sendable () -> Date = { Date() }) {
    self.state = state
    self.clock = clock
  }

  /// Wishes that no other wave begins.
  ///
  /// - Parameters:
  ///   - id: the rollout; nil for the one that is under way.
  ///   - address: its Management Node; nil for any.
  /// - Returns: the rollout.
  /// - Throws: ``RunFailure`` where there is none that is under way.
  public func pause(_ id: String?, on address: String?) async throws(RunFailure) -> RolloutRecord {
    let book = try await open(id, address)
    let mark = book.mark
    return try await book.update { $0.pause = $0.pause ?? mark }
  }

  /// Gives a rollout up; what was made stays.
  ///
  /// - Throws: as ``pause(_:on:)``.
  public func abort(_ id: String?, on address: String?) async throws(RunFailure) -> RolloutRecord {
    let book = try await open(id, address)
    let mark = book.mark
    return try await book.update { record in
      guard record.isUnderWay else { return }
      record.close(.aborted, mark)
    }
  }

  /// The wave that has to be approved, and what it is to do.
  public struct Approvable: Sendable {
    /// The rollout.
    public var record: RolloutRecord
    /// Which wave, from 0.
    public var wave: Int
    /// What would be done; nil where the record keeps only its digest, since the file holds a secret in plain text.
    public var plan: Plan?
    /// Its digest.
    public var digest: String
    let savedPlan: String?
  }

  /// The wave that has to be approved.
  ///
  /// - Throws: ``RunFailure`` where none has to be.
  public func approvable(_ id: String?, on address: String?) async throws(RunFailure) -> Approvable {
    let record = try await open(id, address).record
    guard let index = record.waves.firstIndex(where: { $0.status == .waiting }),
      let proposal = record.waves[index].proposal
    else {
      throw RunFailure(
        .nothingToApprove,
        "nothing was approved: no wave of the rollout \(record.id) waits for an approval; `rollout status` shows where it is"
      )
    }
    var plan: Plan?
    if let saved = proposal.savedPlan {
      do {
        plan = try SavedPlanFile(Data(saved.utf8), path: record.planName(ofWave: index)).plan.plan(base: "")
      } catch {
        throw error.runFailure
      }
    }
    return Approvable(
      record: record, wave: index, plan: plan, digest: proposal.digest, savedPlan: proposal.savedPlan)
  }

  /// Approves what was shown.
  ///
  /// - Throws: ``RunFailure`` where the wave has another plan by now, or waits no more.
  public func approve(_ shown: Approvable) async throws(RunFailure) -> RolloutRecord {
    let book = RolloutBook(shown.record, in: state, clock: clock)
    let mark = book.mark
    let record = try await book.update { record in
      guard record.waves[shown.wave].isWaiting(for: shown.digest) else { return }
      record.waves[shown.wave].approval = RolloutWave.Approval(by: mark.by, at: mark.at, plan: shown.digest)
    }
    guard record.waves[shown.wave].approval?.plan == shown.digest else { throw Self.moved(record) }
    return record
  }

  /// Signs what was shown, and approves it.
  ///
  /// - Parameters:
  ///   - shown: what was shown to whoever signs.
  ///   - key: as for ``SignRun/sign(with:)``.
  ///   - allowedSigners: as for ``SignRun``.
  ///   - environment: where OpenSSH and the agent are; by default that of this process.
  /// - Returns: the rollout, and the signature.
  /// - Throws: as ``approve(_:)`` and ``SignRun/sign(with:)``.
  public func sign(
    _ shown: Approvable, with key: String?, allowedSigners: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws -> (RolloutRecord, CheckedSignature) {
    guard let saved = shown.savedPlan else {
      throw RunFailure(
        .notSigned,
        "nothing was signed: the deployment file contains a secret in plain text, so that there is no saved plan to sign"
      )
    }
    let file = try TemporaryPlan(saved)
    defer { file.remove() }
    let signature = try await SignRun(
      path: file.path, named: shown.record.planName(ofWave: shown.wave), base: "", allowedSigners: allowedSigners,
      environment: environment, clock: clock
    ).sign(with: key)
    guard let signed = SignedDocument(try Data(contentsOf: URL(fileURLWithPath: file.path))),
      let own = signed.signatures.last
    else { throw Self.moved(shown.record) }
    let book = RolloutBook(shown.record, in: state, clock: clock)
    let mark = book.mark
    let record = try await book.update { record in
      // Somebody else's signature of the same moment is not lost: this one is added to what stands there now.
      guard record.waves[shown.wave].isWaiting(for: shown.digest),
        let present = record.waves[shown.wave].signedPlan, let both = present.adding(own, to: signed.content)
      else { return }
      record.waves[shown.wave].proposal?.savedPlan = String(decoding: both.bytes, as: UTF8.self)
      record.waves[shown.wave].approval = RolloutWave.Approval(by: mark.by, at: mark.at, plan: shown.digest)
    }
    guard record.waves[shown.wave].signedPlan?.signatures.contains(own) == true else { throw Self.moved(record) }
    return (record, signature)
  }

  private func open(_ id: String?, _ address: String?) async throws(RunFailure) -> RolloutBook {
    RolloutBook(try await state.openRollout(id, on: RolloutPlace(address)), in: state, clock: clock)
  }

  private static func moved(_ record: RolloutRecord) -> RunFailure {
    RunFailure(
      .nothingToApprove,
      "nothing was approved: the rollout \(record.id) has moved on since the plan was shown; look at it, and approve again"
    )
  }
}

extension RolloutWave {
  fileprivate func isWaiting(for plan: String) -> Bool { status == .waiting && proposal?.digest == plan }

  fileprivate var signedPlan: SignedDocument? { proposal?.savedPlan.flatMap { SignedDocument(Data($0.utf8)) } }
}

extension SignedDocument {
  /// The same with one more signature; nil where it is of something else, or there are as many as there can be.
  fileprivate func adding(_ signature: PlanSignature, to signed: Data) -> SignedDocument? {
    guard content == signed, signatures.count < Self.maximumSignatures else { return nil }
    var document = self
    document.signatures.append(signature)
    return document
  }
}
