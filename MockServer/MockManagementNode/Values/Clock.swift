import Foundation

/// The node's idea of now, in the API's form: naive UTC with microseconds.
enum Clock {
  static func apiTime(of date: Date = Date()) -> String {
    let microseconds = Int((date.timeIntervalSince1970 * 1_000_000).rounded(.down))
    let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    let text = [
      (Int(parts.tm_year) + 1900, 4, "-"), (Int(parts.tm_mon) + 1, 2, "-"), (Int(parts.tm_mday), 2, "T"),
      (Int(parts.tm_hour), 2, ":"), (Int(parts.tm_min), 2, ":"), (Int(parts.tm_sec), 2, ""),
    ].map { padded($0.0, $0.1) + $0.2 }.joined()
    return fraction == 0 ? text : "\(text).\(padded(fraction, 6))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
