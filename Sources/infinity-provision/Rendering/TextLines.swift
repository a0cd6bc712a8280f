/// Lines that fit the place they are shown in.
extension TextStyle {
  /// A text behind its beginning. Where the line is too long it goes on below the text, broken at spaces only: what is longer than a
  /// line stays in one piece, so that it can be copied.
  func lines(_ start: String, _ text: String) -> [String] {
    guard let width, start.visibleCount + text.visibleCount > width else { return [start + text] }
    let indent = min(start.visibleCount, max(width / 2, width - 30))
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, line.visibleCount + 1 + String(word).visibleCount > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// Rows of cells in columns, of which the first is the heading.
  func table(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].visibleCount }.max() ?? 0 }
    return rows.enumerated().map { index, row in
      let line = row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : cell.padded(to: widths[column] + 2)
      }.joined()
      return index == 0 ? heading(line) : line
    }
  }

  /// A text of our own of several sentences, without a beginning.
  func paragraph(_ text: String) -> [String] { lines("", text) }
}

extension String {
  /// How many characters are seen: without the sequences that color them.
  var visibleCount: Int {
    contains("\u{1b}") ? replacing(#/\x{1b}\[[0-9;]*m/#, with: "").count : count
  }

  /// With blanks up to a width, and one at least.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - visibleCount))
  }
}

extension Int {
  /// `1,000`
  var grouped: String {
    let digits = String(magnitude)
    let groups = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
    }
    return (self < 0 ? "-" : "") + groups.joined()
  }

  /// `1 node`, `1,000 nodes`
  func counted(_ one: String, _ many: String) -> String { "\(grouped) \(self == 1 ? one : many)" }
}
