import Foundation
import TestSupport
import Testing

/// Two applies to one Management Node keep each other away however its address is spelled; where they cannot, from two machines,
/// nothing is there twice.
@Suite("Who applies to which Management Node")
struct LockTests {
  /// The same server by its other name.
  private static func otherSpelling(of server: MockServerProcess) -> String {
    server.url.replacing("127.0.0.1", with: "localhost")
  }

  @Test("an apply by another spelling of the address is kept away, and leaves no twins")
  func spellings() async throws {
    try await Workplace.europe { desk in
      let other = Self.otherSpelling(of: desk.server)
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, first in
        try await terminal.waitFor("[y/N] ")
        let second = try await desk.apply("--address", other)
        #expect(second.exitCode == 6)
        #expect(
          second.errorOutput
            == "error: nothing was changed: another apply to \(other) is under way on this machine (process "
            + "\(first.processID)), by another address of the same Management Node; wait for it to end, then try "
            + "again, or use --lock-timeout to wait\n"
        )
        terminal.type("y")
      }
      #expect(result.exitCode == 0)
      #expect(try desk.server.requests().writes.count == 15)
      #expect(try await desk.plan("--detailed-exitcode", "--address", other).exitCode == 0)
      // Given back: the next one has it.
      #expect(try await desk.apply("--address", other).exitCode == 0)
    }
  }

  @Test("two Management Nodes behind one host name, on two ports, stay two")
  func twoPorts() async throws {
    try await Workplace.europe { desk in
      try await MockServerProcess.run { second in
        let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, _ in
          try await terminal.waitFor("[y/N] ")
          let other = try await desk.apply("--address", second.url, "--ca-file", second.caFile)
          #expect(other.exitCode == 0)
          terminal.type("y")
        }
        #expect(result.exitCode == 0)
        #expect(try desk.server.requests().writes.count == 15)
        #expect(try second.requests().writes.count == 15)
      }
    }
  }

  @Test("where management_vm cannot be read, the address is locked, with a warning", arguments: [403, 404])
  func unreadable(status: Int) async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "GET", "path": "*/management_vm/*", "do": ["status": .number(Double(status))]]
      ])
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, first in
        try await terminal.waitFor("[y/N] ")
        let second = try await desk.apply()
        #expect(second.exitCode == 6)
        #expect(
          second.errorOutput
            == "error: nothing was changed: another apply to \(desk.server.url) is under way on this machine (process "
            + "\(first.processID)); wait for it to end, then try again, or use --lock-timeout to wait\n")
        terminal.type("y")
      }
      #expect(result.exitCode == 0)
      let again = try await desk.apply()
      #expect(again.exitCode == 0)
      #expect(
        again.errorOutput.hasPrefix(
          "warning: it is not known from its management_vm which Management Node \(desk.server.url) is: "))
      #expect(
        again.errorOutput.hasSuffix(
          "\nOnly applies to this address are kept away, not those that spell it differently; if the account may not read "
            + "management_vm, let it.\n"))
      #expect(try await desk.plan("--detailed-exitcode").errorOutput == "")
    }
  }

  @Test("an apply asks once more which Management Node it is; a plan does not")
  func requests() async throws {
    try await Workplace.europe { desk in
      try await desk.plan()
      #expect(try !desk.server.requests().contains { $0.summary == "GET management_vm" })
      try await desk.apply()
      #expect(try desk.server.requests().count { $0.summary == "GET management_vm" } == 1)
    }
  }

  @Test(
    "a certificate that another machine creates right before this one does is not there twice",
    arguments: ["tls_certificate", "ca_certificate"])
  func certificateMeanwhile(resource: String) async throws {
    try await Workplace.europe { desk in
      let before = try await Self.count(resource, desk)
      // The first was read to plan, the second before the step.
      try await desk.server.setFaults([
        ["method": "GET", "path": .string("*/\(resource)/"), "nth": 3, "do": ["hold": true]]
      ])
      let result = try await desk.command(["apply", desk.deployment, "--auto-approve", "--parallel", "1"]).run { _ in
        try await desk.server.waitForHeldRequest()
        let file = resource == "ca_certificate" ? "intermediates" : "confpool-eu"
        var fields: JSON = ["certificate": .string(try desk.folder.read("europe/certs/\(file).pem"))]
        if resource == "tls_certificate" {
          fields = [
            "certificate": fields["certificate"],
            "private_key": .string(try desk.folder.read("europe/secrets/confpool-eu.key")),
            "private_key_passphrase": .string(Workplace.passphrase),
          ]
        }
        try await desk.server.post("/api/admin/configuration/v1/\(resource)/", fields)
        try await desk.server.setFaults([])
      }
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains(
          " was created after the plan was made, by someone else or another run (/api/admin/configuration/v1/"))
      #expect(try await Self.count(resource, desk) == before + 1)
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await Self.count(resource, desk) == before + 1)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  private static func count(_ resource: String, _ desk: Workplace) async throws -> Int {
    try await desk.server.state()["objects"][resource].elements.count
  }
}
