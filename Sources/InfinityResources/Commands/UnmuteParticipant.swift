// Written by scripts/generate-resources.

public import InfinityAPI

/// Unmute one participant.
///
/// API: `command/participant/unmute`.
public enum UnmuteParticipant: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "participant/unmute")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Participant ID: at most 200 characters; needed (API: `participant_id`).
    @inlinable public var participantID: WriteOnlyField<String> { .init("participant_id", .length(1...200)) }
  }

  /// The command, with what it needs.
  public static func call(participantID: String) -> Call<UnmuteParticipant> {
    var call = Call<UnmuteParticipant>()
    call.participantID = participantID
    return call
  }
}
