import Foundation
import MockManagementNode

/// Runs a small deployment that answers in given dialects.
func withDialects(
  _ dialects: [Dialect], _ change: (inout MockConfiguration) -> Void = { _ in },
  _ body: (MockManagementNode, RawClient) async throws -> Void
) async throws {
  let root = RawClient.configurationPath
  var configuration = MockConfiguration()
  configuration.tls = .none
  configuration.allowsControl = true
  configuration.dialects = dialects
  configuration.seed = .objects([
    ("dns_server", [["address": "10.0.0.2"]]),
    ("stun_server", [["name": "stun", "address": "stun.example.com"]]),
    ("turn_server", [["name": "turn", "address": "turn.example.com", "password": "s3cret"]]),
    ("policy_server", [["name": "policy", "url": "https://policy.example.com", "password": "s3cret"]]),
    (
      "system_location",
      [
        [
          "name": "Europe", "dns_servers": ["\(root)/dns_server/1/"], "stun_server": "\(root)/stun_server/1/",
          "client_stun_servers": ["\(root)/stun_server/1/"],
        ]
      ]
    ),
    (
      "worker_vm",
      [
        [
          "name": "node one", "hostname": "conf01", "domain": "vc.example.com", "address": "10.44.0.10",
          "netmask": "255.255.255.0", "gateway": "10.44.0.254", "system_location": "\(root)/system_location/1/",
          "tls_certificate": "\(root)/tls_certificate/1/",
        ]
      ]
    ),
    ("conference", [["name": "Meet", "service_type": "conference"]]),
    ("device", [["alias": "room@example.com", "password": "s3cret"]]),
  ])
  change(&configuration)
  try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
}

/// A form, and what stands in the raw answer to a GET in that form.
struct DialectCase {
  let dialect: Dialect
  let has: [String]
  let hasNot: [String]

  init(_ dialect: Dialect, has: [String], hasNot: [String] = []) {
    self.dialect = dialect
    self.has = has
    self.hasNot = hasNot
  }

  func fits(_ body: String) -> Bool {
    has.allSatisfy { body.contains($0) } && hasNot.allSatisfy { !body.contains($0) }
  }
}
