public import InfinityAPI

/// A kind of object that the SDK does not declare.
public struct Theme: NaturallyKeyed {
  public static let endpoint = Endpoint(.configuration, "ivr_theme")
  public static var naturalKeyField: Field<String> { Fields().name }

  public let json: JSONView

  public init(json: JSONView) { self.json = json }

  public struct Fields: FieldSet {
    public init() {}
    public var readable: [any ReadableField] { [name, uuid] }
    public var name: Field<String> { .init("name", "", .length(1...100)) }
    public var uuid: ReadOnlyField<String?> { .init("uuid", nil) }
  }
}
