/// One page of a list, for those who leaf through it.
public struct ListPage<Listed: Sendable>: Sendable {
  /// The objects, in the list's own order.
  public let objects: [Listed]

  /// How many objects were passed over before the first one.
  public let offset: Int

  /// How many objects the whole list has, or nil where the Management Node does not say.
  public let totalCount: Int?

  /// Whether there are more objects behind these, or may be: not every Management Node says.
  public let hasMore: Bool

  init(_ page: Page<Listed>, offset: Int, limit: Int) {
    objects = page.objects
    self.offset = offset
    totalCount = page.meta.totalCount
    hasMore =
      page.meta.totalCount.map { $0 > offset + page.objects.count }
      ?? (page.meta.next != nil || page.meta.mayGoOn(after: page.count, of: limit))
  }
}

/// How far the reading of a list is.
public struct ListingProgress: Sendable, Hashable {
  /// How many objects were read.
  public let read: Int

  /// How many objects the whole list has, or nil where the Management Node does not say.
  public let total: Int?
}

/// Told after each page how far a listing is; called by the task that lists, never twice at once.
public typealias ListingObserver = @Sendable (ListingProgress) -> Void
