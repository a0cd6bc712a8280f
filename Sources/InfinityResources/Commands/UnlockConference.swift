// Written by scripts/generate-resources.

public import InfinityAPI

/// Unlock a meeting.
///
/// API: `command/conference/unlock`.
public enum UnlockConference: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/unlock")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference ID: at most 200 characters; needed (API: `conference_id`).
    @inlinable public var conferenceID: WriteOnlyField<String> { .init("conference_id", .length(1...200)) }
  }

  /// The command, with what it needs.
  public static func call(conferenceID: String) -> Call<UnlockConference> {
    var call = Call<UnlockConference>()
    call.conferenceID = conferenceID
    return call
  }
}
