// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Mail a device owner (API: `command/conference/send_device_email`).
  static func liveSendDeviceEmail(_ world: World) async throws {
    var call = SendDeviceEmail.call(deviceID: 2)
    call.conferenceSyncTemplateID = 2
    _ = try await world.client.perform(call)
  }
}
