/// One request's worth of difference between the deployment file and the Management Node.
public struct Change: Sendable, Hashable, Codable, Identifiable {
  /// What happens to the object.
  public enum Action: String, Sendable, Hashable, Codable {
    /// It does not exist and is created.
    case create
    /// It exists and some of its fields differ.
    case update
    /// It exists and is removed; only by an option that names this.
    case delete
  }

  /// Position in the plan, from 0.
  public var id: Int
  /// The step that makes it.
  public var step: Step
  /// Create, update or delete.
  public var action: Action
  /// The object; its URI is nil for a create.
  public var target: ObjectReference
  /// The location that the object belongs to; nil for what locations share.
  public var location: String?
  /// The fields that are sent, and what they hold before and after. For an update only those that differ.
  public var fields: [FieldDifference]
  /// Where the node is that is changed; nil of other objects, of what a rollback does, and in saved plans of a version that did not say.
  var place: NodePlace?

  /// As saved plans write it.
  private enum CodingKeys: String, CodingKey {
    case id
    case step
    case action
    case target = "object"
    case location
    case fields
    case place
  }

  /// `delete the location "Europe"`: for messages.
  var summary: String { "\(action.rawValue) the \(target.name)" }

  /// The objects that it speaks of and that exist, by its word.
  var existing: [ObjectReference] {
    ([target] + fields.flatMap { $0.before.referenced + $0.after.referenced }).filter { $0.uri != nil }
  }

  /// The objects of this plan that must have been created before.
  public var dependencies: [ObjectReference] {
    fields.flatMap { $0.after.referenced }.filter { $0.uri == nil }
      + (target.uri == nil && action != .create ? [target] : [])
  }
}

/// One field of a change.
public struct FieldDifference: Sendable, Hashable, Codable {
  /// The API's name of the field.
  public var name: String
  /// What the Management Node holds; `.null` for a new object and for a field that it never shows.
  public var before: PlanValue
  /// What it is to hold.
  public var after: PlanValue

  /// Whether it says no more than the name of the object: the text of a new certificate, the name of a new object itself, and what
  /// goes with an object that is deleted.
  public func isHeading(of change: Change) -> Bool {
    after.isCertificate || change.action == .delete || (change.action == .create && after == .text(change.target.label))
  }
}

extension String {
  /// Whether it is spelled as the API spells its fields.
  var isFieldName: Bool {
    !isEmpty
      && utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "_")
      }
  }
}
