/// A Virtual Meeting Room, Virtual Auditorium or other service.
///
/// API: `conference`.
///
/// Its aliases are changed as objects of their own (``ConferenceAlias``). Its PINs, and everything that provisioning has no use for, are fields
/// of the module InfinityResources.
public struct Conference: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "conference")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a conference in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name, description, serviceType, aliases] }

    /// Its name, unique among conferences (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The kind of service, by default a Virtual Meeting Room (API: `service_type`).
    @inlinable public var serviceType: Field<ServiceType> { .init("service_type", .conference) }
    /// The aliases by which it is called, as whole objects (API: `aliases`).
    @inlinable public var aliases: ReadOnlyField<[ConferenceAlias]> { .init("aliases", []) }
  }

  /// A conference to create, with what it must have.
  public static func draft(name: String) -> Draft<Conference> {
    var draft = Draft<Conference>()
    draft.name = name
    return draft
  }

  /// The kind of service.
  public struct ServiceType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ServiceType] { [.conference, .lecture, .reception, .testCall, .mediaPlayback] }

    /// A Virtual Meeting Room.
    @inlinable public static var conference: ServiceType { ServiceType(rawValue: "conference") }
    /// A Virtual Auditorium.
    @inlinable public static var lecture: ServiceType { ServiceType(rawValue: "lecture") }
    /// A Virtual Reception.
    @inlinable public static var reception: ServiceType { ServiceType(rawValue: "two_stage_dialing") }
    /// The test call service.
    @inlinable public static var testCall: ServiceType { ServiceType(rawValue: "test_call") }
    /// The media playback service.
    @inlinable public static var mediaPlayback: ServiceType { ServiceType(rawValue: "media_playback") }
  }
}
