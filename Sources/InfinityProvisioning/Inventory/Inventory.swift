public import InfinityAPI

/// The Management Node's present configuration, as far as a deployment file can describe it.
public struct Inventory: Sendable {
  private let objectsByKind: [ObjectKind: [ObservedObject]]
  private let byKey: [ObjectKey: [ObservedObject]]
  private let byURI: [ResourceURI: ObservedObject]

  /// An inventory of these objects.
  public init(objects: [ObservedObject]) {
    objectsByKind = Dictionary(grouping: objects, by: \.reference.object.kind)
    byKey = Dictionary(grouping: objects, by: \.reference.object)
    byURI = Dictionary(objects.map { ($0.uri, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All objects of a kind, in the Management Node's order.
  public func objects(_ kind: ObjectKind) -> [ObservedObject] {
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

  /// The objects of a kind that refer to an object in one of their fields.
  public func objects(_ kind: ObjectKind, referringTo target: ObservedObject) -> [ObservedObject] {
    objects(kind).filter { object in
      object.fields.values.contains { value in value.referenced.contains { $0.uri == target.uri } }
    }
  }
}
