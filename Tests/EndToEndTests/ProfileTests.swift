import Foundation
import TestSupport
import Testing

/// Connections by name: `--profile`, `PEXIP_PROFILE`, and the file that keeps them.
@Suite("Profiles")
struct ProfileTests {
  private static let file = "config/infinity-provision/config.yaml"

  /// A desk whose only connection is a profile `lab`.
  private func withProfile(
    _ password: String = "{env: LAB_PASSWORD}", _ body: @escaping @Sendable (Workplace) async throws -> Void
  ) async throws {
    try await Workplace.europe { desk in
      try write("lab", desk.server, password, desk)
      var desk = desk
      for name in ["PEXIP_ADDRESS", "PEXIP_CA_FILE", "PEXIP_PASSWORD"] { desk.environment[name] = nil }
      desk.environment["XDG_CONFIG_HOME"] = desk.folder.path("config")
      desk.environment["LAB_PASSWORD"] = desk.server.password
      try await body(desk)
    }
  }

  private func write(_ name: String, _ server: MockServerProcess, _ password: String, _ desk: Workplace) throws {
    try desk.folder.write(
      """
      version: 1
      profiles:
        - name: \(name)
          address: \(server.url)
          username: admin
          caFile: \(server.caFile)
          password: \(password)

      """, to: Self.file)
    try restrict(desk)
  }

  /// As the command wants it: for its owner alone.
  private func restrict(_ desk: Workplace, file: Int = 0o600, folder: Int = 0o700) throws {
    let path = desk.folder.path(Self.file)
    try FileManager.default.setAttributes([.posixPermissions: file], ofItemAtPath: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: folder], ofItemAtPath: (path as NSString).deletingLastPathComponent)
  }

  @Test(
    "the password comes from a variable, a file beside it, or a program; by option and by variable; and what comes next says so",
    arguments: ["{env: LAB_PASSWORD}", "{file: lab-password}", "{command: [cat, lab-password]}"])
  func everySource(password: String) async throws {
    try await withProfile(password) { desk in
      try desk.folder.write(desk.server.password + "\n", to: "config/infinity-provision/lab-password")
      let applied = try await desk.apply("--profile", "lab")
      #expect(applied.exitCode == 0, "\(applied.errorOutput)")
      let second = try await desk.plan("--detailed-exitcode", environment: ["PEXIP_PROFILE": "lab"])
      #expect(second.exitCode == 0, "\(second.errorOutput)")
      #expect(try await desk.provision("rollback", "last", "--auto-approve", "--profile", "lab").exitCode == 0)
    }
  }

  @Test("an option wins over a variable, a variable over a profile, a profile over the file")
  func order() async throws {
    try await withProfile { desk in
      try await MockServerProcess.run { other in
        try desk.edit(
          "version: 1\n", "version: 1\nmanagementNode:\n  address: \(other.url)\n  caFile: \(other.caFile)\n")
        let profiled = try await desk.plan("--profile", "lab")
        #expect(profiled.exitCode == 0)
        #expect(
          profiled.errorOutput.contains(
            "warning: managementNode.address: the file says \"\(other.url)\", but \"\(desk.server.url)\" from the profile "
              + "\"lab\" is used"))
        #expect(try other.requests().isEmpty)
        let all = [
          "PEXIP_ADDRESS": other.url, "PEXIP_CA_FILE": other.caFile, "PEXIP_USERNAME": "admin",
          "PEXIP_PASSWORD": other.password,
        ]
        let before = try desk.server.requests().count
        #expect(try await desk.plan("--profile", "lab", environment: all).exitCode == 0)
        #expect(try desk.server.requests().count == before)
        #expect(try !other.requests().isEmpty)
        let wrong = try await desk.plan("--profile", "lab", environment: ["PEXIP_USERNAME": "nobody"])
        #expect(wrong.exitCode == 1)
        #expect(
          try await desk.plan("--profile", "lab", "--username", "admin", environment: ["PEXIP_USERNAME": "nobody"])
            .exitCode == 0)
      }
    }
  }

  @Test("a profile's credentials go to its own address only; no program is run for another one")
  func otherAddress() async throws {
    try await withProfile("{command: [sh, -c, \"touch ran; echo mock-password\"]}") { desk in
      try await MockServerProcess.run { other in
        for (arguments, variables, origin) in [
          (["--address", other.url], [:], "--address"), ([], ["PEXIP_ADDRESS": other.url], "PEXIP_ADDRESS"),
          (["--address", other.url, "--username", "admin"], [:], "--address"),
          (["--address", other.url], ["PEXIP_PASSWORD": other.password], "--address"),
        ] as [([String], [String: String?], String)] {
          for command in [["plan", desk.deployment], ["export"], ["doctor"]] {
            let result = try await desk.command(
              command + ["--profile", "lab", "--ca-file", other.caFile] + arguments, environment: variables
            ).run()
            #expect(result.exitCode == 6)
            #expect(
              result.errorOutput == """
                error: nothing was sent and no program was run: the credentials of the profile "lab" are for \(desk.server.url), \
                and \(origin) gives "\(other.url)"; leave that out, or give the user name and the password for it as well \
                (--username, --password-file)

                """)
          }
        }
        #expect(try other.requests().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path("config/infinity-provision/ran")))
        let required = try await desk.plan("--profile", "lab", "--require-address", other.url)
        #expect(required.exitCode == 6)
        #expect(required.errorOutput.contains("and \"\(desk.server.url)\" (the profile \"lab\") is another"))
        // The same address, spelled otherwise, is its own.
        #expect(try await desk.plan("--profile", "lab", "--address", desk.server.url + "/").exitCode == 0)
      }
    }
  }

  @Test("a secret in plain text is refused and not repeated, with every other fault")
  func plaintext() async throws {
    try await withProfile("hunter2-secret") { desk in
      try desk.folder.write(
        try desk.folder.read(Self.file) + "  - {name: lab, adress: \"https://b.example.com\"}\n", to: Self.file)
      try restrict(desk)
      let result = try await desk.plan("--profile", "lab")
      #expect(result.exitCode == 1)
      #expect(!(result.output + result.errorOutput).contains("hunter2"))
      let path = desk.folder.path(Self.file)
      #expect(
        result.errorOutput == """
          \(path):7:15: error: profiles[0].password: a secret in plain text; write {env: NAME}, {file: path} or {command: \
          [program, argument, …]} instead
          \(path):8:12: error: profiles[1].name: there is a profile "lab" already; give each its own name
          \(path):8:17: error: profiles[1].adress: unknown key; did you mean `address`? (keys of a profile: name, address, \
          username, caFile, password)
          error: the file of profiles \(path) has errors; fix them and try again

          """)
    }
  }

  @Test("a file that others may write is refused, and so are one behind a link and one in a folder of everybody's")
  func foreign() async throws {
    try await withProfile { desk in
      let path = desk.folder.path(Self.file)
      let folder = desk.folder.path("config/infinity-provision")
      try restrict(desk, file: 0o620)
      let writable = try await desk.plan("--profile", "lab")
      #expect(writable.exitCode == 1)
      #expect(
        writable.errorOutput == """
          error: reading the profiles \(path): its group or others may write to \(path); check that its content is yours, then \
          `chmod -R go-w \(path)`, or set XDG_CONFIG_HOME to a folder that you own

          """)
      try restrict(desk, folder: 0o777)
      let open = try await desk.plan("--profile", "lab")
      #expect(open.errorOutput.contains("its group or others may write to \(folder); "))
      try restrict(desk)
      try FileManager.default.moveItem(atPath: path, toPath: folder + "/real.yaml")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real.yaml")
      let link = try await desk.plan("--profile", "lab")
      #expect(link.errorOutput.contains("\(path) is a symbolic link, which is not followed; "))
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a name that is not there, a file that is not there, and a password that cannot be had")
  func missing() async throws {
    try await withProfile { desk in
      let path = desk.folder.path(Self.file)
      let misspelled = try await desk.plan("--profile", "lap")
      #expect(misspelled.exitCode == 64)
      #expect(
        misspelled.errorOutput == "error: there is no profile \"lap\": \(path) has \"lab\"; did you mean \"lab\"?\n")
      let unset = try await desk.plan("--profile", "lab", environment: ["LAB_PASSWORD": nil])
      #expect(unset.exitCode == 1)
      #expect(
        unset.errorOutput == """
          \(path):7:15: error: profiles[0].password: the environment variable LAB_PASSWORD is not set
          error: the password of the profile "lab" cannot be read; fix what is reported and try again

          """)
      try FileManager.default.removeItem(atPath: path)
      let none = try await desk.plan("--profile", "lab", "--format", "json")
      #expect(none.exitCode == 64)
      #expect(
        none.errorOutput
          == "error: there is no profile \"lab\", because there is no file \(path); write one (docs/command-line.md, Profiles)\n"
      )
      #expect(try none.json()["error"]["code"] == "no-such-profile")
    }
  }

  @Test("INFINITY_NO_COMMANDS forbids the program of a profile as well")
  func noCommands() async throws {
    try await withProfile("{command: [cat, lab-password]}") { desk in
      let result = try await desk.provision("doctor", "--profile", "lab", environment: ["INFINITY_NO_COMMANDS": "1"])
      #expect(result.exitCode == 6)
      #expect(result.errorOutput.contains("error: profiles[0].password: the program \"cat\" ("))
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a program for a secret of the file does not get the variable with the profile's password")
  func withheld() async throws {
    try await withProfile { desk in
      try desk.edit("{env: TURN_EU_PASSWORD}", "{command: [sh, -c, \"env > seen; echo turn-password\"]}")
      #expect(try await desk.plan("--profile", "lab").exitCode == 0)
      let seen = try desk.folder.read("europe/seen")
      #expect(seen.contains("HOME="))
      #expect(!seen.contains("LAB_PASSWORD"))
    }
  }

  @Test("without a deployment file on the command line, commands take deployment.yaml of the working folder")
  func defaultFile() async throws {
    try await Workplace.europe { desk in
      let missing = try await desk.provision("plan")
      #expect(missing.exitCode == 1)
      #expect(
        missing.errorOutput == """
          error: cannot read the deployment file "deployment.yaml": No such file or directory; name another one, or write a first \
          one with `infinity-provision init`

          """)
      for command in [
        ["validate"], ["plan"], ["apply", "--auto-approve"], ["locations"], ["verify", "--check", "configuration"],
      ] {
        let program = try Program(
          .provision, command, environment: desk.environment, workingDirectory: desk.folder.path("europe"))
        let result = try await program.run()
        #expect(result.exitCode == 0, "\(command): \(result.errorOutput)")
      }
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
