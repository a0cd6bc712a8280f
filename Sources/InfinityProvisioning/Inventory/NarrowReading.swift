import InfinityAPI

/// Reads some objects of a large platform by what stands in one of their fields, so that it costs as much as they are.
///
/// The API's filters are asked for, and nothing is believed of them that an answer does not show. A Management Node that does not know a
/// filter gives the whole list without a word, which is right as well.
struct NarrowReading {
  let client: ManagementClient

  /// Whether so few of so many are wanted that it pays: a request can name some hundred.
  static func pays(_ wanted: Int, of all: Int) -> Bool { all >= 200 && wanted <= all / 4 }

  /// How much of the query names objects, in bytes: what stands between may refuse a target of 8 KB.
  private static let longestQuery = 6000

  /// The objects whose field holds one of these texts, and perhaps others.
  ///
  /// - Returns: nil where they cannot be asked for so, or the Management Node refuses the filter: all of the kind have to be read then.
  func list<Listed: Resource>(
    _ type: Listed.Type, _ field: String, oneOf texts: Set<String>
  ) async throws -> ResourceList<Listed>? {
    guard !texts.isEmpty, texts.allSatisfy({ !$0.isEmpty && !$0.contains(",") }) else { return nil }
    let text = ReadOnlyField<String>(field, "")
    var found: ResourceList<Listed>?
    for part in Self.parts(texts.sorted()) {
      guard let list = try await list(Listed.self, [try .field(named: field, oneOf: part)]) else { return nil }
      // Who does not filter is not asked for the rest.
      let isFiltered = list.objects.allSatisfy { texts.contains($0.json.value(of: text)) }
      guard isFiltered else { return list }
      if found == nil { found = list } else { found?.append(list) }
    }
    return found
  }

  /// The objects for which conditions hold, and perhaps others; nil where the Management Node refuses the conditions.
  func list<Listed: Resource>(_ type: Listed.Type, _ filters: [Filter<Listed>]) async throws -> ResourceList<Listed>? {
    do {
      return try await client.wholeList(Listed.self, where: filters)
    } catch let error as InfinityError where error.isAboutOneKind || error.code == .validation {
      client.log("a filter is refused, and the whole list is read", Listed.endpoint, "\(error.code)")
      return nil
    }
  }

  /// The nodes of some locations, and perhaps others; nil as for the rest.
  func nodes(in locations: Set<ResourceURI>) async throws -> ResourceList<ConferencingNode>? {
    guard !locations.isEmpty else { return nil }
    return try await list(
      ConferencingNode.self, [try .oneOf(\.location, locations.sorted { $0.path < $1.path })])
  }

  private static func parts(_ texts: [String]) -> [[String]] {
    var parts: [[String]] = [[]]
    var length = 0
    for text in texts {
      let more = text.utf8.reduce(3) { $0 + ($1.isSentAsItIs ? 1 : 3) }
      if length + more > longestQuery, !parts[parts.count - 1].isEmpty {
        parts.append([])
        length = 0
      }
      parts[parts.count - 1].append(text)
      length += more
    }
    return parts
  }
}

extension UInt8 {
  /// Whether a query has the byte as one, not as `%XX`; a comma is none of these.
  fileprivate var isSentAsItIs: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
