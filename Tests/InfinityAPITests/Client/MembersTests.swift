import Testing

@testable import InfinityAPI

/// Lists whose members have no addresses: nothing but the pages themselves tells that one is missing or comes twice.
@Suite struct MembersTests {
  private let endpoint = Endpoint(.status, "licensing")

  private func page(_ names: [String], offset: Int? = 0, total: Int? = nil, next: String? = nil) -> String {
    let next = next.map { "\"\($0)\"" } ?? "null"
    let offset = offset.map(String.init) ?? "null"
    let total = total.map(String.init) ?? "null"
    return """
      {"meta": {"limit": 1, "next": \(next), "offset": \(offset), "total_count": \(total)}, \
      "objects": [\(names.map { "{\"node\": \"\($0)\"}" }.joined(separator: ", "))]}
      """
  }

  private func read(_ pages: [String]) async throws -> (names: [String], targets: [String]) {
    let transport = ScriptedTransport { _, number in .json(pages[min(number, pages.count) - 1]) }
    let members = try await transport.client { $0.pageSize = 1 }.members(of: endpoint)
    return (members.compactMap { $0["node"]?.text }, transport.targets)
  }

  @Test func withoutATotalTheNextPageIsFollowed() async throws {
    let next = "/api/admin/status/v1/licensing/?limit=1&offset=1"
    let (names, targets) = try await read([page(["a"], next: next), page(["b"], offset: 1)])
    #expect(names == ["a", "b"])
    #expect(targets == ["/api/admin/status/v1/licensing/?limit=1&offset=0", next])
  }

  @Test func pagesThatDoNotAddUpAreNoList() async throws {
    let next = "/api/admin/status/v1/licensing/?limit=1&offset=1"
    let cases: [([String], String)] = [
      ([page([], total: 2)], "the list should have 2 objects and came with 0"),
      ([page(["a"], total: 2), page([], offset: 1, total: 2)], "the list should have 2 objects and came with 1"),
      (
        [page(["a"], total: 2), page(["b"], offset: 1, total: 3)],
        "the list changed while it was read: it had 2 objects and now has 3"
      ),
      ([page(["a", "b", "c"], total: 2)], "the list should have 2 objects and came with 3"),
      (
        [page(["a"], total: 2), page(["b"], offset: 0, total: 2)],
        "a page of the list begins at 0, where the one from 1 on was asked for"
      ),
      (
        [page(["a"], total: 2), page(["a"], offset: nil, total: 2)],
        "a page of the list is the same as the one before"
      ),
      ([page(["a"], next: next), page(["a"], offset: nil)], "a page of the list is the same as the one before"),
      ([page([], next: next)], "a page of the list has no objects but claims that there is a next one"),
      ([page(["a"], total: 2_000_000)], "the list claims to have 2000000 objects, which is not possible"),
    ]
    for (pages, message) in cases {
      let error = await infinityError { try await read(pages) }
      #expect(error?.code == .incompleteListing)
      #expect(error?.message == message)
    }
  }
}
