import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What `doctor` makes of the time that a Management Node tells, and of odd answers.
@Suite("What doctor makes of answers")
struct ExaminationTests {
  private static let locations = KnownResource.all[0]

  private func diagnosis(_ json: String, ahead: TimeInterval? = nil) throws -> Diagnosis {
    var examination = Examination(address: "https://manager.example.com")
    let answer = Inspection(
      json: try JSONDecoder().decode(AnyJSON.self, from: Data(json.utf8)), date: ahead.map { Date() + $0 },
      duration: .milliseconds(7))
    let schema = Inspection(
      json: .object([
        "fields": .object(
          Dictionary(
            uniqueKeysWithValues: Self.locations.needed.union(Self.locations.optional).map { ($0, .object([:])) }))
      ]), duration: .milliseconds(9))
    examination.add(Self.locations, list: .success(answer), schema: .success(schema))
    return examination.diagnosis()
  }

  @Test("a clock that differs by more than a minute", arguments: [(-3600.0, "behind"), (7200.0, "ahead of")])
  func clock(ahead: TimeInterval, word: String) throws {
    let diagnosis = try diagnosis(#"{"meta": {"total_count": 0}, "objects": []}"#, ahead: ahead)
    let finding = try #require(diagnosis.findings.first)
    #expect(diagnosis.findings.count == 1)
    #expect(finding.finding.code.text == "clock-differs" && finding.finding.severity == .error)
    #expect(
      finding.finding.message.wholeMatch(
        of: try Regex(
          "the clock of the Management Node is [0-9]+ seconds \(word) this machine's: certificates and credentials that expire "
            + "need the right time; check NTP on both")) != nil, "\(finding.finding.message)")
    let seconds = try #require(diagnosis.clockDifference?.components.seconds)
    #expect(abs(Double(seconds) - ahead) < 5)
  }

  @Test("a clock that is right, or not told, is no finding", arguments: [nil, 0, 30, -30])
  func rightClock(ahead: TimeInterval?) throws {
    let diagnosis = try diagnosis(#"{"meta": {"total_count": 0}, "objects": []}"#, ahead: ahead)
    #expect(diagnosis.findings.isEmpty)
    #expect((diagnosis.clockDifference == nil) == (ahead == nil))
    #expect(diagnosis.requestTime == .milliseconds(9) && diagnosis.requests == 2)
  }

  @Test(
    "without a schema a field is lacking only where the Management Node shows what is not set",
    arguments: [(#"{"name": "Europe"}"#, false), (#"{"name": "Europe", "description": ""}"#, true)])
  func withoutSchema(object: String, isLacking: Bool) throws {
    var examination = Examination(address: "https://manager.example.com")
    let list = #"{"meta": {"total_count": 1}, "objects": [\#(object)]}"#
    let answer = Inspection(
      json: try JSONDecoder().decode(AnyJSON.self, from: Data(list.utf8)), date: nil, duration: .milliseconds(7))
    examination.add(
      Self.locations, list: .success(answer), schema: .failure(InfinityError(.notFound, "no schema", advice: "")))
    let codes = examination.diagnosis().findings.map(\.finding.code.text)
    #expect(codes.contains("field-missing") == isLacking, "\(codes)")
  }

  @Test(
    "counts in every form",
    arguments: [("3", 3), ("\"3\"", 3), ("null", 1), ("-1", 1), ("1e300", 1), ("{}", 1)])
  func counts(form: String, count: Int) throws {
    let diagnosis = try diagnosis("{\"meta\": {\"total_count\": \(form)}, \"objects\": [{\"name\": \"Europe\"}]}")
    #expect(diagnosis.resources[0].objects == count, "\(form)")
  }
}
