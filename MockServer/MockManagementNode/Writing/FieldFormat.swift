import NIOCore

/// The forms that some texts must have, with Django's words for those that do not.
enum FieldFormat {
  enum Time { case dateTime, date, time }

  static func check(_ text: String, format: String) throws(FieldRefusal) {
    switch format {
    case "ip":
      guard (try? SocketAddress(ipAddress: text, port: 0)) != nil else {
        throw FieldRefusal("Enter a valid IPv4 or IPv6 address.")
      }
    case "url":
      guard isURL(text) else { throw FieldRefusal("Enter a valid URL.") }
    case "email":
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, isDomain(parts[1]), !text.contains(" ") else {
        throw FieldRefusal("Enter a valid email address.")
      }
    case "domain":
      guard isDomain(text[...]) else { throw FieldRefusal("Enter a valid domain name.") }
    default: break
    }
  }

  private static func isURL(_ text: String) -> Bool {
    guard let scheme = ["http://", "https://", "ftp://", "ftps://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return false }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return !host.isEmpty && !text.contains(" ")
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0 == "-" || $0.isLetter || $0.isNumber }
      }
  }

  /// A date or time as it is stored: naive, without the fraction when it is zero; nil where it is none.
  static func normalized(_ text: String, as form: Time) -> String? {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
    switch (form, parts.count) {
    case (.date, 1): return date(parts[0])
    case (.time, 1): return time(parts[0])
    case (.dateTime, 1): return date(parts[0]).map { $0 + "T00:00:00" }
    case (.dateTime, 2):
      var clock = parts[1][...]
      if clock.hasSuffix("Z") { clock = clock.dropLast() }
      guard let date = date(parts[0]), let time = time(String(clock)) else { return nil }
      return "\(date)T\(time)"
    default: return nil
    }
  }

  private static func date(_ text: String) -> String? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard numbers.count == 3, (1...9999).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...daysInMonth(numbers[1], year: numbers[0])).contains(numbers[2])
    else { return nil }
    return "\(padded(numbers[0], 4))-\(padded(numbers[1], 2))-\(padded(numbers[2], 2))"
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func time(_ text: String) -> String? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    let clock = halves[0].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard (2...3).contains(clock.count), halves.count <= 2, (0...23).contains(clock[0]),
      clock.dropFirst().allSatisfy({ (0...59).contains($0) })
    else { return nil }
    var time = (clock + [0]).prefix(3).map { padded($0, 2) }.joined(separator: ":")
    if halves.count == 2 {
      guard (1...6).contains(halves[1].count), halves[1].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      let fraction = halves[1] + String(repeating: "0", count: 6 - halves[1].count)
      if fraction != "000000" { time += ".\(fraction)" }
    }
    return time
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
