// Written by scripts/generate-resources.

public import InfinityAPI

/// Burst overflow location state.
///
/// It is only read.
///
/// API: `status/cloud_overflow_location`.
public struct CloudOverflowLocation: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "cloud_overflow_location")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [freeHDCalls, maximumHDCalls, mediaLoad, name, locationID] }

    /// Free HD calls: nil if unset (API: `free_hd_calls`).
    @inlinable public var freeHDCalls: ReadOnlyField<Int?> { .init("free_hd_calls", nil) }
    /// Max HD calls: nil if unset (API: `max_hd_calls`).
    @inlinable public var maximumHDCalls: ReadOnlyField<Int?> { .init("max_hd_calls", nil) }
    /// Media load: nil if unset (API: `media_load`).
    @inlinable public var mediaLoad: ReadOnlyField<Int?> { .init("media_load", nil) }
    /// Name (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "") }
    /// Systemlocation ID: nil if unset (API: `systemlocation_id`).
    @inlinable public var locationID: ReadOnlyField<Int?> { .init("systemlocation_id", nil) }
  }
}
