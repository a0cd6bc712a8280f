import Foundation
import InfinityProvisioning
import Testing

/// When waves may begin: how a window is read, and that a clock on the wall is what counts, whatever a year does to it.
@Suite("Maintenance windows")
struct MaintenanceWindowTests {
  @Test(
    "is written with its zone, and on request with days",
    arguments: [
      ("22:00-04:00 Europe/Oslo", "22:00-04:00 Europe/Oslo"), ("  22:00-04:00   UTC ", "22:00-04:00 UTC"),
      ("Mon-Fri 22:00-24:00 America/New_York", "Mon-Fri 22:00-24:00 America/New_York"),
      ("Sat,Sun 00:00-24:00 Etc/GMT+3", "Sat,Sun 00:00-24:00 Etc/GMT+3"),
    ])
  func reads(written: String, text: String) throws {
    let window = try #require(MaintenanceWindow(written), "\(MaintenanceWindow.objection(to: written) ?? "")")
    #expect(window.text == text)
    #expect(MaintenanceWindow.objection(to: written) == nil)
  }

  private static let expected =
    "expected times and a time zone, such as 22:00-04:00 Europe/Oslo or Mon-Fri 22:00-04:00 UTC, not "

  @Test(
    "what is none is told what is wrong with it",
    arguments: [
      ("", expected + #""""#), ("night", expected + #""night""#), ("22-4 UTC", expected + #""22-4 UTC""#),
      ("22:00 UTC", expected + #""22:00 UTC""#), ("22:60-04:00 UTC", expected + #""22:60-04:00 UTC""#),
      ("24:00-04:00 UTC", expected + #""24:00-04:00 UTC""#), ("22:00-24:01 UTC", expected + #""22:00-24:01 UTC""#),
      ("Mon-Fri 22:00-04:00 UTC now", expected + #""Mon-Fri 22:00-04:00 UTC now""#),
      (
        "22:00-04:00",
        #""22:00-04:00" has no time zone; write it after the times, such as Europe/Oslo or UTC: whoever goes on with the rollout may be in another one"#
      ),
      (
        "22:00-22:00 UTC",
        #""22:00-22:00 UTC" begins and ends at the same time; leave the window out if waves may always begin"#
      ),
      (
        "22:00-04:00 Europe/Olso",
        #""Europe/Olso" is no name of a time zone, such as Europe/Oslo or UTC; did you mean "Europe/Oslo"?"#
      ),
      (
        "Mon-Fry 22:00-04:00 UTC",
        #"expected days as Mon-Fri or Sat,Sun, from Mon, Tue, Wed, Thu, Fri, Sat, Sun, not "Mon-Fry""#
      ),
      (
        "Mon,,Tue 22:00-04:00 UTC",
        #"expected days as Mon-Fri or Sat,Sun, from Mon, Tue, Wed, Thu, Fri, Sat, Sun, not "Mon,,Tue""#
      ),
    ])
  func objects(written: String, objection: String) {
    #expect(MaintenanceWindow(written) == nil)
    #expect(MaintenanceWindow.objection(to: written) == objection)
  }

  @Test(
    "an abbreviation of a zone is none: it means one half of the year, or several zones",
    arguments: ["CEST", "EST", "MET"])
  func abbreviation(zone: String) {
    #expect(MaintenanceWindow("22:00-04:00 \(zone)") == nil)
  }

  // MARK: Moments

  private func time(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  @Test("midnight is in the middle, the first minute is in and the last one is out")
  func overMidnight() throws {
    let window = try #require(MaintenanceWindow("22:00-04:00 UTC"))
    for (moment, isOpen) in [
      ("2026-11-26T21:59:59Z", false), ("2026-11-26T22:00:00Z", true), ("2026-11-27T00:00:00Z", true),
      ("2026-11-27T03:59:59Z", true), ("2026-11-27T04:00:00Z", false), ("1969-12-31T23:00:00Z", true),
      ("1969-12-31T12:00:00Z", false),
    ] {
      let date = try time(moment)
      #expect(window.isOpen(at: date) == isOpen, "\(moment)")
    }
    let next = try time("2026-11-26T22:00:00Z")
    #expect(window.nextOpening(after: try time("2026-11-26T04:00:01Z")) == next)
    let inside = try time("2026-11-27T03:59:59Z")
    #expect(window.nextOpening(after: inside) == inside)
  }

  @Test("what is after midnight belongs to the day on which it opened")
  func days() throws {
    let window = try #require(MaintenanceWindow("Fri 22:00-04:00 Europe/Oslo"))
    for (moment, isOpen) in [
      ("2026-11-27T20:59:00Z", false), ("2026-11-27T21:00:00Z", true), ("2026-11-28T02:59:00Z", true),
      ("2026-11-28T03:00:00Z", false), ("2026-11-27T01:00:00Z", false), ("2026-11-28T22:00:00Z", false),
    ] {
      let date = try time(moment)
      #expect(window.isOpen(at: date) == isOpen, "\(moment)")
    }
    let next = try time("2026-12-04T21:00:00Z")
    #expect(window.nextOpening(after: try time("2026-11-28T03:00:00Z")) == next)
  }

  @Test("a time that clocks leave out does not come, and one that they show twice counts twice")
  func changes() throws {
    // In Oslo the hour from 2 is left out on March 28th, 2027, and shown twice on October 31st.
    let night = try #require(MaintenanceWindow("02:30-05:00 Europe/Oslo"))
    #expect(night.nextOpening(after: try time("2027-03-28T00:00:00Z")) == (try time("2027-03-28T01:00:00Z")))
    let gap = try #require(MaintenanceWindow("02:15-02:45 Europe/Oslo"))
    #expect(gap.nextOpening(after: try time("2027-03-28T00:00:00Z")) == (try time("2027-03-29T00:15:00Z")))
    let twice = try #require(MaintenanceWindow("22:00-02:30 Europe/Oslo"))
    for (moment, isOpen) in [
      ("2027-10-31T00:29:00Z", true), ("2027-10-31T00:31:00Z", false), ("2027-10-31T01:00:00Z", true),
      ("2027-10-31T01:30:00Z", false),
    ] {
      let date = try time(moment)
      #expect(twice.isOpen(at: date) == isOpen, "\(moment)")
    }
  }

  @Test("a window that never comes has no next opening")
  func never() throws {
    let gap = try #require(MaintenanceWindow("Sun 02:15-02:45 Europe/Oslo"))
    // The Sunday after it, all the same.
    #expect(gap.nextOpening(after: try time("2027-03-28T00:00:00Z")) == (try time("2027-04-04T00:15:00Z")))
    #expect(gap.isOpen(at: .distantFuture) == false)
    #expect(gap.isOpen(at: Date(timeIntervalSince1970: .infinity)) == false)
    #expect(gap.nextOpening(after: Date(timeIntervalSince1970: .infinity)) == nil)
  }

  // MARK: A year

  private static let zones = [
    "UTC", "Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Chatham",
    "America/Santiago",
  ]

  @Test(
    "over a year it is open when a calendar of the zone says so, and opens at the first such minute", arguments: zones)
  func year(zone: String) throws {
    var random = SeededGenerator(seed: UInt64(zone.utf8.count))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    for _ in 0..<60 {
      let begin = Int.random(in: 0..<1440, using: &random)
      let end = (begin + Int.random(in: 1..<1440, using: &random)) % 1440
      let days = random.happens(50) ? random.some(names) : []
      let text =
        (days.isEmpty ? "" : days.joined(separator: ",") + " ") + "\(Self.clock(begin))-\(Self.clock(end)) \(zone)"
      let window = try #require(MaintenanceWindow(text))
      func isOpen(_ date: Date) -> Bool {
        let parts = calendar.dateComponents([.hour, .minute, .weekday], from: date)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        let isAfterMidnight = end != 0 && end <= begin && minute < end
        let isIn = end == 0 ? minute >= begin : end > begin ? begin..<end ~= minute : minute >= begin || minute < end
        let weekday = (parts.weekday ?? 1) - 1
        let opened = isAfterMidnight ? (weekday + 6) % 7 : weekday
        return isIn && (days.isEmpty || days.contains(names[opened]))
      }
      let date = Date(timeIntervalSince1970: 1_798_761_600 + Double.random(in: 0..<31_536_000, using: &random))
      #expect(window.isOpen(at: date) == isOpen(date), "\(text) \(date)")
      let next = try #require(window.nextOpening(after: date), "\(text) \(date)")
      #expect(next >= date && isOpen(next), "\(text) \(date) \(next)")
      #expect(next == date || !isOpen(next - 1), "\(text) \(date) \(next)")
      for _ in 0..<20 where next > date {
        let between = date + Double.random(in: 0..<next.timeIntervalSince(date), using: &random)
        #expect(!isOpen(between), "\(text) \(date) \(next) \(between)")
      }
    }
  }

  private static func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
