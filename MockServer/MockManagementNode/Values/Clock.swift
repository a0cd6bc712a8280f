import Foundation

/// The node's idea of now, in the API's form: naive UTC with microseconds.
enum Clock {
  static func apiTime(of date: Date = Date()) -> String {
    let microseconds = Int((date.timeIntervalSince1970 * 1_000_000).rounded(.down))
    let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let text = String(Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601).dropLast("Z".count))
    return fraction == 0 ? text : "\(text).\(padded(fraction, 6))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
