import Foundation
import TestSupport
import Testing

/// Ctrl-C and SIGTERM before there is a connection: while a secret's program runs, or a file does not come.
@Suite("Stopped before there is a connection")
struct EarlyStopTests {
  private static let message = "error: stopped on request; nothing was changed on the Management Node\n"

  /// Stops a command while the program of its secret runs, and sees that the program ends as well.
  private func stopped(_ arguments: [String], by signal: Int32, in folder: TemporaryFolder) async throws
    -> ProgramResult
  {
    try folder.write(
      """
      version: 1
      stunServers: []
      turnServers:
        - name: T
          address: turn.example.com
          username: u
          password: {command: [sh, -c, "echo $$ > started.new; mv started.new started; exec sleep 60"]}
      """, to: "deployment.yaml")
    let place = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    let started = URL(filePath: folder.path("started"))
    let result = try await Program(
      .provision, arguments, environment: place, workingDirectory: folder.path
    ).run { program in
      while !FileManager.default.fileExists(atPath: started.path) { try await Task.sleep(for: .milliseconds(20)) }
      program.send(signal)
    }
    let child = try #require(
      Int32(String(contentsOf: started, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(child, 0) == -1, "the program of the secret still runs")
    return result
  }

  @Test("while the program of a secret runs: 130, a message, and the program ends", arguments: [SIGINT, SIGTERM])
  func program(signal: Int32) async throws {
    try await withTemporaryFolder { folder in
      let result = try await stopped(["validate"], by: signal, in: folder)
      #expect(result.exitCode == 130)
      #expect(result.output == "")
      #expect(result.errorOutput == Self.message)
    }
  }

  @Test("in JSON it is the one document, and so is what a pipeline reads", arguments: ["json", "junit", "sarif"])
  func documents(format: String) async throws {
    try await withTemporaryFolder { folder in
      let result = try await stopped(["validate", "--format", format, "--out", "result"], by: SIGTERM, in: folder)
      #expect(result.exitCode == 130)
      #expect(result.output == "")
      #expect(result.errorOutput == Self.message)
      let text = try folder.read("result")
      #expect(text.contains("stopped on request"), "\(text)")
      if format == "json" { #expect(text.contains("\"interrupted\"")) }
      #expect(text.contains(format == "junit" ? "<testsuites" : "{"))
    }
  }

  @Test("a password that does not come from its pipe, and a deployment file that does not come at all")
  func pipes() async throws {
    try await withTemporaryFolder { folder in
      try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
      try folder.write("version: 1\n", to: "deployment.yaml")
      for arguments in [
        ["plan", "--address", "https://127.0.0.1:9", "--password-file", "pipe"], ["validate", "pipe"],
      ] {
        let result = try await Program(
          .provision, arguments, environment: ["HOME": folder.path], workingDirectory: folder.path
        ).run { program in
          try await Task.sleep(for: .milliseconds(700))
          program.send(SIGTERM)
        }
        #expect(result.exitCode == 130)
        #expect(result.output == "")
        #expect(result.errorOutput == Self.message)
      }
    }
  }
}
