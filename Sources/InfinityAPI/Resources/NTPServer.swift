/// An NTP server that locations refer to.
///
/// API: `ntp_server`.
public struct NTPServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ntp_server")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().address }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an NTP server in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [address, description, keyID] }

    /// Its DNS name or IP address, unique among its kind (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The number of the key for authenticated time, or nil for none (API: `key_id`).
    @inlinable public var keyID: Field<Int?> { .init("key_id", nil, .range(1...65535)) }
    /// The key for authenticated time, not read here (API: `key`).
    @inlinable public var key: WriteOnlyField<Secret> { .init("key", .length(0...100)) }
  }

  /// An NTP server to create, with what it must have.
  public static func draft(address: String) -> Draft<NTPServer> {
    var draft = Draft<NTPServer>()
    draft.address = address
    return draft
  }
}
