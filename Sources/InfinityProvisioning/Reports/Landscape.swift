import InfinityAPI

/// What stands at the locations that a plan reaches, before it and with its changes made: for pictures and reports. It holds no secret.
public struct Landscape: Sendable, Equatable {
  /// A location that the plan reaches.
  public struct Place: Sendable, Equatable {
    /// The location.
    public var location: ObjectReference
    /// As it is before; nil where it does not exist.
    public var before: LocationState?
    /// As it is with the changes made; nil where it does not exist then.
    public var after: LocationState?
    /// The plan's requests that belong to this location, by ``Change/id``. Without any it is reached by what locations share: a server, or
    /// the platform's SIP domain.
    public var requests: [Int]
  }

  /// The locations, those that the plan names first and in its order.
  public var places: [Place]
  /// The names of the Management Node's other locations, which stay as they are.
  public var untouched: [String]
  /// The certificates that the plan is about, and those that nodes of ``places`` present.
  public var certificates: [CertificateUse]
  /// The names of Conferencing Nodes of which it could not be read where they stand.
  public var unplacedNodes: [String]
  /// The kinds of object of which nothing was read, and of which nothing can be told.
  public var unread: [Kind]

  /// The landscape of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan, secrets masked.
  ///   - inventory: the Management Node as it was before.
  ///   - made: which of the plan's requests count as made; by default all.
  ///   - masked: takes secrets out of what fields on the Management Node echo.
  public init(
    _ plan: Plan, _ inventory: Inventory, made: (Change) -> Bool = { _ in true },
    masked: (String) -> String = { $0 }
  ) {
    let before = PlatformState(inventory)
    var after = before
    let requests = plan.requests
    for change in requests where made(change) { after.make(change) }

    let owned = Dictionary(grouping: requests.filter { $0.ownLocation != nil }) { $0.ownLocation?.key }
    var seen: Set<ObjectKey> = []
    let named = requests.compactMap(\.ownLocation)
    let known = (before.objects(.location) + after.objects(.location)).map(\.reference)
    let locations = (named + known).filter { seen.insert($0.key).inserted }
    let (standingBefore, standingAfter) = (Self.nodesByLocation(before), Self.nodesByLocation(after))
    let all = locations.map { location in
      Place(
        location: location,
        before: LocationState(location.key, in: before, nodes: standingBefore[location.key] ?? [], masked: masked),
        after: LocationState(location.key, in: after, nodes: standingAfter[location.key] ?? [], masked: masked),
        requests: (owned[location.key] ?? []).map(\.id))
    }
    places = all.filter { !$0.requests.isEmpty || $0.before != $0.after }
    untouched = all.filter { $0.requests.isEmpty && $0.before == $0.after }.map(\.location.label)
    certificates = CertificateUse.all(plan, places, inventory, before, after)
    let location = ConferencingNode.Fields().location.name
    unplacedNodes = before.objects(.node).filter { $0.unreadable.contains(location) }.map(\.reference.label)
    unread = Self.shown.filter { !inventory.kinds.contains($0) }
  }

  private static let shown: [Kind] = [
    .location, .node, .tlsCertificate, .lyncServer, .dnsServer, .turnServer, .stunServer, .globalSettings,
  ]

  private static func nodesByLocation(_ state: PlatformState) -> [ObjectKey: [PlatformState.Object]] {
    var nodes: [ObjectKey: [PlatformState.Object]] = [:]
    for node in state.objects(.node) {
      guard let location = node[\ConferencingNode.Fields.location].referenced.first else { continue }
      nodes[location.key, default: []].append(node)
    }
    return nodes
  }
}

extension Change {
  /// The location that it belongs to: its target, or the one that it was planned for; nil for what locations share.
  public var ownLocation: ObjectReference? {
    if target.key.kind == .location { return target }
    return location.map { ObjectReference(ObjectKey(.location, written: $0), label: $0, uri: nil) }
  }
}
