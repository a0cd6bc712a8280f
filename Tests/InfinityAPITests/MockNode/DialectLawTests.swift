import Foundation
import MockManagementNode
import TestSupport
import Testing

@testable import InfinityAPI

/// The client's laws in every dialect: what is created is found, reads back as it was sent, changes as it was told, is listed
/// once, and is gone when it was deleted.
@Suite("The client's laws in every dialect")
struct DialectLawTests {
  /// `scripts/test-long` asks for 200.
  private static let mixtures = ProcessInfo.processInfo.environment["INFINITY_MIXTURES"].flatMap { UInt64($0) } ?? 10

  @Test("each form alone", arguments: Dialect.allCases)
  func alone(dialect: Dialect) async throws {
    try await Self.laws([dialect], "\(dialect.rawValue)")
  }

  @Test("mixtures", arguments: 1...mixtures)
  func mixed(seed: UInt64) async throws {
    let dialects = Dialect.random(seed: seed)
    try await Self.laws(dialects, "seed \(seed): \(dialects.map(\.rawValue).joined(separator: " "))")
  }

  private static func laws(_ dialects: [Dialect], _ name: Comment) async throws {
    var mock = MockConfiguration()
    mock.tls = .none
    mock.dialects = dialects
    mock.password = testPassword
    mock.seed = .objects([
      ("dns_server", (1...9).map { ["address": .string("10.0.0.\($0)")] }), ("system_location", [["name": "Europe"]]),
    ])
    let settings = mock
    try await Gate.servers.pass {
      try await withMockManagementNode(settings) { node in
        try await withManagementClient(configuration(node.url)) { client in
          try await servers(client, name)
          try await location(client, name)
          try await refusals(client, name)
        }
      }
    }
  }

  private static func servers(_ client: ManagementClient, _ name: Comment) async throws {
    var pool = LyncServer.draft(address: "fe.example.com", name: "SfB")
    pool.description = "pool"
    pool.port = 5065
    let lync = try await client.create(pool)
    let read = try await client.get(LyncServer.self, at: lync)
    #expect(read.uri == lync, name)
    #expect(read.name == "SfB" && read.address == "fe.example.com" && read.port == 5065, name)
    #expect(read.description == "pool" && read.transport == .tls && read.unreadableFields.isEmpty, name)
    #expect(try await client.find(LyncServer.self, named: "SfB") == read, name)

    var change = Changes<LyncServer>()
    change.port = .set(5070)
    change.description = .clear
    try await client.update(change, at: lync)
    let changed = try await client.get(LyncServer.self, at: lync)
    #expect(changed.port == 5070 && changed.description == "" && changed.name == "SfB", name)
    #expect(try await client.list(LyncServer.self) == [changed], name)

    var relay = TURNServer.draft(address: "203.0.113.5", name: "TURN")
    relay.username = "u"
    relay.password = Secret("hush")
    let turn = try await client.create(relay)
    let server = try await client.get(TURNServer.self, at: turn)
    #expect(server.port == 3478 && server.serverType == .credentials && server.transport == .udp, name)
    #expect(server.username == "u" && server.unreadableFields.isEmpty && !"\(server)".contains("$~!"), name)

    let listed = try await client.list(DNSServer.self)
    #expect(listed.map(\.address) == (1...9).map { "10.0.0.\($0)" }, name)
    var paged: [DNSServer] = []
    for try await page in client.pages(DNSServer.self) { paged += page }
    #expect(paged == listed, name)

    try await client.delete(at: turn)
    #expect(try await client.find(TURNServer.self, named: "TURN") == nil, name)
    #expect(await infinityError { try await client.get(TURNServer.self, at: turn) }?.code == .notFound, name)
  }

  private static func location(_ client: ManagementClient, _ name: Comment) async throws {
    let europe = try #require(try await client.find(Location.self, named: "Europe"), name)
    #expect(europe.lyncServer == nil && europe.dnsServers.isEmpty && europe.sipDomain == nil, name)
    let lync = try #require(try await client.find(LyncServer.self, named: "SfB"), name)
    let servers = Array(try await client.list(DNSServer.self).suffix(2))
    var change = Changes<Location>()
    change.lyncServer = .set(lync.uri)
    change.dnsServers = .set(servers.map(\.uri))
    change.sipDomain = .set("vc.example.com")
    try await client.update(change, at: europe.uri)
    let linked = try await client.get(Location.self, at: europe.uri)
    #expect(linked.lyncServer == lync.uri && Set(linked.dnsServers) == Set(servers.map(\.uri)), name)
    #expect(linked.sipDomain == "vc.example.com" && linked.unreadableFields.isEmpty, name)

    var clearing = Changes<Location>()
    clearing.lyncServer = .clear
    clearing.dnsServers = .clear
    clearing.sipDomain = .clear
    try await client.update(clearing, at: europe.uri)
    let cleared = try await client.get(Location.self, at: europe.uri)
    #expect(cleared.lyncServer == nil && cleared.dnsServers.isEmpty && cleared.sipDomain == nil, name)

    for node in try await client.list(ManagementVM.self) {
      #expect(node.tlsCertificate != nil && node.unreadableFields.isEmpty, name)
    }
    for certificate in try await client.list(TLSCertificate.self) {
      #expect(certificate.certificate.hasPrefix("-----BEGIN CERTIFICATE-----"), name)
    }
  }

  private static func refusals(_ client: ManagementClient, _ name: Comment) async throws {
    let twin = await infinityError { try await client.create(LyncServer.draft(address: "x", name: "SfB")) }
    #expect(twin?.code == .validation && twin?.mayHaveTakenEffect == false, name)
    #expect("\(twin.map { "\($0)" } ?? "")".contains("already exists"), name)
    #expect(try await client.list(LyncServer.self).count == 1, name)
  }
}
