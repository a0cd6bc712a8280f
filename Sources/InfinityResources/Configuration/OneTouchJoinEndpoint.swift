// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join room system.
///
/// API: `configuration/mjx_endpoint`.
public struct OneTouchJoinEndpoint: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_endpoint")
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
    public var readable: [any ReadableField] {
      [
        apiAddress, apiPort, apiUsername, description, endpointType, oneTouchJoinEndpointGroup, name,
        polyRaiseAlarmsForThisEndpoint, polyUsername, roomResourceEmail, useHTTPs, verifyCertificate, webexDeviceID,
      ]
    }

    /// API address: at most 255 characters; needed for a create; nil if unset (API: `api_address`).
    @inlinable public var apiAddress: Field<String?> { .init("api_address", nil, .length(1...255)) }
    /// API password: at most 100 characters; never shown (API: `api_password`).
    @inlinable public var apiPassword: WriteOnlyField<Secret> { .init("api_password", .length(0...100)) }
    /// API port: 1 to 65535; nil if unset (API: `api_port`).
    @inlinable public var apiPort: Field<Int?> { .init("api_port", nil, .range(1...65535)) }
    /// API username: at most 100 characters; nil if unset (API: `api_username`).
    @inlinable public var apiUsername: Field<String?> { .init("api_username", nil, .length(0...100)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Endpoint type: by default `CISCO` (API: `endpoint_type`).
    @inlinable public var endpointType: Field<EndpointType> { .init("endpoint_type", .cisco) }
    /// One-Touch Join endpoint group: a reference to ``OneTouchJoinEndpointGroup``; nil if unset (API: `mjx_endpoint_group`).
    @inlinable public var oneTouchJoinEndpointGroup: Field<ResourceURI?> {
      .init("mjx_endpoint_group", nil, to: OneTouchJoinEndpointGroup.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Poly password: at most 100 characters; never shown (API: `poly_password`).
    @inlinable public var polyPassword: WriteOnlyField<Secret> { .init("poly_password", .length(0...100)) }
    /// Poly raise alarms for this endpoint: by default `true` (API: `poly_raise_alarms_for_this_endpoint`).
    @inlinable public var polyRaiseAlarmsForThisEndpoint: Field<Bool> {
      .init("poly_raise_alarms_for_this_endpoint", true)
    }
    /// Poly username: at most 150 characters; nil if unset (API: `poly_username`).
    @inlinable public var polyUsername: Field<String?> { .init("poly_username", nil, .length(0...150)) }
    /// Room resource email: at most 150 characters; needed for a create (API: `room_resource_email`).
    @inlinable public var roomResourceEmail: Field<String> { .init("room_resource_email", "", .length(1...150)) }
    /// Use HTTPS: by default `GLOBAL` (API: `use_https`).
    @inlinable public var useHTTPs: Field<UseHTTPs> { .init("use_https", .global) }
    /// Verify cert: by default `GLOBAL` (API: `verify_cert`).
    @inlinable public var verifyCertificate: Field<VerifyCertificate> { .init("verify_cert", .global) }
    /// Webex device ID: at most 100 characters; nil if unset (API: `webex_device_id`).
    @inlinable public var webexDeviceID: Field<String?> { .init("webex_device_id", nil, .length(0...100)) }
  }

  /// Endpoint type: the words that the API has for it.
  public struct EndpointType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [EndpointType] { [.cisco, .poly, .webex] }

    /// API: `CISCO`.
    @inlinable public static var cisco: EndpointType { EndpointType(rawValue: "CISCO") }
    /// API: `POLY`.
    @inlinable public static var poly: EndpointType { EndpointType(rawValue: "POLY") }
    /// API: `WEBEX`.
    @inlinable public static var webex: EndpointType { EndpointType(rawValue: "WEBEX") }
  }

  /// Use HTTPS: the words that the API has for it.
  public struct UseHTTPs: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [UseHTTPs] { [.global, .no, .yes] }

    /// API: `GLOBAL`.
    @inlinable public static var global: UseHTTPs { UseHTTPs(rawValue: "GLOBAL") }
    /// API: `NO`.
    @inlinable public static var no: UseHTTPs { UseHTTPs(rawValue: "NO") }
    /// API: `YES`.
    @inlinable public static var yes: UseHTTPs { UseHTTPs(rawValue: "YES") }
  }

  /// Verify cert: the words that the API has for it.
  public struct VerifyCertificate: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [VerifyCertificate] { [.global, .no, .yes] }

    /// API: `GLOBAL`.
    @inlinable public static var global: VerifyCertificate { VerifyCertificate(rawValue: "GLOBAL") }
    /// API: `NO`.
    @inlinable public static var no: VerifyCertificate { VerifyCertificate(rawValue: "NO") }
    /// API: `YES`.
    @inlinable public static var yes: VerifyCertificate { VerifyCertificate(rawValue: "YES") }
  }

  /// An object to create, with what it must have.
  public static func draft(apiAddress: String, name: String, roomResourceEmail: String) -> Draft<OneTouchJoinEndpoint> {
    var draft = Draft<OneTouchJoinEndpoint>()
    draft.apiAddress = apiAddress
    draft.name = name
    draft.roomResourceEmail = roomResourceEmail
    return draft
  }
}
