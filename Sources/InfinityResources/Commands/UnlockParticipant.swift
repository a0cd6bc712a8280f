// Written by scripts/generate-resources.

public import InfinityAPI

/// Admit waiting participant.
///
/// API: `command/participant/unlock`.
public enum UnlockParticipant: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "participant/unlock")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Participant ID: needed (API: `participant_id`).
    @inlinable public var participantID: WriteOnlyField<String> { .init("participant_id") }
  }

  /// The command, with what it needs.
  public static func call(participantID: String) -> Call<UnlockParticipant> {
    var call = Call<UnlockParticipant>()
    call.participantID = participantID
    return call
  }
}
