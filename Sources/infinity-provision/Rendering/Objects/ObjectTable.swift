import InfinityProvisioning

/// Objects as a table for people: a row an object, or a row a field.
struct ObjectTable {
  let style: TextStyle

  func text(_ listing: ResourceReader.Listing, _ columns: [String]) -> String {
    guard listing.count > 0 else { return "No objects." }
    let rows = listing.rows(columns).map { $0.map(Self.cell) }
    return Self.aligned([columns.map { style.escaped($0.uppercased()) }] + rows, style)
  }

  func one(_ listing: ResourceReader.Listing) -> String {
    let rows =
      listing.shown.first { _ in true }.map { members in members.map { [$0.name, Self.cell($0.value)] } } ?? []
    return Self.aligned([["FIELD", "VALUE"]] + rows, style)
  }

  /// A value on one line; a dash for what is unset.
  static func cell(_ value: ShownValue) -> String {
    switch value {
    case .null, .text(""): return "-"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .number(let number): return "\(number)"
    case .text(let text): return text.escapedForTerminal
    case .secret: return ShownValue.secretWords
    case .list(let values): return values.isEmpty ? "-" : values.map(cell).joined(separator: ", ")
    case .object(let members):
      // An embedded object is told by what people call it.
      let label = ["name", "address", "alias", "resource_uri", "id"].lazy.compactMap { name in
        members.first { $0.name == name && $0.value != .null && $0.value != .text("") }
      }.first
      return label.map { cell($0.value) } ?? "{…}"
    }
  }

  /// Rows in columns. Ten thousand of them are common, so that widths are counted in bytes where all are ASCII.
  private static func aligned(_ rows: [[String]], _ style: TextStyle) -> String {
    var widths = [Int](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows { for (index, cell) in row.enumerated() { widths[index] = max(widths[index], width(cell)) } }
    var text = ""
    for (number, row) in rows.enumerated() {
      var line = ""
      for (index, cell) in row.enumerated() {
        line += cell
        if index < row.count - 1 { line += String(repeating: " ", count: widths[index] - width(cell) + 2) }
      }
      text += number == 0 ? style.heading(line) : line
      if number < rows.count - 1 { text += "\n" }
    }
    return text
  }

  private static func width(_ cell: String) -> Int {
    cell.utf8.allSatisfy { $0 < 0x80 } ? cell.utf8.count : cell.count
  }
}
