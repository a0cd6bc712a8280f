#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Date: PresentValue {
  /// A text in one of the API's forms; one in another form counts as unset, since no date decides anything here.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Date> {
    guard let text = json.text else { return .unreadable }
    return Timestamp.date(from: text).map(FieldReading.value) ?? .unset
  }

  /// A text in UTC, with milliseconds.
  public var requestValue: RequestValue { .string(ISO8601Format(.init(includingFractionalSeconds: true))) }

  /// Null.
  public static var cleared: RequestValue { .null }
}

/// The API's dates: with microseconds and a zone, with microseconds, or in whole seconds.
///
/// Without a zone they are UTC.
enum Timestamp {
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
