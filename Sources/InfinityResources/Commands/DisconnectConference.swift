// Written by scripts/generate-resources.

public import InfinityAPI

/// End a meeting.
///
/// API: `command/conference/disconnect`.
public enum DisconnectConference: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/disconnect")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference ID: at most 200 characters (API: `conference_id`).
    @inlinable public var conferenceID: WriteOnlyField<String> { .init("conference_id", .length(0...200)) }
  }

  /// The command, with what it needs.
  public static func call() -> Call<DisconnectConference> {
    Call<DisconnectConference>()
  }
}
