import HTTPTypes

/// A list, to be asked for.
struct ListRequest: Sendable {
  let endpoint: Endpoint
  let query: [(name: String, value: String)]
  /// Why it cannot be asked for, or nil.
  var objection: InfinityError?

  init(endpoint: Endpoint, query: [(name: String, value: String)]) {
    self.endpoint = endpoint
    self.query = query
  }

  /// Closures, not key paths: in a generic context a key path is made anew each time, which took a sixth of a short list.
  init<Listed>(_ filters: [Filter<Listed>], _ orderings: [Ordering<Listed>]) {
    self.init(endpoint: Listed.endpoint, query: filters.map { $0.queryItem } + orderings.map { $0.queryItem })
    objection = filters.lazy.compactMap { $0.objection }.first.map(Filter<Listed>.refusal)
  }

  func page(limit: Int, offset: Int) -> PageRequest {
    var page = PageRequest(endpoint: endpoint, query: query, limit: limit, offset: offset)
    page.objection = objection
    return page
  }
}

/// One page of a list, to be asked for.
struct PageRequest: Sendable {
  let endpoint: Endpoint
  let query: [(name: String, value: String)]
  /// Path and query.
  let target: String
  /// Why it cannot be asked for, or nil.
  var objection: InfinityError?

  init(endpoint: Endpoint, query: [(name: String, value: String)], limit: Int, offset: Int) {
    self.endpoint = endpoint
    self.query = query
    let position = [(name: "limit", value: String(limit)), (name: "offset", value: String(offset))]
    target = RequestTarget.path(endpoint.path, query: query + position)
  }

  init(endpoint: Endpoint, query: [(name: String, value: String)], target: String) {
    self.endpoint = endpoint
    self.query = query
    self.target = target
  }

  var request: APIRequest { APIRequest(method: .get, target: target) }
}

/// Leafs through a list: as far as it counts its objects; where it does not, along `meta.next`, to the list itself on the same server, and to
/// no page twice; where neither is said, a full page is followed by another one.
///
/// What stands in front of a Management Node may have another name, port or path than it, so that only the list's own path and the query
/// are taken from the next page's address, as from those of objects.
struct NextPage {
  private let first: PageRequest
  /// How many objects were asked for at once.
  private let limit: Int
  private var seen: Set<String>

  init(of first: PageRequest, limit: Int) {
    self.first = first
    self.limit = limit
    seen = [first.target]
  }

  /// The next page, or nil after the last.
  ///
  /// - Parameters:
  ///   - meta: what the page before says.
  ///   - pageCount: how many members that has.
  ///   - count: how many all pages so far have.
  mutating func follow(
    _ meta: PageMeta, after pageCount: Int, of count: Int, reporting report: ErrorReport
  ) throws -> PageRequest? {
    if let total = meta.totalCount {
      guard pageCount > 0, count < total else { return nil }
    } else {
      // An empty page is the last one, whatever it names.
      guard pageCount > 0 else { return nil }
      if let named = try follow(meta.next, reporting: report) { return named }
      guard meta.mayGoOn(after: pageCount, of: limit) else { return nil }
    }
    return PageRequest(endpoint: first.endpoint, query: first.query, limit: limit, offset: count)
  }

  /// The page that is named as the next one; nil where none is.
  mutating func follow(_ next: String?, reporting report: ErrorReport) throws -> PageRequest? {
    guard let next, !next.isEmpty else { return nil }
    guard let query = Self.query(of: next, on: first.endpoint) else {
      throw fault("the list names as its next page \"\(Printable.line(next))\", which is not this list", report)
    }
    let target = "\(first.endpoint.path)?\(query)"
    guard seen.insert(target).inserted else {
      throw fault("the list names as its next page one that was read already", report)
    }
    return PageRequest(endpoint: first.endpoint, query: first.query, target: target)
  }

  /// The query of a text that is one alone, or the address of this list on whatever server and behind whatever prefix; nil for all else.
  private static func query(of next: String, on endpoint: Endpoint) -> Substring? {
    guard !next.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "#" }),
      let mark = next.firstIndex(of: "?")
    else { return nil }
    let (path, query) = (next[..<mark], next[next.index(after: mark)...])
    return path.isEmpty || path.hasSuffix(endpoint.path) ? query : nil
  }

  private func fault(_ message: String, _ report: ErrorReport) -> InfinityError {
    InfinityError(
      .incompleteListing, message, advice: "Check that nothing in between rewrites the answers.",
      request: report.request(first.request), status: 200, attempts: 1)
  }
}
