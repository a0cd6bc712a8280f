// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Change meeting layout (API: `command/conference/transform_layout`).
  static func liveTransformLayout(_ world: World) async throws {
    var call = try await TransformLayout.call(conferenceID: world.conference())
    call.aiEnabledIndicator = true
    call.isOverlayTextEnabled = true
    call.freeFormOverlayText = world.text(1000)
    call.guestLayout = world.text(250)
    call.hostLayout = world.text(250)
    call.layout = world.text(250)
    call.liveCaptionsIndicator = true
    call.isPlusNPIPEnabled = true
    call.recordingIndicator = true
    call.streamingIndicator = true
    call.transcribingIndicator = true
    _ = try await world.client.perform(call)
  }
}
