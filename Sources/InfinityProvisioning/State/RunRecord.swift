#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a journal says of one apply.
public struct RunRecord: Sendable, Equatable {
  /// The run's name, as `20261122T170501Z-4711-5f0c2a9e`: when it began (UTC), its process, and eight digits at random.
  public var id: String
  /// When it began.
  public var started: Date
  /// Who ran it, as `user@host`.
  public var operatorName: String
  /// The Management Node.
  public var managementNode: String
  /// What the run was, as `apply` or `rollback of 20261122T170501Z-4711-5f0c2a9e`.
  public var action: String
  /// Why it was made, in its operator's words, as the number of a ticket; nil where nobody said.
  public var reference: String?
  /// Every change of the run's plan, with what became of it.
  public var changes: [JournaledChange]
  /// Whether the run came to its end, rather than being killed.
  public var isFinished: Bool
  /// The digest of the saved plan that it made; nil where it made none, and of a run of an earlier version.
  public var plan: String?
  /// What it was made from and limited to.
  public var scope = RunScope()
  /// The one request of a run of `api`; nil of every other run.
  public var request: JournaledRequest?
}

extension RunRecord {
  /// Whether the Management Node is not as it was before: something was made, or may have been.
  var mayHaveWritten: Bool {
    (changes.map(\.state) + [request?.state].compactMap(\.self)).contains { [.applied, .sent].contains($0) }
  }
}

/// A change in a journal. It holds no secret, only that one was sent.
public struct JournaledChange: Sendable, Equatable, Codable {
  /// How far a change came.
  public enum State: String, Sendable, Codable {
    /// Not begun.
    case planned
    /// Its request was sent, and whether it took effect, or how far, is not known: the journal ends there, its answer was
    /// lost, or it was refused and left a trace.
    case sent
    /// Made.
    case applied
    /// Refused, or the object had moved.
    case failed
    /// Never tried.
    case skipped
  }

  /// One field.
  public struct Field: Sendable, Equatable, Codable {
    /// The API's name of the field.
    public var name: String
    /// What the Management Node held.
    public var before: PlanValue
    /// What it was to hold; null for a secret.
    public var after: PlanValue
    /// Whether a secret was sent, of which nothing is kept.
    public var isSecret: Bool

    /// A field of a plan, without its secret.
    public init(_ field: FieldDifference) {
      name = field.name
      before = field.before
      after = field.after.isSecret ? .null : field.after
      isSecret = field.after.isSecret
    }
  }

  /// Position in the plan.
  public var id: Int
  /// The step.
  public var step: Step
  /// Create, update or delete.
  public var action: Change.Action
  /// The object; its URI is that of the new object, once a create was made.
  public var target: ObjectReference
  /// The location it belongs to.
  public var location: String?
  /// The fields.
  public var fields: [Field]
  /// How far it came.
  public var state: State
  /// Why it was not made.
  public var message: String?

  /// As journals write it.
  private enum CodingKeys: String, CodingKey {
    case id
    case step
    case action
    case target = "object"
    case location
    case fields
    case state
    case message
  }

  /// A change that is about to be made.
  init(_ change: Change) {
    id = change.id
    step = change.step
    action = change.action
    target = change.target
    location = change.location
    fields = change.fields.map(Field.init)
    state = .planned
    message = nil
  }
}
