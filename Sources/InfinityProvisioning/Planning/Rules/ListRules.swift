import InfinityAPI

/// What a list lacks that must be in it: an account that may not see an object is often answered with a list without it, and not with an
/// error.
enum ListRules {
  /// The errors about what the objects in scope refer to, and what the lists do not have.
  static func findings(_ input: Planner.Input) -> [Finding] {
    let inventory = input.inventory
    let locations = input.deployment.locations.map { ObjectKey(.location, $0.name.value) }
    let nodes = input.deployment.nodeNames.map { ObjectKey(.node, $0) }
    return dangling((locations + nodes).compactMap { inventory.object($0) }, inventory)
  }

  /// The same about everything that was read: whoever removes something relies on all of it.
  ///
  /// - Parameter needed: the kinds of which there must be some.
  static func findings(_ inventory: Inventory, needing needed: Set<Kind>) -> [Finding] {
    let missing = Kind.all.filter { kind in
      needed.contains(kind) && inventory.emptyKinds.contains(kind)
        && (kind.isAlwaysThere || [.node, .location].contains(kind))
    }
    return missing.map(none) + dangling(Kind.all.flatMap(inventory.objects), inventory)
  }

  private static func dangling(_ objects: [ObservedObject], _ inventory: Inventory) -> [Finding] {
    var seen: Set<ResourceURI> = []
    return objects.flatMap { object in
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
    inventory.lacks(kind) ? [none(of: kind)] : []
  }

  private static func none(of kind: Kind) -> Finding {
    let message =
      kind.isAlwaysThere
      ? "the Management Node lists no \(kind.words.many), and there are always some"
      : "the Management Node lists no \(kind.words.many)"
    return Finding(
      .answer.listIncomplete, "\(message): the account may not see them; use one that may read them")
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
