#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// When waves may begin: times of day in a time zone, and on which days of the week.
///
/// What a clock on the wall there shows is what counts: where clocks are put forward, a time that is left out does not come, and where they
/// are put back, one that is shown twice counts twice. There is no clock in here; whoever asks says when.
public struct MaintenanceWindow: Sendable, Equatable {
  /// As it is written, with single spaces: `Mon-Fri 22:00-04:00 Europe/Oslo`.
  public let text: String

  /// On which days it opens, Monday 0; what is after midnight belongs to the day before.
  private let days: Set<Int>
  /// Minutes of the day; the end is 1 to 1440, and the next day's where it is not after the begin.
  private let begin: Int
  private let end: Int
  private let zone: ZoneOffsets

  /// What is wrong with a text that is none.
  struct Fault: Error, Equatable {
    var message: String
  }

  /// A window as it is written: `22:00-04:00 Europe/Oslo`, with days before it if it is not open on all, `Mon-Fri` or `Sat,Sun`.
  ///
  /// The zone is a name of the time zone database or UTC, and is never left out: that of the machine that runs the rollout may be another
  /// one tomorrow.
  ///
  /// - Returns: nil where it is no window; ``objection(to:)`` says why.
  public init?(_ text: String) {
    guard let window = try? Self(reading: text) else { return nil }
    self = window
  }

  /// What is wrong with a text that is to be a window, for a message; nil where it is one.
  public static func objection(to text: String) -> String? {
    do throws(Fault) {
      _ = try Self(reading: text)
      return nil
    } catch {
      return error.message
    }
  }

  private init(reading text: String) throws(Fault) {
    let words = text.split(separator: " ").map(String.init)
    guard (1...3).contains(words.count), let times = Self.times(words.count == 3 ? words[1] : words[0]) else {
      throw Fault(
        message:
          "expected times and a time zone, such as 22:00-04:00 Europe/Oslo or Mon-Fri 22:00-04:00 UTC, not \(text.quotedForMessage)"
      )
    }
    guard words.count > 1, let zoneName = words.last else {
      throw Fault(
        message:
          "\(text.quotedForMessage) has no time zone; write it after the times, such as Europe/Oslo or UTC: whoever"
          + " goes on with the rollout may be in another one")
    }
    guard times.begin != times.end else {
      throw Fault(
        message:
          "\(text.quotedForMessage) begins and ends at the same time; leave the window out if waves may always begin")
    }
    days = words.count == 3 ? try Self.days(words[0]) : Set(0...6)
    zone = try Self.zone(zoneName)
    // Midnight at the end is that of the day that is over.
    (begin, end) = (times.begin, times.end == 0 ? 24 * 60 : times.end)
    self.text = words.joined(separator: " ")
  }

  // MARK: Asking

  /// Whether waves may begin at this time.
  public func isOpen(at date: Date) -> Bool {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    // Some thirty thousand years: beyond it nobody asks, and the sums below stay sums.
    guard abs(seconds) < 1e12 else { return false }
    let local = Int(seconds) + zone.offset(at: Int(seconds))
    let (day, second) = local.quotientAndRemainder(dividingBy: Self.day)
    let (today, minute) = second < 0 ? (day - 1, (second + Self.day) / 60) : (day, second / 60)
    guard end <= begin else { return opens(on: today) && (begin..<end).contains(minute) }
    return minute >= begin ? opens(on: today) : minute < end && opens(on: today - 1)
  }

  /// The first time from this one on at which waves may begin: this one itself where it is open.
  ///
  /// - Returns: nil where it does not open within 15 days, as for times that clocks leave out.
  public func nextOpening(after date: Date) -> Date? {
    if isOpen(at: date) { return date }
    // Minute by minute, since zones change their offset at any of them. It is asked once a wave.
    let first = (date.timeIntervalSince1970 / 60).rounded(.down) * 60
    return (1...15 * 24 * 60).lazy.map { Date(timeIntervalSince1970: first + Double($0) * 60) }.first(where: isOpen)
  }

  private func opens(on day: Int) -> Bool {
    // The first day of 1970 was a Thursday.
    let weekday = (day + 3) % 7
    return days.contains(weekday < 0 ? weekday + 7 : weekday)
  }

  private static let day = 86_400

  // MARK: Reading

  private static func times(_ text: String) -> (begin: Int, end: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let begin = minutes(parts[0]), let end = minutes(parts[1]), begin < 24 * 60 else {
      return nil
    }
    return (begin, end)
  }

  /// `22:00` in minutes; up to 24:00.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24 || (hour == 24 && minute == 0), minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func days(_ text: String) throws(Fault) -> Set<Int> {
    var days: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { name in
        dayNames.firstIndex { $0 == name }
      }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else {
        throw Fault(
          message:
            "expected days as Mon-Fri or Sat,Sun, from \(dayNames.joined(separator: ", ")), not \(text.quotedForMessage)"
        )
      }
      // A week has no end: Fri-Mon is four days.
      days.formUnion((first...(last < first ? last + 7 : last)).map { $0 % 7 })
    }
    return days
  }

  private static func zone(_ name: String) throws(Fault) -> ZoneOffsets {
    // Abbreviations stand for several zones, or for one half of the year.
    let isName = name == "UTC" || name.contains("/") && name.utf8.allSatisfy(isLetterOfName)
    if isName, let zone = ZoneOffsets.named(name) { return zone }
    let names = ZoneOffsets.names()
    if isName, names.isEmpty {
      throw Fault(
        message:
          "the time zone \(name.quotedForMessage) cannot be looked up, since \(ZoneOffsets.folder) is not there; install"
          + " the package tzdata, or write the window in UTC")
    }
    throw Fault(
      message: "\(name.quotedForMessage) is no name of a time zone, such as Europe/Oslo or UTC"
        + suggestion(for: name, among: names))
  }

  private static func isLetterOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
