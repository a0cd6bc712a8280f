#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Date: PresentValue {
  /// A text in one of the API's forms.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Date> {
    FieldReading(json.text.flatMap(Timestamp.date))
  }

  /// A text in UTC, with microseconds. A date that is not in the years 1 to 9999, of which the API has none, is a number that no body can
  /// hold.
  public var requestValue: RequestValue { Timestamp.text(of: self).map(RequestValue.string) ?? .number(.nan) }

  /// Null.
  public static var cleared: RequestValue { .null }
}

/// The API's dates: with microseconds and a zone, with microseconds, or in whole seconds.
///
/// Without a zone they are UTC.
enum Timestamp {
  /// The date to the microsecond, as the Management Node keeps it; nil for one that is not in the years 1 to 9999.
  static func text(of date: Date) -> String? {
    // Counted from 2001 on, a date of these years is exact to less than a microsecond, and no further conversion can trap.
    let time = date.timeIntervalSinceReferenceDate
    guard time >= earliest, time < end else { return nil }
    var seconds = time.rounded(.down)
    var microseconds = Int(((time - seconds) * 1_000_000).rounded())
    if microseconds == 1_000_000 { (seconds, microseconds) = (seconds + 1, 0) }
    let digits = String(microseconds)
    let whole = Date(timeIntervalSinceReferenceDate: seconds).ISO8601Format().dropLast()
    return "\(whole).\(String(repeating: "0", count: 6 - digits.count))\(digits)Z"
  }

  /// 0001-01-01, by the Julian calendar as Foundation has it, and the last second of 9999, counted from 2001-01-01 on.
  private static let (earliest, end) = (-63_114_076_800.0, 252_423_993_599.0)

  static func date(from text: String) -> Date? {
    let isoLength = 19  // 2026-11-22T14:53:06
    let utf8 = text.utf8
    guard let end = utf8.index(utf8.startIndex, offsetBy: isoLength, limitedBy: utf8.endIndex) else { return nil }
    var rest = text[end...]
    var fraction = 0.0
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      fraction = Double("0." + digits) ?? 0
      rest = rest.dropFirst(1 + digits.count)
    }
    let zone = rest.isEmpty ? "Z" : String(rest)
    return try? Date(String(text[..<end]) + zone, strategy: .iso8601).addingTimeInterval(fraction)
  }
}
