import Testing

@testable import InfinityAPI

/// All pages of a list, and lists that cannot be trusted.
@Suite struct ListingTests {
  /// A list of this many objects, in pages.
  private func server(_ count: Int, maxLimit: Int = 1000, total: Int? = nil, hidesTotal: Bool = false)
    -> ScriptedTransport
  {
    ScriptedTransport { request, _ in
      let query = Self.query(of: request.url)
      let limit = min(query["limit"].flatMap { Int($0) } ?? 20, maxLimit)
      let offset = query["offset"].flatMap { Int($0) } ?? 0
      let ids = (1...count).dropFirst(offset).prefix(limit)
      let end = offset + limit
      let next = end < count ? "/api/admin/configuration/v1/dns_server/?limit=\(limit)&offset=\(end)" : nil
      let page = listJSON(ids.map(dnsServerJSON), limit: limit, offset: offset, total: total ?? count, next: next)
      return .json(hidesTotal ? page.replacing("\"total_count\": \(total ?? count)", with: "\"x\": 0") : page)
    }
  }

  private static func query(of url: String) -> [String: String] {
    let items = url.split(separator: "?").dropFirst().joined().split(separator: "&")
    return Dictionary(
      items.map { item in
        let parts = item.split(separator: "=", omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { $1 })
  }

  @Test func aListIsReadInPagesSideBySideAndInOrder() async throws {
    let transport = server(95)
    let servers = try await transport.client { $0.pageSize = 10 }.list(DNSServer.self)
    #expect(servers.map(\.id) == (1...95).map(Optional.init))
    #expect(transport.requests.count == 10)
    #expect(
      Set(transport.targets)
        == Set(
          stride(from: 0, to: 95, by: 10).map {
            "/api/admin/configuration/v1/dns_server/?limit=10&offset=\($0)"
          }))
  }

  @Test func aShortListIsOneRequest() async throws {
    let transport = server(1000)
    #expect(try await transport.client().list(DNSServer.self).count == 1000)
    #expect(transport.requests.count == 1)
  }

  @Test func aServerThatGivesLessThanWasAskedForIsFollowedInItsSteps() async throws {
    let transport = server(95, maxLimit: 20)
    #expect(try await transport.client().list(DNSServer.self).count == 95)
    #expect(transport.requests.count == 5)
  }

  @Test func withoutATotalTheNextPageIsFollowed() async throws {
    let transport = server(45, maxLimit: 20, hidesTotal: true)
    #expect(try await transport.client().list(DNSServer.self).count == 45)
    #expect(transport.requests.count == 3)
  }

  @Test func pagesComeOneAfterTheOther() async throws {
    let transport = server(25)
    var sizes: [Int] = []
    for try await page in try transport.client({ $0.pageSize = 10 }).pages(DNSServer.self) { sizes.append(page.count) }
    #expect(sizes == [10, 10, 5])
    #expect(transport.requests.count == 3)
  }

  @Test func filtersAndOrderingsAreInEveryPage() async throws {
    let transport = server(15)
    let client = try transport.client { $0.pageSize = 10 }
    _ = try await client.list(
      DNSServer.self, where: [.field(\.address, .startsWith, "10."), .field(\.description, "a b&c")],
      orderedBy: [.descending(\.address)])
    let query = "address__startswith=10.&description=a%20b%26c&order_by=-address"
    #expect(
      transport.targets == [
        "/api/admin/configuration/v1/dns_server/?\(query)&limit=10&offset=0",
        "/api/admin/configuration/v1/dns_server/?\(query)&limit=10&offset=10",
      ])
  }

  @Test(arguments: [24, 26])
  func aListWithAnotherNumberOfObjectsThanItSaysIsRefused(total: Int) async throws {
    let client = try server(25, total: total).client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .incompleteListing)
    #expect(error?.isRetryable == true)
    #expect(
      error?.description
        == "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on https://manager.example.com: "
        + "the list should have \(total) objects and came with 25. "
        + "Someone may be changing the configuration: try again when they have finished.")
  }

  /// No page is empty, and the last one is short.
  @Test func aListWhoseLastPageIsShortIsRefused() async throws {
    let transport = ScriptedTransport { _, number in
      .json(
        number == 1
          ? listJSON([1, 2].map(dnsServerJSON), limit: 2, total: 4)
          : listJSON([3].map(dnsServerJSON), limit: 2, offset: 2, total: 4))
    }
    let client = try transport.client { $0.pageSize = 2 }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.message == "the list should have 4 objects and came with 3")
    #expect(transport.requests.count == 2)
  }

  /// An object was created before the second page was read, so the last of the first page comes again.
  @Test func aListThatShiftsIsRefused() async throws {
    let transport = ScriptedTransport { _, number in
      .json(
        number == 1
          ? listJSON([1, 2].map(dnsServerJSON), limit: 2, total: 4)
          : listJSON([2, 3].map(dnsServerJSON), limit: 2, offset: 2, total: 4))
    }
    let client = try transport.client { $0.pageSize = 2 }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.message == "the list holds /api/admin/configuration/v1/dns_server/2/ twice")
  }

  @Test func aListWhoseTotalChangesIsRefused() async throws {
    let transport = ScriptedTransport { _, number in
      .json(
        number == 1
          ? listJSON([1, 2].map(dnsServerJSON), limit: 2, total: 3)
          : listJSON([3].map(dnsServerJSON), limit: 2, offset: 2, total: 4))
    }
    let client = try transport.client { $0.pageSize = 2 }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.message == "the list changed while it was read: it had 3 objects and now has 4")
  }

  @Test func aFieldThatEveryObjectMustHaveIsMissedByName() async throws {
    let path = "/api/admin/configuration/v1/worker_vm/"
    func nodes(_ second: String) throws -> ManagementClient {
      let objects = [
        #"{"name": "conf01", "system_location": "/api/admin/configuration/v1/system_location/1/", "id": 1}"#, second,
      ]
      return try ScriptedTransport { _, _ in .json(listJSON(objects)) }.client()
    }
    for (object, found) in [
      (#"{"name": "conf02", "id": 2}"#, "it is missing or empty"),
      (#"{"name": "conf02", "id": 2, "system_location": ""}"#, "it is missing or empty"),
      (#"{"name": "conf02", "id": 2, "system_location": true}"#, "found true"),
      (#"{"name": "conf02", "id": 2, "system_location": "\#(testPassword)"}"#, #"found "(secret)""#),
    ] {
      let client = try nodes(object)
      let error = await infinityError {
        try await client.list(ConferencingNode.self, requiring: \.name, \.location)
      }
      #expect(error?.code == .invalidResponse && error?.request?.path == path)
      #expect(error?.message == "system_location of \(path)2/ (\"conf02\") cannot be read: \(found)")
      let names = try await client.list(ConferencingNode.self, requiring: \.name).map(\.name)
      #expect(names == ["conf01", "conf02"])
    }
  }

  @Test func anObjectOfAnotherListIsRefused() async throws {
    let stranger = #"{"address": "x", "id": 1, "resource_uri": "/api/admin/configuration/v1/ntp_server/1/"}"#
    let client = try ScriptedTransport { _, _ in .json(listJSON([stranger])) }.client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .invalidResponse)
    #expect(
      error?.message
        == "the list of /api/admin/configuration/v1/dns_server/ has an object \"x\" that cannot be addressed: its "
        + "resource_uri is \"/api/admin/configuration/v1/ntp_server/1/\", and no id helps")
  }

  /// What stands in front of a Management Node may have another name than it knows, or a path before its own. The credentials stay here.
  @Test(arguments: [
    "https://evil.example/api/admin/configuration/v1/dns_server/?offset=1",
    "http://manager.example.com:8443/proxied/api/admin/configuration/v1/dns_server/?offset=1",
    "//evil.example/api/admin/configuration/v1/dns_server/?offset=1",
    "https://admin@manager.example.com/api/admin/configuration/v1/dns_server/?offset=1", "?offset=1",
  ])
  func ofTheNextPagesAddressOnlyTheQueryCounts(next: String) async throws {
    let transport = ScriptedTransport { request, _ in
      let isFirst = request.url.contains("offset=0")
      let page = listJSON([dnsServerJSON(isFirst ? 1 : 2)], limit: 1, next: isFirst ? next : nil)
      return .json(page.replacing("\"total_count\": 1", with: "\"x\": 0"))
    }
    #expect(try await transport.client().list(DNSServer.self).map(\.id) == [1, 2])
    #expect(
      transport.requests.map(\.url).last
        == "https://manager.example.com/api/admin/configuration/v1/dns_server/?offset=1")
  }

  @Test(arguments: [
    "/api/admin/configuration/v1/ntp_server/?offset=1", "/logout/", "/logout/?offset=1",
    "/api/admin/configuration/v1/dns_server/?offset=1#x", "?offset=1 x",
  ])
  func aNextPageElsewhereIsNotFollowed(next: String) async throws {
    let page = listJSON([dnsServerJSON(1)], limit: 1, next: next)
    let transport = ScriptedTransport { _, _ in .json(page.replacing("\"total_count\": 1", with: "\"x\": 0")) }
    let client = try transport.client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .incompleteListing)
    #expect(transport.requests.count == 1)
  }

  @Test func aNextPageThatWasReadAlreadyIsNotReadAgain() async throws {
    let next = "/api/admin/configuration/v1/dns_server/?limit=1000&offset=0"
    let page = listJSON([dnsServerJSON(1)], limit: 1, next: next)
    let transport = ScriptedTransport { _, _ in .json(page.replacing("\"total_count\": 1", with: "\"x\": 0")) }
    let client = try transport.client()
    let error = await infinityError {
      for try await _ in client.pages(DNSServer.self) {}
    }
    #expect(error?.message == "the list names as its next page one that was read already")
    #expect(transport.requests.count == 1)
  }

  @Test("where objects are missing of those that were counted, the next page need not be named")
  func pagesOfACountedList() async throws {
    let transport = silentServer(5, limit: 2, says: #""limit": 2, "next": null, "total_count": 5"#)
    let client = try transport.client()
    var pages: [[Int?]] = []
    for try await page in client.pages(DNSServer.self) { pages.append(page.map(\.id)) }
    #expect(pages == [[1, 2], [3, 4], [5]])
    #expect(try await client.list(DNSServer.self).map(\.id) == [1, 2, 3, 4, 5])
  }

  @Test("a count of the page alone hides no next page; a next page that is empty is none", arguments: [true, false])
  func countOfThePage(isOfPage: Bool) async throws {
    let transport = ScriptedTransport { request, _ in
      let offset = Self.query(of: request.url)["offset"].flatMap { Int($0) } ?? 0
      let ids = Array((1...5).dropFirst(offset).prefix(2))
      // One counts the page's objects, and names a next page while there is one; the other counts all, and always names one.
      let names = !isOfPage || offset + 2 < 5
      let next = "\(DNSServer.endpoint.path)?limit=2&offset=\(offset + 2)"
      return .json(
        listJSON(
          ids.map(dnsServerJSON), limit: 2, offset: offset, total: isOfPage ? ids.count : 5, next: names ? next : nil))
    }
    let client = try transport.client { $0.pageSize = 2 }
    #expect(try await client.list(DNSServer.self).map(\.id) == [1, 2, 3, 4, 5])
    var found: [Int?] = []
    for try await page in client.pages(DNSServer.self) { found += page.map(\.id) }
    #expect(found == [1, 2, 3, 4, 5])
    #expect(try await client.count(of: DNSServer.self) == 5)
    #expect(try await client.page(of: DNSServer.self, limit: 2).hasMore)
  }

  /// What the list holds, in pages that say neither how many objects there are nor which one comes next.
  private func silentServer(_ count: Int, limit: Int, says: String = "") -> ScriptedTransport {
    ScriptedTransport { request, _ in
      let query = Self.query(of: request.url)
      let offset = query["offset"].flatMap { Int($0) } ?? 0
      let ids = count > 0 ? Array((1...count).dropFirst(offset).prefix(limit)) : []
      return .json(#"{"meta": {\#(says)}, "objects": [\#(ids.map(dnsServerJSON).joined(separator: ", "))]}"#)
    }
  }

  @Test func whereNothingSaysThatAFullPageIsTheLastTheNextIsAskedFor() async throws {
    for (count, pages) in [(0, 1), (4, 1), (5, 2), (12, 3), (15, 4)] {
      for says in ["", #""limit": 5, "offset": 0"#] {
        let transport = silentServer(count, limit: 5, says: says)
        let client = try transport.client { $0.pageSize = says.isEmpty ? 5 : 100 }
        #expect(try await client.list(DNSServer.self).map(\.id) == (0..<count).map { $0 + 1 })
        #expect(transport.requests.count == pages)
        var found = 0
        for try await page in client.pages(DNSServer.self) { found += page.count }
        #expect(found == count)
        #expect(try await client.count(of: DNSServer.self) == count)
      }
    }
    // More than was asked for is no page; and a limit of 0 is none.
    #expect(try await silentServer(7, limit: 7).client { $0.pageSize = 5 }.list(DNSServer.self).count == 7)
    let all = silentServer(5, limit: 5, says: #""limit": 0"#)
    #expect(try await all.client { $0.pageSize = 5 }.list(DNSServer.self).count == 5)
    #expect(all.requests.count == 1)
    let page = try await silentServer(6, limit: 5).client().page(of: DNSServer.self, limit: 5)
    #expect(page.hasMore)
    // One that gives the same page whatever is asked for has no list that can be believed.
    let stubborn = ScriptedTransport { _, _ in .json(#"{"meta": {}, "objects": [\#(dnsServerJSON(1))]}"#) }
    let client = try stubborn.client { $0.pageSize = 1 }
    #expect(await infinityError { try await client.list(DNSServer.self) }?.code == .incompleteListing)
    #expect(stubborn.requests.count == 2)
  }

  @Test func findComparesTheKeyAgain() async throws {
    @Sendable func server(_ id: Int, _ name: String) -> String {
      #"{"name": "\#(name)", "address": "a", "resource_uri": "/api/admin/configuration/v1/mssip_proxy/\#(id)/"}"#
    }
    let transport = ScriptedTransport { _, _ in .json(listJSON([server(1, "EUROPE"), server(2, "Europe")])) }
    let found = try await transport.client().find(LyncServer.self, named: "Europe")
    #expect(found?.id == 2)
    #expect(transport.targets == ["/api/admin/configuration/v1/mssip_proxy/?name=Europe&limit=1000&offset=0"])
    let missing = try await transport.client().find(LyncServer.self, named: "Asia")
    #expect(missing == nil)

    let twins = try ScriptedTransport { _, _ in .json(listJSON([server(1, "Europe"), server(2, "Europe")])) }.client()
    let error = await infinityError { try await twins.find(LyncServer.self, named: "Europe") }
    #expect(error?.code == .ambiguous)
    #expect(
      error?.description
        == "2 objects of /api/admin/configuration/v1/mssip_proxy/ have name \"Europe\": "
        + "/api/admin/configuration/v1/mssip_proxy/1/, /api/admin/configuration/v1/mssip_proxy/2/. "
        + "Rename or delete all but one on the Management Node.")
  }

  @Test func filtersSpeakTheAPIsLanguage() {
    func item(_ filter: Filter<ConferencingNode>) -> String { "\(filter.queryItem.name)=\(filter.queryItem.value)" }
    #expect(item(.field(\.name, "conf01")) == "name=conf01")
    #expect(item(.field(\.location, ResourceURI(Location.endpoint, id: 3))) == "system_location=3")
    #expect(item(.field(\.isInMaintenanceMode, true)) == "maintenance_mode=true")
    #expect(item(.isUnset(\.tlsCertificate)) == "tls_certificate__isnull=true")
    #expect(item(.field(\.sipTLSFQDN, .endsWith, ".example.com")) == "alternative_fqdn__endswith=.example.com")
    // Alone, these words would be read as null and true.
    #expect(item(.field(\.name, "none")) == "name__in=none,none")
    #expect(item(.field(\.name, .exact, "True")) == "name__in=True,True")
    #expect(item(.field(\.nodeType, .proxying)) == "node_type=PROXYING")
    let servers: Filter<Location> = .field(\.dnsServers, [ResourceURI(DNSServer.endpoint, id: 3)])
    #expect(servers.queryItem == ("dns_servers", "3"))
  }

  @Test func aListThatRepeatsIsLeftAtThePageThatShowsIt() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([dnsServerJSON(1)], limit: 1, total: 9000)) }
    let client = try transport.client { $0.pageSize = 1 }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.message == "the list holds /api/admin/configuration/v1/dns_server/1/ twice")
    #expect(transport.requests.count < 20)
  }

  @Test func aListWithoutEndIsLeftAtThePageThatShowsIt() async throws {
    @Sendable func next(_ number: Int) -> String { "/api/admin/configuration/v1/dns_server/?limit=1&offset=\(number)" }
    @Sendable func uncounted(_ page: String) -> String { page.replacing(#""total_count": "#, with: #""x": "#) }
    let empty = ScriptedTransport { _, number in
      .json(uncounted(listJSON(number == 1 ? [dnsServerJSON(1)] : [], limit: 1, next: next(number))))
    }
    let client = try empty.client { $0.pageSize = 1 }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .incompleteListing)
    #expect(error?.message == "a page of the list has no objects but claims that there is a next one")
    #expect(empty.requests.count == 2)

    let growing = ScriptedTransport { _, number in
      .json(uncounted(listJSON([dnsServerJSON(number)], limit: 1, next: next(number))))
    }
    let other = try growing.client {
      $0.pageSize = 1
      $0.requestsPerMinute = nil
    }
    let end = await infinityError { try await other.list(DNSServer.self) }
    #expect(end?.message == "the list goes on after 10000 pages with 10000 objects, which is not possible")
    #expect(growing.requests.count == 10_000)
  }

  @Test func aListOfMorePagesThanThereCanBeIsRefused() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([dnsServerJSON(1)], limit: 1, total: 500_000)) }
    let client = try transport.client { $0.pageSize = 1 }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.message == "the list of 500000 objects would take more than 10000 pages of 1, which is not possible")
    #expect(transport.requests.count == 1)
  }

  @Test func aPageOfMoreObjectsThanThereCanBeIsRefused() async throws {
    let objects = Array(
      repeating: #"{"id": 1, "address": "10.0.0.1", "description": "a server that knows names"}"#, count: 10_001)
    let client = try ScriptedTransport { _, _ in .json(listJSON(objects)) }.client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .invalidResponse)
    #expect(error?.message == "the answer has more than 10,000 objects, which the Management Node never gives at once")
  }
}
