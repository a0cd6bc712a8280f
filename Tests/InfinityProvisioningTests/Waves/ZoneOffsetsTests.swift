import Foundation
import Testing

@testable import InfinityProvisioning

/// What clocks show, against Foundation's own time zone database, and for years that no table has.
@Suite("Time zones")
struct ZoneOffsetsTests {
  @Test("every place of the database has the offsets that Foundation knows, from 1970 to 2036")
  func places() throws {
    let names = ZoneOffsets.names()
    #expect(names.count > 300)
    var random = SeededGenerator(seed: 1)
    var differences: [String: Int] = [:]
    for name in names {
      let zone = try #require(ZoneOffsets.named(name), "\(name)")
      guard let known = TimeZone(identifier: name) else { continue }
      for _ in 0..<40 {
        let time = Int.random(in: 0..<2_082_758_400, using: &random)
        let expected = known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time)))
        if zone.offset(at: time) != expected { differences[name, default: 0] += 1 }
      }
    }
    // The two databases may be of different years, and their editors correct the past of a few places.
    #expect(differences.count < names.count / 10, "\(differences)")
  }

  @Test(
    "a rule holds for years that no table lists",
    arguments: [
      // The last Sundays of March and October, at one in the morning UTC.
      ("CET-1CEST,M3.5.0,M10.5.0/3", 2_531_955_599, 3600), ("CET-1CEST,M3.5.0,M10.5.0/3", 2_531_955_600, 7200),
      // South of the equator summer goes over the end of the year.
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 2_524_608_000, 39600), ("AEST-10AEDT,M10.1.0,M4.1.0/3", 2_540_246_400, 36000),
      // Half an hour of summer; a name in brackets; a time before the day; days of the year.
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 2_524_608_000, 39600),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2_540_246_400, -3600),
      ("XST3XDT,J60,J300", 2_540_246_400, -7200), ("XST3XDT,59/0,300/0", 2_524_608_000, -10800), ("<+03>-3", 0, 10800),
    ])
  func rule(text: String, time: Int, offset: Int) throws {
    #expect(try #require(ZoneRule(text)).offset(at: time) == offset)
  }

  @Test(
    "what is no rule is none",
    arguments: [
      "", "CET", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
      "CET-1CEST,M3.5.7,M10.5.0", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0x", "CET-9999",
    ])
  func noRule(text: String) {
    #expect(ZoneRule(text) == nil)
  }

  @Test("after its last change a zone goes on by its rule")
  func afterTheTable() throws {
    // July and January 2060.
    let zone = try #require(ZoneOffsets.named("Europe/Oslo"))
    #expect(zone.offset(at: 2_855_000_000) == 7200)
    #expect(zone.offset(at: 2_840_140_800) == 3600)
  }

  @Test("a file that is cut off anywhere is none, and does no harm")
  func cutOff() throws {
    let path = "\(ZoneOffsets.folder)/Europe/Oslo"
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    #expect(ZoneOffsets(bytes) != nil)
    let footer = try #require(bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")))
    for length in stride(from: 0, to: footer, by: 7) { #expect(ZoneOffsets(Array(bytes.prefix(length))) == nil) }
    #expect(ZoneOffsets.named("Europe") == nil)
    #expect(ZoneOffsets.named("Europe/Nowhere") == nil)
  }
}
