#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A wave of a rollout, and how far it came.
public struct RolloutWave: Sendable, Equatable, Codable {
  /// How far a wave came.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Not begun.
    case pending
    /// Its plan was shown, and somebody has to approve it.
    case waiting
    /// Its changes are made.
    case applying
    /// Its changes were made, and its gate decides.
    case gating
    /// Its gate was passed.
    case done
    /// Not all changes were made, or its gate was not passed.
    case failed
    /// It was stopped on request, or by an error beside it.
    case stopped
    /// It failed, and its changes were rolled back.
    case rolledBack = "rolled-back"
    /// It was done, and then rolled back with the whole rollout.
    case undone
  }

  /// Who agreed to a wave, and to what.
  public struct Approval: Sendable, Equatable, Codable {
    /// Who, as `user@host`.
    public var by: String
    /// When.
    public var at: Date
    /// The digest of the plan that was shown.
    public var plan: String

    /// An approval.
    public init(by: String, at: Date, plan: String) {
      self.by = by
      self.at = at
      self.plan = plan
    }
  }

  /// A plan that somebody has to approve.
  public struct Proposal: Sendable, Equatable, Codable {
    /// What tells it from every other: SHA-256, in hexadecimal.
    public var digest: String
    /// How many changes it has.
    public var changes: Int
    /// The saved plan with its signatures, as `plan --out` writes it; nil where none can be made, since the file holds a secret in
    /// plain text.
    public var savedPlan: String?
  }

  /// What its gate said.
  public struct GateResult: Sendable, Equatable, Codable {
    /// Whether it was passed.
    public var isPassed: Bool
    /// When it was decided.
    public var at: Date
    /// What was found, the worst first: 20 lines at most.
    public var findings: [String]
    /// How many errors and warnings there were.
    public var errors: Int
    /// How many warnings there were.
    public var warnings: Int

    /// The end of what its program wrote; nil where there is none, or it wrote nothing.
    public var programOutput: String?

    /// More findings are counted only.
    static let mostFindings = 20
  }

  /// What it is called; nil for its number.
  public var name: String?
  /// The names of its locations.
  public var locations: [String]
  /// How many Conferencing Nodes these have, as the file declares them.
  public var nodes: Int
  /// How far it came.
  public var status = Status.pending
  /// Since when it is so, and by whom; nil as long as nobody did anything.
  public var since: RolloutRecord.Mark?
  /// The runs that its changes were made by, in order.
  public var runs: [String] = []
  /// Those of them that were rolled back.
  public var rolledBack: [String] = []
  /// How many changes were made by its runs, less those of runs that were rolled back.
  public var changes = 0
  /// The kinds of object that were changed, by the API's names.
  public var kinds: [String] = []
  /// What it changed that other waves use as well, by name.
  public var shared: [String] = []
  /// The plan that has to be approved; nil for none.
  public var proposal: Proposal?
  /// Who agreed to it; nil for nobody.
  public var approval: Approval?
  /// What its gate said last; nil where it did not decide.
  public var gate: GateResult?
  /// Why it failed or was stopped, for people; nil where it did not.
  public var message: String?

  /// A wave that is not begun.
  public init(name: String? = nil, locations: [String], nodes: Int) {
    self.name = name
    self.locations = locations
    self.nodes = nodes
  }

  /// The runs that are still to be undone, in their order.
  var standingRuns: [String] { runs.filter { !rolledBack.contains($0) } }

  /// Notes how far it came.
  ///
  /// - Parameter message: why it failed or was stopped; nil where it did not.
  mutating func become(_ status: Status, at mark: RolloutRecord.Mark, _ message: String? = nil) {
    self.status = status
    since = mark
    self.message = message
  }

  /// Counts nothing any more: all its runs were rolled back.
  mutating func clearCounts() {
    changes = 0
    kinds = []
    shared = []
  }

  /// Whether an undo has something to do for it: roll a run back, or note that all are, where that was cut off.
  var isLeftToUndo: Bool { !standingRuns.isEmpty || !runs.isEmpty && ![.undone, .rolledBack].contains(status) }
}
