/// The part of a list that a request asks for.
struct Page {
  let limit: Int
  let offset: Int
  private let forms: Forms
  /// What a URL of this node begins with.
  private let origin: String
  private let query: [(name: String, value: String)]

  static let defaultLimit = 20
  /// The largest page where pages are small.
  static let smallLimit = 7

  /// - Parameter maximum: the largest page; 0 knows no largest, and `limit=0` is then everything.
  init(_ parameters: [(name: String, value: String)], maximum: Int, forms: Forms, origin: String) throws {
    self.forms = forms
    self.origin = origin
    let isSmall = forms[.paging] == .pagesSmall
    let maximum = isSmall ? min(Self.smallLimit, maximum > 0 ? maximum : Self.smallLimit) : maximum
    let limit = try Self.number("limit", parameters) ?? Self.defaultLimit
    self.limit = maximum > 0 && (limit == 0 || limit > maximum) ? maximum : limit
    offset = try Self.number("offset", parameters) ?? 0
    query = parameters.filter { $0.name != "limit" && $0.name != "offset" }
  }

  private static func number(_ name: String, _ parameters: [(name: String, value: String)]) throws -> Int? {
    guard let value = parameters.last(where: { $0.name == name })?.value else { return nil }
    guard let number = whole(value.stripped) else {
      let wanted = name == "limit" ? "a positive integer" : "an integer"
      throw APIError.badRequest("Invalid \(name) '\(value)' provided. Please provide \(wanted).")
    }
    if number < 0 {
      throw APIError.badRequest("Invalid \(name) '\(value)' provided. Please provide a positive integer >= 0.")
    }
    return number
  }

  /// Python's whole numbers have no end: one beyond 64 bits is as good as the last of ours.
  private static func whole(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard !digits.isEmpty, text.count - digits.count < 2, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return text.hasPrefix("-") ? .min : .max
  }

  func slice(_ all: [Identifier]) -> ArraySlice<Identifier> {
    let start = min(offset, all.count)
    return all[start..<(limit == 0 ? all.count : min(all.count, start + min(limit, all.count - start)))]
  }

  func meta(total: Int, path: String) -> JSONValue {
    var meta: [String: JSONValue] = [
      "limit": .integer(limit), "offset": .integer(offset), "total_count": .integer(total),
    ]
    if limit > 0 {
      let (end, overflow) = offset.addingReportingOverflow(limit)
      meta["next"] = overflow || end >= total ? .null : uri(path, end)
      meta["previous"] = offset - limit < 0 ? .null : uri(path, offset - limit)
    }
    if forms[.paging] == .pagesUncounted {
      meta["total_count"] = nil
      meta["previous"] = nil
    }
    return .object(meta)
  }

  private func uri(_ path: String, _ offset: Int) -> JSONValue {
    let pairs = query + [("limit", "\(limit)"), ("offset", "\(offset)")]
    let text = pairs.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
    let start = forms[.next] == .nextURL ? origin : ""
    return .string("\(start)\(path)?\(text.joined(separator: "&"))")
  }
}
