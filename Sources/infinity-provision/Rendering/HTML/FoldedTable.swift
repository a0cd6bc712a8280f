/// A table on a sheet of its own, of which the first rows are open and the others are folded: large platforms have hundreds.
struct FoldedTable {
  let columns: [String]
  let caption: String
  let rows: [HTML]
  /// What one of the rows is about.
  let more: String

  private static let mostOpen = 25

  var html: HTML {
    let first = HTML.element("div", ["class": "sheet"], [table(rows.prefix(Self.mostOpen))])
    let rest = rows.dropFirst(Self.mostOpen)
    guard !rest.isEmpty else { return first }
    return .joined([
      first,
      .element(
        "details", [:],
        [.element("summary", [:], PlanReport.count(rest.count, "more \(more)")), .element("div", [:], [table(rest)])]),
    ])
  }

  private func table(_ rows: ArraySlice<HTML>) -> HTML {
    .element(
      "table", [:],
      [
        .element("caption", [:], caption),
        .element("thead", [:], [.element("tr", [:], columns.map { .element("th", ["scope": "col"], $0) })]),
        .element("tbody", [:], Array(rows)),
      ])
  }
}
