/// A plan as people read a long one: what is alike stands together, with every new value, and a line says what each location gets.
///
/// What locations share (servers, certificates, settings) stands together only where nothing is lost by it: where the objects set the
/// same, or where names and values count on, as `fe01.example.com … fe20.example.com`. One that is different stands by itself. A deletion
/// always does. Of nodes and of locations it is told how many, which values they get, and in the row of a location what changes there.
public struct PlanOverview: Sendable {
  /// Changes of one step that are alike: one action on one kind of object, which sets the same fields.
  public struct Group: Sendable {
    /// The changes, at least one.
    public let changes: [Change]
    /// What they set, in the order of the change.
    public let fields: [Field]
    /// The locations that they belong to, in order; empty for what locations share.
    public let locations: [String]

    /// The step of all of them.
    public var step: Step { first.step }
    /// What happens to each.
    public var action: Change.Action { first.action }
    /// What they are.
    public var kind: Kind { first.target.key.kind }
    /// Whether the objects belong to no location.
    public var isShared: Bool { locations.isEmpty }

    /// One of them.
    public let first: Change
  }

  /// A field that all changes of a group set.
  public struct Field: Sendable {
    /// The API's name of the field.
    public let name: String
    /// What it held and is to hold.
    public let values: Values
  }

  /// The values of a field in the changes of a group.
  public enum Values: Sendable {
    /// The same in all of them. In a text of the new value `<name>` stands for the object's own name, where ``Transition/usesName``.
    case same(Transition)
    /// They count on with the objects, from the first to the last.
    case counting(Transition, Transition)
    /// Each of those that are different, once.
    case distinct([Transition])
  }

  /// What a field held, and what it is to hold.
  public struct Transition: Sendable, Hashable {
    /// What the Management Node holds.
    public let before: PlanValue
    /// What it is to hold.
    public let after: PlanValue
    /// Whether `<name>` in a text of ``after`` stands for the object's own name.
    public var usesName = false
  }

  /// The groups, in the order of the plan.
  public let groups: [Group]
  /// What each location gets, in the order of the plan.
  public let locations: [LocationOverview]

  /// The overview of a plan's changes. ``Plan/unknownSecrets`` are in no group: each is told by itself.
  public init(_ plan: Plan) {
    var groups: [Group] = []
    for step in plan.steps {
      let changes = plan.changes.filter { $0.step == step }
      let shared = SharedGroups.groups(changes.filter { $0.isShared || $0.action == .delete }, of: plan)
      let local = Self.groups(ofLocations: changes.filter { !$0.isShared && $0.action != .delete })
      groups += (shared + local).sorted { $0.first.id < $1.first.id }
    }
    self.groups = groups
    locations = LocationOverview.all(of: plan)
  }

  private static func groups(ofLocations changes: [Change]) -> [Group] {
    var order: [Likeness] = []
    var members: [Likeness: [Change]] = [:]
    for change in changes {
      let likeness = Likeness(change)
      if members[likeness] == nil { order.append(likeness) }
      members[likeness, default: []].append(change)
    }
    return order.compactMap { likeness in
      guard let changes = members[likeness], let first = changes.first else { return nil }
      var seen: Set<String> = []
      return Group(
        changes: changes, fields: first.fields.indices.map { field(at: $0, of: changes, named: first.fields[$0].name) },
        locations: changes.compactMap(\.location).filter { seen.insert($0).inserted }, first: first)
    }
  }

  private static func field(at index: Int, of changes: [Change], named name: String) -> Field {
    let own = changes.map { Transition($0.fields[index]) }
    if let first = own.first, own.allSatisfy({ $0 == first }) { return Field(name: name, values: .same(first)) }
    let named = zip(own, changes).map { $0.naming($1.target.label) }
    if let first = named.first, first.usesName, named.allSatisfy({ $0 == first }) {
      return Field(name: name, values: .same(first))
    }
    var seen: Set<Transition> = []
    return Field(name: name, values: .distinct(own.filter { seen.insert($0).inserted }))
  }
}

/// What makes changes of a step alike.
struct Likeness: Hashable {
  private let action: Change.Action
  private let kind: Kind
  private let fields: [String]

  init(_ change: Change) {
    action = change.action
    kind = change.target.key.kind
    fields = change.fields.map(\.name)
  }
}

extension Change {
  /// Whether no location owns the object.
  var isShared: Bool { location == nil }
}

extension PlanOverview.Transition {
  init(_ field: FieldDifference) {
    before = field.before
    after = field.after
  }

  /// The same with `<name>` in place of the object's name in a new text; as it is where there is none to replace, or where such a text
  /// stands there already.
  fileprivate func naming(_ label: String) -> Self {
    guard case .text(let text) = after, !label.isEmpty, text.contains(label), !text.contains("<name>") else {
      return self
    }
    var copy = Self(before: before, after: .text(text.replacing(label, with: "<name>")))
    copy.usesName = true
    return copy
  }
}
