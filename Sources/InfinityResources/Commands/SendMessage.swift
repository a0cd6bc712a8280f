// Written by scripts/generate-resources.

public import InfinityAPI

/// Message one participant.
///
/// API: `command/participant/message`.
public enum SendMessage: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "participant/message")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Participant ID: needed (API: `participant_id`).
    @inlinable public var participantID: WriteOnlyField<String> { .init("participant_id") }
    /// Payload: needed (API: `payload`).
    @inlinable public var payload: WriteOnlyField<String> { .init("payload") }
  }

  /// The command, with what it needs.
  public static func call(participantID: String, payload: String) -> Call<SendMessage> {
    var call = Call<SendMessage>()
    call.participantID = participantID
    call.payload = payload
    return call
  }
}
