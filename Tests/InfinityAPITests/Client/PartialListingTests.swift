import Synchronization
import Testing

@testable import InfinityAPI

/// A list that is not wanted whole: its number, one page, how far it is; and what `find` says that it compared.
@Suite struct PartialListingTests {
  private static func server(_ count: Int, hidesTotal: Bool = false) -> ScriptedTransport {
    ScriptedTransport { request, _ in
      func number(_ name: String) -> Int {
        request.url.split(separator: "\(name)=").dropFirst().first.flatMap { Int($0.prefix(while: \.isNumber)) } ?? 0
      }
      let (limit, offset) = (number("limit"), number("offset"))
      let ids = Array((1...max(count, 1)).prefix(count).dropFirst(offset).prefix(limit))
      let end = offset + limit
      let next = end < count ? "/api/admin/configuration/v1/dns_server/?limit=\(limit)&offset=\(end)" : nil
      let page = listJSON(ids.map(dnsServerJSON), limit: limit, offset: offset, total: count, next: next)
      return .json(hidesTotal ? page.replacing("\"total_count\"", with: "\"x\"") : page)
    }
  }

  @Test(arguments: [0, 1, 95]) func aCountIsOneRequestForOneObject(count: Int) async throws {
    let transport = Self.server(count)
    #expect(try await transport.client().count(of: DNSServer.self) == count)
    #expect(transport.targets == ["/api/admin/configuration/v1/dns_server/?limit=1&offset=0"])
  }

  @Test func aCountHasConditions() async throws {
    let transport = Self.server(3)
    #expect(try await transport.client().count(of: DNSServer.self, where: [.field(\.description, "inside")]) == 3)
    #expect(
      transport.targets == ["/api/admin/configuration/v1/dns_server/?description=inside&limit=1&offset=0"])
    #expect(try await transport.client().count(at: DNSServer.endpoint, where: ["description": "inside"]) == 3)
  }

  @Test func withoutATotalTheListIsCounted() async throws {
    let transport = Self.server(25, hidesTotal: true)
    #expect(try await transport.client { $0.pageSize = 10 }.count(of: DNSServer.self) == 25)
    #expect(transport.requests.count == 4)
  }

  @Test func aCountThatCannotBeIsAnError() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([], total: -1)) }
    let error = await infinityError { try await transport.client().count(of: DNSServer.self) }
    #expect(error?.code == .incompleteListing)
  }

  @Test func onePageOfMany() async throws {
    let transport = Self.server(25)
    let client = try transport.client()
    let page = try await client.page(of: DNSServer.self, offset: 10, limit: 10)
    #expect(page.objects.map(\.id) == (11...20).map(Optional.init))
    #expect(page.offset == 10)
    #expect(page.totalCount == 25)
    #expect(page.hasMore)
    let last = try await client.page(of: DNSServer.self, offset: 20, limit: 10)
    #expect(last.objects.count == 5)
    #expect(!last.hasMore)
    let beyond = try await client.page(at: DNSServer.endpoint, offset: 40)
    #expect(beyond.objects.isEmpty)
    #expect(!beyond.hasMore)
    #expect(transport.requests.count == 3)
  }

  @Test(arguments: [(-1, 10), (0, 0), (0, 10_001)]) func aPageThatCannotBeIsRefused(offset: Int, limit: Int)
    async throws
  {
    let transport = Self.server(25)
    let error = await infinityError {
      try await transport.client().page(of: DNSServer.self, offset: offset, limit: limit).objects
    }
    #expect(error?.message == "a page of \(limit) objects from \(offset) on cannot be read")
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: [false, true]) func progressGrowsToTheEnd(hidesTotal: Bool) async throws {
    let transport = Self.server(95, hidesTotal: hidesTotal)
    let told = Mutex<[ListingProgress]>([])
    let servers = try await transport.client { $0.pageSize = 10 }.list(DNSServer.self) { progress in
      told.withLock { $0.append(progress) }
    }
    #expect(servers.count == 95)
    let steps = told.withLock { $0 }
    #expect(steps.count == 10)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.read < $1.read })
    #expect(steps.last == ListingProgress(read: 95, total: hidesTotal ? nil : 95))
  }

  @Test func findSaysWhatItCompared() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([dnsServerJSON(1), dnsServerJSON(2)])) }
    let client = try transport.client()
    let error = await infinityError {
      try await client.find(
        DNSServer.self, where: [.field(\.description, "inside"), .field(\.address, .startsWith, "10.")])
    }
    #expect(
      error?.message
        == """
        2 objects of /api/admin/configuration/v1/dns_server/ have description "inside", address__startswith "10.": \
        /api/admin/configuration/v1/dns_server/1/, /api/admin/configuration/v1/dns_server/2/
        """)
  }
}
