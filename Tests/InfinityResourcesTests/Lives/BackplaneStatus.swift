// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Live node-to-node link (API: `status/backplane`).
  static func liveBackplaneStatus(_ world: World) async throws {
    let shown = try await world.seeded(BackplaneStatus.self, key: "the-id")
    world.check(\.conference, of: shown, is: "the-conference")
    world.check(\.connectTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.mediaNode, of: shown, is: "the-media_node")
    world.check(\.`protocol`, of: shown, is: "the-protocol")
    world.check(\.proxyNode, of: shown, is: "the-proxy_node")
    world.check(\.remoteConferenceName, of: shown, is: "the-remote_conference_name")
    world.check(\.remoteMediaNode, of: shown, is: "the-remote_media_node")
    world.check(\.remoteNodeName, of: shown, is: "the-remote_node_name")
    world.check(\.serviceTag, of: shown, is: "the-service_tag")
    world.check(\.location, of: shown, is: "the-system_location")
    world.check(\.type, of: shown, is: .local)
  }
}
