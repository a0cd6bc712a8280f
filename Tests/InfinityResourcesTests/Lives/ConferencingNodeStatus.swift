// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Conferencing Node state (API: `status/worker_vm`).
  static func liveConferencingNodeStatus(_ world: World) async throws {
    let shown = try await world.seeded(ConferencingNodeStatus.self, key: "9001")
    world.check(\.bootTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.configurationID, of: shown, is: 7)
    world.check(\.cpuCapabilities, of: shown, is: "the-cpu_capabilities")
    world.check(\.cpuCount, of: shown, is: 7)
    world.check(\.cpuModel, of: shown, is: "the-cpu_model")
    world.check(\.deployStatus, of: shown, is: "the-deploy_status")
    world.check(\.hypervisor, of: shown, is: "the-hypervisor")
    world.check(\.lastAttemptedContact, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.lastUpdated, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.isInMaintenanceMode, of: shown, is: true)
    world.check(\.maintenanceModeReason, of: shown, is: "the-maintenance_mode_reason")
    world.check(\.maximumAudioCalls, of: shown, is: 7)
    world.check(\.maximumDirectParticipants, of: shown, is: 7)
    world.check(\.maximumFullHDCalls, of: shown, is: 7)
    world.check(\.maximumHDCalls, of: shown, is: 7)
    world.check(\.maximumMediaTokens, of: shown, is: 7)
    world.check(\.maximumSdCalls, of: shown, is: 7)
    world.check(\.mediaLoad, of: shown, is: 7)
    world.check(\.mediaTokensUsed, of: shown, is: 7)
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.nodeType, of: shown, is: "the-node_type")
    world.check(\.signalingCount, of: shown, is: 7)
    world.check(\.syncStatus, of: shown, is: .synced)
    world.check(\.locationName, of: shown, is: "the-system_location")
    world.check(\.totalRAM, of: shown, is: 7)
    world.check(\.upgradeStatus, of: shown, is: "the-upgrade_status")
    world.check(\.version, of: shown, is: "the-version")
  }
}
