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

  /// Takes a page into account.
  mutating func add<Listed: Resource>(_ page: Page<Listed>) throws(Failure) {
    if let now = page.meta.totalCount {
      guard (0...Self.maximumCount).contains(now) else {
        throw Failure(message: "the list is said to have \(now) objects, which cannot be")
      }
      if let before = totalCount, before != now {
        throw Failure(message: "the list changed while it was read: it had \(before) objects and now has \(now)")
      }
      totalCount = now
    }
    unidentified += page.unidentified.count
    for uri in page.uris {
      guard seen.insert(uri).inserted else { throw Failure(message: "the list holds \(uri) twice") }
    }
  }

  /// Called after the last page.
  func finish() throws(Failure) {
    if let totalCount, count != totalCount {
      throw Failure(message: "the list should have \(totalCount) objects and came with \(count)")
    }
  }

  /// The number of objects so far.
  var count: Int { seen.count + unidentified }
}
