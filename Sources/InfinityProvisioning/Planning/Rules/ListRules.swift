import InfinityAPI

/// What a list lacks that must be in it: an account that may not see an object is often answered with a list without it, and not with an
/// error.
enum ListRules {
  /// The errors about what the objects in scope refer to, and what the lists do not have.
  static func findings(_ input: Planner.Input) -> [Finding] {
    let inventory = input.inventory
    let locations = input.deployment.locations.map { ObjectKey(.location, $0.name.value) }
    let nodes = input.deployment.nodeNames.map { ObjectKey(.node, $0) }
    var seen: Set<ResourceURI> = []
    return (locations + nodes).compactMap { inventory.object($0) }.flatMap { object in
      object.referenced.compactMap { reference -> Finding? in
        guard let uri = reference.uri, let kind = Kind(rawValue: uri.resource), inventory.kinds.contains(kind),
          inventory.object(at: uri) == nil, seen.insert(uri).inserted
        else { return nil }
        return Finding(
          .answer.listIncomplete,
          "the list of \(kind.words.many) lacks \(uri), to which the \(object.reference.name) refers: the account may not see all of"
            + " them, or someone changes them now; plan again, with an account that may read them")
      }
    }
  }

  /// The error about a list of what there is always one of; none where it has it.
  static func empty(_ kind: Kind, _ inventory: Inventory) -> [Finding] {
    guard inventory.lacks(kind) else { return [] }
    return [
      Finding(
        .answer.listIncomplete,
        "the Management Node lists no \(kind.words.many), and there are always some: the account may not see them; use one that may"
          + " read them")
    ]
  }
}

extension Kind {
  /// Whether a Management Node always has one.
  fileprivate var isAlwaysThere: Bool { identity == .single || self == .managementVM }
}

extension Inventory {
  /// Whether the list of a kind was read and has none, although there is always one.
  func lacks(_ kind: Kind) -> Bool { kind.isAlwaysThere && emptyKinds.contains(kind) }
}
