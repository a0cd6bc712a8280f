extension ManagementClient {
  /// Reads all objects of a kind, or those for which all conditions hold.
  ///
  /// The first page tells how many there are; the others are then read side by side. The order is the list's own.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/incompleteListing`` where the pages do not add up: an
  ///   object that comes twice, fewer or more of them than the Management Node counts, a list that changes while it is
  ///   read. What is missing from such a list must not be taken for missing on the Management Node.
  public func list<Listed: Resource>(
    _ type: Listed.Type = Listed.self, where filters: [Filter<Listed>] = [],
    orderedBy orderings: [Ordering<Listed>] = []
  ) async throws -> [Listed] {
    let query = Self.query(filters, orderings)
    let first = PageRequest(endpoint: Listed.endpoint, query: query, limit: configuration.pageSize, offset: 0)
    let page: Page<Listed> = try await read(first)
    var check = ListingCheck()
    try self.check(&check, page, of: first)
    var objects = page.objects

    if let total = page.meta.totalCount {
      let rest = remainingPages(after: first, count: page.objects.count, total: total, limit: page.meta.limit)
      for page in try await readAll(rest, of: Listed.self) {
        try self.check(&check, page, of: first)
        objects += page.objects
      }
    } else {
      var follower = NextPage(of: first, at: sender.address)
      var next = try follower.follow(page.meta.next, reporting: report)
      while let request = next {
        let page: Page<Listed> = try await read(request)
        try self.check(&check, page, of: request)
        objects += page.objects
        next = try follower.follow(page.meta.next, reporting: report)
      }
    }
    try finish(check, of: first)
    return objects
  }

  /// Reads all objects of a kind page by page, each page when it is asked for.
  ///
  /// Throws what ``list(_:where:orderedBy:)`` throws, once the fault shows.
  public func pages<Listed: Resource>(
    _ type: Listed.Type = Listed.self, where filters: [Filter<Listed>] = [],
    orderedBy orderings: [Ordering<Listed>] = []
  ) -> Pages<Listed> {
    let query = Self.query(filters, orderings)
    return Pages(
      client: self,
      first: PageRequest(endpoint: Listed.endpoint, query: query, limit: configuration.pageSize, offset: 0))
  }

  /// Closures, not key paths: in a generic context a key path is made anew each time, which took a sixth of a short list.
  private static func query<Listed>(
    _ filters: [Filter<Listed>], _ orderings: [Ordering<Listed>]
  ) -> [(name: String, value: String)] {
    filters.map { $0.queryItem } + orderings.map { $0.queryItem }
  }

  func read<Listed: Resource>(_ page: PageRequest) async throws -> Page<Listed> {
    try await read(Page<Listed>.self, page.request)
  }

  private func remainingPages(after first: PageRequest, count: Int, total: Int, limit: Int?) -> [PageRequest] {
    // The Management Node may give fewer at once than was asked for; a first page without objects ends the list.
    let step = min(limit.flatMap { $0 > 0 ? $0 : nil } ?? count, max(count, 1))
    guard count > 0, total > count else { return [] }
    return stride(from: count, to: total, by: step).map { offset in
      PageRequest(endpoint: first.endpoint, query: first.query, limit: step, offset: offset)
    }
  }

  /// Reads pages side by side, only as many at once as requests may be under way, and gives them in order.
  private func readAll<Listed: Resource>(
    _ requests: [PageRequest], of type: Listed.Type
  ) async throws -> [Page<Listed>] {
    if requests.isEmpty { return [] }
    return try await withThrowingTaskGroup(of: (Int, Page<Listed>).self) { group in
      var pages = [Page<Listed>?](repeating: nil, count: requests.count)
      var waiting = requests.enumerated().makeIterator()
      func startNext() {
        guard let (index, request) = waiting.next() else { return }
        group.addTask { (index, try await self.read(request)) }
      }
      for _ in 0..<configuration.maxConcurrentRequests { startNext() }
      while let (index, page) = try await group.next() {
        pages[index] = page
        startNext()
      }
      return pages.compactMap { $0 }
    }
  }

  func check<Listed: Resource>(_ check: inout ListingCheck, _ page: Page<Listed>, of request: PageRequest) throws {
    do throws(ListingCheck.Fault) {
      try check.add(page)
    } catch {
      throw incomplete(error, request)
    }
  }

  func finish(_ check: ListingCheck, of request: PageRequest) throws {
    do throws(ListingCheck.Fault) {
      try check.finish()
    } catch {
      throw incomplete(error, request)
    }
  }

  private func incomplete(_ fault: ListingCheck.Fault, _ page: PageRequest) -> InfinityError {
    InfinityError(
      .incompleteListing, fault.message,
      advice: "Somebody may be changing the configuration: try again when they have finished.",
      request: report.request(page.request), status: 200, attempts: 1)
  }
}
