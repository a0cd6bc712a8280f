import Foundation
import TestSupport
import Testing

/// `show` of saved plans and of runs.
@Suite("Saved plans and runs that are looked at")
struct ShowTests {
  @Test("a saved plan is shown as plan showed it, with its standing, and nothing is asked of a server")
  func savedPlan() async throws {
    try await Workplace.europe { desk in
      let planned = try await desk.plan("--out", "europe.plan", "--expires", "8h")
      let before = try desk.server.requests().count
      let shown = try await desk.provision("show", "europe.plan", environment: ["PEXIP_PASSWORD": nil])
      #expect(shown.exitCode == 0)
      // Secrets' paths are those of the folder that the plan was made in, as --base says.
      let based = try await desk.provision("show", "europe.plan", "--base", "europe")
      #expect(based.output.hasPrefix(planned.output.dropLast()), "\(planned.output)\n---\n\(based.output)")
      #expect(shown.output.contains("\nSaved plan\n  made        "))
      #expect(shown.output.hasSuffix("\n  signed      by no one\n  applied     by no run of these journals\n"))
      let document = try await desk.provision("show", "europe.plan", "--format", "json").json()
      #expect(document["formatVersion"] == 1)
      #expect(document["changes"].elements.count == 15)
      #expect(document["savedPlan"]["signatures"] == [])
      #expect(document.members["objection"] == .null)
      #expect(document.members["appliedIn"] == .null)
      #expect(try desk.server.requests().count == before)

      #expect(
        try await desk.provision("apply", "--plan", "europe.plan", "--base", "europe", "--auto-approve").exitCode == 0)
      let run = try #require(try await desk.runs().first)
      #expect(
        try await desk.provision("show", "europe.plan").output.hasSuffix("\n  applied     in the run \(run)\n"))
      let record = try await desk.provision("history", run, "--format", "json").json()["runs"][0]
      #expect(record["file"] == "europe.plan")
      #expect(record.members["forLocations"] == .null)
    }
  }

  @Test("a plan whose time is over is shown, and that it is over is said")
  func expired() async throws {
    try await Workplace.europe { desk in
      try await desk.plan("--out", "europe.plan", "--expires", "1m")
      let text = try desk.folder.read("europe.plan")
      let expires = try #require(text.firstMatch(of: #/"expires" : "([^"]*)"/#)?.output.1)
      let past = "2026-01-01T00:00:00Z"
      let created = try #require(text.firstMatch(of: #/"created" : "([^"]*)"/#)?.output.1)
      try desk.folder.write(
        text.replacing(expires, with: past).replacing(created, with: "2025-12-31T00:00:00Z"), to: "europe.plan")
      let shown = try await desk.provision("show", "europe.plan")
      #expect(shown.exitCode == 0)
      #expect(
        shown.output.contains("\n\nwarning: the saved plan \"europe.plan\" expired at \(past), and it is "),
        "\(shown.output)")
      let document = try await desk.provision("show", "europe.plan", "--format", "json").json()
      #expect(document["objection"].text?.hasPrefix("the saved plan \"europe.plan\" expired at \(past)") == true)
    }
  }

  @Test("a run is shown as history shows it; what is neither is an error that says so")
  func runs() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5")
      let run = try #require(try await desk.runs().first)
      let shown = try await desk.provision("show", run)
      #expect(shown.exitCode == 0)
      #expect(shown.output == (try await desk.provision("history", run).output))
      #expect(shown.output == (try await desk.provision("show", "last").output))
      #expect(shown.output == (try await desk.provision("history", "last").output))
      #expect(try await desk.provision("show", run, "--format", "json").json()["runs"][0]["run"] == .string(run))

      let wrong = try await desk.provision("show", run + "0", "--format", "json")
      #expect(wrong.exitCode == 1)
      #expect(try wrong.json()["error"]["code"] == "no-such-run")
      let file = try await desk.provision("show", desk.deployment, "--format", "json")
      #expect(file.exitCode == 1)
      #expect(try file.json()["error"]["code"] == "saved-plan-unusable")
      #expect(try await desk.provision("show", "none.plan").exitCode == 1)
    }
  }
}
