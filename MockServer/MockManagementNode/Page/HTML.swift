/// Pieces of a page; every text that goes in is escaped.
enum HTML {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A table; an empty one is a line that says so.
  static func table(_ headings: [String], _ rows: [[String]], none: String) -> String {
    if rows.isEmpty { return "<p class=\"none\">\(escaped(none))</p>\n" }
    let head = headings.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { row in "<tr>\(row.map { "<td>\(escaped($0))</td>" }.joined())</tr>\n" }.joined()
    return "<table><thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody></table>\n"
  }

  /// Names and values, without those that are empty.
  static func facts(_ facts: [(String, String)]) -> String {
    let shown = facts.filter { !$0.1.isEmpty }
    if shown.isEmpty { return "" }
    return "<dl>\(shown.map { "<dt>\(escaped($0.0))</dt><dd>\(escaped($0.1))</dd>" }.joined())</dl>\n"
  }
}
