public import InfinityAPI

/// What ``DialParticipant`` returns: who is being called.
///
/// What it holds was recorded on Management Nodes; no schema tells it.
public struct DialedParticipants: ObjectView, CommandResult {
  /// What the Management Node answered.
  public let json: JSONView
  /// A view of the answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [participantID, participantIDs] }

    /// The id of the participant, as commands take it; of the first where there are several (API: `participant_id`).
    @inlinable public var participantID: ReadOnlyField<String> { .init("participant_id", "") }
    /// The ids of all participants (API: `participant_ids`).
    @inlinable public var participantIDs: ReadOnlyField<[String]> { .init("participant_ids", []) }
  }
}
