import Foundation
import TestSupport
import Testing

/// What keeps an apply from surprising: the lock, the share of nodes, Ctrl-C, objects that moved.
@Suite("Safety rails")
struct SafetyTests {
  @Test("two applies to one Management Node exclude each other; the lock of a killed one does not stay")
  func lock() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, first in
        try await terminal.waitFor("[y/N] ")
        let second = try await desk.apply()
        #expect(second.exitCode == 6)
        #expect(
          second.errorOutput
            == "error: nothing was changed: another apply to \(desk.server.url) is under way on this machine (process "
            + "\(first.processID)); wait for it to end, then try again, or use --lock-timeout to wait\n")
        let document = try await desk.apply("--format", "json").json()
        #expect(document["error"]["code"] == "locked")
        #expect(try await desk.plan().exitCode == 0)
        first.send(SIGKILL)
      }
      #expect(result.exitCode == nil)
      #expect(try await desk.apply().exitCode == 0)
    }
  }

  @Test("the apply of a saved plan and a rollback keep away, and are kept away, as every apply")
  func lockOfOthers() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5")
      let run = try #require(try await desk.runs().first)
      try await desk.plan("--out", "saved.plan")
      let before = try desk.server.requests().writes.count
      let commands = [["apply", "--plan", "saved.plan", "--base", "europe"], ["rollback", run]]
      for command in commands {
        _ = try await desk.command(command).run(on: PseudoTerminal()) { terminal, first in
          try await terminal.waitFor("[y/N] ")
          for second in [["apply", desk.deployment]] + commands {
            let result = try await desk.command(second + ["--auto-approve"]).run()
            #expect(result.exitCode == 6, "\(second) during \(command)")
            #expect(
              result.errorOutput
                == "error: nothing was changed: another apply to \(desk.server.url) is under way on this machine (process "
                + "\(first.processID)); wait for it to end, then try again, or use --lock-timeout to wait\n")
          }
          terminal.type("n")
        }
      }
      #expect(try desk.server.requests().writes.count == before)
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("more nodes than --max-changed-nodes allows: refused, naming the option")
  func maxChangedNodes() async throws {
    try await Workplace.world { desk in
      let refused = try await desk.apply("--location", "Asia", "--max-changed-nodes", "33")
      #expect(refused.exitCode == 6)
      #expect(
        refused.errorOutput == """
          error: nothing was changed: the plan changes 2 of 6 Conferencing Nodes, more than --max-changed-nodes 33 allows; raise it if that is meant

          """)
      #expect(try desk.server.requests().writes.isEmpty)
      let document = try await desk.apply(
        "--location", "Asia", "--max-changed-nodes", "33", "--format", "json"
      ).json()
      #expect(document["error"]["code"] == "too-many-nodes")
      #expect(try await desk.apply("--location", "Asia", "--max-changed-nodes", "34").exitCode == 0)
    }
  }

  @Test("Ctrl-C while planning: exit code 130, nothing was changed")
  func interruptedPlan() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["path": "*/worker_vm/*", "do": ["delay": 60000]]])
      for format in ["text", "json"] {
        let count = try desk.server.requests().count
        let result = try await desk.command(["plan", desk.deployment, "--format", format]).run { program in
          while try desk.server.requests().count < count + 8 { try await Task.sleep(for: .milliseconds(10)) }
          program.send(SIGINT)
        }
        #expect(result.exitCode == 130)
        #expect(result.errorOutput == "error: stopped on request; nothing was changed\n")
        if format == "json" { #expect(try result.json()["error"]["code"] == "interrupted") }
      }
    }
  }

  @Test(
    "Ctrl-C while applying: what is in flight is finished, the rest never tried, exit code 5; a second run completes")
  func interruptedApply() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "PATCH", "path": "*/worker_vm/*", "nth": 2, "do": ["hold": true]]
      ])
      let (result, errors) = try await desk.interruptWhileHeld([
        "apply", desk.deployment, "--auto-approve", "--format", "json", "--parallel", "1",
      ])
      let report = try result.json()
      #expect(result.exitCode == 5)
      // Two certificates, then the first node and the second, which was under way.
      #expect(report["result"] == ["applied": 4, "failed": 0, "skipped": 11])
      #expect(report["error"]["code"] == "interrupted")
      #expect(
        errors == """
          Stopping: what is under way is finished, and no other change is started; Ctrl-C again exits immediately.
          error: stopped on request; run the same command again to continue

          """)

      let second = try await desk.apply()
      #expect(second.output.hasSuffix("Apply: 11 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("an object that moved between plan and its step is left alone, exit code 5")
  func moved() async throws {
    try await Workplace.europe { desk in
      let api = "/api/admin/configuration/v1"
      let result = try await desk.command(["apply", desk.deployment, "--format", "json"]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        try await desk.server.post("\(api)/mssip_proxy/", ["name": "Other", "address": "other.example.com"])
        try await desk.server.patch(
          "\(api)/system_location/1/", ["mssip_proxy": .string("\(api)/mssip_proxy/1/")])
        terminal.type("y")
      }
      let report = try result.json()
      #expect(result.exitCode == 5)
      #expect(report["error"]["code"] == "object-moved")
      #expect(report["changes"][6]["result"] == "failed")
      #expect(
        report["changes"][6]["error"]
          == "location \"Europe\" changed after the plan was made (mssip_proxy); it was left unchanged: plan again")
      #expect(try await desk.server.get("\(api)/system_location/1/")["mssip_proxy"] == .string("\(api)/mssip_proxy/1/"))

      // The next plan shows what it would change, and then it is changed.
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("an object that moved before the first write: nothing was written, and it is exit code 5 all the same")
  func movedFirst() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment, "--step", "5"]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        try await desk.server.patch(
          "/api/admin/configuration/v1/global/1/", ["local_mssip_domain": "other.example.com"])
        terminal.type("y")
      }
      #expect(result.exitCode == 5)
      #expect(result.output.contains("global settings \"global\" changed after the plan was made (local_mssip_domain)"))
    }
  }

  @Test("a node that was moved to another location between plan and its step is left alone, exit code 5")
  func movedNode() async throws {
    try await Workplace.europe { desk in
      let api = "/api/admin/configuration/v1"
      let result = try await desk.command(["apply", desk.deployment, "--step", "4"]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        try await desk.server.post("\(api)/system_location/", ["name": "Elsewhere"])
        try await desk.server.patch("\(api)/worker_vm/2/", ["system_location": .string("\(api)/system_location/2/")])
        terminal.type("y")
      }
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains("Conferencing Node \"conf02\" changed after the plan was made (system_location)"))
      #expect(try await desk.server.get("\(api)/worker_vm/2/")["alternative_fqdn"] != "conf02.vc.example.com")
    }
  }

  @Test("a lock file that is a link: refused, and what it leads to is not touched")
  func linkedLock() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "1")
      let locks = desk.folder.path("state/infinity-provision/locks")
      let lock = try #require(try FileManager.default.contentsOfDirectory(atPath: locks).first)
      let target = try desk.folder.write("mine\n", to: "target")
      try FileManager.default.removeItem(atPath: "\(locks)/\(lock)")
      try FileManager.default.createSymbolicLink(atPath: "\(locks)/\(lock)", withDestinationPath: target)
      let writes = try desk.server.requests().writes.count
      let result = try await desk.apply()
      #expect(result.exitCode == 1)
      #expect(
        result.errorOutput
          == "error: nothing was changed: opening the lock \(locks)/\(lock): \(locks)/\(lock) is a symbolic link, which is not "
          + "followed; remove it, or set XDG_STATE_HOME to a folder that you own\n")
      #expect(try desk.folder.read("target") == "mine\n")
      #expect(try desk.server.requests().writes.count == writes)
    }
  }

  @Test("two runs have names that no other process's can be")
  func runNames() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "1")
      try await desk.apply()
      let marks = try await desk.runs().compactMap { $0.wholeMatch(of: #/\d{8}T\d{6}Z-\d+-([0-9a-f]{8})/#)?.output.1 }
      #expect(Set(marks).count == 2, "\(marks)")
    }
  }

  @Test("of two runs that could have begun in one second the later one is the last")
  func lastRun() async throws {
    try await Workplace.europe { desk in
      let names = desk.folder.path("state/infinity-provision/runs")
      try FileManager.default.createDirectory(atPath: names, withIntermediateDirectories: true)
      // Another process's run, which is sorted behind all of this second.
      let now = Date()
      for second in 0..<3 {
        let time = (now + Double(second)).formatted(
          .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false).timeSeparator(
            .omitted))
        try desk.folder.write("", to: "state/infinity-provision/runs/\(time)Z-99999999-ffffffff.jsonl")
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: desk.folder.path("state/infinity-provision"))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: names)
      #expect(try await desk.apply("--step", "2").exitCode == 0)
      let names2 = try FileManager.default.contentsOfDirectory(atPath: names).sorted()
      #expect(names2.last?.hasSuffix("-ffffffff.jsonl") == false, "\(names2)")
    }
  }

  @Test("a file of the state folder that cannot be used stops before anything is changed")
  func unusableState() async throws {
    try await Workplace.europe { desk in
      try desk.folder.write("{}", to: "state/infinity-provision/secrets.json")
      let result = try await desk.apply("--format", "json")
      #expect(result.exitCode == 1)
      #expect(try result.json()["error"]["code"] == "state-unusable")
      try desk.folder.write("", to: "blocked")
      let blocked = try await desk.apply(environment: ["XDG_STATE_HOME": desk.folder.path("blocked")])
      #expect(blocked.exitCode == 1)
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }
}
