/// The settings of the whole platform: one object, with the id 1.
///
/// API: `global`.
public struct GlobalSettings: SingletonResource, ChangeableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "global")
  /// The address of the one object that there is.
  public static var uri: ResourceURI { ResourceURI(endpoint, id: 1) }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of the settings in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [sipDomain] }

    /// The Pexip Infinity domain for Lync, or nil where none is set (API: `local_mssip_domain`).
    @inlinable public var sipDomain: Field<String?> { .init("local_mssip_domain", nil, .length(0...255)) }
  }
}
