/// One page of a list, as the API gives it.
struct Page<Listed: Decodable & Sendable>: Decodable, Sendable {
  var meta: PageMeta
  var objects: [Listed]
}

/// Where a page stands in its list. Not inside `Page`, so that its decoding is not generic.
struct PageMeta: Decodable, Sendable {
  /// How many objects a page has at most; the Management Node may have lowered what was asked for.
  var limit: Int?
  var offset: Int?
  /// How many objects the whole list has, or nil where the Management Node does not say.
  var totalCount: Int?
  /// Path and query of the next page, or nil on the last one.
  var next: String?

  private enum CodingKeys: String, CodingKey {
    case limit, offset, next
    case totalCount = "total_count"
  }
}
