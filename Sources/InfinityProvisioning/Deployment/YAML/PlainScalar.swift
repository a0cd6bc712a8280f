/// What a scalar without quotes means to the YAML readers in use, of version 1.1 or 1.2.
///
/// They disagree on many (`yes`, `0123`, `1:30`), so text that any of them takes for something else needs quotes.
enum PlainScalar: Equatable {
  case null
  /// `true` and `false`, on which all agree.
  case boolean(Bool)
  /// `yes`, `no`, `on`, `off`, `y`, `n`: booleans in YAML 1.1, text in YAML 1.2.
  case legacyBoolean
  case number
  case date
  case text

  init(_ text: String) {
    if let word = Self.word(text) {
      self = word
    } else {
      self = Self.isNumber(text) ? .number : Self.isDate(text) ? .date : .text
    }
  }

  /// What a word means that is none by itself; nil for other text.
  private static func word(_ text: String) -> PlainScalar? {
    // Most texts are longer than all of these.
    guard text.utf8.count <= 5 else { return nil }
    return switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    case _ where legacyBooleans.contains(text.lowercased()): .legacyBoolean
    default: nil
    }
  }

  /// Whether it is one of the words for null.
  static func isNull(_ text: String) -> Bool { word(text) == .null }

  var typeName: String {
    switch self {
    case .null: "null"
    case .boolean, .legacyBoolean: "a boolean"
    case .number: "a number"
    case .date: "a date"
    case .text: "text"
    }
  }

  private static let legacyBooleans: Set<String> = ["yes", "no", "on", "off", "y", "n"]

  private static func isNumber(_ text: String) -> Bool {
    // Most texts begin with a letter, and need not be looked at further.
    guard let start = text.utf8.first, isDigit(start) || "+-.".utf8.contains(start) else { return false }
    var digits = Substring(text.lowercased())
    if let sign = digits.first, sign == "-" || sign == "+" { digits.removeFirst() }
    if digits == ".inf" || digits == ".nan" { return true }
    guard let first = digits.utf8.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
    for (prefix, alphabet) in [("0x", "0123456789abcdef_"), ("0o", "01234567_"), ("0b", "01_")]
    where digits.hasPrefix(prefix) {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy(alphabet.contains)
    }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 1 {
      // Sexagesimal in YAML 1.1: 1:30 is 90.
      return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
        && parts.dropFirst().allSatisfy { $0.count <= 2 }
    }
    guard digits.utf8.allSatisfy({ isDigit($0) || "._e+-".utf8.contains($0) }) else { return false }
    return Double(digits.filter { $0 != "_" }) != nil
  }

  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.first.map(isDigit) == true else { return false }
    // A time may follow.
    let day = text.prefix { !" \tTt".contains($0) }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
      && parts[1].count <= 2 && parts[2].count <= 2 && isTime(text[day.endIndex...])
  }

  /// Whether it is nothing, or the time of a timestamp: `T10:00:00Z`, ` 10:00:00.5 +2`.
  private static func isTime(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return true }
    let words = text.drop { " \tTt".contains($0) }
    let clock = words.prefix { $0.isNumber || $0 == ":" }.split(separator: ":", omittingEmptySubsequences: false)
    return clock.count == 3 && clock.allSatisfy { (1...2).contains($0.count) }
      && words.utf8.allSatisfy { isDigit($0) || ":.+-Zz \t".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
