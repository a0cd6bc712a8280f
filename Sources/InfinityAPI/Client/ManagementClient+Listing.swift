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
  /// - Parameter fields: what every object must have. Default: nothing; a field that is missing or unreadable is then its default.
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/incompleteListing`` where the pages do not add up: an
  ///   object that comes twice, fewer or more of them than the Management Node counts, a list that changes while it is
  ///   read. What is missing from such a list must not be taken for missing on the Management Node. With the code
  ///   ``InfinityError/Code/invalidResponse`` where an object lacks a required field; the error names both.
  public func list<Listed: Resource, each Required: ReadableField>(
    _ type: Listed.Type = Listed.self, requiring fields: repeat KeyPath<Listed.Fields, each Required>,
    where filters: [Filter<Listed>] = [], orderedBy orderings: [Ordering<Listed>] = []
  ) async throws -> [Listed] {
    let list = try await wholeList(Listed.self, where: filters, orderedBy: orderings)
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

  /// As ``list(_:where:orderedBy:)``, with what is known of the list beside its objects: an object that nothing leads to does
  /// not end the reading.
  package func wholeList<Listed: Resource>(
    _ type: Listed.Type = Listed.self, where filters: [Filter<Listed>] = [],
    orderedBy orderings: [Ordering<Listed>] = []
  ) async throws -> ResourceList<Listed> {
    let query = Self.query(filters, orderings)
    let first = PageRequest(endpoint: Listed.endpoint, query: query, limit: configuration.pageSize, offset: 0)
    let page: Page<Listed> = try await read(first)
    var check = ListingCheck()
    try self.check(&check, page, of: first)
    var list = ResourceList(page)

    if let total = page.meta.totalCount {
      let rest = try remainingPages(after: first, count: page.count, total: total, limit: page.meta.limit)
      for page in try await readAll(rest, of: Listed.self, checking: { try self.check(&check, $0, of: first) }) {
        list.append(page)
      }
    } else {
      var follower = NextPage(of: first, at: sender.address)
      var next = try follower.follow(page.meta.next, reporting: report)
      while let request = next {
        let page: Page<Listed> = try await read(request)
        try self.check(&check, page, of: request)
        list.append(page)
        next = try follower.follow(page.meta.next, reporting: report)
      }
    }
    try finish(check, of: first)
    logUnreadable(list.objects)
    return list
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
    try await read(page.request, Page<Listed>.init)
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
  private func readAll<Listed: Resource>(
    _ requests: [PageRequest], of type: Listed.Type, checking check: (Page<Listed>) throws -> Void
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
        try check(page)
        pages[index] = page
        startNext()
      }
      return pages.compactMap { $0 }
    }
  }

  func check<Listed: Resource>(_ check: inout ListingCheck, _ page: Page<Listed>, of request: PageRequest) throws {
    do throws(ListingCheck.Failure) {
      try check.add(page)
    } catch {
      throw incomplete(error, request)
    }
  }

  func finish(_ check: ListingCheck, of request: PageRequest) throws {
    do throws(ListingCheck.Failure) {
      try check.finish()
    } catch {
      throw incomplete(error, request)
    }
  }

  func unidentified(_ fault: UnidentifiedObject, in endpoint: Endpoint) -> InfinityError {
    let name = fault.label.map { " \"\(Printable.line(secretMask.masked($0)))\"" } ?? ""
    return InfinityError(
      .invalidResponse,
      "the list of \(endpoint.path) has an object\(name) that cannot be addressed: its "
        + "resource_uri is \(secretMask.masked(fault.found)), and no id helps",
      advice:
        "Check that nothing in between rewrites the answers; `infinity-provision doctor` shows what this Management Node answers.",
      request: report.request(APIRequest(method: .get, target: endpoint.path)), status: 200, attempts: 1)
  }

  /// A line for each field that stood there in an unknown form, without what stood there.
  private func logUnreadable(_ objects: [some Resource]) {
    guard sender.logger.logLevel <= .debug else { return }
    for object in objects {
      for field in object.unreadableFields {
        sender.logger.debug(
          "field skipped: its form is not known", metadata: ["object": "\(object.uri)", "field": "\(field.name)"])
      }
    }
  }

  /// A line about a list at `debug`.
  package func log(_ message: String, _ endpoint: Endpoint, _ reason: String) {
    sender.logger.debug("\(message)", metadata: ["list": "\(endpoint.path)", "reason": "\(reason)"])
  }

  private func incomplete(_ failure: ListingCheck.Failure, _ page: PageRequest) -> InfinityError {
    InfinityError(
      .incompleteListing, failure.message,
      advice: "Someone may be changing the configuration: try again when they have finished.",
      request: report.request(page.request), status: 200, attempts: 1)
  }
}
