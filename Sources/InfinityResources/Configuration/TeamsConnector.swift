// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Teams Connector.
///
/// API: `configuration/teams_proxy`.
public struct TeamsConnector: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "teams_proxy")
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
        address, azureTenant, description, eventHubID, minimumNumberOfInstances, name, isNotificationsEnabled, port,
        updated,
      ]
    }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// Azure tenant: a reference to ``AzureTenant``; needed for a create; nil if unset (API: `azure_tenant`).
    @inlinable public var azureTenant: Field<ResourceURI?> { .init("azure_tenant", nil, to: AzureTenant.endpoint) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Eventhub ID: nil if unset (API: `eventhub_id`). Server derives it from notifications_queue.
    @inlinable public var eventHubID: ReadOnlyField<String?> { .init("eventhub_id", nil) }
    /// Min number of instances: by default `1` (API: `min_number_of_instances`).
    @inlinable public var minimumNumberOfInstances: Field<Int> { .init("min_number_of_instances", 1) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Notifications enabled: by default `false` (API: `notifications_enabled`).
    @inlinable public var isNotificationsEnabled: Field<Bool> { .init("notifications_enabled", false) }
    /// Notifications queue: never shown (API: `notifications_queue`).
    @inlinable public var notificationsQueue: WriteOnlyField<Secret> { .init("notifications_queue") }
    /// Port: 1 to 65535; by default `443` (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 443, .range(1...65535)) }
    /// Updated: nil if unset (API: `updated`).
    @inlinable public var updated: ReadOnlyField<Date?> { .init("updated", nil) }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, azureTenant: ResourceURI, name: String) -> Draft<TeamsConnector> {
    var draft = Draft<TeamsConnector>()
    draft.address = address
    draft.azureTenant = azureTenant
    draft.name = name
    return draft
  }
}
