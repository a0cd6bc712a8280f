// Written by scripts/generate-resources.

public import InfinityAPI

/// Move participant elsewhere.
///
/// API: `command/participant/transfer`.
public enum TransferParticipant: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "participant/transfer")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Conference alias: at most 250 characters; needed (API: `conference_alias`).
    @inlinable public var conferenceAlias: WriteOnlyField<String> { .init("conference_alias", .length(1...250)) }
    /// Participant ID: at most 200 characters; needed (API: `participant_id`).
    @inlinable public var participantID: WriteOnlyField<String> { .init("participant_id", .length(1...200)) }
    /// Role (API: `role`).
    @inlinable public var role: WriteOnlyField<Role> { .init("role") }
  }

  /// Role: the words that the API has for it.
  public struct Role: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Role] { [.guest, .chair] }

    /// API: `guest`.
    @inlinable public static var guest: Role { Role(rawValue: "guest") }
    /// API: `chair`.
    @inlinable public static var chair: Role { Role(rawValue: "chair") }
  }

  /// The command, with what it needs.
  public static func call(conferenceAlias: String, participantID: String) -> Call<TransferParticipant> {
    var call = Call<TransferParticipant>()
    call.conferenceAlias = conferenceAlias
    call.participantID = participantID
    return call
  }
}
