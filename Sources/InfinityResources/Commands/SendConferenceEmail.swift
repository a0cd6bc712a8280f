// Written by scripts/generate-resources.

public import InfinityAPI

/// Mail a room owner.
///
/// API: `command/conference/send_conference_email`.
public enum SendConferenceEmail: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/send_conference_email")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference ID: needed (API: `conference_id`).
    @inlinable public var conferenceID: WriteOnlyField<Int> { .init("conference_id") }
    /// Conference sync template ID (API: `conference_sync_template_id`).
    @inlinable public var conferenceSyncTemplateID: WriteOnlyField<Int> { .init("conference_sync_template_id") }
  }

  /// The command, with what it needs.
  public static func call(conferenceID: Int) -> Call<SendConferenceEmail> {
    var call = Call<SendConferenceEmail>()
    call.conferenceID = conferenceID
    return call
  }
}
