import Foundation
import InfinityProvisioning
import TestSupport
import Testing

/// The user's program at a gate: what it is given, what decides, and that nothing of it outlives its time.
@Suite("Gate programs")
struct GateProgramTests {
  /// Writes a script and runs it as a gate's program.
  private func run(
    _ script: String, wave: String = "{}", limit: Duration = .ample, arguments: [String] = [],
    environment: [String: String] = [:], _ check: (GateProgram.Outcome, TemporaryFolder) throws -> Void
  ) async throws {
    let folder = try Self.folder(script)
    let program = try Self.program(["./check"] + arguments, in: folder, environment: environment)
    try check(await program.run(Data(wave.utf8), limit: limit), folder)
  }

  /// A folder with the script `check`.
  private static func folder(_ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try executable("#!/bin/sh\n\(script)\n", "check", in: folder)
    return folder
  }

  private static func executable(_ text: String, _ name: String, in folder: TemporaryFolder) throws {
    try folder.write(text, to: name)
    #expect(chmod(folder.path(name), 0o700) == 0)
  }

  private static func program(
    _ words: [String], in folder: TemporaryFolder, of deployment: Deployment = Deployment(),
    environment: [String: String] = [:], programs: PermittedPrograms = .any
  ) throws -> GateProgram {
    let variables = environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    return try GateProgram(
      words, in: folder.path, of: deployment, resolver: SecretResolver(environment: variables, programs: programs))
  }

  @Test("exit code 0 is good, and what it wrote on both streams is kept in its order")
  func passes() async throws {
    try await run("echo one; echo two >&2") { outcome, _ in
      #expect(outcome.failure == nil && outcome.isPassed)
      #expect(outcome.output == "one\ntwo\n" && !outcome.isCut)
    }
  }

  @Test("any other exit code is not")
  func fails() async throws {
    try await run("exit 3") { outcome, _ in
      #expect(outcome.failure == "the gate's program \"./check\" exited with code 3")
    }
    try await run("kill -TERM $$") { outcome, _ in
      #expect(outcome.failure == "the gate's program \"./check\" was ended by signal 15")
    }
  }

  @Test("it gets the wave on standard input, its arguments as they are, and its folder")
  func given() async throws {
    let wave = #"{"name":"\#(String(repeating: "x", count: 200_000))"}"#
    try await run("cat > given; printf '%s' \"$1\" > argument; pwd > folder", wave: wave, arguments: ["$HOME; *"]) {
      outcome, folder in
      #expect(outcome.failure == nil)
      let (given, argument, place) = try (folder.read("given"), folder.read("argument"), folder.read("folder"))
      #expect(given == wave)
      #expect(argument == "$HOME; *")
      #expect(place == URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path + "\n")
    }
  }

  @Test("one that does not read its input is no failure")
  func readsNothing() async throws {
    try await run("exit 0", wave: String(repeating: "x", count: 1_000_000)) { outcome, _ in
      #expect(outcome.failure == nil)
    }
  }

  @Test("credentials and secrets are not in its environment")
  func environment() async throws {
    let variables = [
      "PEXIP_PASSWORD": "a", "INFINITY_STATE": "b", "PGPASSWORD": "c", "TURN_PASSWORD": "d", "SITE": "e",
    ]
    let text = """
      version: 1
      turnServers:
        - {name: turn, address: 10.1.1.1, username: pexip, password: {env: TURN_PASSWORD}}
      """
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
    let folder = try Self.folder("env | cut -d= -f1")
    let program = try Self.program(["./check"], in: folder, of: deployment, environment: variables)
    let outcome = try await program.run(Data(), limit: .ample)
    let names = Set(outcome.output.split(separator: "\n").map(String.init))
    #expect(names.isSuperset(of: ["SITE", "PATH"]))
    #expect(names.isDisjoint(with: ["PEXIP_PASSWORD", "INFINITY_STATE", "PGPASSWORD", "TURN_PASSWORD"]))
  }

  @Test("one that takes too long is killed, with what it started, deaf or not")
  func tooLong() async throws {
    let script = "trap '' TERM INT; (trap '' TERM; echo $$ > parent; sleep 600) & echo $! > child; sleep 600"
    try await run(script, limit: .seconds(2)) { outcome, folder in
      #expect(
        outcome.failure
          == "the gate's program \"./check\" did not end within 2 seconds, and was killed with what it had started")
      let child = try #require(Int32(folder.read("child").filter(\.isNumber)))
      #expect(Self.isGone(child))
    }
  }

  /// A process that was killed may be waited for by nobody for a moment.
  private static func isGone(_ process: Int32) -> Bool {
    for _ in 0..<500 {
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if kill(process, 0) != 0 || state?.contains(") Z ") == true { return true }
      usleep(10_000)
    }
    return false
  }

  @Test("what it leaves behind does not hold the gate up")
  func leftBehind() async throws {
    try await run("sleep 30 & echo good") { outcome, _ in
      #expect(outcome.failure == nil)
      #expect(outcome.output == "good\n")
    }
  }

  @Test("of much output the end is kept, and none of it steers a terminal")
  func output() async throws {
    try await run(#"yes 0123456789 | head -n 100000; printf 'last\033[2J\n'"#) { outcome, _ in
      #expect(outcome.failure == nil)
      #expect(outcome.isCut)
      #expect(outcome.output.hasSuffix("0123456789\nlast\\u{1B}[2J\n"))
      #expect(outcome.output.utf8.count <= 4096 + 10)
    }
  }

  @Test("known secrets are taken out of what it wrote")
  func masked() async throws {
    let folder = try Self.folder("echo sesame")
    let program = try Self.program(["./check"], in: folder)
    let outcome = try await program.run(Data(), limit: .ample) { $0.replacing("sesame", with: "(secret)") }
    #expect(outcome.output == "(secret)\n")
  }

  @Test("one that is not there, or cannot be run, fails the gate")
  func missing() async throws {
    let folder = try TemporaryFolder()
    try Self.executable("#!/no/such/shell\n", "odd", in: folder)
    func failure(_ program: String) async throws -> String? {
      try await Self.program([program], in: folder).run(Data(), limit: .ample).failure
    }
    #expect(
      try await failure("no-such-program-anywhere")
        == "the gate's program \"no-such-program-anywhere\" is not found; give its path, which is relative to the deployment file, or set PATH"
    )
    let failure = try #require(try await failure("./odd"))
    #expect(failure.hasPrefix("the gate's program \"./odd\" "))
  }

  @Test("it can be interrupted")
  func interrupted() async throws {
    let folder = try Self.folder("sleep 600")
    let program = try Self.program(["./check"], in: folder)
    await #expect(throws: CancellationError.self) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { _ = try await program.run(Data(), limit: .seconds(600)) }
        group.cancelAll()
        try await group.waitForAll()
      }
    }
  }

  @Test("the rule for programs of secrets admits it")
  func admission() async throws {
    let folder = try Self.folder("exit 0")
    try Self.executable("#!/bin/sh\n", "other", in: folder)
    func refusal(_ programs: PermittedPrograms) throws -> RunFailure? {
      do {
        _ = try Self.program(["./check"], in: folder, programs: programs)
        return nil
      } catch let failure as RunFailure {
        return failure
      }
    }
    #expect(try refusal(.any) == nil)
    #expect(try refusal(try PermittedPrograms([folder.path + "/check"], environment: [:])) == nil)
    let none = try #require(try refusal(.none))
    #expect(none.code == .programNotAllowed)
    #expect(
      none.message
        == "no program was run, and nothing was changed: the gate of the rollout runs a program, and --no-commands (or "
        + "INFINITY_NO_COMMANDS) allows none; leave it out, or name it with --allow-command PROGRAM instead")
    let other = try #require(try refusal(try PermittedPrograms([folder.path + "/other"], environment: [:])))
    #expect(
      other.message
        == "no program was run, and nothing was changed: the gate of the rollout runs a program that --allow-command does not "
        + "name; find out who wrote it into the file, and give --allow-command PROGRAM if it is meant")
    #expect(other.findings.map(\.code.text) == ["program-not-allowed"])
  }
}
