public import InfinityAPI

/// Reads the Management Node's present configuration: one list request per kind of object and page.
public struct InventoryReader: Sendable {
  private let client: ManagementClient

  /// A reader over a connection.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// Reads the kinds of object that a deployment file can declare, or those given, side by side.
  ///
  /// - Parameter optional: kinds that are read as well, and left out where the Management Node does not give them: where the
  ///   account may not read them, or this release does not have them.
  /// - Throws: ``InfinityError`` when a listing fails, is short or repeats an object: an incomplete inventory would look
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
    try await list(kind, kind.type)
  }

  private func list<Listed: Resource>(_ kind: Kind, _ type: Listed.Type) async throws -> Listing {
    let list = try await client.wholeList(Listed.self)
    return Listing(kind: kind, unidentified: list.unidentified, fieldNames: list.fieldNames) { reference in
      list.objects.map { ObservedObject($0, of: kind, reference) }
    }
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
  var unidentified: [UnidentifiedObject]
  var fieldNames: Set<String>
  var observed: @Sendable ((ResourceURI) -> ObjectReference) -> [ObservedObject]

  /// Locations refer to servers, and nodes to locations and certificates.
  var refersToOthers: Bool { kind.isReferring }
}

extension Inventory {
  /// Kinds that others refer to come first, so that a reference can be shown by name; one whose kind was not read is shown by
  /// its URI.
  fileprivate init(listings: [Listing], mask: SecretMask) {
    var found: [ObservedObject] = []
    var labels: [ResourceURI: ObjectReference] = [:]
    for listing in listings.sorted(by: { !$0.refersToOthers && $1.refersToOthers }) {
      let objects = listing.observed { uri in
        labels[uri] ?? ObjectReference(ObjectKey(uri.kind, uri.path), label: uri.path, uri: uri)
      }
      for object in objects {
        labels[object.uri] = object.reference
      }
      found += objects
    }
    for index in found.indices where !found[index].unreadable.isEmpty {
      found[index].unreadable = found[index].unreadable.mapValues(mask.masked)
    }
    self.init(
      objects: found, kinds: Set(listings.map(\.kind)),
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

extension ResourceURI {
  fileprivate var kind: Kind {
    Kind(rawValue: resource) ?? .managementVM
  }
}
