/// A day of the calendar, such as 2027-01-31, in no time zone.
public struct CalendarDate: PresentValue, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// `YYYY-MM-DD`, maybe with a time behind it, which is dropped.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<CalendarDate> {
    guard let parts = json.text?.prefix(while: { $0 != "T" && $0 != " " }).split(separator: "-"), parts.count == 3,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return .unreadable }
    return FieldReading(CalendarDate(year: year, month: month, day: day))
  }

  /// `YYYY-MM-DD`.
  public var requestValue: RequestValue { .string(description) }

  /// Null.
  public static var cleared: RequestValue { .null }

  /// `YYYY-MM-DD`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// Whether one day is before another.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

/// A time of day, such as 06:30:00, in the time zone that another field names.
public struct TimeOfDay: PresentValue, Hashable, Comparable, CustomStringConvertible {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int

  /// A time; nil where no day has it.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// `HH:MM:SS` or `HH:MM`; a fraction of a second is dropped.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<TimeOfDay> {
    guard let parts = json.text?.prefix(while: { $0 != "." }).split(separator: ":"), (2...3).contains(parts.count),
      let hour = Int(parts[0]), let minute = Int(parts[1]), let second = parts.count == 3 ? Int(parts[2]) : 0
    else { return .unreadable }
    return FieldReading(TimeOfDay(hour: hour, minute: minute, second: second))
  }

  /// `HH:MM:SS`.
  public var requestValue: RequestValue { .string(description) }

  /// Null.
  public static var cleared: RequestValue { .null }

  /// `HH:MM:SS`.
  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }

  /// Whether one time is earlier in the day than another.
  public static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    (first.hour, first.minute, first.second) < (second.hour, second.minute, second.second)
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
