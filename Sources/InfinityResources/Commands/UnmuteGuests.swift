// Written by scripts/generate-resources.

public import InfinityAPI

/// Unmute every guest.
///
/// API: `command/conference/unmute_guests`.
public enum UnmuteGuests: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/unmute_guests")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference ID: at most 200 characters; needed (API: `conference_id`).
    @inlinable public var conferenceID: WriteOnlyField<String> { .init("conference_id", .length(1...200)) }
  }

  /// The command, with what it needs.
  public static func call(conferenceID: String) -> Call<UnmuteGuests> {
    var call = Call<UnmuteGuests>()
    call.conferenceID = conferenceID
    return call
  }
}
