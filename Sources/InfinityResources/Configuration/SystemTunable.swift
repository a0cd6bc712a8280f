// Written by scripts/generate-resources.

public import InfinityAPI

/// Hidden tuning value.
///
/// Absent from the schema page; exercised by provider integration tests.
///
/// API: `configuration/system_tuneable`.
public struct SystemTunable: NaturallyKeyed, CreatableResource, DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "system_tuneable")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name, setting] }

    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Setting: needed for a create (API: `setting`).
    @inlinable public var setting: Field<String> { .init("setting", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, setting: String) -> Draft<SystemTunable> {
    var draft = Draft<SystemTunable>()
    draft.name = name
    draft.setting = setting
    return draft
  }
}
