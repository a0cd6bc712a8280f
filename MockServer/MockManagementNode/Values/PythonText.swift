extension Double {
  /// What Python writes for this number.
  var pythonText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    return "\(self)"
  }
}

extension JSONValue {
  /// What Python's `str()` gives for this value: how a text field of Django takes what is no text.
  var pythonText: String {
    if case .string(let text) = self { text } else { pythonRepresentation }
  }

  /// What Python's `repr()` gives for this value.
  var pythonRepresentation: String {
    switch self {
    case .null: "None"
    case .bool(let truth): truth ? "True" : "False"
    case .integer(let number): "\(number)"
    case .number(let number): number.pythonText
    case .string(let text): text.pythonRepresentation
    case .array(let elements): "[\(elements.map(\.pythonRepresentation).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\($0.key.pythonRepresentation): \($0.value.pythonRepresentation)" }.joined(separator: ", "))}"
    }
  }

  /// What Python's `bool()` gives for this value.
  var pythonTruth: Bool {
    switch self {
    case .null: false
    case .bool(let truth): truth
    case .integer(let number): number != 0
    case .number(let number): number != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}

extension String {
  /// What Python's `repr()` gives for this text.
  var pythonRepresentation: String {
    let quote: Character = contains("'") && !contains("\"") ? "\"" : "'"
    var text = String(quote)
    for character in unicodeScalars {
      switch character {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where Character(character) == quote: text += "\\\(quote)"
      case _ where character.value < 0x20 || character.value == 0x7F:
        text += "\\x" + (character.value < 0x10 ? "0" : "") + String(character.value, radix: 16)
      default: text.unicodeScalars.append(character)
      }
    }
    text.append(quote)
    return text
  }

  /// What Tastypie does to the text of an error: `<`, `>` and `&` become entities, quotes stay.
  var htmlEscapedLikeTastypie: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
    return text
  }

  /// This text without white space and line ends around it, as Django's text fields store it.
  var stripped: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }

  /// This text with a capital first letter and the rest as it is.
  var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
