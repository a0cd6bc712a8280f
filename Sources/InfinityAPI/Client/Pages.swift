/// The pages of a list, read one after the other.
///
/// Each iteration reads the list anew.
public struct Pages<Listed: Resource>: AsyncSequence, Sendable {
  /// The objects of one page.
  public typealias Element = [Listed]
  /// What an iteration throws: ``InfinityError`` or `CancellationError`.
  public typealias Failure = any Error

  let client: ManagementClient
  let first: PageRequest

  /// Starts an iteration; nothing is read before the first page is asked for.
  public func makeAsyncIterator() -> Iterator {
    let limit = client.configuration.pageSize
    return Iterator(client: client, follower: NextPage(of: first, limit: limit), first: first, next: first)
  }

  /// Reads one page after the other.
  public struct Iterator: AsyncIteratorProtocol {
    let client: ManagementClient
    var follower: NextPage
    let first: PageRequest
    var next: PageRequest?
    var check = ListingCheck()

    /// The next page, or nil after the last.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [Listed]? {
      guard let request = next else { return nil }
      next = nil
      let page = try await client.read(request) { json, _ in Listed(json: json) }
      if let fault = page.unidentified.first { throw client.unidentified(fault, in: Listed.endpoint) }
      try client.check(&check, page, of: request)
      next = try follower.follow(page.meta, after: page.count, of: check.count, reporting: client.report)
      if next == nil { try client.finish(check, of: first) }
      return page.objects
    }
  }
}
