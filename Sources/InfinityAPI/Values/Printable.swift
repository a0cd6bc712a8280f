/// Makes text that came from outside fit to be shown: on one line, without anything that could steer a terminal.
enum Printable {
  /// The text on one line: control, format and line-separating characters become `\u{…}`, blanks at the ends go, and
  /// what is then longer than the limit is cut.
  static func line(_ text: String, limit: Int = 500) -> String {
    var line = ""
    var length = 0
    for scalar in text.unicodeScalars.drop(while: \.properties.isWhitespace) {
      if length >= limit {
        line += "…"
        break
      }
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n" || scalar == "\t" || scalar == "\r":
        line += " "
        length += 1
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
        let escaped = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        line += escaped
        length += escaped.utf8.count
      default:
        line.unicodeScalars.append(scalar)
        length += 1
      }
    }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
