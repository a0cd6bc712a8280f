/// Watches over the pages of one listing: an inventory that is short or has an object twice looks like work to do.
struct ListingCheck {
  private(set) var totalCount: Int?
  private var seen: Set<ResourceURI> = []
  /// Objects that nothing leads to.
  private var unidentified = 0

  /// Why the listing cannot be trusted.
  struct Failure: Error, Equatable {
    var message: String
  }

  /// More objects than any platform has: a guard against a count that is made up, for which pages without end would be
  /// asked for.
  static let maximumCount = 1_000_000

  init() {}

  /// More pages than any platform has, however few objects are in each.
  static let maximumPages = 10_000

  private var pages = 0

  /// Takes a page into account; of pages that are read side by side, in any order.
  ///
  /// - Parameter isWhole: whether this page ends the list where it is shorter than the rest; false for one that stands alone.
  /// - Throws: at the first page that shows that the list does not add up, so that no more are asked for.
  mutating func add<Listed: Sendable>(_ page: Page<Listed>, isWhole: Bool = true) throws(Failure) {
    try note(page.meta.totalCount)
    unidentified += page.unidentified.count
    for uri in page.uris {
      guard seen.insert(uri).inserted else { throw Failure(message: "the list holds \(uri) twice") }
    }
    pages += 1
    if isWhole { try look(at: page.meta, pageCount: page.count) }
  }

  /// Takes a page of members without addresses into account, of pages that are read one after the other.
  ///
  /// - Throws: at the first page that shows that the list does not add up.
  mutating func add(unaddressed members: Int, _ meta: PageMeta) throws(Failure) {
    if let offset = meta.offset, offset != count {
      throw Failure(message: "a page of the list begins at \(offset), where the one from \(count) on was asked for")
    }
    try note(meta.totalCount)
    unidentified += members
    pages += 1
    try look(at: meta, pageCount: members)
    // Each of these pages is asked for once the one before is there, however many are claimed.
    guard !hasMore(meta) || pages < Self.maximumPages else { throw endless }
  }

  /// Whether the list goes on after the pages so far.
  func hasMore(_ meta: PageMeta) -> Bool { totalCount.map { count < $0 } ?? (meta.next?.isEmpty == false) }

  private mutating func note(_ total: Int?) throws(Failure) {
    // Where the first page does not count the list, no other does.
    guard let now = total, pages == 0 || totalCount != nil else { return }
    guard (0...Self.maximumCount).contains(now) else {
      throw Failure(message: "the list claims to have \(now) objects, which is not possible")
    }
    if let before = totalCount, before != now {
      throw Failure(message: "the list changed while it was read: it had \(before) objects and now has \(now)")
    }
    if totalCount == nil { seen.reserveCapacity(min(now, largestPage)) }
    totalCount = now
  }

  /// Whether the list can still end well.
  private func look(at meta: PageMeta, pageCount: Int) throws(Failure) {
    if let totalCount {
      guard count <= totalCount else { throw shortfall(totalCount) }
      guard pageCount > 0 || count == totalCount else { throw shortfall(totalCount) }
    } else {
      guard pageCount > 0 || meta.next == nil || meta.statedCount == count else {
        throw Failure(message: "a page of the list has no objects but claims that there is a next one")
      }
      guard count <= Self.maximumCount, pages < Self.maximumPages else { throw endless }
    }
  }

  /// Called after the last page.
  func finish() throws(Failure) {
    if let totalCount, count != totalCount {
      throw shortfall(totalCount)
    }
  }

  private var endless: Failure {
    Failure(message: "the list goes on after \(pages) pages with \(count) objects, which is not possible")
  }

  private func shortfall(_ totalCount: Int) -> Failure {
    Failure(message: "the list should have \(totalCount) objects and came with \(count)")
  }

  /// The number of objects so far.
  var count: Int { seen.count + unidentified }
}
