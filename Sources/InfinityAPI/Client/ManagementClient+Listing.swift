import HTTPTypes
import Logging

extension ManagementClient {
  /// Reads all objects of a kind, or those for which all conditions hold.
  ///
  /// The first page tells how many there are; the others are then read side by side. The order is the list's own.
  ///
  /// ```swift
  /// let nodes = try await client.list(ConferencingNode.self, requiring: \.name, \.location)
  /// ```
  ///
  /// - Parameters:
  ///   - type: the kind.
  ///   - fields: what every object must have. Default: nothing; a field that is missing or unreadable is then its default.
  ///   - filters: conditions. Default: none.
  ///   - orderings: by what the list is ordered. Default: as the Management Node likes.
  ///   - progress: told after each page. Default: nobody is told.
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/incompleteListing`` where the pages do not add up: an
  ///   object that comes twice, fewer or more of them than the Management Node counts, a list that changes while it is
  ///   read. What is missing from such a list must not be taken for missing on the Management Node. With the code
  ///   ``InfinityError/Code/invalidResponse`` where an object lacks a required field; the error names both.
  public func list<Listed: Resource, each Required: ReadableField>(
    _ type: Listed.Type = Listed.self, requiring fields: repeat KeyPath<Listed.Fields, each Required>,
    where filters: [Filter<Listed>] = [], orderedBy orderings: [Ordering<Listed>] = [],
    progress: ListingObserver? = nil
  ) async throws -> [Listed] {
    let list = try await wholeList(Listed.self, where: filters, orderedBy: orderings, progress: progress)
    if let fault = list.unidentified.first { throw unidentified(fault, in: Listed.endpoint) }
    for object in list.objects { repeat try require(each fields, of: object) }
    return list.objects
  }

  private func require<Listed: Resource>(
    _ path: KeyPath<Listed.Fields, some ReadableField>, of object: Listed
  ) throws {
    do {
      _ = try object.read(path)
    } catch var error as InfinityError {
      error.message = secretMask.masked(error.message)
      error.request = report.request(APIRequest(method: .get, target: Listed.endpoint.path))
      error.status = 200
      error.attempts = 1
      throw error
    }
  }

  /// As ``list(_:requiring:where:orderedBy:progress:)``, with what is known of the list beside its objects: an object that nothing
  /// leads to does not end the reading.
  package func wholeList<Listed: Resource>(
    _ type: Listed.Type = Listed.self, where filters: [Filter<Listed>] = [],
    orderedBy orderings: [Ordering<Listed>] = [], progress: ListingObserver? = nil
  ) async throws -> ResourceList<Listed> {
    let list = try await wholeList(
      ListRequest(filters, orderings), { json, _ in Listed(json: json) }, progress: progress)
    logUnreadable(list.objects)
    return list
  }

  /// The same for who keeps something else of each object, which is made as soon as its page is there: the pages of a large list need not
  /// be in memory all at once.
  package func wholeList<Listed: Resource, Made: Sendable>(
    _ type: Listed.Type, keeping make: @escaping @Sendable (Listed, ResourceURI) -> Made
  ) async throws -> ResourceList<Made> {
    try await wholeList(
      ListRequest(endpoint: Listed.endpoint, query: []),
      { json, uri in
        let object = Listed(json: json)
        self.logUnreadable([object])
        return make(object, uri)
      }, progress: nil)
  }

  /// Reads all pages of a list and checks that they add up.
  func wholeList<Listed: Sendable>(
    _ list: ListRequest, _ make: @escaping PageMaker<Listed>, progress: ListingObserver?
  ) async throws -> ResourceList<Listed> {
    let first = list.page(limit: configuration.pageSize, offset: 0)
    let page = try await read(first, make)
    var check = ListingCheck()
    var whole = ResourceList(page)
    func take(_ page: Page<Listed>) throws {
      try self.check(&check, page, of: first)
      progress?(ListingProgress(read: check.count, total: check.totalCount))
    }
    try take(page)

    if let total = page.meta.totalCount {
      let rest = try remainingPages(after: first, count: page.count, total: total, limit: page.meta.limit)
      for page in try await readAll(rest, make, take) { whole.append(page) }
    } else {
      var follower = NextPage(of: first, limit: configuration.pageSize)
      var next = try follower.follow(page.meta, after: page.count, of: check.count, reporting: report)
      while let request = next {
        let page = try await read(request, make)
        try take(page)
        whole.append(page)
        next = try follower.follow(page.meta, after: page.count, of: check.count, reporting: report)
      }
    }
    try finish(check, of: first)
    return whole
  }

  /// Reads one page of a list, for those who leaf through it: nothing is checked across pages.
  ///
  /// - Parameters:
  ///   - type: the kind.
  ///   - offset: how many objects are passed over. Default: none.
  ///   - limit: how many objects are asked for, at most; the Management Node may give fewer. Default: ``Configuration/pageSize``.
  ///   - filters: conditions. Default: none.
  ///   - orderings: by what the list is ordered. Default: as the Management Node likes.
  /// - Throws: ``InfinityError``.
  public func page<Listed: Resource>(
    of type: Listed.Type = Listed.self, offset: Int = 0, limit: Int? = nil, where filters: [Filter<Listed>] = [],
    orderedBy orderings: [Ordering<Listed>] = []
  ) async throws -> ListPage<Listed> {
    let page = try await page(ListRequest(filters, orderings), offset: offset, limit: limit) { json, _ in
      Listed(json: json)
    }
    logUnreadable(page.objects)
    return page
  }

  func page<Listed: Sendable>(
    _ list: ListRequest, offset: Int, limit: Int?, _ make: @escaping PageMaker<Listed>
  ) async throws -> ListPage<Listed> {
    let limit = limit ?? configuration.pageSize
    guard offset >= 0, (1...10_000).contains(limit) else {
      throw InfinityError(
        .invalidRequest, "a page of \(limit) objects from \(offset) on cannot be read",
        advice: "Ask for 1 to 10000 objects, from 0 on.")
    }
    let request = list.page(limit: limit, offset: offset)
    let page = try await read(request, make)
    if let fault = page.unidentified.first { throw unidentified(fault, in: list.endpoint) }
    var check = ListingCheck()
    try self.check(&check, page, of: request, isWhole: false)
    return ListPage(page, offset: offset, limit: limit)
  }

  /// How many objects there are of a kind, or for how many all conditions hold.
  ///
  /// It costs one request with one object, or that of the whole list where the Management Node does not count.
  ///
  /// - Parameters:
  ///   - type: the kind.
  ///   - filters: conditions. Default: none.
  /// - Throws: ``InfinityError``, as ``list(_:requiring:where:orderedBy:progress:)``.
  public func count<Listed: Resource>(
    of type: Listed.Type = Listed.self, where filters: [Filter<Listed>] = []
  ) async throws -> Int {
    try await count(ListRequest(filters, []))
  }

  func count(_ list: ListRequest) async throws -> Int {
    // Not none: that stands for all.
    let request = list.page(limit: 1, offset: 0)
    let page = try await read(request, UntypedObject.init)
    guard let total = page.meta.totalCount else {
      let whole = try await wholeList(list, UntypedObject.init, progress: nil)
      return whole.objects.count + whole.unidentified.count
    }
    var check = ListingCheck()
    try self.check(&check, page, of: request, isWhole: false)
    return total
  }

  /// Reads all objects of a kind page by page, each page when it is asked for.
  ///
  /// Throws what ``list(_:requiring:where:orderedBy:progress:)`` throws, once the fault shows.
  public func pages<Listed: Resource>(
    _ type: Listed.Type = Listed.self, where filters: [Filter<Listed>] = [],
    orderedBy orderings: [Ordering<Listed>] = []
  ) -> Pages<Listed> {
    Pages(client: self, first: ListRequest(filters, orderings).page(limit: configuration.pageSize, offset: 0))
  }

  func read<Listed: Sendable>(_ page: PageRequest, _ make: @escaping PageMaker<Listed>) async throws -> Page<Listed> {
    try await readList(page) { json in try Page(json, of: page.endpoint, make) }
  }

  /// Reads a page of a list, of whatever kind: what cannot be asked for is refused here.
  func readList<Wanted: Sendable>(
    _ page: PageRequest, _ view: @escaping @Sendable (JSONView) throws -> Wanted
  ) async throws -> Wanted {
    try check(page.endpoint)
    if let objection = page.objection { throw objection }
    try QueryCheck.check(page.query)
    return try await read(page.request, view)
  }

  private func remainingPages(after first: PageRequest, count: Int, total: Int, limit: Int?) throws -> [PageRequest] {
    // The Management Node may give fewer at once than was asked for; a first page without objects ends the list.
    let step = min(limit.flatMap { $0 > 0 ? $0 : nil } ?? count, max(count, 1))
    guard count > 0, total > count else { return [] }
    guard (total - count) / step < ListingCheck.maximumPages else {
      let message =
        "the list of \(total) objects would take more than \(ListingCheck.maximumPages) pages of \(step), which is not possible"
      throw incomplete(ListingCheck.Failure(message: message), first)
    }
    return stride(from: count, to: total, by: step).map { offset in
      PageRequest(endpoint: first.endpoint, query: first.query, limit: step, offset: offset)
    }
  }

  /// Reads pages side by side, only as many at once as requests may be under way, and gives them in order.
  private func readAll<Listed: Sendable>(
    _ requests: [PageRequest], _ make: @escaping PageMaker<Listed>, _ take: (Page<Listed>) throws -> Void
  ) async throws -> [Page<Listed>] {
    if requests.isEmpty { return [] }
    return try await withThrowingTaskGroup(of: (Int, Page<Listed>).self) { group in
      var pages = [Page<Listed>?](repeating: nil, count: requests.count)
      var waiting = requests.enumerated().makeIterator()
      func startNext() {
        guard let (index, request) = waiting.next() else { return }
        group.addTask { (index, try await self.read(request, make)) }
      }
      for _ in 0..<min(configuration.maxConcurrentRequests, requests.count) { startNext() }
      while let (index, page) = try await group.next() {
        try take(page)
        pages[index] = page
        startNext()
      }
      return pages.compactMap { $0 }
    }
  }
}

/// Makes what a list holds of a member and its address.
typealias PageMaker<Listed> = @Sendable (JSONView, ResourceURI) -> Listed
