// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Event webhook receiver.
///
/// API: `configuration/event_sink`.
public struct EventSink: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "event_sink")
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
        bulkSupport, description, events, filtersEvents, name, restartDate, updatedAt, url, username,
        verifiesTLSCertificate, version,
      ]
    }

    /// Bulk support: by default `false` (API: `bulk_support`).
    @inlinable public var bulkSupport: Field<Bool> { .init("bulk_support", false) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Events (API: `events`).
    @inlinable public var events: Field<[EventSinkEvent]> { .init("events", []) }
    /// Filter events (API: `filter_events`).
    @inlinable public var filtersEvents: Field<Bool> { .init("filter_events", false) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Password: at most 100 characters; never shown (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Restart date: nil if unset (API: `restart_date`).
    @inlinable public var restartDate: ReadOnlyField<Date?> { .init("restart_date", nil) }
    /// Updated at: nil if unset (API: `updated_at`).
    @inlinable public var updatedAt: Field<Date?> { .init("updated_at", nil) }
    /// URL: at most 255 characters; needed for a create (API: `url`).
    @inlinable public var url: Field<String> { .init("url", "", .length(1...255)) }
    /// Username: at most 100 characters (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
    /// Verify TLS certificate: by default `false` (API: `verify_tls_certificate`).
    @inlinable public var verifiesTLSCertificate: Field<Bool> { .init("verify_tls_certificate", false) }
    /// Version: 1 at least; by default `1` (API: `version`).
    @inlinable public var version: Field<Int> { .init("version", 1) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, url: String) -> Draft<EventSink> {
    var draft = Draft<EventSink>()
    draft.name = name
    draft.url = url
    return draft
  }
}
