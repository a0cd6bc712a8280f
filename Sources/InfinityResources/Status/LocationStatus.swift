// Written by scripts/generate-resources.

public import InfinityAPI

/// Location load.
///
/// It is only read.
///
/// API: `status/system_location`.
public struct LocationStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "system_location")

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
        maximumAudioCalls, maximumConnections, maximumFullHDCalls, maximumHDCalls, maximumMediaTokens, maximumSdCalls,
        mediaLoad, mediaTokensUsed, name,
      ]
    }

    /// Max audio calls: nil if unset (API: `max_audio_calls`).
    @inlinable public var maximumAudioCalls: ReadOnlyField<Int?> { .init("max_audio_calls", nil) }
    /// Max connections (API: `max_connections`).
    @inlinable public var maximumConnections: ReadOnlyField<String> { .init("max_connections", "") }
    /// Max full HD calls: nil if unset (API: `max_full_hd_calls`).
    @inlinable public var maximumFullHDCalls: ReadOnlyField<Int?> { .init("max_full_hd_calls", nil) }
    /// Max HD calls: nil if unset (API: `max_hd_calls`).
    @inlinable public var maximumHDCalls: ReadOnlyField<Int?> { .init("max_hd_calls", nil) }
    /// Max media tokens: nil if unset (API: `max_media_tokens`).
    @inlinable public var maximumMediaTokens: ReadOnlyField<Int?> { .init("max_media_tokens", nil) }
    /// Max sd calls: nil if unset (API: `max_sd_calls`).
    @inlinable public var maximumSdCalls: ReadOnlyField<Int?> { .init("max_sd_calls", nil) }
    /// Media load: nil if unset (API: `media_load`).
    @inlinable public var mediaLoad: ReadOnlyField<Double?> { .init("media_load", nil) }
    /// Media tokens used: nil if unset (API: `media_tokens_used`).
    @inlinable public var mediaTokensUsed: ReadOnlyField<Int?> { .init("media_tokens_used", nil) }
    /// Name: at most 250 characters (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "", .length(0...250)) }
  }
}
