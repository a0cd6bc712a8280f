/// How a rollout goes: which locations come when, what is between two waves, and what decides that a wave is good.
///
/// The section `rollout` of the deployment file and the options of the command both end here. It holds no secret.
public struct RolloutSettings: Sendable, Equatable {
  /// Which locations come when; one after the other, the smallest first, unless given.
  public var waves = WaveDivision()
  /// What comes before every wave but the first; nothing unless given.
  public var between = Between.none
  /// How many waves may fail before the rollout stops; 0, so that it stops at the first one, unless given.
  public var maxFailures = 0
  /// What decides that a wave is good.
  public var gate = Gate()
  /// When waves may begin; nil for at any time.
  public var window: MaintenanceWindow?
  /// How many participants may be on the nodes of a wave when it begins; nil for any number.
  public var maxCalls: Int?
  /// Whether the Management Node makes a backup of itself before the first write of the rollout; it does not unless given.
  public var backup = false

  /// What comes before every wave but the first.
  public enum Between: Sendable, Equatable {
    /// Nothing.
    case none
    /// A time, in seconds after the wave before was good.
    case pause(seconds: Int)
    /// Somebody approves the wave.
    case approval
  }

  /// What decides, after its apply, that a wave is good.
  public struct Gate: Sendable, Equatable {
    /// How long it may take, in seconds: until the nodes are in sync, and as much for the program; 900 unless given.
    public var timeout = 900
    /// Whether the nodes of the wave must be in sync; they must unless given.
    public var sync = true
    /// Which checks of `verify` are made of the wave's locations; nil for those that are about what the wave changed.
    public var checks: Set<CheckName>?
    /// Whether what could not be checked from here fails the gate; it does not unless given.
    public var strict = false
    /// A program with its arguments, run without a shell: it is given the wave as JSON on standard input, and its exit status
    /// decides; nil for none.
    public var program: [String]?
    /// What becomes of a wave whose gate fails.
    public var onFailure = OnFailure.stop

    /// What becomes of a wave whose gate fails.
    public enum OnFailure: String, Sendable, Equatable, CaseIterable, Codable {
      /// It stays as it is, for somebody to look at.
      case stop
      /// What the wave changed is rolled back.
      case rollBack = "rollback"
    }

    /// A gate as it is unless anything is said.
    public init() {}
  }

  /// Settings as they are unless anything is said.
  public init() {}
}
