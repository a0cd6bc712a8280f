// Written by scripts/generate-resources.

public import InfinityAPI

/// Remove one participant.
///
/// API: `command/participant/disconnect`.
public enum DisconnectParticipant: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "participant/disconnect")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Participant ID: needed (API: `participant_id`).
    @inlinable public var participantID: WriteOnlyField<String> { .init("participant_id") }
  }

  /// The command, with what it needs.
  public static func call(participantID: String) -> Call<DisconnectParticipant> {
    var call = Call<DisconnectParticipant>()
    call.participantID = participantID
    return call
  }
}
