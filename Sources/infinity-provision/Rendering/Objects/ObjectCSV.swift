import InfinityAPI
import InfinityProvisioning

/// Objects as comma-separated values (RFC 4180, with line feeds alone): a line an object, which no spreadsheet runs anything of.
enum ObjectCSV {
  static func text(_ listing: ResourceReader.Listing, _ columns: [String]) -> String {
    let rows = listing.rows(columns).map { row in row.map(cell).joined(separator: ",") }
    return ([columns.map(quoted).joined(separator: ",")] + rows).joined(separator: "\n")
  }

  private static func cell(_ value: ShownValue) -> String {
    switch value {
    case .null: ""
    case .boolean, .integer, .number, .secret: ObjectTable.cell(value)
    case .text(let text): quoted(neutral(text))
    case .list, .object: quoted(neutral(ShownYAML.flow(value)))
    }
  }

  /// A text that a spreadsheet would take for a formula begins with an apostrophe; control characters are escaped.
  private static func neutral(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    return (isFormula ? "'" : "") + text.escapedForTerminal
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\n".unicodeScalars.contains($0) }) else { return text }
    return "\"\(text.escaping { $0 == "\"" ? "\"\"" : nil })\""
  }
}
