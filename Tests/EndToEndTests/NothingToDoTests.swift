import Foundation
import TestSupport
import Testing

/// What is said where there is nothing to do: no more than was looked at.
@Suite("Nothing to do, and what was looked at")
struct NothingToDoTests {
  private func nothing(_ desk: Workplace, _ words: String) -> String {
    "No changes: the Management Node \(desk.server.url) \(words).\n"
  }

  @Test("a plan and an apply of a part of the file say of which part, in every form")
  func scoped() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan().output.hasPrefix(nothing(desk, "matches the file")))
      for (scope, words) in [
        (["--location", "Europe"], "matches the file for the location \"Europe\""),
        (["--location", "Europe", "--location", "Asia"], "matches the file for the locations \"Europe\" and \"Asia\""),
        (["--step", "5"], "matches the file in step 5"),
        (
          ["--step", "4", "--step", "1", "--step", "5", "--location", "Asia"],
          "matches the file in steps 1, 4 and 5 for the location \"Asia\""
        ),
      ] {
        let plan = try await desk.command(["plan", desk.deployment] + scope).run()
        #expect(plan.output.hasPrefix(nothing(desk, words)), "\(plan.output)")
        let apply = try await desk.command(["apply", desk.deployment] + scope).run()
        #expect(apply.output.hasPrefix(nothing(desk, words)), "\(apply.output)")
        for command in ["plan", "apply"] {
          let markdown = try await desk.command([command, desk.deployment, "--format", "markdown"] + scope).run()
          #expect(
            markdown.output
              == "### No changes: Management Node `\(desk.server.url)`\n\nThe Management Node \(words).\n")
          let page = try await desk.command([command, desk.deployment, "--format", "html"] + scope).run()
          #expect(
            page.output.replacing("&quot;", with: "\"").contains(
              "<h1>No changes: the Management Node \(words)</h1>"))
        }
      }
    }
  }

  @Test("a saved plan without changes changes nothing, and says nothing of the file")
  func saved() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      try await desk.server.patch(
        "/api/admin/configuration/v1/worker_vm/2/", ["alternative_fqdn": "elsewhere.vc.example.com"])
      let shown = try await desk.provision("show", "saved.plan")
      #expect(shown.output.hasPrefix(nothing(desk, "had nothing to be changed when the plan was made")))
      let apply = ["apply", "--plan", "saved.plan", "--base", "world"]
      let words = "is left as it is: the saved plan changes nothing"
      let applied = try await desk.command(apply).run()
      #expect(applied.exitCode == 0)
      #expect(applied.output.hasPrefix(nothing(desk, words)), "\(applied.output)")
      #expect(
        try await desk.command(apply + ["--format", "markdown"]).run().output
          == "### No changes: Management Node `\(desk.server.url)`\n\nThe Management Node \(words).\n")
      #expect(
        try await desk.command(apply + ["--format", "html"]).run().output.contains(
          "<h1>No changes: the Management Node \(words)</h1>"))
    }
  }

  @Test("checks of a part of the file say that what was checked is as it should be")
  func verified() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      #expect(try await desk.apply().exitCode == 0)
      let part = try await desk.provision("verify", desk.deployment, "--check", "configuration")
      #expect(part.output.hasSuffix("\nVerify: what was checked is as it should be.\n"), "\(part.output)")
    }
  }

  @Test("a saved plan that stopped part-way is not applied twice, and what plans the rest is named")
  func stoppedSavedPlan() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      try await desk.server.setFaults([
        ["method": "PATCH", "path": "*/worker_vm/*", "do": ["status": 400, "json": [:]]]
      ])
      let apply = ["apply", "--plan", "saved.plan", "--base", "world", "--auto-approve"]
      let stopped = try await desk.command(apply).run()
      #expect(stopped.exitCode == 5)
      #expect(
        stopped.errorOutput.hasSuffix(
          "error: not every change could be made; mend what is reported above, then plan again to continue: the saved plan is not applied "
            + "twice, and the command that made it, `plan --out` or `certificate renew --out`, plans the rest\n"),
        "\(stopped.errorOutput)")
      try await desk.server.setFaults([])
      #expect(try await desk.command(apply).run().exitCode == 4)
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      #expect(try await desk.command(apply).run().exitCode == 0)

      #expect(
        try await desk.provision("remove", desk.deployment, "--location", "Asia", "--out", "back.plan").exitCode == 0)
      try await desk.server.setFaults([
        ["method": "DELETE", "path": "*", "do": ["status": 400, "json": [:]]]
      ])
      let back = try await desk.provision("apply", "--plan", "back.plan", "--base", "world", "--auto-approve")
      #expect(back.exitCode == 5, "\(back.output)\(back.errorOutput)")
      #expect(
        back.errorOutput.hasSuffix(
          "then plan again to continue: the saved plan is not applied twice, and the command that made it, `remove --out`, plans the rest\n"
        ), "\(back.errorOutput)")
    }
  }

  @Test("a record of secrets that cannot be read is told before anybody is asked, and nothing was changed")
  func unreadableSecrets() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      let run = try #require(try await desk.runs().first)
      let file = try #require(desk.secretsFiles.first)
      try desk.folder.write("garbage", to: file)
      let writes = try desk.server.requests().writes.count
      // Nobody is there to be asked, which would be 6.
      let back = try await desk.provision("rollback", run)
      #expect(back.exitCode == 1)
      #expect(back.errorOutput.contains("error: nothing was changed: reading "), "\(back.errorOutput)")
      #expect(try desk.server.requests().writes.count == writes)
    }
  }
}
