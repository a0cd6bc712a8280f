import Foundation
import MockManagementNode
import Testing

@testable import InfinityAPI

/// Filters that compare numbers, dates and texts: what is sent, and what a server that knows Tastypie's operators makes of it.
@Suite struct ComparisonTests {
  private func query<Listed>(_ filter: Filter<Listed>) -> String {
    "\(filter.queryItem.name)=\(filter.queryItem.value)"
  }

  @Test func comparisonsAreSpelledAsTastypieDoes() throws {
    #expect(query(Filter<LyncServer>.lessThan(\.port, 5061)) == "port__lt=5061")
    #expect(query(Filter<LyncServer>.atMost(\.port, 5061)) == "port__lte=5061")
    #expect(query(Filter<LyncServer>.greaterThan(\.port, 5061)) == "port__gt=5061")
    #expect(query(Filter<LyncServer>.atLeast(\.port, 5061)) == "port__gte=5061")
    #expect(query(Filter<LyncServer>.between(\.port, 5060...5070)) == "port__range=5060,5070")
    #expect(query(Filter<LyncServer>.startsWith(\.name, "Eu")) == "name__startswith=Eu")
    #expect(query(Filter<LyncServer>.contains(\.transport, "l")) == "transport__contains=l")
    let start = Date(timeIntervalSince1970: 1_800_000_000.25)
    #expect(
      query(Filter<TLSCertificate>.lessThan(\.endDate, start)) == "end_date__lt=2027-01-15T08:00:00.250000Z")
    let kinds = try Filter<Conference>.oneOf(\.serviceType, [.lecture, .testCall])
    #expect(query(kinds) == "service_type__in=lecture,test_call")
    let location = ResourceURI(Location.endpoint, id: 3)
    let there = try Filter<ConferencingNode>.oneOf(\.location, [location])
    #expect(query(there) == "system_location__in=3,3")
  }

  @Test func severalValuesAreNotMixedUpWithTheirCommas() {
    let error = #expect(throws: InfinityError.self) { try Filter<Location>.oneOf(\.name, ["Oslo", "a,b"]) }
    #expect(
      error?.message
        == "a list cannot be filtered by several values of name of which one is \"a,b\": the API separates them by commas"
    )
    let none = #expect(throws: InfinityError.self) { try Filter<Location>.oneOf(\.name, []) }
    #expect(none?.message == "a list cannot be filtered by no value of name" && none?.code == .invalidRequest)
  }

  @Test func theServerComparesAlike() async throws {
    var mock = MockConfiguration()
    mock.password = testPassword
    mock.seed = .objects([
      (
        "mssip_proxy",
        (0..<5).map { ["name": .string("pool\($0)"), "address": "fe.example.com", "port": .integer(5060 + $0)] }
      )
    ])
    try await withMockManagementNode(mock) { node in
      let authority = try #require(node.certificateAuthorityFile)
      try await withManagementClient(configuration(node.url, trust: .caFile(authority))) { client in
        try await compare(client)
      }
    }
  }

  private func compare(_ client: ManagementClient) async throws {
    func names(_ filters: Filter<LyncServer>...) async throws -> [String] {
      try await client.list(LyncServer.self, where: filters, orderedBy: [.ascending(\.port)]).map(\.name)
    }
    #expect(try await names(.lessThan(\.port, 5062)) == ["pool0", "pool1"])
    #expect(try await names(.atMost(\.port, 5062)) == ["pool0", "pool1", "pool2"])
    #expect(try await names(.greaterThan(\.port, 5062)) == ["pool3", "pool4"])
    #expect(try await names(.atLeast(\.port, 5062)) == ["pool2", "pool3", "pool4"])
    #expect(try await names(.between(\.port, 5061...5063)) == ["pool1", "pool2", "pool3"])
    #expect(try await names(.oneOf(\.port, [5060, 5064])) == ["pool0", "pool4"])
    #expect(try await names(.oneOf(\.name, ["pool3"])) == ["pool3"])
    #expect(try await names(.startsWith(\.name, "pool"), .contains(\.name, "4")) == ["pool4"])
  }
}
