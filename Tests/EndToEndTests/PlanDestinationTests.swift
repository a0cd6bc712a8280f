import Foundation
import TestSupport
import Testing

/// What `plan --out` writes over, and what it leaves alone.
@Suite("Where plan --out writes")
struct PlanDestinationTests {
  private static let way = "name a new file, a saved plan or an empty file with --out"

  @Test("a saved plan and an empty file are replaced; the new one can be applied")
  func replaced() async throws {
    try await Workplace.europe { desk in
      try desk.folder.write("", to: "empty.plan")
      for file in ["saved.plan", "saved.plan", "empty.plan"] {
        #expect(try await desk.plan("--out", file).exitCode == 0)
        #expect(try desk.folder.read(file).contains("\"formatVersion\" : 1"))
      }
      #expect(
        try await desk.provision("apply", "--plan", "empty.plan", "--base", "europe", "--auto-approve").exitCode == 0)
    }
  }

  @Test("another file, a folder, a device and a symbolic link are left alone, exit code 6, before anything is asked")
  func refused() async throws {
    try await Workplace.europe { desk in
      try desk.folder.write("notes", to: "notes.txt")
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      let files = FileManager.default
      try files.createSymbolicLink(atPath: desk.folder.path("link"), withDestinationPath: "saved.plan")
      try files.createSymbolicLink(atPath: desk.folder.path("dangling"), withDestinationPath: "nowhere")
      let reasons = [
        (desk.deployment, "it exists and is not a saved plan"), ("notes.txt", "it exists and is not a saved plan"),
        ("europe", "it is a folder"), ("/dev/null", "it is not a regular file"),
        ("link", "it is a symbolic link, which is not followed"),
        ("dangling", "it is a symbolic link, which is not followed"),
      ]
      let count = try desk.server.requests().count
      let before = try desk.folder.read(desk.deployment)
      for (path, reason) in reasons {
        let result = try await desk.plan("--out", path)
        #expect(result.exitCode == 6)
        #expect(result.output == "")
        #expect(result.errorOutput == "error: the plan is not written to \"\(path)\": \(reason); \(Self.way)\n")
      }
      #expect(try await desk.plan("--out", "notes.txt", "--format", "json").json()["error"]["code"] == "out-refused")
      #expect(try desk.server.requests().count == count)
      #expect(try desk.folder.read(desk.deployment) == before)
      #expect(try desk.folder.read("notes.txt") == "notes")
      #expect(!files.fileExists(atPath: desk.folder.path("nowhere")))
      #expect(try desk.folder.read("saved.plan").contains("\"formatVersion\" : 1"))
    }
  }

  @Test("a missing folder is said, and not made; a stream that is not open is said")
  func missingFolder() async throws {
    try await Workplace.europe { desk in
      let missing = try await desk.plan("--out", "plans/europe.plan")
      #expect(missing.exitCode == 1)
      #expect(
        missing.errorOutput
          == "error: the plan cannot be written to \"plans/europe.plan\": there is no folder \"plans\"; make it first\n"
      )
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("plans")))
      let closed = try await desk.plan("--out", "/dev/fd/57")
      #expect(closed.exitCode == 1)
      #expect(
        closed.errorOutput == "error: the plan cannot be written to \"/dev/fd/57\": that stream is not open\n")
    }
  }

  @Test(
    "standard output, another stream and a named pipe are written to",
    arguments: [
      "\"$0\" \"$@\" --out /dev/stdout > got", "\"$0\" \"$@\" --out /dev/fd/1 | cat > got",
      "\"$0\" \"$@\" --out /dev/fd/7 7> got", "mkfifo pipe && { cat pipe > got & \"$0\" \"$@\" --out pipe; wait; }",
    ])
  func streams(script: String) async throws {
    try await Workplace.europe { desk in
      var program = try desk.command(["plan", desk.deployment])
      program.arguments = ["-c", script, program.executable] + program.arguments
      program.executable = "sh"
      let result = try await program.run()
      #expect(result.exitCode == 0)
      #expect(!result.errorOutput.contains("The plan was saved"))
      #expect(
        try desk.folder.read("got").hasPrefix("{\n  \"caFile\"")
          || desk.folder.read("got").hasPrefix("{\n  \"changes\""))
      let applied = try await desk.provision("apply", "--plan", "got", "--base", "europe", "--auto-approve")
      #expect(applied.exitCode == 0)
    }
  }

  @Test("a saved plan given as a deployment file is named, with the option")
  func asDeployment() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      for command in ["apply", "plan"] {
        let result = try await desk.provision(command, "saved.plan")
        #expect(result.exitCode == 64)
        #expect(
          result.errorOutput
            == "error: \"saved.plan\" is a saved plan, not a deployment file; `infinity-provision apply --plan saved.plan` applies it\n"
        )
      }
    }
  }
}
