import Foundation
import TestSupport
import Testing

/// What a shell offers for values that only a file or this machine knows, asked of bash with the script that the command writes.
@Suite("Completion in a shell")
struct CompletionTests {
  private static let names = """
    version: 1
    locations:
      - {name: Europe}
      - {name: New York}
      - {name: "North (1)"}
      - {name: "$(touch expanded)"}
      - {name: "a'b"}
    """

  /// The script that the command writes: the same for all, and slow to make.
  private static let script = Task {
    try await Program(.provision, ["--generate-completion-script", "bash"], environment: [:]).run().output
  }

  /// What bash offers for the last of these words.
  private func offered(
    _ words: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) async throws -> [String] {
    let provision = try BuiltProduct.provision.path
    try folder.write(try await Self.script.value, to: "completion.bash")
    let asking = #"""
      source completion.bash
      COMP_WORDS=("$0" "$@"); COMP_CWORD=$#
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _infinity-provision "$0" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\n' "${COMPREPLY[@]}"
      """#
    let result = try await Program(
      "bash", ["-c", asking, provision] + words, environment: environment, workingDirectory: folder.path
    ).run()
    #expect(result.errorOutput == "")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test("locations of the file on the command line; nothing in a name is run")
  func locations() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.names, to: "rollout.yaml")
      try folder.write("version: 1\nlocations: [{name: Asia}]\n", to: "deployment.yaml")
      #expect(
        try await offered(["plan", "rollout.yaml", "--location", ""], in: folder) == [
          "Europe", "New York", "North (1)", "$(touch expanded)",
        ])
      #expect(!FileManager.default.fileExists(atPath: folder.path("expanded")))
      #expect(
        try await offered(["apply", "rollout.yaml", "--location", "N"], in: folder) == ["New York", "North (1)"])
      #expect(try await offered(["csr", "rollout.yaml", "--location", "E"], in: folder) == ["Europe"])
      // Without a file on the command line, the one of the usual name; without any, nothing.
      #expect(try await offered(["verify", "--location", ""], in: folder) == ["Asia"])
      try FileManager.default.removeItem(atPath: folder.path("deployment.yaml"))
      #expect(try await offered(["verify", "--location", ""], in: folder) == [])
    }
  }

  @Test("no program of the file is run, and no secret is read")
  func secrets() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(
        """
        version: 1
        turnServers:
          - {name: TURN, address: 203.0.113.5, username: pexip, password: {command: [touch, ran]}}
        locations: [{name: Europe, turnServer: TURN}]
        """, to: "deployment.yaml")
      #expect(try await offered(["plan", "deployment.yaml", "--location", ""], in: folder) == ["Europe"])
      #expect(!FileManager.default.fileExists(atPath: folder.path("ran")))
    }
  }

  @Test("the names of profiles; none from a file that others may write")
  func profiles() async throws {
    try await withTemporaryFolder { folder in
      let file = "config/infinity-provision/config.yaml"
      try folder.write(
        "version: 1\nprofiles:\n"
          + ["lab", "production", "pilot"].map {
            "  - {name: \($0), address: \"https://\($0).example.com\", password: {command: [touch, ran]}}\n"
          }.joined(), to: file)
      let environment = ["XDG_CONFIG_HOME": folder.path("config")]
      #expect(
        try await offered(["plan", "--profile", "p"], in: folder, environment: environment) == ["production", "pilot"])
      #expect(!FileManager.default.fileExists(atPath: folder.path("config/infinity-provision/ran")))
      chmod(folder.path(file), 0o666)
      #expect(try await offered(["plan", "--profile", "p"], in: folder, environment: environment) == [])
    }
  }

  @Test("kinds, fields and names after `api`; nothing is asked of a server")
  func api() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(
        """
        version: 1
        locations:
          - name: Asia
            pool: {fqdn: pool.example.com, certificate: asia, nodes: [{name: as1, sipTLSFQDN: as1.example.com}]}
        """, to: "deployment.yaml")
      func words(_ line: String...) async throws -> [String] { try await offered(["api"] + line, in: folder) }
      #expect(try await words("list", "worker_") == ["worker_vm", "worker_vm/statistics"])
      #expect(try await words("command", "participant/di") == ["participant/dial", "participant/disconnect"])
      #expect(try await words("get", "node", "") == ["as1"])
      #expect(try await words("create", "conference", "--set", "pi") == ["pinning_config="])
    }
  }

  @Test("runs, the latest first")
  func runs() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let runs = try await desk.runs()
      #expect(runs.count == 1)
      #expect(try await offered(["rollback", ""], in: desk.folder, environment: desk.environment).contains(runs[0]))
      #expect(try await offered(["history", "2"], in: desk.folder, environment: desk.environment) == runs)
    }
  }

  @Test(
    "what is the same everywhere",
    arguments: [
      (["--log-level", "de"], ["debug"]), (["--check", "dns-n"], ["dns-nodes", "dns-names"]),
      (["--format", "j"], ["json", "junit"]),
      (["--color", "n"], ["never"]),
    ])
  func fixed(words: [String], expected: [String]) async throws {
    try await withTemporaryFolder { folder in
      let offered = try await offered(["verify", "a.yaml"] + words, in: folder)
      #expect(offered.sorted() == expected.sorted())
    }
  }
}
