// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join room group.
///
/// API: `configuration/mjx_endpoint_group`.
public struct OneTouchJoinEndpointGroup: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_endpoint_group")
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
      [description, isProxyDisabled, endpoints, oneTouchJoinProfile, name, location]
    }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Disable proxy: by default `false` (API: `disable_proxy`).
    @inlinable public var isProxyDisabled: Field<Bool> { .init("disable_proxy", false) }
    /// Endpoints: references to ``OneTouchJoinEndpoint``; read as whole objects (API: `endpoints`).
    @inlinable public var endpoints: ReadOnlyField<[ResourceURI]> {
      .init("endpoints", [], to: OneTouchJoinEndpoint.endpoint)
    }
    /// One-Touch Join integration: a reference to ``OneTouchJoinProfile``; nil if unset (API: `mjx_integration`).
    @inlinable public var oneTouchJoinProfile: Field<ResourceURI?> {
      .init("mjx_integration", nil, to: OneTouchJoinProfile.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// System location: a reference to `Location`; needed for a create; nil if unset (API: `system_location`).
    @inlinable public var location: Field<ResourceURI?> { .init("system_location", nil, to: Location.endpoint) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, location: ResourceURI) -> Draft<OneTouchJoinEndpointGroup> {
    var draft = Draft<OneTouchJoinEndpointGroup>()
    draft.name = name
    draft.location = location
    return draft
  }
}
