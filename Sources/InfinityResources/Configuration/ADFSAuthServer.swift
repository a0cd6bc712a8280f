// Written by scripts/generate-resources.

public import InfinityAPI

/// AD FS sign-in client.
///
/// API: `configuration/adfs_auth_server`.
public struct ADFSAuthServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "adfs_auth_server")
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
      [clientID, description, federationServiceIdentifier, federationServiceName, name, relyingPartyTrustIdentifierURL]
    }

    /// Client ID: at most 250 characters (API: `client_id`).
    @inlinable public var clientID: Field<String> { .init("client_id", "", .length(0...250)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Federation service identifier: at most 255 characters; needed for a create (API: `federation_service_identifier`).
    @inlinable public var federationServiceIdentifier: Field<String> {
      .init("federation_service_identifier", "", .length(1...255))
    }
    /// Federation service name: at most 255 characters; needed for a create (API: `federation_service_name`).
    @inlinable public var federationServiceName: Field<String> {
      .init("federation_service_name", "", .length(1...255))
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Relying party trust identifier URL: at most 255 characters; needed for a create (API: `relying_party_trust_identifier_url`).
    @inlinable public var relyingPartyTrustIdentifierURL: Field<String> {
      .init("relying_party_trust_identifier_url", "", .length(1...255))
    }
  }

  /// An object to create, with what it must have.
  public static func draft(
    federationServiceIdentifier: String, federationServiceName: String, name: String,
    relyingPartyTrustIdentifierURL: String
  ) -> Draft<ADFSAuthServer> {
    var draft = Draft<ADFSAuthServer>()
    draft.federationServiceIdentifier = federationServiceIdentifier
    draft.federationServiceName = federationServiceName
    draft.name = name
    draft.relyingPartyTrustIdentifierURL = relyingPartyTrustIdentifierURL
    return draft
  }
}
