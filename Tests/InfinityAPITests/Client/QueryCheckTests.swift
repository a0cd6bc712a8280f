import Foundation
import Testing

@testable import InfinityAPI

/// Conditions that the Management Node would take for something else than was asked.
@Suite struct QueryCheckTests {
  private static let twice =
    "a list cannot be filtered by name twice: the Management Node heeds the last condition alone. "
    + "List with one of the conditions, and compare the rest yourself."

  @Test func twoConditionsOnOneFieldAreNotSent() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([])) }
    let client = try transport.client()
    let filters: [Filter<Location>] = [.field(\.name, "a&b"), .field(\.name, "a+b")]
    let query: UntypedQuery = ["name": "a", "name__exact": "b"]
    let calls: [() async throws -> Void] = [
      { _ = try await client.list(Location.self, where: filters) },
      { _ = try await client.page(of: Location.self, where: filters) },
      { _ = try await client.count(of: Location.self, where: filters) },
      { _ = try await client.find(Location.self, where: filters) },
      { for try await _ in client.pages(Location.self, where: filters) {} },
      { _ = try await client.list(at: Location.endpoint, where: query) },
      { _ = try await client.page(at: Location.endpoint, where: query) },
      { _ = try await client.count(at: Location.endpoint, where: query) },
      { _ = try await client.members(of: Location.endpoint, where: [("name", "a"), ("name", "b")]) },
    ]
    for call in calls {
      let error = await infinityError(call)
      #expect(error?.code == .invalidRequest)
      #expect(error?.description == Self.twice)
    }
    #expect(transport.requests.isEmpty)
  }

  @Test func whatTheAPICannotCompareIsNotSent() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([])) }
    let client = try transport.client()
    let uris = [1, 2].map { ResourceURI(DNSServer.endpoint, id: $0) }
    let links = "a list cannot be filtered by dns_servers with 2 values at once: the API takes one"
    let date =
      "a list cannot be filtered by end_date with a number that is not finite, or a date outside of the years 1 to 9999"
    let late = Date(timeIntervalSince1970: 1e12)
    let calls: [(String, () async throws -> Void)] = [
      (links, { _ = try await client.list(Location.self, where: [.field(\.dnsServers, uris)]) }),
      (links, { _ = try await client.count(of: Location.self, where: [.field(\.dnsServers, uris)]) }),
      (links, { for try await _ in client.pages(Location.self, where: [.field(\.dnsServers, uris)]) {} }),
      (links, { _ = try await client.find(Location.self, where: [.oneOf(\.dnsServers, [uris])]) }),
      (
        "a list cannot be filtered by dns_servers with no value: the API takes one",
        { _ = try await client.page(of: Location.self, where: [.field(\.dnsServers, [])]) }
      ),
      (date, { _ = try await client.list(TLSCertificate.self, where: [.lessThan(\.endDate, late)]) }),
      (date, { _ = try await client.list(TLSCertificate.self, where: [.between(\.endDate, .now...late)]) }),
      (date, { _ = try await client.list(TLSCertificate.self, where: [.field(\.endDate, late)]) }),
      (date, { _ = try await client.list(TLSCertificate.self, where: [.oneOf(\.endDate, [.now, late])]) }),
      (
        "a list cannot be filtered by several values of maintenance_mode: the API reads no true and false in a list",
        { _ = try await client.list(ConferencingNode.self, where: [.oneOf(\.isInMaintenanceMode, [true])]) }
      ),
    ]
    for (message, call) in calls {
      let error = await infinityError(call)
      #expect(error?.code == .invalidRequest)
      #expect(error?.message == message)
      #expect(error?.advice == "List without this condition, and compare the values yourself.")
    }
    #expect(transport.requests.isEmpty)
    _ = try await client.list(Location.self, where: [.field(\.dnsServers, [uris[0]])])
    #expect(transport.targets == ["/api/admin/configuration/v1/system_location/?dns_servers=1&limit=1000&offset=0"])
  }

  @Test func whatIsMeantGoes() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([])) }
    let pairs = [("order_by", "name"), ("order_by", "-id"), ("name__startswith", "a"), ("name__endswith", "b")]
    _ = try await transport.client().list(at: Location.endpoint, where: UntypedQuery(pairs))
    #expect(transport.requests.count == 1)
  }

  @Test(arguments: ["true", "False", "None", "nil"]) func aWordThatIsAValueIsNotLookedForInTexts(word: String)
    async throws
  {
    let transport = ScriptedTransport { _, _ in .json(listJSON([])) }
    let error = await infinityError {
      try await transport.client().list(Location.self, where: [.startsWith(\.name, word)])
    }
    #expect(error?.code == .invalidRequest)
    #expect(
      error?.description
        == "a list cannot be filtered by name__startswith \"\(word)\": the Management Node does not read that word as "
        + "a text. List without this condition, and compare the texts yourself.")
    #expect(transport.requests.isEmpty)
    _ = try await transport.client().list(Location.self, where: [.field(\.name, word)])
    #expect(transport.requests.count == 1)
  }

  @Test func aPlaceThatIsNoneIsNotAskedFor() async throws {
    let transport = ScriptedTransport { _, _ in .empty(202) }
    let client = try transport.client()
    let bad = Endpoint(.configuration, "a/b?x")
    let uri = ResourceURI(Endpoint(.configuration, "../x"), id: 1)
    let calls: [() async throws -> Void] = [
      { _ = try await client.createWithAnswer(at: bad, body: ["name": "a"]) },
      { _ = try await client.create(at: bad, body: Draft<Location>()) },
      { _ = try await client.createWithAnswer(at: bad, body: Draft<Location>()) },
      { try await client.patchList(at: bad, objects: [RequestValue]()) },
      { try await client.delete(at: uri) },
      { try await client.update(at: uri, body: ["name": "a"]) },
      { _ = try await client.object(at: uri) },
    ]
    for call in calls { #expect(await infinityError(call)?.code == .invalidRequest) }
    #expect(
      await infinityError { try await client.delete(at: uri) }?.message
        == "\"/api/admin/configuration/v1/../x/1/\" is not the address of an object of the Management Node's API")
    #expect(transport.requests.isEmpty)
    #expect(ResourceURI(Location.endpoint, key: "0a-1b")?.path == "/api/admin/configuration/v1/system_location/0a-1b/")
    #expect(ResourceURI(bad, key: "1") == nil)
  }
}
