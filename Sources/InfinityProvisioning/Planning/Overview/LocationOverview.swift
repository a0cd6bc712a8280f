/// What a plan does in a location: how many nodes change, and which fields of theirs and of the location itself. Deletions are not
/// counted here.
public struct LocationOverview: Sendable, Equatable {
  /// The location's name.
  public let name: String
  /// Whether the plan creates it.
  public internal(set) var isNew = false
  /// How many of its nodes change.
  public internal(set) var nodes = 0
  /// The API's names of the nodes' fields that change, in the order of the plan.
  public internal(set) var nodeFields: [String] = []
  /// The API's names of the location's fields that refer to servers from now on, in the order of the plan.
  public internal(set) var links: [String] = []
  /// The API's names of the location's other fields that change, in the order of the plan.
  public internal(set) var fields: [String] = []

  private init(_ name: String) { self.name = name }

  /// Whether the same happens in another location.
  public func isLike(_ other: LocationOverview) -> Bool {
    (isNew, nodes) == (other.isNew, other.nodes)
      && (nodeFields, links, fields) == (other.nodeFields, other.links, other.fields)
  }

  /// One of each location that a plan changes something of, in the order of the plan.
  static func all(of plan: Plan) -> [LocationOverview] {
    var all: [LocationOverview] = []
    var places: [String: Int] = [:]
    var seen: Set<ObjectKey> = []
    for change in plan.changes where change.action != .delete {
      guard let name = change.location else { continue }
      let place = places[name] ?? all.count
      if place == all.count {
        places[name] = place
        all.append(LocationOverview(name))
      }
      all[place].add(change, isFirst: seen.insert(change.target.key).inserted)
    }
    return all
  }

  /// - Parameter isFirst: whether it is the plan's first change of its object.
  private mutating func add(_ change: Change, isFirst: Bool) {
    guard change.target.key.kind != .node else {
      if isFirst { nodes += 1 }
      return nodeFields.addMissing(change.fields.map(\.name))
    }
    guard change.action == .update else { return isNew = true }
    links.addMissing(change.fields.filter { !$0.after.referenced.isEmpty }.map(\.name))
    fields.addMissing(change.fields.filter { $0.after.referenced.isEmpty }.map(\.name))
  }
}

extension [String] {
  fileprivate mutating func addMissing(_ others: [String]) {
    self += others.filter { !contains($0) }
  }
}
