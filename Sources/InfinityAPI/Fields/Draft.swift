/// An object to create: a field that is not set gets the Management Node's default.
///
/// Each resource that can be created has a function that asks for what a create must have:
///
/// ```swift
/// var draft = LyncServer.draft(address: "fepool.example.com", name: "Europe")
/// draft.port = 5070
/// ```
@dynamicMemberLookup
public struct Draft<Drafted: CreatableResource>: RequestBody {
  private var fields: [String: any PresentValue] = [:]

  /// Nothing yet, not even what a create must have.
  public init() {}

  /// What a field is to hold; nil for the Management Node's default.
  public subscript<Written: WritableField>(
    dynamicMember path: KeyPath<Drafted.Fields, Written>
  ) -> Written.Value.Present? {
    get { fields[Drafted.Fields()[keyPath: path].name] as? Written.Value.Present }
    set { fields[Drafted.Fields()[keyPath: path].name] = newValue }
  }

  /// The body.
  public var requestValue: RequestValue { .object(fields.mapValues { $0.requestValue }) }
}
