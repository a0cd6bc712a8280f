// Written by scripts/generate-resources.

public import InfinityAPI

/// Change meeting layout.
///
/// API: `command/conference/transform_layout`.
public enum TransformLayout: Command {
  /// What it returns.
  public typealias Result = AnyCommandResult
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "conference/transform_layout")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// AI enabled indicator (API: `ai_enabled_indicator`).
    @inlinable public var aiEnabledIndicator: WriteOnlyField<Bool> { .init("ai_enabled_indicator") }
    /// Conference ID: at most 200 characters; needed (API: `conference_id`).
    @inlinable public var conferenceID: WriteOnlyField<String> { .init("conference_id", .length(1...200)) }
    /// Enable overlay text (API: `enable_overlay_text`).
    @inlinable public var isOverlayTextEnabled: WriteOnlyField<Bool> { .init("enable_overlay_text") }
    /// Free form overlay text: at most 1000 characters (API: `free_form_overlay_text`).
    @inlinable public var freeFormOverlayText: WriteOnlyField<String> {
      .init("free_form_overlay_text", .length(0...1000))
    }
    /// Guest layout (API: `guest_layout`).
    @inlinable public var guestLayout: WriteOnlyField<String> { .init("guest_layout") }
    /// Host layout (API: `host_layout`).
    @inlinable public var hostLayout: WriteOnlyField<String> { .init("host_layout") }
    /// Layout (API: `layout`).
    @inlinable public var layout: WriteOnlyField<String> { .init("layout") }
    /// Live captions indicator (API: `live_captions_indicator`).
    @inlinable public var liveCaptionsIndicator: WriteOnlyField<Bool> { .init("live_captions_indicator") }
    /// Plus n PIP enabled (API: `plus_n_pip_enabled`).
    @inlinable public var isPlusNPIPEnabled: WriteOnlyField<Bool> { .init("plus_n_pip_enabled") }
    /// Recording indicator (API: `recording_indicator`).
    @inlinable public var recordingIndicator: WriteOnlyField<Bool> { .init("recording_indicator") }
    /// Streaming indicator (API: `streaming_indicator`).
    @inlinable public var streamingIndicator: WriteOnlyField<Bool> { .init("streaming_indicator") }
    /// Transcribing indicator (API: `transcribing_indicator`).
    @inlinable public var transcribingIndicator: WriteOnlyField<Bool> { .init("transcribing_indicator") }
  }

  /// The command, with what it needs.
  public static func call(conferenceID: String) -> Call<TransformLayout> {
    var call = Call<TransformLayout>()
    call.conferenceID = conferenceID
    return call
  }
}
