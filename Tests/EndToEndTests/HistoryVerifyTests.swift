import Foundation
import TestSupport
import Testing

/// `history --verify`, and the reference that a run is given.
@Suite("Journals that tell what was changed in them")
struct HistoryVerifyTests {
  private static func journal(_ run: String) -> String { "state/infinity-provision/runs/\(run).jsonl" }

  private static func lastDigest(_ desk: Workplace, _ run: String) async throws -> String {
    let lines = try desk.folder.read(journal(run)).split(separator: "\n")
    return String(try await Program("sha256sum").run(input: String(lines.last ?? "")).output.prefix(64))
  }

  private static let closing = """

    A chain of hashes proves nothing against the owner of the journal, who can write it again: compare the hash of its last line with the
    one that was kept elsewhere (--audit).

    """

  @Test("a journal that ends within its first line began nothing: the others are listed, and --verify names it")
  func unbegun() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5")
      let run = try #require(try await desk.runs().first)
      let text = try desk.folder.read(Self.journal(run))
      let later = "20990101T000000Z-1-5f0c2a9e"
      for start in ["", String(text.prefix(40))] {
        try desk.folder.write(start, to: Self.journal(later))
        #expect(try await desk.runs() == [run])
        #expect(
          try await desk.provision("history", "last", "--format", "json").json()["runs"][0]["run"] == .string(run))
        let missing = try await desk.provision("history", later)
        #expect(missing.exitCode == 1)
        #expect(
          missing.errorOutput
            == "error: looking up the run \(later): it was killed before its journal had a line, and began nothing; "
            + "`infinity-provision history` lists the runs\n")
        let listed = try await desk.provision("state", "list")
        #expect(listed.exitCode == 0)
        #expect(listed.output.contains("1 run, the last one \(run)"), "\(listed.output)")
        let verified = try await desk.provision("history", "--verify")
        #expect(verified.exitCode == 3)
        #expect(
          verified.output.hasPrefix(
            "\(later)  cut-off: the end of the run is missing; it was killed or is under way, or lines were removed (0 lines)\n"
          ))
      }
      let last = try await desk.provision("rollback", "last", "--auto-approve")
      #expect(last.exitCode == 1)
      #expect(
        last.errorOutput.hasSuffix(
          "error: nothing was changed: the journal of \(later) has no whole line, so that it may have been the last run; name the run "
            + "that is meant, as `infinity-provision rollback \(run)`\n"), "\(last.errorOutput)")
      // What was a journal once, or never, is not passed over.
      for damaged in [
        String(repeating: "\0", count: text.utf8.count), "hello", text.replacing("\n", with: " "),
        text.replacing("\n", with: ""),
      ] {
        try desk.folder.write(damaged, to: Self.journal(later))
        let listed = try await desk.provision("history")
        #expect(listed.exitCode == 1 && listed.errorOutput.contains(Self.journal(later)), "\(listed.errorOutput)")
        #expect(try await desk.provision("rollback", "last", "--auto-approve").exitCode == 1)
      }
      #expect(try await desk.provision("rollback", run, "--auto-approve").exitCode == 0)
      // A whole first line that is none is somebody's, or a later version's.
      try desk.folder.write("{}\n", to: Self.journal(later))
      #expect(try await desk.provision("history").exitCode == 1)
    }
  }

  @Test("what is copied must be a state: a folder that is not there, or holds none, is 1")
  func copied() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5")
      let state = desk.folder.path("state")
      for (source, reason) in [(desk.folder.path("none"), "there is no such folder"), (state, "it holds no state")] {
        let result = try await desk.provision("state", "copy", source, desk.folder.path("copy"))
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput
            == "error: nothing was copied: reading the state in \(source): \(reason); name the folder that has runs or secrets in it\n"
        )
      }
      let copy = desk.folder.path("copy")
      let result = try await desk.provision("state", "copy", state + "/infinity-provision", copy)
      #expect(result.exitCode == 0, "\(result.errorOutput)")

      // The copy is a state of its own, which each command takes.
      let run = try #require(try await desk.runs().first)
      try FileManager.default.removeItem(atPath: state)
      #expect(try await desk.provision("history").output == "No applies were run from here.\n")
      let listed = try await desk.provision("history", "--state", copy, "--format", "json").json()
      #expect(listed["runs"].elements.map { $0["run"].text } == [run])
      #expect(try await desk.provision("state", "list", "--state", copy).output.contains("the folder \(copy)"))
      #expect(try await desk.provision("rollback", "last", "--state", copy, "--auto-approve").exitCode == 0)
      let after = try await desk.provision("history", "--state", copy, "--format", "json").json()
      #expect(after["runs"].elements.count == 2)
      #expect(!FileManager.default.fileExists(atPath: state + "/infinity-provision/runs"))
    }
  }

  @Test("a journal as it was written is 0; one that was changed, or has no end, is 3 and says where")
  func verify() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.provision("history", "--verify").output == "No applies were run from here.\n")
      try await desk.apply("--step", "5")
      let run = try #require(try await desk.runs().first)
      let text = try desk.folder.read(Self.journal(run))
      let digest = try await Self.lastDigest(desk, run)
      let sound = try await desk.provision("history", "--verify")
      #expect(sound.exitCode == 0)
      #expect(sound.output == "\(run)  unbroken (5 lines, SHA-256 of the last \(digest))\n\(Self.closing)")

      try desk.folder.write(text.replacing("vc.example.com", with: "vc.example.org"), to: Self.journal(run))
      let changed = try await desk.provision("history", "--verify", run)
      #expect(changed.exitCode == 3)
      #expect(
        changed.output
          == "\(run)  broken: line 3: it does not follow from the line before: line 2 was changed, or lines were put in or taken out "
          + "(5 lines, SHA-256 of the last \(digest))\n\(Self.closing)")
      let document = try await desk.provision("history", "--verify", "--format", "json")
      #expect(document.exitCode == 3)
      #expect(
        try document.json()["journals"] == [
          [
            "run": .string(run), "result": "broken", "line": 3, "lines": 5, "sha256": .string(digest),
            "message":
              "line 3: it does not follow from the line before: line 2 was changed, or lines were put in or taken out",
          ]
        ])

      let lines = text.split(separator: "\n")
      try desk.folder.write(lines.dropLast().joined(separator: "\n") + "\n", to: Self.journal(run))
      let cut = try await desk.provision("history", "--verify", run, "--format", "json")
      #expect(cut.exitCode == 3)
      #expect(try cut.json()["journals"][0]["result"] == "cut-off")
      #expect(
        try cut.json()["journals"][0]["message"]
          == "the end of the run is missing; it was killed or is under way, or lines were removed")

      let earlier = text.replacing(#/,"previous":(null|"[0-9a-f]+")/#, with: "")
        .replacing(#/,"version":"[^"]*"/#, with: "")
      try desk.folder.write(earlier, to: Self.journal(run))
      let unchained = try await desk.provision("history", "--verify")
      #expect(unchained.exitCode == 0)
      #expect(
        unchained.output.hasPrefix("\(run)  not-chained: made by an earlier version, which made no chains (5 lines, "))
      #expect(try await desk.provision("history", run).exitCode == 0)

      let unknown = try await desk.provision("history", "--verify", "20261122T170501Z-1-00000000", "--format", "json")
      #expect(unknown.exitCode == 1)
      #expect(try unknown.json()["error"]["code"] == "no-such-run")
    }
  }

  @Test(
    "a reference is in the journal, the history and the report, and steers no terminal; one that is too long is refused"
  )
  func reference() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.apply("--step", "5", "--reference", "CHG-4711 \u{1B}[2J", "--format", "json")
      #expect(try result.json()["reference"] == "CHG-4711 \u{1B}[2J")
      let run = try #require(try await desk.runs().first)
      let back = try await desk.command(
        ["rollback", run, "--auto-approve", "--format", "json"], environment: ["INFINITY_REFERENCE": "CHG-4712"]
      ).run()
      #expect(try back.json()["reference"] == "CHG-4712")
      let plain = try await desk.apply("--step", "5", "--format", "json")
      #expect(try plain.json().members["reference"] == .null)

      let history = try await desk.provision("history", "--format", "json").json()["runs"].elements
      #expect(history.map { $0["reference"] } == [.null, "CHG-4712", "CHG-4711 \u{1B}[2J"])
      let list = try await desk.provision("history").output.split(separator: "\n")
      #expect(list.last?.hasSuffix("  CHG-4711 \\u{1B}[2J") == true)
      #expect(try await desk.provision("history", run).output.contains("\nReference        CHG-4711 \\u{1B}[2J\n"))

      for reference in ["", String(repeating: "x", count: 257)] {
        let refused = try await desk.apply("--reference", reference)
        #expect(refused.exitCode == 64)
        #expect(
          refused.errorOutput
            == "error: --reference takes 1 to 256 characters, and this is \(reference.count)\n")
      }
    }
  }
}
