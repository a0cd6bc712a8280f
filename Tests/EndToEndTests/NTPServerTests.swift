import TestSupport
import Testing

@Suite("NTP servers")
struct NTPServerTests {
  @Test("one that the file declares is created and linked, exported, and then nothing is left to do")
  func declared() async throws {
    try await Workplace.europe { desk in
      try desk.edit("\nlocations:\n", "\nntpServers:\n  - address: ntp.example.com\n\nlocations:\n")
      try desk.edit("    dnsServers: [", "    ntpServers: [ntp.example.com]\n    dnsServers: [")
      #expect(try await desk.apply().exitCode == 0)
      let objects = try await desk.server.state()["objects"]
      #expect(objects["ntp_server"].elements.map { $0["address"].text } == ["ntp.example.com"])
      #expect(objects["system_location"].elements.first?["ntp_servers"].elements.count == 1)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      let export = try await desk.provision("export").output
      #expect(export.contains("ntpServers:\n  - address: ntp.example.com\n"))
      #expect(export.contains("    ntpServers: [ntp.example.com]\n"))
    }
  }
}
