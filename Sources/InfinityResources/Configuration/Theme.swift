// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Meeting audio and image theme.
///
/// API: `configuration/ivr_theme`.
public struct Theme: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ivr_theme")
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
      [conference, customLayouts, gatewayRoutingRule, lastUpdated, name, pinningConfigs, uuid]
    }

    /// Conference: references to `Conference` (API: `conference`).
    @inlinable public var conference: Field<[ResourceURI]> { .init("conference", [], to: Conference.endpoint) }
    /// Custom layouts (API: `custom_layouts`).
    @inlinable public var customLayouts: Field<String> { .init("custom_layouts", "") }
    /// Gateway routing rule: references to ``GatewayRoutingRule`` (API: `gateway_routing_rule`).
    @inlinable public var gatewayRoutingRule: Field<[ResourceURI]> {
      .init("gateway_routing_rule", [], to: GatewayRoutingRule.endpoint)
    }
    /// Last updated: nil if unset (API: `last_updated`).
    @inlinable public var lastUpdated: ReadOnlyField<Date?> { .init("last_updated", nil) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Package: never shown (API: `package`).
    @inlinable public var package: WriteOnlyField<FileUpload> { .init("package") }
    /// Pinning configs (API: `pinning_configs`).
    @inlinable public var pinningConfigs: Field<String> { .init("pinning_configs", "") }
    /// UUID (API: `uuid`).
    @inlinable public var uuid: Field<String> { .init("uuid", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<Theme> {
    var draft = Draft<Theme>()
    draft.name = name
    return draft
  }
}
