import Foundation
import TestSupport
import Testing

/// Where somebody else on the machine could read a password: it is said, or it is not so.
@Suite("What others on the machine could read")
struct ExposureTests {
  @Test("a password file that everybody may read is warned about; one for its owner or a group, and a pipe, are not")
  func passwordFile() async throws {
    try await Workplace.europe { desk in
      let file = try desk.folder.write(desk.server.password + "\n", to: "password")
      for mode in [mode_t(0o604), 0o644, 0o600, 0o640] {
        chmod(file, mode)
        let plan = try await desk.plan("--password-file", "password", environment: ["PEXIP_PASSWORD": nil])
        #expect(plan.exitCode == 0)
        #expect(
          plan.errorOutput
            == (mode & 0o004 == 0
              ? ""
              : "warning: the password file \"password\" can be read by every user of this machine; let only its owner read it\n")
        )
      }
      let piped = try await desk.provision(
        "plan", desk.deployment, "--password-file", "/dev/stdin", environment: ["PEXIP_PASSWORD": nil],
        input: desk.server.password)
      #expect(piped.exitCode == 0)
      #expect(piped.errorOutput == "")
    }
  }

  @Test("SSLKEYLOGFILE is warned about every time")
  func keyLog() async throws {
    try await Workplace.europe { desk in
      let warning =
        "warning: SSLKEYLOGFILE: the keys of the connection are written to \"keys\"; anyone who has them and what went over the "
        + "network could read the password\n"
      for _ in 1...2 {
        let plan = try await desk.plan(environment: ["SSLKEYLOGFILE": "keys"])
        #expect(plan.exitCode == 0)
        #expect(plan.errorOutput == warning)
      }
      #expect(try await desk.plan(environment: ["SSLKEYLOGFILE": ""]).errorOutput == "")
    }
  }

  #if os(Linux)
    /// What the system says of a running command: who owns its memory's files, which is root for one that nobody may read, and its limit
    /// of core dumps.
    private func memory(_ desk: Workplace, _ arguments: String...) async throws -> (owner: uid_t?, limit: String) {
      let owners = desk.folder.path("owner"), limits = desk.folder.path("limits")
      try await desk.server.setFaults([["method": "GET", "path": "*", "do": ["hold": true]]])
      var program = try desk.command(["plan", desk.deployment] + arguments)
      if geteuid() == 0 {
        // As root, what nobody may read looks as all else does.
        _ = try await Program("chown", ["-R", "nobody", desk.folder.path]).run()
        program.arguments = ["--reuid", "nobody", "--clear-groups", "--", program.executable] + program.arguments
        program.executable = "setpriv"
      }
      let result = try await program.run { running in
        try await desk.server.waitForHeldRequest()
        let facts = try? FileManager.default.attributesOfItem(atPath: "/proc/\(running.processID)/environ")
        if let owner = facts?[.ownerAccountID] as? Int {
          try "\(owner)".write(toFile: owners, atomically: false, encoding: .utf8)
        }
        let all = try String(contentsOfFile: "/proc/\(running.processID)/limits", encoding: .utf8)
        let line = all.split(separator: "\n").first { $0.hasPrefix("Max core file size") } ?? ""
        try String(line).write(toFile: limits, atomically: false, encoding: .utf8)
        try await desk.server.setFaults([])
      }
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      return (uid_t(try desk.folder.read("owner")), try desk.folder.read("limits"))
    }

    @Test("no other process may read the command's memory, and the system dumps none, unless it is allowed")
    func coreDumps() async throws {
      try await Workplace.europe { desk in
        var desk = desk
        let ca = try desk.folder.write(String(contentsOfFile: desk.server.caFile, encoding: .utf8), to: "ca.pem")
        desk.environment["PEXIP_CA_FILE"] = ca
        let usual = try await memory(desk)
        #expect(usual.owner == 0)
        #expect(usual.limit.contains(#/Max core file size +0 +0 /#), "\(usual.limit)")
        let allowed = try await memory(desk, "--allow-core-dumps")
        #expect(allowed.owner != 0)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        if limit.rlim_max > 0 { #expect(!allowed.limit.contains(#/Max core file size +0 +0 /#), "\(allowed.limit)") }
      }
    }
  #endif
}
