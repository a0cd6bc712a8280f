import Foundation
import MockManagementNode
import TestSupport
import Testing

/// The built `infinity-mock-server`, as a script starts and stops it.
@Suite struct CommandTests {
  private struct Stop: Sendable {
    let signal: Int32
    let file: String

    /// Waits for the ready line in the file that a shell redirected it to, then sends the signal.
    func send(to program: RunningProgram) async throws {
      while (try? String(contentsOfFile: file, encoding: .utf8))?.hasSuffix("\n") != true {
        try await Task.sleep(for: .milliseconds(5))
      }
      program.send(signal)
    }
  }

  private func start(
    _ options: [String], environment: [String: String] = [:], signal: Int32
  ) async throws -> (ready: JSONValue, result: ProgramResult) {
    try await withTemporaryFolder { folder in
      let file = folder.path("ready")
      // exec: the signal is for the server, not for the shell.
      let program = Program(
        "sh", ["-c", "exec \"$0\" \"$@\" > '\(file)'", try BuiltProduct.mockServer.path, "--port", "0"] + options,
        environment: environment)
      let stop = Stop(signal: signal, file: file)
      let result = try await program.run { try await stop.send(to: $0) }
      let line = try String(contentsOfFile: file, encoding: .utf8)
      #expect(line.split(separator: "\n").count == 1)
      return (try JSONValue(json: line.utf8), result)
    }
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func itSaysThatItIsReadyAndStopsWhenAsked(signal: Int32) async throws {
    let (ready, result) = try await start([], signal: signal)
    #expect(ready.members?.keys.sorted() == ["ca", "event", "password", "pid", "url", "username"])
    #expect(ready["event"] == "ready")
    #expect(ready["username"] == "admin")
    #expect(ready["url"]?.text?.hasPrefix("https://127.0.0.1:") == true)
    #expect(result.exitCode == 0)
    #expect(result.errorOutput == "")
    let authority = try #require(ready["ca"]?.text)
    #expect(!FileManager.default.fileExists(atPath: authority))
  }

  @Test func aPasswordThatWasGivenIsNotShown() async throws {
    let (ready, _) = try await start(["--no-tls"], environment: ["MOCK_PASSWORD": "given"], signal: SIGTERM)
    #expect(ready["password"] == nil)
    #expect(ready["ca"] == .null)
  }

  @Test func anAddressBesidesLoopbackIsWarnedAbout() async throws {
    let (_, result) = try await start(["--no-tls", "--host", "0.0.0.0"], signal: SIGTERM)
    #expect(
      result.errorOutput == "warning: listening on 0.0.0.0: anyone who can reach this address can use the mock server\n"
    )
  }

  @Test(arguments: [
    (
      "{\"dns_server\": [{\"address\": \"10.0.0.1\"}, {\"address\": \"10.0.0.1\"}]}",
      "object 2 of \"dns_server\" in the seed would be refused by the API (status 400): "
        + "{\"dns_server\": {\"address\": [\"Dns server with this Address already exists.\"]}}"
    ),
    ("{\"nosuch\": [{}]}", "the seed has objects of \"nosuch\", which is not a resource of the API"),
    ("nonsense", "the seed file FILE is not a JSON object of lists by resource"),
    (
      "{\"dns_server\": [], \"ntp_server\": [], \"dns_server\": []}",
      "in the seed file FILE, \"dns_server\" stands twice: write all of its objects in one list"
    ),
    ("{\"dns_server\": 5}", "in the seed file FILE, \"dns_server\" is not a list of objects"),
  ])
  func aSeedThatCannotBeUsedIsAnErrorThatSaysWhy(seed: String, message: String) async throws {
    try await refuses("--seed", seed, message)
  }

  @Test(arguments: [
    ("", "cannot use the state file FILE: it is not JSON; remove it to start without one"),
    ("[]", "cannot use the state file FILE: a state is an object with \"objects\" by resource, as GET state gives it"),
    (
      "{\"objects\": {\"dns_server\": [{\"id\": 1}, {\"id\": 1}]}}",
      "cannot use the state file FILE: two objects of \"dns_server\" have the same \"id\""
    ),
  ])
  func aStateThatCannotBeUsedIsAnErrorThatSaysWhy(state: String, message: String) async throws {
    try await refuses("--state", state, message)
  }

  /// - Parameter message: with FILE for the file that holds the content.
  private func refuses(_ option: String, _ content: String, _ message: String) async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(content, to: "content.json")
      let result = try await Program(.mockServer, ["--port", "0", option, file], environment: [:]).run()
      #expect(result.exitCode == 1)
      #expect(result.output == "")
      #expect(result.errorOutput == "infinity-mock-server: \(message.replacing("FILE", with: file))\n")
    }
  }

  @Test func whatCannotBeKeptOrAskedForIsToldBeforeAnythingIsServed() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path("none/x")
      for (option, beginning, end) in [
        ("--state", "cannot write the state file \(path): ", ". Its folder must be there, with leave to write to it"),
        (
          "--client-ca", "cannot use the CAs of clients in \(path): ", "it is not there, or holds no certificate in PEM"
        ),
      ] {
        let result = try await Program(.mockServer, ["--port", "0", option, path], environment: [:]).run()
        #expect(result.exitCode == 1)
        #expect(result.output == "")
        #expect(result.errorOutput.hasPrefix("infinity-mock-server: \(beginning)"))
        #expect(result.errorOutput.hasSuffix("\(end)\n"))
      }
    }
  }

  @Test func anEmptyPasswordIsRefused() async throws {
    for content in ["", "\n"] {
      try await refuses("--password-file", content, "the password file FILE is empty: write a password into it")
    }
  }

  @Test(arguments: [["--port", "70000"], ["--seed", "x", "--empty"], ["--rate-limit", "fast"], ["--nosuch"]])
  func aWrongCommandLineIs64(arguments: [String]) async throws {
    let result = try await Program(.mockServer, arguments, environment: [:]).run()
    #expect(result.exitCode == 64)
    #expect(result.output == "")
  }

  @Test(arguments: [
    (["--username", "a:b"], "--username is a name without a colon, which ends it in the credentials of HTTP"),
    (["--username", ""], "--username is a name without a colon, which ends it in the credentials of HTTP"),
    (["--no-tls", "--certificate", "expired"], "--no-tls excludes --certificate"),
    (["--no-tls", "--client-ca", "x"], "--no-tls excludes --client-ca"),
  ])
  func whatCannotBeMeantIsRefused(arguments: [String], message: String) async throws {
    let result = try await Program(.mockServer, arguments, environment: [:]).run()
    #expect(result.exitCode == 64)
    #expect(result.errorOutput.hasPrefix("Error: \(message)\n"))
  }

  @Test func helpNamesAllOfControl() async throws {
    let result = try await Program(.mockServer, ["--help"], environment: [:]).run()
    #expect(result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("GET held,"))
  }
}
