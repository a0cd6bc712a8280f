public import InfinityAPI

/// The Management Node's present configuration, as far as a deployment file can describe it.
public struct Inventory: Sendable {
  private let objectsByKind: [Kind: [ObservedObject]]
  private let byKey: [ObjectKey: [ObservedObject]]
  private let byURI: [ResourceURI: ObservedObject]

  /// Members of lists to which nothing leads: they have neither a URI nor an id.
  package let unidentified: [UnidentifiedMember]

  /// The API's names of the fields that the objects of a kind have, as far as unset fields are shown; a kind without
  /// objects is absent.
  let fieldNames: [Kind: Set<String>]

  /// The kinds that were read.
  let kinds: Set<Kind>

  /// An inventory of these objects, of every kind.
  public init(objects: [ObservedObject]) {
    self.init(objects: objects, kinds: Set(Kind.all), unidentified: [], fieldNames: [:])
  }

  init(
    objects: [ObservedObject], kinds: Set<Kind>, unidentified: [UnidentifiedMember],
    fieldNames: [Kind: Set<String>]
  ) {
    self.kinds = kinds
    objectsByKind = Dictionary(grouping: objects, by: \.reference.key.kind)
    byKey = Dictionary(grouping: objects, by: \.reference.key)
    byURI = Dictionary(objects.map { ($0.uri, $0) }, uniquingKeysWith: { first, _ in first })
    self.unidentified = unidentified
    self.fieldNames = fieldNames
  }

  /// All objects of a kind, in the Management Node's order.
  public func objects(_ kind: Kind) -> [ObservedObject] {
    objectsByKind[kind] ?? []
  }

  /// The objects with this natural key: normally none or one.
  public func objects(_ key: ObjectKey) -> [ObservedObject] {
    byKey[key] ?? []
  }

  /// The first object with this natural key.
  public func object(_ key: ObjectKey) -> ObservedObject? {
    byKey[key]?.first
  }

  /// The object at a URI.
  public func object(at uri: ResourceURI) -> ObservedObject? {
    byURI[uri]
  }

  /// An object of a kind that may be any, since its name cannot be read; nil where there is none.
  func nameless(_ kind: Kind) -> String? {
    objects(kind).first(where: \.isNameless)?.uri.path
      ?? unidentified.first { $0.kind == kind && $0.label == nil }.map { _ in "one in its list" }
  }

  /// The objects of a kind that refer to an object in one of their fields.
  public func objects(_ kind: Kind, referringTo target: ObservedObject) -> [ObservedObject] {
    objects(kind).filter { object in
      object.fields.values.contains { value in value.referenced.contains { $0.uri == target.uri } }
    }
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
