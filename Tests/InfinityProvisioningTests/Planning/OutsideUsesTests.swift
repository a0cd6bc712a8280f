import InfinityAPI
import MockManagementNode
import enum MockManagementNode.JSONValue
import Testing

@testable import InfinityProvisioning

/// Who uses servers and locations beside what the six steps are about.
@Suite("Uses beside the six steps")
struct OutsideUsesTests {
  private static let configuration = "/api/admin/configuration/v1"

  private func reference(_ kind: Kind, _ name: String) throws -> ObjectReference {
    let uri = try ResourceURI("\(Self.configuration)/\(kind.rawValue)/1/")
    return ObjectReference(ObjectKey(kind, written: name), label: name, uri: uri)
  }

  private func list(_ resource: String, _ object: JSONValue) -> FaultRule {
    var action = FaultRule.Action()
    action.json = [
      "meta": ["limit": 1000, "next": .null, "offset": 0, "previous": .null, "total_count": 1], "objects": [object],
    ]
    return FaultRule(method: "GET", path: "*/\(resource)/", action: action)
  }

  @Test(
    "a link in a form that nobody knows may be to anything",
    arguments: ["api/admin/configuration/v1/mssip_proxy/1/", "SfB", ["name": "SfB"]]
      as [JSONValue])
  func unreadLink(link: JSONValue) async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([list("gateway_routing_rule", ["id": 1, "name": "To Lync", "mssip_proxy": link])])
      let uses = try await OutsideUses.read(bench.client, of: [.lyncServer])
      #expect(
        uses.reason(try reference(.lyncServer, "SfB"))
          == "what the gateway routing rule \"To Lync\" uses cannot be read")
    }
  }

  @Test("an object that cannot be addressed may use anything")
  func unaddressed() async throws {
    try await EngineBench.open { bench in
      bench.node.setFaults([list("conference", ["name": "Team"])])
      let uses = try await OutsideUses.read(bench.client, of: [.lyncServer])
      #expect(uses.reason(try reference(.lyncServer, "SfB")) == "what one service uses cannot be read")
    }
  }

  @Test(
    "a location is used by whatever refers to it",
    arguments: [
      ("gateway_routing_rule", "outgoing_location", "gateway routing rule"),
      ("gateway_routing_rule", "match_source_location", "gateway routing rule"),
      ("conference", "system_location", "service"), ("system_location", "overflow_location1", "location"),
      ("system_location", "overflow_location2", "location"), ("system_location", "transcoding_location", "location"),
      ("system_location", "live_captions_dial_out_2", "location"),
      ("mjx_endpoint_group", "system_location", "One-Touch Join endpoint group"),
    ])
  func location(resource: String, field: String, noun: String) async throws {
    try await EngineBench.open { bench in
      let link = JSONValue.string("\(Self.configuration)/system_location/1/")
      bench.node.setFaults([list(resource, ["id": 2, "name": "Other", .init(field): link])])
      let uses = try await OutsideUses.read(bench.client, of: [.location])
      #expect(uses.reason(try reference(.location, "Asia")) == "used by \(noun) \"Other\"")
    }
  }

  @Test("a location that names itself is not kept for that, and one that a release does not know uses nothing")
  func itself() async throws {
    try await EngineBench.open { bench in
      let link = JSONValue.string("\(Self.configuration)/system_location/1/")
      var missing = FaultRule.Action()
      missing.status = 404
      bench.node.setFaults([
        list("system_location", ["id": 1, "name": "Asia", "transcoding_location": link]),
        FaultRule(method: "GET", path: "*/mjx_endpoint_group/", action: missing),
      ])
      let uses = try await OutsideUses.read(bench.client, of: [.location])
      #expect(uses.reason(try reference(.location, "Asia")) == nil)
    }
  }
}
