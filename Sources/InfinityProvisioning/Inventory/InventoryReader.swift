public import InfinityAPI

/// Reads the Management Node's present configuration: one list request per kind of object and page.
public struct InventoryReader: Sendable {
  private let client: ManagementClient
  private let nodes: NodeSelection?

  /// A reader over a connection.
  public init(client: ManagementClient) {
    self.init(client: client, nodes: nil)
  }

  /// - Parameter nodes: the nodes that are read; nil for all.
  init(client: ManagementClient, nodes: NodeSelection?) {
    self.client = client
    self.nodes = nodes
  }

  /// Reads the kinds of object that a deployment file can declare, or those given, side by side.
  ///
  /// - Parameters:
  ///   - kinds: the kinds that must be there; by default those that a file can declare.
  ///   - optional: kinds that are read as well, and left out where the Management Node does not give them: where the
  ///   account may not read them, or this release does not have them.
  /// - Throws: `InfinityError` when a listing fails, is short or repeats an object: an incomplete inventory would look
  ///   like objects to create.
  public func read(
    _ kinds: Set<Kind> = Kind.declarable, optional: Set<Kind> = []
  ) async throws -> Inventory {
    try await withThrowingTaskGroup(of: Listing?.self) { group in
      for kind in Kind.all where kinds.contains(kind) || optional.contains(kind) {
        group.addTask {
          do {
            return try await list(kind)
          } catch let error as InfinityError where !kinds.contains(kind) && error.isAboutOneKind {
            client.log("a list that nothing needs is left out", kind.endpoint, "\(error.code)")
            return nil
          }
        }
      }
      var listings: [Kind: Listing] = [:]
      for try await listing in group {
        if let listing { listings[listing.kind] = listing }
      }
      return Inventory(listings: Kind.all.compactMap { listings[$0] }, mask: client.secretMask)
    }
  }

  private func list(_ kind: Kind) async throws -> Listing {
    if kind == .node, let some = try await nodes?.list(client) { return Listing(kind, some) }
    return try await list(kind, kind.type)
  }

  private func list<Listed: Resource>(_ kind: Kind, _ type: Listed.Type) async throws -> Listing {
    let list = try await client.wholeList(
      Listed.self, keeping: { ObservedObject($0, at: $1, of: kind) })
    return Listing(kind, observed: list)
  }
}

// Some objects of a large platform.
extension InventoryReader {
  /// Reads objects again, and of kinds with many more on the platform only these. Where one that is known is not among them, it was
  /// renamed or removed, or the Management Node compares names in a way of its own: then all of its kind are read.
  ///
  /// - Parameters:
  ///   - objects: what is read.
  ///   - platform: as it was found before.
  ///   - allExist: whether those are to be there that were not known before, too.
  func read(
    _ objects: [ObjectReference], of platform: Inventory, allExist: Bool = false
  ) async throws -> Inventory {
    let wanted = Dictionary(grouping: objects, by: \.key.kind)
    return try await withThrowingTaskGroup(of: Listing.self) { group in
      for (kind, objects) in wanted {
        group.addTask {
          guard kind.identity == .name, NarrowReading.pays(objects.count, of: platform.objects(kind).count) else {
            return try await list(kind)
          }
          return try await list(kind, kind.type, objects, of: platform, allExist)
        }
      }
      var listings: [Kind: Listing] = [:]
      for try await listing in group { listings[listing.kind] = listing }
      return Inventory(listings: Kind.all.compactMap { listings[$0] }, mask: client.secretMask)
    }
  }

  private func list<Listed: Resource>(
    _ kind: Kind, _ type: Listed.Type, _ objects: [ObjectReference], of platform: Inventory, _ allExist: Bool
  ) async throws -> Listing {
    if let listing = try await narrowList(kind, type, objects, of: platform) {
      let seen = Inventory(listings: [listing], mask: client.secretMask)
      let isWhole = objects.allSatisfy { object in
        object.uri.map { seen.object(at: $0) != nil } ?? (!allExist || seen.object(object.key) != nil)
      }
      if isWhole { return listing }
    }
    return try await list(kind, type)
  }

  /// Nodes by their locations, of which there are fewer; others by their names.
  private func narrowList<Listed: Resource>(
    _ kind: Kind, _ type: Listed.Type, _ objects: [ObjectReference], of platform: Inventory
  ) async throws -> Listing? {
    let reading = NarrowReading(client: client)
    guard kind == .node else {
      return try await reading.list(Listed.self, kind.keyField, oneOf: Set(objects.map(\.label))).map {
        Listing(kind, $0)
      }
    }
    let places = objects.map { platform.object($0.key)?[\ConferencingNode.Fields.location].referenced.first?.uri }
    return try await reading.nodes(in: Set(places.compactMap { $0 })).map { Listing(kind, $0) }
  }

  /// The objects of a kind that came to those that are known, which are the last of the list; nil where that cannot be told from its end,
  /// as where the Management Node orders it otherwise or something was removed.
  ///
  /// - Parameters:
  ///   - last: the last of those that are known.
  ///   - count: how many are known, at least one.
  func newest(_ kind: Kind, after last: ResourceURI, of count: Int) async throws -> [ObservedObject]? {
    try await newest(kind, kind.type, after: last, of: count)
  }

  private func newest<Listed: Resource>(
    _ kind: Kind, _ type: Listed.Type, after last: ResourceURI, of count: Int
  ) async throws -> [ObservedObject]? {
    let page = try await client.page(of: Listed.self, offset: count - 1)
    guard let first = page.objects.first, first.uri == last, page.totalCount == count - 1 + page.objects.count
    else { return nil }
    return page.objects.dropFirst().map { ObservedObject($0, at: $0.uri, of: kind) }
  }
}

extension InfinityError {
  /// Whether the Management Node answers, but not for this kind of object.
  var isAboutOneKind: Bool {
    [.forbidden, .notFound, .notSupported, .serverError, .invalidResponse, .incompleteListing].contains(code)
  }
}

/// What one list request returned.
private struct Listing: Sendable {
  var kind: Kind
  var objects: [ObservedObject]
  var unidentified: [UnidentifiedObject]
  var fieldNames: Set<String>

  init(_ kind: Kind, observed list: ResourceList<ObservedObject>) {
    self.kind = kind
    objects = list.objects
    unidentified = list.unidentified
    fieldNames = list.fieldNames
  }

  init(_ kind: Kind, _ list: ResourceList<some Resource>) {
    self.kind = kind
    objects = list.objects.map { ObservedObject($0, at: $0.uri, of: kind) }
    unidentified = list.unidentified
    fieldNames = list.fieldNames
  }
}

extension Inventory {
  /// A reference is shown by the name of the object that it leads to; where its kind was not read, by its URI.
  fileprivate init(listings: [Listing], mask: SecretMask) {
    var known: [ResourceURI: ObjectReference] = [:]
    // Nothing refers to what refers to others itself, but to locations.
    for listing in listings where !listing.kind.isReferring || listing.kind == .location {
      for object in listing.objects { known[object.uri] = object.reference }
    }
    // Locations refer to servers, and nodes to locations and certificates: those that are referred to come first.
    var found = listings.filter { !$0.kind.isReferring }.flatMap(\.objects)
    found.reserveCapacity(listings.reduce(0) { $0 + $1.objects.count })
    for listing in listings where listing.kind.isReferring {
      for var object in listing.objects {
        object.name { known[$0] }
        found.append(object)
      }
    }
    for index in found.indices where !found[index].unreadable.isEmpty {
      found[index].unreadable = found[index].unreadable.mapValues(mask.masked)
    }
    self.init(
      objects: found, kinds: Set(listings.map(\.kind)),
      emptyKinds: Set(listings.filter { $0.objects.isEmpty && $0.unidentified.isEmpty }.map(\.kind)),
      unidentified: listings.flatMap { listing in
        listing.unidentified.map { member in
          UnidentifiedMember(
            kind: listing.kind, found: mask.masked(member.found), label: member.label.map(mask.masked))
        }
      },
      fieldNames: Dictionary(
        listings.filter { !$0.fieldNames.isEmpty }.map { ($0.kind, $0.fieldNames) }, uniquingKeysWith: { $0.union($1) })
    )
  }
}
