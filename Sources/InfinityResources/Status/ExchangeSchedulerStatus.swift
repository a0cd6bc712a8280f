// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Exchange scheduler state.
///
/// It is only read.
///
/// API: `status/exchange_scheduler`.
public struct ExchangeSchedulerStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "exchange_scheduler")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [exchangeConnectorID, lastModifiedTime] }

    /// Exchange connector ID: nil if unset (API: `exchange_connector_id`).
    @inlinable public var exchangeConnectorID: ReadOnlyField<Int?> { .init("exchange_connector_id", nil) }
    /// Last modified time: nil if unset (API: `last_modified_time`).
    @inlinable public var lastModifiedTime: ReadOnlyField<Date?> { .init("last_modified_time", nil) }
  }
}
