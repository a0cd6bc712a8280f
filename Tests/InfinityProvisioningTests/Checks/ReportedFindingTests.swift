import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("Findings of verify with one cause")
struct ReportedFindingTests {
  /// What the DNS checks of fifty locations with one server find.
  private func outcomes(_ answers: DNSSurvey.Answers) -> [CheckOutcome] {
    (1...50).flatMap { number in
      var site = SiteFixture.europe()
      site.name = "L\(number)"
      return DNSRules(site: site, survey: DNSSurvey(servers: [answers]), machine: "desk").outcomes()
    }
  }

  @Test("one DNS server that does not answer, in many checks of fifty locations, is one finding; no check is ok by it")
  func silentServer() {
    let server = SiteFixture.target("127.0.0.1", "127.0.0.1", 53, "udp")
    let outcomes = outcomes(DNSSurvey.Answers(server: server, silence: .noAnswer))
    let reported = outcomes.reportedFindings
    #expect(
      reported.map(\.finding.message) == [
        "DNS server 127.0.0.1 does not answer; this affects 250 checks: dns-servers in \"L1\", dns-nodes in \"L1\", dns-pool in \"L1\""
          + " and 247 more"
      ])
    #expect(reported.first?.finding.code == .check.notChecked)
    #expect(reported.first?.origins.count == 250)
    #expect(outcomes.count { !$0.findings.isEmpty } == 250)
  }

  @Test("one that refuses each question is one finding, with what to do")
  func refusal() {
    let server = SiteFixture.target("127.0.0.1", "127.0.0.1", 53, "udp")
    var answers = DNSSurvey.Answers(server: server)
    for question in DNSSurvey.questions(about: SiteFixture.europe()) { answers.answers[question] = .failure(.refused) }
    #expect(
      outcomes(answers).reportedFindings.map(\.finding.message) == [
        "DNS server 127.0.0.1 refuses the question; it may serve the nodes anyway; this affects 200 checks: dns-servers in \"L1\","
          + " dns-nodes in \"L1\", dns-pool in \"L1\" and 197 more"
      ])
  }

  @Test("what two checks say in the same words is one finding, as serious as the worse")
  func sameWords() {
    let warning = Finding(.warning, .check.notChecked, "TURN server \"T\" does not answer")
    let error = Finding(.error, .check.notChecked, "TURN server \"T\" does not answer")
    let other = Finding(.warning, .check.notChecked, "TURN server \"U\" does not answer")
    let reported = [
      CheckOutcome(.stun, location: "A", seenFrom: "desk", findings: [warning]),
      CheckOutcome(.turn, location: "A", seenFrom: "desk", findings: [error, other]),
    ].reportedFindings
    #expect(
      reported.map(\.finding.description) == [
        "error: TURN server \"T\" does not answer; this affects 2 checks: stun in \"A\" and turn in \"A\"",
        "warning: TURN server \"U\" does not answer",
      ])
  }
}
