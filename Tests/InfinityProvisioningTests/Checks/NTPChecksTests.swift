import Foundation
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What the check `ntp-servers` says of real servers, and of what none of them can be made to do.
@Suite(
  "NTP servers", .enabled(if: TimeServer.isInstalled, "needs chrony and faketime"), .timeLimit(.minutes(15)))
struct NTPChecksTests {
  private static func outcome(
    _ port: Int, timeout: Duration = .seconds(20), addresses: [String]? = ["127.0.0.1"]
  ) async throws -> CheckOutcome? {
    try await withTemporaryFolder { folder in
      var context = try await ContextFixture.make("version: 1\nsipDomain: vc.example.com\n", in: folder)
      context.network = NetworkSettings(ntpPort: port, timeout: timeout, machine: "desk")
      var site = SiteFixture.europe()
      site.ntpServers = addresses?.map { SiteFixture.target($0, $0, port, "udp") }
      return try await NTPChecks(context: context).outcome(site)
    }
  }

  /// What a server of stratum 8 answers now.
  private static func answer(to question: [UInt8]) -> [UInt8] {
    let now = NTPTime(secondsSince1970: Date().timeIntervalSince1970).fixedPoint
    let time = (0..<8).map { UInt8(truncatingIfNeeded: now >> (56 - 8 * $0)) }
    return [0x24, 8] + [UInt8](repeating: 0, count: 22) + question.suffix(8) + time + time
  }

  @Test("a server that has the time")
  func synchronized() async throws {
    let server = try TimeServer()
    try await server.serve { () async throws in
      let outcome = try await Self.outcome(server.port)
      #expect(outcome?.findings == [])
      #expect(
        outcome?.notes == ["NTP server 127.0.0.1 has the time (stratum 8), and agrees with the clock of this machine"])
    }
  }

  @Test("a server whose time may be off by more than any client believes, or that gives none, does not have it")
  func unbelievable() throws {
    let question = NTPMessage.question(token: 7)
    let good = Self.answer(to: question)
    #expect(NTPMessage(good, token: 7)?.standing == .synchronized(stratum: 8))
    var far = good
    // A domain controller without a source of its own: 32,767 seconds.
    far.replaceSubrange(8..<12, with: [0x7F, 0xFF, 0, 0])
    #expect(NTPMessage(far, token: 7)?.standing == .unsynchronized)
    far.replaceSubrange(8..<12, with: [0, 15, 0xFF, 0xFF])
    #expect(NTPMessage(far, token: 7)?.standing == .synchronized(stratum: 8))
    var timeless = good
    timeless.replaceSubrange(40..<48, with: [UInt8](repeating: 0, count: 8))
    #expect(NTPMessage(timeless, token: 7)?.standing == .unsynchronized)
  }

  @Test("a server that does not have the time itself")
  func unsynchronized() async throws {
    let server = try TimeServer(hasTime: false)
    try await server.serve { () async throws in
      #expect(
        try await Self.outcome(server.port)?.findings == [
          Finding(
            .error, .ntp.unsynchronized,
            "NTP server 127.0.0.1 says that it does not have the time itself (not synchronized), so no node takes it from there;"
              + " give it a source of time, or assign another server to the location", at: SiteFixture.mark)
        ])
    }
  }

  @Test(
    "a clock that is hours ahead, or minutes behind",
    arguments: [("+3h", "3 hours ahead of"), ("-7m", "7 minutes behind")])
  func wrongClock(_ ahead: String, _ words: String) async throws {
    let server = try TimeServer(ahead: ahead)
    try await server.serve { () async throws in
      #expect(
        try await Self.outcome(server.port)?.findings == [
          Finding(
            .warning, .ntp.clocksDiffer,
            "the clock of NTP server 127.0.0.1 is \(words) that of desk: one of them is wrong, and with a wrong clock valid certificates"
              + " look expired or not yet valid; compare both with a third clock", at: SiteFixture.mark)
        ])
    }
  }

  @Test("nothing on the port")
  func closed() async throws {
    let port = try ServerProgram.freePort()
    #expect(
      try await Self.outcome(port)?.findings == [
        Finding(
          .error, .ntp.closed,
          "NTP server 127.0.0.1 does not serve the time: its port is closed; start the service there, correct the address on the"
            + " Management Node, or let the firewall pass NTP (UDP \(port))", at: SiteFixture.mark)
      ])
  }

  @Test("silence, also from who answers another question, is not checked")
  func silent() async throws {
    for script: UDPPeer.Script in [{ _ in [] }, { question in [[0x24, 8] + question.dropFirst(2)] }] {
      try await UDPPeer.serve(script) { port async throws in
        #expect(
          try await Self.outcome(port, timeout: .milliseconds(300))?.findings == [
            .notChecked(
              "NTP server 127.0.0.1 does not answer: it is down, or something on the way from here drops the packets; whether it serves"
                + " the nodes is not known", at: SiteFixture.mark)
          ])
      }
    }
  }

  @Test("a server that turns this machine away is not checked")
  func refusal() async throws {
    // Server, version 4, of stratum 0 with a word for why; the token is where the client's time was.
    try await UDPPeer.serve({ question in
      [
        [0xE4, 0] + [UInt8](repeating: 0, count: 10) + Array("DENY".utf8) + [UInt8](repeating: 0, count: 8)
          + question.suffix(8)
          + [UInt8](repeating: 0, count: 16)
      ]
    }) { port async throws in
      #expect(
        try await Self.outcome(port)?.findings == [
          .notChecked(
            "NTP server 127.0.0.1 answers that it does not serve this machine (DENY); whether it serves the nodes is not known",
            at: SiteFixture.mark)
        ])
    }
  }

  @Test("an answer that is lost is asked for again")
  func lost() async throws {
    let heard = Mutex(0)
    try await UDPPeer.serve({ question in
      let count = heard.withLock { count in
        count += 1
        return count
      }
      return count == 1 ? [] : [Self.answer(to: question)]
    }) { port async throws in
      #expect(try await Self.outcome(port)?.findings == [])
    }
    #expect(heard.withLock { $0 } == 2)
  }

  @Test("servers that cannot be read are not checked, and where there are none nothing is said")
  func unknown() async throws {
    #expect(
      try await Self.outcome(123, addresses: nil)?.findings == [
        .notChecked(
          "which NTP servers location \"Europe\" has could not be read from the Management Node", at: SiteFixture.mark)
      ])
    #expect(try await Self.outcome(123, addresses: []) == nil)
  }

  @Test("clocks are compared across the end of NTP's era in 2036")
  func eras() {
    let end = 2_085_978_496.0
    #expect(NTPTime(secondsSince1970: end + 5).seconds(since: NTPTime(secondsSince1970: end - 5.5)) == 10.5)
    #expect(NTPTime(secondsSince1970: end - 5.5).seconds(since: NTPTime(secondsSince1970: end + 5)) == -10.5)
  }
}
