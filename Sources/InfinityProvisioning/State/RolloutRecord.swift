import ProductBuild

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What is remembered of a rollout: what it is to do, how far it came, and who did what. It holds no secret.
///
/// It binds the runs that the waves were made by, each of which has its own journal.
public struct RolloutRecord: Sendable, Equatable, Codable {
  /// The format that this version writes and reads.
  public static let formatVersion = 1

  /// Somebody did something at some time.
  public struct Mark: Sendable, Equatable, Codable {
    /// Who, as `user@host`.
    public var by: String
    /// When.
    public var at: Date

    /// A mark.
    public init(by: String, at: Date) {
      self.by = by
      self.at = at
    }
  }

  /// How a rollout came to its end.
  public enum End: String, Sendable, Codable {
    /// All waves are done, and the Management Node matches the file.
    case done
    /// Somebody gave it up; what was made stays.
    case aborted
    /// The waves were rolled back.
    case undone
  }

  /// The format.
  public var formatVersion = Self.formatVersion
  /// The version of the product that wrote it last.
  public var version = ProductVersion.text
  /// Its name: when it began (UTC), and eight digits at random, as in `rollout-20261122T170501Z-5f0c2a9e`.
  public var id: String
  /// When it began.
  public var started: Date
  /// Who began it, as `user@host`.
  public var operatorName: String
  /// The Management Node, as it was begun on: scheme, host and port.
  public var managementNode: String
  /// Which Management Node that is, by whatever address it is reached; nil where it did not tell, and in records of early versions.
  public var identity: String?
  /// The deployment file, as it was named.
  public var file: String
  /// SHA-256 over the deployment file with everything that it includes, in hexadecimal.
  public var digest: String
  /// Why it is made, in its operator's words; nil where nobody said.
  public var reference: String?
  /// How it goes, without how the waves were chosen.
  public var settings: RolloutSettings
  /// The waves, in order.
  public var waves: [RolloutWave]
  /// Who wishes that no other wave begins; nil for nobody.
  public var pause: Mark?
  /// Who began to roll it back, and when; nil for nobody. Nothing of it is made again from then on.
  public var undoing: Mark?
  /// The name of the backup that the Management Node made of itself before the first write; nil for none.
  public var backup: String?
  /// How many changes the file still asked for when the last wave was done; nil where that was not looked at.
  public var remaining: Int?
  /// How it came to its end; nil as long as it is under way.
  public var end: End?
  /// Who ended it, and when; nil as long as it is under way.
  public var ended: Mark?

  /// A rollout that begins, none of whose waves has.
  public init(
    id: String, started: Date, operatorName: String, managementNode: String, file: String, digest: String,
    reference: String? = nil, settings: RolloutSettings, waves: [RolloutWave]
  ) {
    self.id = id
    self.started = started
    self.operatorName = operatorName
    self.managementNode = managementNode
    self.file = file
    self.digest = digest
    self.reference = reference
    self.settings = settings
    self.waves = waves
  }
}

extension RolloutRecord {
  /// Whether it has not come to its end.
  public var isUnderWay: Bool { end == nil }

  /// Whether it is to be rolled back, as far as that came. Early versions left it to the waves to say so.
  var isBeingUndone: Bool { undoing != nil || waves.contains { $0.status == .undone } }

  /// Whether a run of it made changes, or began to.
  public var mayHaveWritten: Bool { waves.contains { !$0.runs.isEmpty } }

  /// The runs that are still to be undone, each with its wave, the latest first.
  var standingRuns: [(wave: Int, run: String)] {
    waves.enumerated().flatMap { index, wave in wave.standingRuns.map { (index, $0) } }.sorted { $0.1 > $1.1 }
  }

  /// Whether an undo has something to do.
  var isLeftToUndo: Bool { waves.contains(where: \.isLeftToUndo) }

  /// Brings it to its end: no wave waits for an approval any more.
  mutating func close(_ end: End, _ mark: Mark) {
    (self.end, ended) = (end, mark)
    for index in waves.indices where waves[index].status == .waiting {
      (waves[index].status, waves[index].proposal, waves[index].approval) = (.pending, nil, nil)
    }
  }

  /// Notes that some of a wave stands and some does not: neither it nor the rollout is done then.
  ///
  /// - Parameter message: why.
  mutating func reopen(_ index: Int, _ status: RolloutWave.Status, at mark: Mark, _ message: String) {
    waves[index].become(status, at: mark, message)
    waves[index].gate = nil
    if let end, end != .aborted { (self.end, ended) = (nil, nil) }
  }

  /// The position of the first wave that is not done; nil where all are.
  public var next: Int? { waves.firstIndex { $0.status != .done } }

  /// How many waves failed, and were not tried again since.
  var failures: Int { waves.count { [.failed, .rolledBack].contains($0.status) } }

  /// A name for a rollout that begins, which is none of a run's.
  static func newID(at now: Date) -> String {
    let time = Journal.name(now).prefix { $0 != "-" }
    return "rollout-\(time)-" + UInt32.random(in: .min ... .max).hexadecimal(digits: 8)
  }

  /// What messages call the saved plan of one of its waves, which counts from 0.
  func planName(ofWave index: Int) -> String { "wave \(index + 1) of \(id)" }

  /// How a journal names one of its waves, which counts from 0.
  func mark(ofWave index: Int) -> String { "\(id)/\(index + 1)" }
}
