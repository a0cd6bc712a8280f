// Written by scripts/generate-resources.

public import InfinityAPI

/// Web app URL path.
///
/// API: `configuration/webapp_alias`.
public struct WebAppAlias: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "webapp_alias")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().slug }

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
      [branding, bundle, description, isDefault, isEnabled, slug, webAppType]
    }

    /// Branding: a reference to ``WebAppBranding``; nil if unset (API: `branding`).
    @inlinable public var branding: Field<ResourceURI?> { .init("branding", nil, to: WebAppBranding.endpoint) }
    /// Bundle: a reference to ``SoftwareBundleRevision``; nil if unset (API: `bundle`).
    @inlinable public var bundle: Field<ResourceURI?> { .init("bundle", nil, to: SoftwareBundleRevision.endpoint) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Is default: from v41 (API: `is_default`).
    @inlinable public var isDefault: Field<Bool> { .init("is_default", false) }
    /// Is enabled: by default `false` (API: `is_enabled`).
    @inlinable public var isEnabled: Field<Bool> { .init("is_enabled", false) }
    /// Slug: at most 100 characters; needed for a create (API: `slug`).
    @inlinable public var slug: Field<String> { .init("slug", "", .length(1...100)) }
    /// Webapp type: needed for a create; nil if unset (API: `webapp_type`).
    @inlinable public var webAppType: Field<WebAppType?> { .init("webapp_type", nil) }
  }

  /// Webapp type: the words that the API has for it.
  public struct WebAppType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [WebAppType] { [.webapp2, .webapp3] }

    /// API: `webapp2`.
    @inlinable public static var webapp2: WebAppType { WebAppType(rawValue: "webapp2") }
    /// API: `webapp3`.
    @inlinable public static var webapp3: WebAppType { WebAppType(rawValue: "webapp3") }
  }

  /// An object to create, with what it must have.
  public static func draft(slug: String, webAppType: WebAppType) -> Draft<WebAppAlias> {
    var draft = Draft<WebAppAlias>()
    draft.slug = slug
    draft.webAppType = webAppType
    return draft
  }
}
