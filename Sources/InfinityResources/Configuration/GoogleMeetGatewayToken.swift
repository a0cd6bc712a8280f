// Written by scripts/generate-resources.

public import InfinityAPI

/// Google Meet deployment identity.
///
/// API: `configuration/gms_gateway_token`.
public struct GoogleMeetGatewayToken: SingletonResource, ChangeableResource, DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "gms_gateway_token")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [intermediateCertificate, leafCertificate, supportsDirectGuestJoin] }

    /// Certificate: needed for a create; never shown (API: `certificate`). Server splits it into leaf and intermediate parts.
    @inlinable public var certificate: WriteOnlyField<String> { .init("certificate") }
    /// Intermediate certificate: nil if unset (API: `intermediate_certificate`).
    @inlinable public var intermediateCertificate: Field<String?> { .init("intermediate_certificate", nil) }
    /// Leaf certificate: nil if unset (API: `leaf_certificate`).
    @inlinable public var leafCertificate: Field<String?> { .init("leaf_certificate", nil) }
    /// Private key: at most 12288 characters; needed for a create; never shown (API: `private_key`).
    @inlinable public var privateKey: WriteOnlyField<Secret> { .init("private_key", .length(1...12288)) }
    /// Supports direct guest join: nil if unset (API: `supports_direct_guest_join`).
    @inlinable public var supportsDirectGuestJoin: Field<Bool?> { .init("supports_direct_guest_join", nil) }
  }
}
