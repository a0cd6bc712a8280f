// Written by scripts/generate-resources.

public import InfinityAPI

/// Location watched for bursting.
///
/// It is only read.
///
/// API: `status/cloud_monitored_location`.
public struct CloudMonitoredLocation: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "cloud_monitored_location")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [freeHDCalls, maximumHDCalls, mediaLoad, name, overflowLocation] }

    /// Free HD calls: nil if unset (API: `free_hd_calls`).
    @inlinable public var freeHDCalls: ReadOnlyField<Int?> { .init("free_hd_calls", nil) }
    /// Max HD calls: nil if unset (API: `max_hd_calls`).
    @inlinable public var maximumHDCalls: ReadOnlyField<Int?> { .init("max_hd_calls", nil) }
    /// Media load: nil if unset (API: `media_load`).
    @inlinable public var mediaLoad: ReadOnlyField<Int?> { .init("media_load", nil) }
    /// Name: nil if unset (API: `name`).
    @inlinable public var name: ReadOnlyField<String?> { .init("name", nil) }
    /// Overflow location: a reference to ``CloudOverflowLocation``; nil if unset (API: `overflow_location`).
    @inlinable public var overflowLocation: ReadOnlyField<ResourceURI?> {
      .init("overflow_location", nil, to: CloudOverflowLocation.endpoint)
    }
  }
}
