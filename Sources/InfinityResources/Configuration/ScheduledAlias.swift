// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Scheduler-issued alias.
///
/// API: `configuration/scheduled_alias`.
public struct ScheduledAlias: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "scheduled_alias")

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
        alias, aliasNumber, conferenceDeletionTime, creationTime, ewsItemUID, exchangeConnector, isUsed, numericAlias,
        uuid,
      ]
    }

    /// Alias: at most 250 characters; needed for a create (API: `alias`).
    @inlinable public var alias: Field<String> { .init("alias", "", .length(1...250)) }
    /// Alias number: needed for a create; nil if unset (API: `alias_number`).
    @inlinable public var aliasNumber: Field<Int?> { .init("alias_number", nil) }
    /// Conference deletion time: nil if unset (API: `conference_deletion_time`).
    @inlinable public var conferenceDeletionTime: ReadOnlyField<Date?> { .init("conference_deletion_time", nil) }
    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
    /// EWS item UID: at most 255 characters; nil if unset (API: `ews_item_uid`).
    @inlinable public var ewsItemUID: Field<String?> { .init("ews_item_uid", nil, .length(0...255)) }
    /// Exchange connector: a reference to ``ExchangeConnector``; needed for a create; nil if unset (API: `exchange_connector`).
    @inlinable public var exchangeConnector: Field<ResourceURI?> {
      .init("exchange_connector", nil, to: ExchangeConnector.endpoint)
    }
    /// Is used: needed for a create (API: `is_used`).
    @inlinable public var isUsed: Field<Bool> { .init("is_used", false) }
    /// Numeric alias: at most 250 characters; needed for a create (API: `numeric_alias`).
    @inlinable public var numericAlias: Field<String> { .init("numeric_alias", "", .length(1...250)) }
    /// UUID: needed for a create (API: `uuid`).
    @inlinable public var uuid: Field<String> { .init("uuid", "") }
  }

  /// An object to create, with what it must have.
  public static func draft(
    alias: String, aliasNumber: Int, exchangeConnector: ResourceURI, isUsed: Bool, numericAlias: String, uuid: String
  ) -> Draft<ScheduledAlias> {
    var draft = Draft<ScheduledAlias>()
    draft.alias = alias
    draft.aliasNumber = aliasNumber
    draft.exchangeConnector = exchangeConnector
    draft.isUsed = isUsed
    draft.numericAlias = numericAlias
    draft.uuid = uuid
    return draft
  }
}
