// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Run an LDAP template (API: `command/conference/sync`).
  static func liveSyncConferences(_ world: World) async throws {
    var call = SyncConferences.call()
    call.conferenceSyncTemplateID = world.text(250)
    _ = try await world.client.perform(call)
  }
}
