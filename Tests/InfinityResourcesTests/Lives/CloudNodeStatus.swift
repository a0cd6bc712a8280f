// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Cloud burst node state (API: `status/cloud_node`).
  static func liveCloudNodeStatus(_ world: World) async throws {
    let shown = try await world.seeded(CloudNodeStatus.self, key: "the-cloud_instance_id")
    world.check(\.awsInstanceID, of: shown, is: "the-aws_instance_id")
    world.check(\.awsInstanceIP, of: shown, is: "the-aws_instance_ip")
    world.check(\.awsInstanceLaunchTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.awsInstanceName, of: shown, is: "the-aws_instance_name")
    world.check(\.awsInstanceState, of: shown, is: "the-aws_instance_state")
    world.check(\.cloudInstanceID, of: shown, is: "the-cloud_instance_id")
    world.check(\.cloudInstanceIP, of: shown, is: "the-cloud_instance_ip")
    world.check(\.cloudInstanceLaunchTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.cloudInstanceName, of: shown, is: "the-cloud_instance_name")
    world.check(\.cloudInstanceState, of: shown, is: "the-cloud_instance_state")
    world.check(\.maximumHDCalls, of: shown, is: 7)
    world.check(\.mediaLoad, of: shown, is: 7)
    world.check(\.nodeConfigurationID, of: shown, is: 7)
    world.check(\.nodeConfigurationLocationName, of: shown, is: "the-workervm_configuration_location_name")
    world.check(\.nodeConfigurationName, of: shown, is: "the-workervm_configuration_name")
  }
}
