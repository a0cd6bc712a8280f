// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join Graph link.
///
/// API: `configuration/mjx_graph_deployment`.
public struct OneTouchJoinGraphDeployment: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_graph_deployment")
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
        clientID, description, isProxyDisabled, graphAPIDomain, oneTouchJoinIntegrations, name, oauthTokenURL,
        requestQuota,
      ]
    }

    /// Client ID: needed for a create (API: `client_id`).
    @inlinable public var clientID: Field<String> { .init("client_id", "") }
    /// Client secret: at most 100 characters; never shown (API: `client_secret`).
    @inlinable public var clientSecret: WriteOnlyField<Secret> { .init("client_secret", .length(0...100)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Disable proxy: by default `false` (API: `disable_proxy`).
    @inlinable public var isProxyDisabled: Field<Bool> { .init("disable_proxy", false) }
    /// Graph API domain: at most 192 characters; by default `graph.microsoft.com` (API: `graph_api_domain`).
    @inlinable public var graphAPIDomain: Field<String> {
      .init("graph_api_domain", "graph.microsoft.com", .length(0...192))
    }
    /// One-Touch Join integrations: references to ``OneTouchJoinProfile`` (API: `mjx_integrations`).
    @inlinable public var oneTouchJoinIntegrations: Field<[ResourceURI]> {
      .init("mjx_integrations", [], to: OneTouchJoinProfile.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Oauth token URL: at most 255 characters; needed for a create (API: `oauth_token_url`).
    @inlinable public var oauthTokenURL: Field<String> { .init("oauth_token_url", "", .length(1...255)) }
    /// Request quota: 10000 to 10000000; by default `1000000` (API: `request_quota`).
    @inlinable public var requestQuota: Field<Int> { .init("request_quota", 1000000, .range(10000...10000000)) }
  }

  /// An object to create, with what it must have.
  public static func draft(clientID: String, name: String, oauthTokenURL: String) -> Draft<OneTouchJoinGraphDeployment>
  {
    var draft = Draft<OneTouchJoinGraphDeployment>()
    draft.clientID = clientID
    draft.name = name
    draft.oauthTokenURL = oauthTokenURL
    return draft
  }
}
