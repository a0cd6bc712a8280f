/// How clocks change year after year, as POSIX writes it for the variable `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable, Equatable {
  /// A day of every year.
  private enum Day: Equatable {
    /// Counted from 1, as if there were no February 29th.
    case withoutLeapDay(Int)
    /// Counted from 0.
    case ofYear(Int)
    /// The first to fourth of a weekday in a month, or its last one, 5; Sunday is 0.
    case ofMonth(Int, week: Int, weekday: Int)
  }

  private struct Change: Equatable {
    var day: Day
    /// Seconds after midnight, of the clock before the change; may be of days before or after.
    var time: Int
  }

  private struct Summer: Equatable {
    var offset: Int
    var begin: Change
    var end: Change
  }

  /// Ahead of UTC, in seconds.
  private var standard = 0
  private var summer: Summer?

  /// How many seconds clocks are ahead of UTC, at seconds since 1970.
  func offset(at time: Int) -> Int {
    guard let summer else { return standard }
    let year = Self.year(of: Self.quotient(time + standard, 86_400))
    let begin = Self.time(of: summer.begin, in: year) - standard
    let end = Self.time(of: summer.end, in: year) - summer.offset
    let isSummer = begin < end ? begin <= time && time < end : !(end <= time && time < begin)
    return isSummer ? summer.offset : standard
  }

  // MARK: Reading

  /// Nil where it is no rule.
  init?(_ text: String) {
    var text = Substring(text)
    guard Self.takeName(&text), let west = Self.takeTime(&text) else { return nil }
    standard = -west
    if text.isEmpty { return }
    guard Self.takeName(&text) else { return nil }
    var offset = standard + 3600
    if text.first != "," {
      guard let west = Self.takeTime(&text) else { return nil }
      offset = -west
    }
    guard let begin = Self.takeChange(&text), let end = Self.takeChange(&text), text.isEmpty else { return nil }
    summer = Summer(offset: offset, begin: begin, end: end)
  }

  /// Letters, or anything in angle brackets.
  private static func takeName(_ text: inout Substring) -> Bool {
    let before = text.count
    if text.first == "<" {
      guard let end = text.firstIndex(of: ">") else { return false }
      text = text[text.index(after: end)...]
    } else {
      text = text.drop(while: \.isLetter)
    }
    return text.count < before
  }

  private static func takeNumber(_ text: inout Substring) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    // The largest are days of a year.
    guard digits.count <= 3, let number = Int(digits) else { return nil }
    text = text.dropFirst(digits.count)
    return number
  }

  private static func take(_ character: Character, _ text: inout Substring) -> Bool {
    guard text.first == character else { return false }
    text = text.dropFirst()
    return true
  }

  /// Hours, and on request minutes and seconds, in seconds.
  private static func takeTime(_ text: inout Substring) -> Int? {
    let isNegative = take("-", &text)
    if !isNegative { _ = take("+", &text) }
    guard let hours = takeNumber(&text) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":", &text) {
      guard let number = takeNumber(&text) else { return nil }
      seconds += number * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// A comma, a day, and on request a time; two in the morning without one.
  private static func takeChange(_ text: inout Substring) -> Change? {
    guard take(",", &text) else { return nil }
    let day: Day
    if take("M", &text) {
      guard let month = takeNumber(&text), (1...12).contains(month), take(".", &text), let week = takeNumber(&text),
        (1...5).contains(week), take(".", &text), let weekday = takeNumber(&text), weekday < 7
      else { return nil }
      day = .ofMonth(month, week: week, weekday: weekday)
    } else {
      let isWithoutLeapDay = take("J", &text)
      guard let number = takeNumber(&text) else { return nil }
      day = isWithoutLeapDay ? .withoutLeapDay(number) : .ofYear(number)
    }
    guard take("/", &text) else { return Change(day: day, time: 7200) }
    return takeTime(&text).map { Change(day: day, time: $0) }
  }

  // MARK: Days

  /// Seconds from 1970 to a change, as the clock before it shows.
  private static func time(of change: Change, in year: Int) -> Int {
    let first = days(to: year, month: 1)
    let day =
      switch change.day {
      case .withoutLeapDay(let number):
        first + number - 1 + (number > 59 && days(to: year, month: 3) - first == 60 ? 1 : 0)
      case .ofYear(let number):
        first + number
      case .ofMonth(let month, let week, let weekday):
        dayOfMonth(year, month, week, weekday)
      }
    return day * 86_400 + change.time
  }

  private static func dayOfMonth(_ year: Int, _ month: Int, _ week: Int, _ weekday: Int) -> Int {
    let first = days(to: year, month: month)
    let next = month == 12 ? days(to: year + 1, month: 1) : days(to: year, month: month + 1)
    // The first day of 1970 was a Thursday.
    let firstWeekday = remainder(first + 4, 7)
    let day = first + remainder(weekday - firstWeekday, 7) + 7 * (week - 1)
    return day < next ? day : day - 7
  }

  /// Days from 1970 to the first of a month, in the Gregorian calendar. Years are counted from March, so that the leap day is the last one.
  private static func days(to year: Int, month: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    return 365 * year + quotient(year, 4) - quotient(year, 100) + quotient(year, 400) + (153 * months + 2) / 5 - 719_468
  }

  private static func year(of day: Int) -> Int {
    // At most one beside the mean, in either direction.
    var year = 1970 + quotient(day * 400, 146_097)
    while days(to: year, month: 1) > day { year -= 1 }
    while days(to: year + 1, month: 1) <= day { year += 1 }
    return year
  }

  /// Rounded down, also below zero.
  private static func quotient(_ number: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private static func remainder(_ number: Int, _ divisor: Int) -> Int {
    number - quotient(number, divisor) * divisor
  }
}
