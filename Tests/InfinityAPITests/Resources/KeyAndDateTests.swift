import Foundation
import Testing

@testable import InfinityAPI

/// Dates to the microsecond, references by other keys than numbers, and what Python writes for numbers that are none.
@Suite struct KeyAndDateTests {
  @Test(arguments: [
    ("2026-11-22T14:53:06.123456Z", "2026-11-22T14:53:06.123456Z"),
    ("2026-11-22T14:53:06.999999", "2026-11-22T14:53:06.999999Z"),
    ("2026-11-22T14:53:06", "2026-11-22T14:53:06.000000Z"),
  ]) func aDateIsWrittenAsItWasRead(text: String, written: String) throws {
    let json = try JSONView(parsing: Array("\"\(text)\"".utf8))
    guard case .value(let date) = Date.read(json, to: nil) else { return #expect(Bool(false), "\(text)") }
    #expect(date.requestValue == .string(written))
    #expect(date.queryValue == written)
  }

  @Test func datesThatNoBodyCanHold() throws {
    #expect(Date(timeIntervalSinceReferenceDate: 0.999_999_9).requestValue == "2001-01-01T00:00:01.000000Z")
    #expect(Date(timeIntervalSinceReferenceDate: -0.000_001).requestValue == "2000-12-31T23:59:59.999999Z")
    for time in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e15] {
      let error = #expect(throws: InfinityError.self) {
        try Date(timeIntervalSinceReferenceDate: time).requestValue.json()
      }
      #expect(error?.message == "the body holds a number that JSON cannot write")
    }
    #expect(try Date.read(JSONView(parsing: Array("\"yesterday\"".utf8)), to: nil) == .unreadable)
  }

  @Test func aReferenceIsFilteredByItsKey() throws {
    #expect(try ResourceURI("/api/admin/configuration/v1/webapp_branding/5b0c-1/").queryValue == "5b0c-1")
    #expect(ResourceURI(Location.endpoint, id: 3).queryValue == "3")
  }

  @Test(
    arguments: [
      ("HTTPS://m.example.com/api/admin/configuration/v1/dns_server/4/", 4),
      ("/api/admin/configuration/v1/dns_server/4/?format=json", 4), ("/api/admin/configuration/v1/dns%5Fserver/4/", 9),
      ("/api/admin/configuration/v1/dns_server/", 9), ("nowhere", 9),
      ("/api/admin/configuration/v1/system_location/4/", nil),
      ("https://m.example.com/pexip/api/admin/configuration/v1/system_location/4/", nil),
    ] as [(String, Int?)]) func anIdMendsWhatLeadsNowhere(text: String, id: Int?) throws
  {
    let json = try JSONView(parsing: Array(#"{"resource_uri": "\#(text)", "id": 9}"#.utf8))
    let found = ResourceURI.read(json, to: DNSServer.endpoint)
    #expect(found == FieldReading(id.map { ResourceURI(DNSServer.endpoint, id: $0) }))
  }

  @Test(arguments: ["NaN", "Infinity", "-Infinity"]) func whatPythonWritesForNoNumberIsNull(word: String) throws {
    let json = try JSONView(parsing: Array(#"{"a": \#(word), "b": [\#(word), 1]}"#.utf8))
    #expect(json["a"]?.isNull == true)
    #expect(json["b"]?.elements?.last?.integer == 1)
  }

  @Test(arguments: ["-NaN", "Inf", "NaN1", "NaN.5", "Infinit", "nan", "+Infinity", "-Inf"])
  func otherWordsAreNoJSON(word: String) {
    #expect(throws: (any Error).self) { try JSONView(parsing: Array("[\(word)]".utf8)) }
  }
}
