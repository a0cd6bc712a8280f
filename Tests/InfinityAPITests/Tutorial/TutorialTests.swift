// The code of docs/sdk-tutorial.md, as one compiles and runs it. A test compares the page with this file.

import Foundation
import InfinityAPI
import Testing

// tutorial: connect
func connect(password: String) async throws {
  var configuration = ManagementClient.Configuration(
    baseURL: "https://manager.example.com",
    authentication: .basic(username: "admin", password: Secret(password)))
  configuration.trust = .caFile("certs/manager-ca.pem")

  try await withManagementClient(configuration) { client in
    for location in try await client.list(Location.self) {
      print(location.name, location.sipDomain ?? "(the global domain)")
    }
  }
}
// tutorial: end

// tutorial: read
func nodesWithoutCertificate(_ client: ManagementClient, in locationName: String) async throws -> [ConferencingNode] {
  guard let location = try await client.find(Location.self, named: locationName) else { return [] }
  return try await client.list(
    ConferencingNode.self,
    requiring: \.name,
    where: [.field(\.location, location.uri), .isUnset(\.tlsCertificate)],
    orderedBy: [.ascending(\.name)])
}
// tutorial: end

// tutorial: write
func linkLyncServer(_ client: ManagementClient) async throws {
  var draft = LyncServer.draft(address: "fepool-eu.example.com", name: "Europe SfB")
  draft.port = 5061
  draft.transport = .tls
  let server = try await client.create(draft)

  guard let europe = try await client.find(Location.self, named: "Europe") else { return }
  var change = Changes<Location>()
  change.lyncServer = .set(server)
  change.turnServer = .clear
  try await client.update(change, at: europe.uri)
}
// tutorial: end

// tutorial: create once
func ensureDNSServer(_ client: ManagementClient, address: String) async throws -> ResourceURI {
  if let existing = try await client.find(DNSServer.self, named: address) { return existing.uri }
  do {
    return try await client.create(DNSServer.draft(address: address))
  } catch let error as InfinityError where error.mayHaveTakenEffect {
    // The answer was lost. The server is there, or it is not: look before creating it again.
    if let created = try await client.find(DNSServer.self, named: address) { return created.uri }
    throw error
  }
}
// tutorial: end

// tutorial: sample
func sampleNode() throws -> ConferencingNode {
  try ConferencingNode.sample(ResourceURI(ConferencingNode.endpoint, id: 4)) {
    $0.name = "conf01"
    $0.sipTLSFQDN = "conf01.vc.example.com"
  }
}
// tutorial: end

// tutorial: errors
func explain(_ error: InfinityError) -> String {
  switch error.code {
  case .validation:
    error.fieldErrors.map(\.description).joined(separator: "\n")
  case .unauthorized, .certificateNotTrusted:
    error.advice
  default:
    "\(error)"
  }
}
// tutorial: end

// tutorial: own thread
func read(_ client: ManagementClient, _ uris: [ResourceURI]) async throws -> [ConferencingNode] {
  try await withTaskExecutorPreference(client.taskExecutor) {
    var nodes: [ConferencingNode] = []
    for uri in uris { nodes.append(try await client.get(at: uri)) }
    return nodes
  }
}
// tutorial: end

// tutorial: comparisons
func expiringCertificates(_ client: ManagementClient, before date: Date) async throws -> [TLSCertificate] {
  try await client.list(where: [.lessThan(\.endDate, date)], orderedBy: [.ascending(\.endDate)])
}
// tutorial: end

// tutorial: own resource
struct SyslogServer: NaturallyKeyed, ManagedResource {
  static let endpoint = Endpoint(.configuration, "syslog_server")
  static var naturalKeyField: Field<String> { Fields().address }
  let json: JSONView

  struct Fields: FieldSet {
    var readable: [any ReadableField] { [address, port] }
    var address: Field<String> { .init("address", "", .length(1...255)) }
    var port: Field<Int> { .init("port", 514, .range(1...65535)) }
  }
}

func sendLogs(_ client: ManagementClient, to address: String) async throws -> ResourceURI {
  if let known = try await client.find(SyslogServer.self, named: address) { return known.uri }
  var draft = Draft<SyslogServer>()
  draft.address = address
  draft.port = 6514
  return try await client.create(draft)
}
// tutorial: end

@Suite struct TutorialTests {
  @Test func thePageShowsThisCode() throws {
    let tests = URL(filePath: #filePath)
    let source = try String(contentsOf: tests, encoding: .utf8)
    let root = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/sdk-tutorial.md"), encoding: .utf8)
    let pieces = source.components(separatedBy: "\n// tutorial: ").dropFirst()
      .filter { !$0.hasPrefix("end") }
      .map { $0.drop { $0 != "\n" }.dropFirst() }
    #expect(pieces.count == 9)
    for piece in pieces { #expect(page.contains("```swift\n\(piece)\n```")) }
  }

  @Test func aServerWhoseAnswerWasLostIsFoundAndNotCreatedTwice() async throws {
    let script: ScriptedPeer.Script = { request in
      switch (request.method, request.number) {
      case ("GET", 1): [.json(listJSON([]))]
      case ("POST", _): [.close]
      default: [.json(listJSON([dnsServerJSON(7)]))]
      }
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        let uri = try await ensureDNSServer(client, address: "10.0.0.7")
        #expect(uri.id == 7)
      }
      #expect(peer.record.requests.map(\.method) == ["GET", "POST", "GET"])
    }
  }

  @Test func theLyncServerIsLinkedByItsNewAddress() async throws {
    let europe = #"{"name": "Europe", "resource_uri": "/api/admin/configuration/v1/system_location/1/"}"#
    let script: ScriptedPeer.Script = { request in
      switch request.method {
      case "GET": [.json(listJSON([europe]))]
      case "POST": [.empty("201 Created", headers: "Location: /api/admin/configuration/v1/mssip_proxy/6/\r\n")]
      default: [.empty("202 Accepted")]
      }
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { try await linkLyncServer($0) }
      #expect(
        peer.record.requests.last?.body
          == #"{"mssip_proxy":"/api/admin/configuration/v1/mssip_proxy/6/","turn_server":null}"#)
    }
  }

  @Test func nodesAreFilteredByTheirLocationsNumber() async throws {
    let europe = #"{"name": "Europe", "resource_uri": "/api/admin/configuration/v1/system_location/3/"}"#
    let script: ScriptedPeer.Script = { request in
      [.json(listJSON(request.target.contains("system_location/") ? [europe] : []))]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        let nodes = try await nodesWithoutCertificate(client, in: "Europe")
        #expect(nodes.isEmpty)
      }
      #expect(
        peer.record.requests.last?.target
          == "/api/admin/configuration/v1/worker_vm/?system_location=3&tls_certificate__isnull=true&order_by=name"
          + "&limit=1000&offset=0")
    }
  }

  @Test func aResourceOfOnesOwnIsFoundOrMade() async throws {
    let script: ScriptedPeer.Script = { request in
      switch (request.method, request.number) {
      case ("GET", 1): [.json(listJSON([]))]
      case ("GET", _): [.json(listJSON([#"{"address": "log.example.com", "id": 4}"#]))]
      default: [.empty("201 Created", headers: "Location: /api/admin/configuration/v1/syslog_server/4/\r\n")]
      }
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        for _ in 1...2 {
          let uri = try await sendLogs(client, to: "log.example.com")
          #expect(uri.id == 4)
        }
      }
      #expect(peer.record.requests.map(\.method) == ["GET", "POST", "GET"])
      #expect(peer.record.requests[1].body == #"{"address":"log.example.com","port":6514}"#)
    }
  }

  @Test func certificatesAreComparedByTheirEnd() async throws {
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { peer in
      try await withClient(of: peer) { client in
        let found = try await expiringCertificates(client, before: Date(timeIntervalSince1970: 1_800_000_000))
        #expect(found.isEmpty)
      }
      #expect(
        peer.record.requests.last?.target
          == "/api/admin/configuration/v1/tls_certificate/?end_date__lt=2027-01-15T08%3A00%3A00.000Z&order_by=end_date"
          + "&limit=1000&offset=0")
    }
  }

  @Test func nodesAreReadOneAfterTheOther() async throws {
    let script: ScriptedPeer.Script = { request in
      [
        .json(
          #"{"name": "conf", "system_location": "/api/admin/configuration/v1/system_location/1/", "resource_uri": "\#(request.target)"}"#
        )
      ]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        let uris = (1...3).map { ResourceURI(ConferencingNode.endpoint, id: $0) }
        let nodes = try await read(client, uris)
        #expect(nodes.map(\.uri) == uris)
      }
      #expect(peer.record.connections == 1)
    }
  }

  @Test func aSampleReadsAsAnAnswer() throws {
    #expect(try sampleNode().name == "conf01" && sampleNode().sipTLSFQDN == "conf01.vc.example.com")
    #expect(try sampleNode().id == 4 && sampleNode().nodeType == .conferencing)
  }

  @Test func everyCodeIsExplained() async throws {
    try await ScriptedPeer.run({ _ in [.json(#"{"dns_server": {"address": ["Bad."]}}"#, status: "400 Bad Request")] }) {
      peer in
      try await withClient(of: peer) { client in
        let error = await infinityError { try await client.create(DNSServer.draft(address: "x")) }
        #expect(error.map(explain) == "address: Bad.")
      }
    }
  }
}
