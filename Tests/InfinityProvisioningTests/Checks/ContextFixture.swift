import Foundation
import InfinityAPI
import TestSupport

@testable import InfinityProvisioning

/// A context of checks from a deployment file and what a Management Node has.
enum ContextFixture {
  static func make(
    _ yaml: String, in folder: TemporaryFolder, ntpServers: [String] = ["/api/admin/configuration/v1/ntp_server/1/"],
    aliases: [String] = ["meet@vc.example.com"], objects: [ObservedObject] = []
  ) async throws -> CheckContext {
    let path = try folder.write(yaml, to: "deployment.yaml")
    let reading = DeploymentReader().read(path: path)
    guard let deployment = reading.valid else {
      throw TestSupportError(reading.findings.map(\.description).joined(separator: "\n"))
    }
    let locations = deployment.locations.enumerated().map { index, location in
      [
        "resource_uri": "/api/admin/configuration/v1/system_location/\(index + 1)/", "name": location.name.value,
        "ntp_servers": ntpServers,
      ] as [String: Any]
    }
    let services = aliases.enumerated().map { index, alias in
      ["resource_uri": "/api/admin/configuration/v1/conference_alias/\(index + 1)/", "alias": alias]
    }
    return CheckContext(
      deployment: deployment, wholeDeployment: deployment,
      offline: await OfflineChecks(deployment: deployment, resolvesSecrets: true).run(),
      state: ManagementState(
        inventory: Inventory(objects: objects), locations: try views(locations), aliases: try views(services),
        address: "https://manager.example.com"),
      network: NetworkSettings(timeout: .seconds(5), machine: "desk"), now: Date())
  }

  private static func views<Wanted: Resource>(_ objects: [[String: Any]]) throws -> [Wanted] {
    try objects.map { try Wanted(json: JSONView(parsing: Array(JSONSerialization.data(withJSONObject: $0)))) }
  }
}
