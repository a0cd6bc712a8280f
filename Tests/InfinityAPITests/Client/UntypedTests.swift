import HTTPTypes
import Testing

@testable import InfinityAPI

/// What the types do not know: objects by the API's own names.
@Suite struct UntypedTests {
  private struct Unexpected: Error {}

  private static let themes = Endpoint(.configuration, "ivr_theme")

  private static func themeJSON(_ id: Int) -> String {
    """
    {"id": \(id), "name": "theme\(id)", "rate": 0.5, "resource_uri": "/api/admin/configuration/v1/ivr_theme/\(id)/"}
    """
  }

  private static func server(_ count: Int) -> ScriptedTransport {
    ScriptedTransport { request, _ in
      let query = Dictionary(
        request.url.split(separator: "?").dropFirst().joined().split(separator: "&").map { item in
          let parts = item.split(separator: "=", maxSplits: 1)
          return (String(parts[0]), String(parts[1]))
        }, uniquingKeysWith: { $1 })
      let limit = query["limit"].flatMap { Int($0) } ?? 20
      let offset = query["offset"].flatMap { Int($0) } ?? 0
      let ids = (1...max(count, 1)).prefix(count).dropFirst(offset).prefix(limit)
      return .json(listJSON(ids.map(themeJSON), limit: limit, offset: offset, total: count))
    }
  }

  @Test func aListIsReadOnAllItsPagesAndChecked() async throws {
    let transport = Self.server(25)
    let client = try transport.client { $0.pageSize = 10 }
    let themes = try await client.list(at: Self.themes, where: ["name__startswith": "the me", "order_by": "-name"])
    #expect(themes.map(\.uri.id) == (1...25).map(Optional.init))
    #expect(themes.map { $0["name"]?.text } == (1...25).map { "theme\($0)" })
    #expect(themes.first?["rate"]?.number == 0.5)
    #expect(themes.first?["missing"] == nil)
    #expect(
      transport.targets.first
        == "/api/admin/configuration/v1/ivr_theme/?name__startswith=the%20me&order_by=-name&limit=10&offset=0")
    #expect(transport.requests.count == 3)
  }

  @Test func aListThatHoldsAnObjectTwiceIsAnError() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([Self.themeJSON(1), Self.themeJSON(1)])) }
    let error = await infinityError { try await transport.client().list(at: Self.themes) }
    #expect(error?.code == .incompleteListing)
  }

  @Test func aMemberWithoutAnAddressIsAnError() async throws {
    let transport = ScriptedTransport { _, _ in .json(listJSON([#"{"name": "lost"}"#])) }
    let error = await infinityError { try await transport.client().list(at: Self.themes) }
    #expect(error?.code == .invalidResponse)
    #expect(error?.message.contains("\"lost\"") == true)
  }

  @Test(arguments: ["limit", "offset", "format"]) func whatTheClientSetsItselfIsRefused(name: String) async throws {
    let transport = Self.server(1)
    let client = try transport.client()
    let error = await infinityError { try await client.list(at: Self.themes, where: [name: "1"]) }
    #expect(error?.code == .invalidRequest)
    #expect(error?.message == "the query names \"\(name)\", which the client sets itself")
    #expect(transport.requests.isEmpty)
  }

  @Test func oneObject() async throws {
    let transport = ScriptedTransport { _, _ in .json(Self.themeJSON(4)) }
    let uri = ResourceURI(Self.themes, id: 4)
    let theme = try await transport.client().object(at: uri)
    #expect(theme.uri == uri)
    #expect(theme["name"]?.text == "theme4")
    #expect("\(theme)" == "UntypedObject(/api/admin/configuration/v1/ivr_theme/4/)")
    #expect(transport.targets == ["/api/admin/configuration/v1/ivr_theme/4/"])
  }

  @Test func whatIsNoObjectIsAnError() async throws {
    let transport = ScriptedTransport { _, _ in .json("[]") }
    let error = await infinityError {
      try await transport.client().object(at: ResourceURI(Self.themes, id: 4)).uri
    }
    #expect(error?.code == .invalidResponse)
  }

  @Test func whatWasReadCanBeSentAgain() async throws {
    let transport = ScriptedTransport { request, _ in
      request.method == .get
        ? .json(Self.themeJSON(4))
        : .empty(request.method == .post ? 201 : 202, location: "/api/admin/configuration/v1/ivr_theme/5/")
    }
    let client = try transport.client()
    let theme = try await client.object(at: ResourceURI(Self.themes, id: 4))
    guard case .object(var fields) = RequestValue(theme.json) else { throw Unexpected() }
    fields["id"] = nil
    fields["resource_uri"] = nil
    fields["name"] = "copy"
    let copy = try await client.create(at: Self.themes, body: .object(fields))
    #expect(copy.id == 5)
    try await client.update(at: copy, body: ["name": "renamed", "secret": .secret(Secret("s3cr3t"))])
    try await client.delete(at: copy)
    #expect(transport.methods == ["GET", "POST", "PATCH", "DELETE"])
    #expect(
      transport.bodies.dropFirst() == [
        #"{"name":"copy","rate":0.5}"#, #"{"name":"renamed","secret":"s3cr3t"}"#, "",
      ])
  }

  @Test func aSecretInABodyIsMaskedWhereItIsEchoed() async throws {
    let transport = ScriptedTransport { _, _ in .json(#"{"name": ["not s3cr3t-pass"]}"#, status: 400) }
    let error = await infinityError {
      try await transport.client().create(at: Self.themes, body: ["name": .secret(Secret("s3cr3t-pass"))])
    }
    #expect(error?.fieldErrors.first?.messages == ["not (secret)"])
  }

  @Test(arguments: RetryRuleTests.Fault.allCases) func retriesAreThoseOfTheTyped(
    fault: RetryRuleTests.Fault
  ) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    let uri = ResourceURI(Self.themes, id: 4)
    _ = await infinityError { try await client.object(at: uri).uri }
    #expect(transport.requests.count == fault.triesOfWhatIsRepeatable)
    let error = await infinityError { try await client.create(at: Self.themes, body: ["name": "x"]) }
    #expect(transport.methods.count { $0 == "POST" } == fault.triesOfCreates)
    #expect(error?.mayHaveTakenEffect == fault.leavesAWriteUnclear)
  }
}
