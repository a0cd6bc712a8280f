public import InfinityAPI

/// The Management Node's present configuration, as far as a deployment file can describe it.
public struct Inventory: Sendable {
  private let objectsByKind: [Kind: [ObservedObject]]
  /// Where the first object with a natural key, and the one with a URI, stand among those of their kind.
  private let byKey: [ObjectKey: Int]
  private let byURI: [ResourceURI: (kind: Kind, index: Int)]
  /// Keys that more than one object has.
  private let sharedKeys: Set<ObjectKey>

  /// Whether there is a field of any object that could not be read.
  let hasUnreadableFields: Bool

  /// Members of lists to which nothing leads: they have neither a URI nor an id.
  package let unidentified: [UnidentifiedMember]

  /// The API's names of the fields that the objects of a kind have, as far as unset fields are shown; a kind without
  /// objects is absent.
  let fieldNames: [Kind: Set<String>]

  /// The kinds that were read.
  let kinds: Set<Kind>

  /// The kinds whose lists came with nothing in them.
  let emptyKinds: Set<Kind>

  /// An inventory of these objects, of every kind.
  public init(objects: [ObservedObject]) {
    self.init(objects: objects, kinds: Set(Kind.all), emptyKinds: [], unidentified: [], fieldNames: [:])
  }

  init(
    objects: [ObservedObject], kinds: Set<Kind>, emptyKinds: Set<Kind>, unidentified: [UnidentifiedMember],
    fieldNames: [Kind: Set<String>]
  ) {
    self.kinds = kinds
    self.emptyKinds = emptyKinds
    objectsByKind = Dictionary(grouping: objects, by: \.reference.key.kind)
    var byKey: [ObjectKey: Int] = [:]
    var byURI: [ResourceURI: (kind: Kind, index: Int)] = [:]
    var sharedKeys: Set<ObjectKey> = []
    byKey.reserveCapacity(objects.count)
    byURI.reserveCapacity(objects.count)
    var counts: [Kind: Int] = [:]
    for object in objects {
      let key = object.reference.key
      let index = counts[key.kind, default: 0]
      counts[key.kind] = index + 1
      if byKey[key] == nil { byKey[key] = index } else { sharedKeys.insert(key) }
      if byURI[object.uri] == nil { byURI[object.uri] = (key.kind, index) }
    }
    (self.byKey, self.byURI, self.sharedKeys) = (byKey, byURI, sharedKeys)
    hasUnreadableFields = objects.contains { !$0.unreadable.isEmpty }
    self.unidentified = unidentified
    self.fieldNames = fieldNames
  }

  /// All objects of a kind, in the Management Node's order.
  public func objects(_ kind: Kind) -> [ObservedObject] {
    objectsByKind[kind] ?? []
  }

  /// The objects with this natural key: normally none or one.
  public func objects(_ key: ObjectKey) -> [ObservedObject] {
    guard sharedKeys.contains(key) else { return object(key).map { [$0] } ?? [] }
    return objects(key.kind).filter { $0.reference.key == key }
  }

  /// Whether more than one object has this natural key.
  func isShared(_ key: ObjectKey) -> Bool { sharedKeys.contains(key) }

  /// The first object with this natural key.
  public func object(_ key: ObjectKey) -> ObservedObject? {
    byKey[key].map { objects(key.kind)[$0] }
  }

  /// The object at a URI.
  public func object(at uri: ResourceURI) -> ObservedObject? {
    byURI[uri].map { objects($0.kind)[$0.index] }
  }

  /// An object of a kind that may be any, since its name cannot be read; nil where there is none.
  func nameless(_ kind: Kind) -> String? {
    objects(kind).first(where: \.isNameless)?.uri.path
      ?? unidentified.first { $0.kind == kind && $0.label == nil }.map { _ in "one in its list" }
  }

  /// The objects of a kind that refer to an object in one of their fields.
  public func objects(_ kind: Kind, referringTo target: ObservedObject) -> [ObservedObject] {
    objects(kind).filter { object in object.referenced.contains { $0.uri == target.uri } }
  }
}

/// A member of a kind's list to which nothing leads.
package struct UnidentifiedMember: Sendable, Equatable {
  /// The kind of object in whose list it stood.
  package var kind: Kind
  /// What stood in place of its address.
  package var found: String
  /// Its name or address where that can be read.
  package var label: String?
}
