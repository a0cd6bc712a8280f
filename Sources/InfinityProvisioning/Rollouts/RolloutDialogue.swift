#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a rollout tells whoever runs it, and asks.
public struct RolloutDialogue: Sendable {
  /// Whether the changes of a wave may be made; not asked where there are none, or somebody approved them before. Nil where nobody is there
  /// to be asked.
  public var approve: @Sendable (WaveQuestion) async throws -> Bool?
  /// Whether to go on with a file that was changed since the rollout began; by default not.
  public var acceptChange: @Sendable () async throws -> Bool
  /// How the apply of a wave, which counts from 0, is shown; whom it asks does not matter.
  public var wave: @Sendable (RolloutRecord, Int) -> ApplyDialogue
  /// How the rollback of a wave is shown; nil where it is shown as its apply.
  public var rollback: (@Sendable (RolloutRecord, Int) -> ApplyDialogue)?
  /// Told of everything else.
  public var tell: @Sendable (RolloutEvent) -> Void

  /// A dialogue that asks for consent, and says nothing else unless given.
  public init(
    wave: @escaping @Sendable (RolloutRecord, Int) -> ApplyDialogue = { _, _ in ApplyDialogue { _ in false } },
    acceptChange: @escaping @Sendable () async throws -> Bool = { false },
    tell: @escaping @Sendable (RolloutEvent) -> Void = { _ in },
    approve: @escaping @Sendable (WaveQuestion) async throws -> Bool?
  ) {
    self.approve = approve
    self.acceptChange = acceptChange
    self.wave = wave
    self.tell = tell
  }
}

/// The question before the changes of a wave.
public struct WaveQuestion: Sendable {
  /// The rollout.
  public var record: RolloutRecord
  /// Which wave, from 0.
  public var wave: Int
  /// What would be done, secrets masked.
  public var plan: Plan
  /// What the plan changes that other waves use as well, by name.
  public var shared: [String]
  /// Whether a person has to approve it, whom no option replaces.
  public var needsPerson: Bool
}

/// What happens on the way of a rollout.
public enum RolloutEvent: Sendable {
  /// It begins, or goes on.
  case began(RolloutRecord)
  /// A wave begins, which counts from 0.
  case wave(Int, RolloutRecord)
  /// The next wave begins at this time.
  case pausing(until: Date)
  /// The window opens at this time, which is waited for.
  case window(opens: Date)
  /// So many participants are on the nodes of the wave, and fewer must be.
  case calls(Int, allowed: Int)
  /// The Management Node made a backup of this name.
  case backup(String)
  /// The gate of a wave decides now.
  case gate(Int)
  /// These nodes are not in sync yet.
  case notInSync([NodeSync.Laggard])
  /// The gate of a wave decided.
  case decided(Int, RolloutWave.GateResult)
  /// A wave failed, which a reason says.
  case failed(Int, String)
  /// A wave is rolled back.
  case rollingBack(Int)
  /// Something went wrong beside the work.
  case warning(String)
}

/// What came of running a rollout.
public struct RolloutOutcome: Sendable {
  /// Why it does not run any more.
  public enum Reason: Sendable, Equatable {
    /// All waves are done, and the Management Node matches the file; at the locations of the waves alone where some are in none, see
    /// ``RolloutOutcome/leftOut``.
    case done
    /// All waves are done, and the file asks for so many changes still.
    case differences(Int)
    /// The wave has to be approved, or signed.
    case approval(wave: Int)
    /// Somebody wishes it to pause.
    case paused(RolloutRecord.Mark)
    /// No wave may begin before this time.
    case window(opens: Date)
    /// More participants are on the nodes of a wave than may be.
    case calls(Int, wave: Int)
    /// More waves failed than may.
    case failed(wave: Int)
    /// Somebody asked to stop.
    case interrupted
    /// Everything was rolled back, as far as it can be.
    case undone
  }

  /// Why it does not run any more.
  public var reason: Reason
  /// How far it came.
  public var record: RolloutRecord
  /// Locations of the file that are in no wave, and were not looked at, in its order. Empty unless all waves are done.
  public var leftOut: [String]

  /// An outcome; no location is left out unless given.
  public init(reason: Reason, record: RolloutRecord, leftOut: [String] = []) {
    self.reason = reason
    self.record = record
    self.leftOut = leftOut
  }
}

/// A rollout that had begun ended by an error: its record says how far it came, and it can be resumed.
public struct RolloutStopped: Error, Sendable {
  /// What ended it: ``RunFailure``, `InfinityError`, or what the dialogue threw.
  public var reason: any Error
  /// How far it came.
  public var record: RolloutRecord
}
