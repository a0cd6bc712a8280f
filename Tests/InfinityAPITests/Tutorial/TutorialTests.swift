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

// tutorial: actor
actor Directory {
  private var names: [ResourceURI: String] = [:]

  func load(_ configuration: ManagementClient.Configuration) async throws {
    try await withManagementClient(configuration) { client in
      for location in try await client.list(Location.self) { names[location.uri] = location.name }
    }
  }
}
// tutorial: end

// tutorial: comparisons
func expiringCertificates(_ client: ManagementClient, before date: Date) async throws -> [TLSCertificate] {
  try await client.list(where: [.lessThan(\.endDate, date)], orderedBy: [.ascending(\.endDate)])
}
// tutorial: end

// tutorial: part
func lookAround(_ client: ManagementClient) async throws {
  let inUse = try await client.count(of: ConferencingNode.self, where: [.isUnset(\.tlsCertificate, false)])
  let page = try await client.page(of: ConferencingNode.self, offset: 0, limit: 20, orderedBy: [.ascending(\.name)])
  print("\(inUse) nodes with a certificate; the first of \(page.totalCount ?? 0): \(page.objects.map(\.name))")

  let nodes = try await client.list(ConferencingNode.self) { progress in
    print("\(progress.read) of \(progress.total ?? 0)")
  }
  print(nodes.count)
}
// tutorial: end

// tutorial: own resource
struct Theme: NaturallyKeyed, ManagedResource {
  static let endpoint = Endpoint(.configuration, "ivr_theme")
  static var naturalKeyField: Field<String> { Fields().name }
  let json: JSONView

  struct Fields: FieldSet {
    var readable: [any ReadableField] { [name, uuid] }
    var name: Field<String> { .init("name", "", .length(1...100)) }
    var uuid: ReadOnlyField<String?> { .init("uuid", nil) }
  }
}
// tutorial: end

// tutorial: untyped
func renameThemes(_ client: ManagementClient) async throws {
  let themes = Endpoint(.configuration, "ivr_theme")
  for theme in try await client.list(at: themes, where: ["name__startswith": "Acme", "order_by": "name"]) {
    guard let name = theme["name"]?.text else { continue }
    try await client.update(at: theme.uri, body: ["name": .string("\(name) (old)")])
  }
}
// tutorial: end

// tutorial: command
func dial(_ client: ManagementClient, from alias: String, to address: String, pin: Secret) async throws -> [String] {
  let answer = try await client.command(
    "participant/dial",
    [
      "conference_alias": .string(alias), "destination": .string(address), "role": "GUEST",
      "dtmf_sequence": .secret(pin),
    ])
  return answer.data?["participant_ids"]?.elements?.compactMap(\.text) ?? []
}
// tutorial: end

// tutorial: stub
func testsEnsureDNSServer() async throws {
  let uri = ResourceURI(DNSServer.endpoint, id: 7)
  let node = StubbedManagementNode([
    "GET /api/admin/configuration/v1/dns_server/": try .list([] as [DNSServer]),
    "POST /api/admin/configuration/v1/dns_server/": .created(uri),
  ])
  #expect(try await ensureDNSServer(node.client(), address: "10.0.0.53") == uri)
  #expect(node.requests.map(\.method) == ["GET", "POST"])
  #expect(node.requests.last?.body?["address"]?.text == "10.0.0.53")
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
    #expect(pieces.count == 13)
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

  @Test func certificatesAreComparedByTheirEnd() async throws {
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { peer in
      try await withClient(of: peer) { client in
        let found = try await expiringCertificates(client, before: Date(timeIntervalSince1970: 1_800_000_000))
        #expect(found.isEmpty)
      }
      #expect(
        peer.record.requests.last?.target
          == "/api/admin/configuration/v1/tls_certificate/?end_date__lt=2027-01-15T08%3A00%3A00.000000Z&order_by=end_date"
          + "&limit=1000&offset=0")
    }
  }

  @Test func anActorLoadsItsOwnState() async throws {
    let europe = #"{"name": "Europe", "resource_uri": "/api/admin/configuration/v1/system_location/1/"}"#
    try await ScriptedPeer.run({ _ in [.json(listJSON([europe]))] }) { peer in
      try await Directory().load(configuration(peer.url))
      #expect(peer.record.requests.count == 1)
    }
  }

  @Test func aPartOfAListIsAskedFor() async throws {
    let node = StubbedManagementNode { _ in .json(listJSON([], total: 0)) }
    try await lookAround(node.client())
    #expect(
      node.requests.map { $0.target.drop { $0 != "?" } } == [
        "?tls_certificate__isnull=false&limit=1&offset=0", "?order_by=name&limit=20&offset=0", "?limit=1000&offset=0",
      ])
  }

  @Test func aResourceOfOnesOwnIsReadCreatedAndChanged() async throws {
    let uri = ResourceURI(Theme.endpoint, id: 5)
    let theme = try Theme.sample(uri) { $0.name = "Acme" }
    let node = StubbedManagementNode([
      "GET \(Theme.endpoint.path)": try .list([theme]), "POST \(Theme.endpoint.path)": .created(uri),
      "PATCH \(uri)": .empty(202),
    ])
    let client = try node.client()
    let found = try await client.find(Theme.self, named: "Acme")
    #expect(found?.uri == uri && found?.uuid == nil)
    var draft = Draft<Theme>()
    draft.name = "Acme"
    try await client.create(draft)
    var change = Changes<Theme>()
    change.name = .set("Acme 2")
    try await client.update(change, at: uri)
    #expect(node.requests.compactMap { $0.body?["name"]?.text } == ["Acme", "Acme 2"])
    try await renameThemes(client)
    #expect(node.requests.last?.body?["name"]?.text == "Acme (old)")
    #expect(node.requests.contains { $0.target.hasSuffix("?name__startswith=Acme&order_by=name&limit=1000&offset=0") })
  }

  @Test func aCommandGivesItsData() async throws {
    let node = StubbedManagementNode([
      "POST /api/admin/command/v1/participant/dial/":
        .json(#"{"status": "success", "data": {"participant_ids": ["a", "b"]}}"#, status: 202)
    ])
    let ids = try await dial(node.client(), from: "meet", to: "sip:a@example.com", pin: Secret("1234"))
    #expect(ids == ["a", "b"])
    #expect(node.requests.first?.body?["dtmf_sequence"]?.text == "1234")
  }

  @Test func theStubShowsWhatWasSent() async throws { try await testsEnsureDNSServer() }

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
