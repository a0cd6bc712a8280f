/// What of a query the Management Node would take for something else than was asked, and answer with too much.
///
/// It is looked at before anything is sent, for every list.
enum QueryCheck {
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` where a name comes twice, of which the last alone would
  ///   count, and where a text is compared with a word that is read as a value.
  static func check(_ query: [(name: String, value: String)]) throws {
    var names: Set<String> = []
    for (name, value) in query {
      let (field, lookup) = parts(of: name)
      if lookup.map(textLookups.contains) == true, words.contains(value) {
        throw InfinityError(
          .invalidRequest,
          "a list cannot be filtered by \(Printable.line(name)) \"\(value)\": the Management Node does not read "
            + "that word as a text",
          advice: "List without this condition, and compare the texts yourself.")
      }
      // `name` and `name__exact` are one.
      let condition = lookup == "exact" ? field : name
      guard condition != "order_by" else { continue }
      guard names.insert(condition).inserted else {
        throw InfinityError(
          .invalidRequest,
          "a list cannot be filtered by \(Printable.line(condition)) twice: the Management Node heeds the last "
            + "condition alone",
          advice: "List with one of the conditions, and compare the rest yourself.")
      }
    }
  }

  /// What Django-Tastypie reads as true, false and null, except in a list.
  static let words: Set<String> = ["true", "True", "false", "False", "nil", "none", "None"]

  /// The lookups that compare texts. An equal one is asked for as a list, where such a word is one (see ``Filter``).
  private static let textLookups: Set<String> = [
    "iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "regex", "iregex",
  ]

  /// The name of a condition as the field and what stands behind the last `__`.
  private static func parts(of name: String) -> (field: String, lookup: String?) {
    guard let place = name.ranges(of: "__").last else { return (name, nil) }
    return (String(name[..<place.lowerBound]), String(name[place.upperBound...]))
  }
}
