import TestSupport
import Testing

/// `--format html`: a page on standard output, and nothing else there.
@Suite("Plans and records as a page")
struct ReportTests {
  @Test("plan gives one page, which holds no secret, and exit code 0")
  func plan() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.plan("--format", "html")
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("<!DOCTYPE html>\n") && result.output.hasSuffix("</html>\n"))
      #expect(result.output.contains("<h1>15 changes in Europe</h1>"))
      #expect(result.output.contains("Management Node <b>\(desk.server.url)</b>"))
      #expect(result.output.contains("<dt>File</dt><dd>europe/deployment.yaml</dd>"))
      #expect(result.output.contains("secret, from environment variable TURN_EU_PASSWORD"))
      #expect(
        result.output.contains("<figcaption>Before</figcaption>")
          && result.output.contains("<figcaption>After</figcaption>"))
      for secret in [Workplace.passphrase, Workplace.turnPassword, desk.server.password, "PRIVATE KEY"] {
        #expect(!result.output.contains(secret))
      }
    }
  }

  @Test("apply gives the record: what was made, in which run, and when the nodes had it")
  func apply() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.apply("--format", "html", "--wait", "--reference", "CHG-4711")
      #expect(result.exitCode == 0)
      #expect(result.output.hasPrefix("<!DOCTYPE html>\n"))
      #expect(result.output.contains("<h1>All 15 changes made</h1>"))
      let run = try #require(try await desk.runs().first)
      #expect(result.output.contains("<dt>Run</dt><dd>\(run)</dd>"))
      #expect(result.output.contains("<dt>Reference</dt><dd>CHG-4711</dd>"))
      #expect(result.output.contains(#/<dt>In sync<\/dt><dd>after \d+ s<\/dd>/#))
      #expect(result.output.matches(of: #/<td class="made">✓ made<\/td>/#).count > 5)
    }
  }

  @Test("an apply that was refused part-way says so, draws only what was made, and keeps its exit code")
  func refused() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["method": "POST", "path": "*/mssip_proxy/", "do": ["status": 400]]])
      let result = try await desk.apply("--format", "html")
      #expect(result.exitCode == 5)
      #expect(result.output.contains("<dd>Not complete</dd>"))
      #expect(result.output.contains(#"<td class="failed">✕ failed</td>"#))
      #expect(result.output.contains(#"<h2 id="not-done">What was not done</h2>"#))
      #expect(
        result.output.contains(#/<desc id="after-1-desc">3 nodes, confpool-eu.vc.example.com; no servers.<\/desc>/#)
      )
    }
  }

  @Test("without a plan there is no page: nothing is on standard output")
  func noPlan() async throws {
    try await Workplace.europe { desk in
      try desk.edit("lyncServer: Europe SfB", "lyncServer: Nobody")
      let result = try await desk.plan("--format", "html")
      #expect(result.exitCode == 1)
      #expect(result.output.isEmpty)
    }
  }

  @Test("where nobody can be asked, the page is the plan that was not applied")
  func notAsked() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment, "--format", "html", "--max-changed-nodes", "10"])
        .run()
      #expect(result.exitCode == 6)
      #expect(result.output.contains("<p class=\"kicker\">Plan that was not applied</p>"))
      #expect(result.output.contains("the plan changes 3 of 3 Conferencing Nodes"))
      let unasked = try await desk.command(["apply", desk.deployment, "--format", "html"]).run()
      #expect(unasked.exitCode == 6)
      #expect(unasked.output.contains("<p class=\"kicker\">Plan that was not applied</p>"))
      #expect(unasked.output.contains("there is no terminal to ask on"))
    }
  }
}
