// Written by scripts/generate-resources.

public import InfinityAPI

/// Mute every guest.
///
/// API: `command/conference/mute_guests`.
public enum MuteGuests: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/mute_guests")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference ID: at most 200 characters; needed (API: `conference_id`).
    @inlinable public var conferenceID: WriteOnlyField<String> { .init("conference_id", .length(1...200)) }
  }

  /// The command, with what it needs.
  public static func call(conferenceID: String) -> Call<MuteGuests> {
    var call = Call<MuteGuests>()
    call.conferenceID = conferenceID
    return call
  }
}
