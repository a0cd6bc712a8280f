import Foundation
import TestSupport
import Testing

/// Files as Windows makes them, through the whole command.
@Suite("Files from Windows, end to end")
struct WindowsFileTests {
  /// Puts the pool's certificate and key into one PFX in place of both.
  private func usePFX(_ desk: Workplace) async throws {
    let script = """
      cd europe && openssl pkcs12 -export -in certs/confpool-eu.pem -inkey secrets/confpool-eu.key \
        -passin pass:\(Workplace.passphrase) -passout pass:pfx-passphrase -out pool.pfx
      """
    let made = try await Program("bash", ["-c", script], workingDirectory: desk.folder.path).run()
    try #require(made.exitCode == 0, "\(made.errorOutput)")
    try desk.edit("certificate: {file: certs/confpool-eu.pem}", "pfx: {file: pool.pfx}")
    try desk.edit("    privateKey: {file: secrets/confpool-eu.key}\n", "")
  }

  @Test("a PFX is applied: its key is sent alone, and planning again gives no change")
  func pfx() async throws {
    try await Workplace.europe { desk in
      try await usePFX(desk)
      let passphrase: [String: String?] = ["CONFPOOL_EU_PASSPHRASE": "pfx-passphrase"]
      #expect(try await desk.plan("--out", "saved.plan", environment: passphrase).exitCode == 0)
      #expect(!(try desk.folder.read("saved.plan").contains("pfx-passphrase")))
      let apply = try await desk.provision(
        "apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve", environment: passphrase)
      #expect(apply.exitCode == 0, "\(apply.output)\(apply.errorOutput)")
      let sent = try #require(try desk.server.requests().writes.first { $0.summary == "POST tls_certificate" }?.body)
      #expect(sent["private_key"].text?.hasPrefix("-----BEGIN PRIVATE KEY-----\n") == true)
      #expect(sent["private_key_passphrase"].text == nil)
      #expect(try await desk.plan("--detailed-exitcode", environment: passphrase).exitCode == 0)
    }
  }

  @Test("a password file with CRLF, with a byte order mark, in UTF-16, or a pipe gives the password alone")
  func passwordFiles() async throws {
    try await Workplace.europe { desk in
      let password = Array(desk.server.password.utf8)
      let files: [String: [UInt8]] = [
        "crlf": password + [0x0D, 0x0A], "marked": [0xEF, 0xBB, 0xBF] + password + [0x0A],
        "utf16": [0xFF, 0xFE] + password.flatMap { [$0, 0] } + [0x0D, 0, 0x0A, 0],
      ]
      for (name, bytes) in files {
        try Data(bytes).write(to: URL(fileURLWithPath: desk.folder.path(name)))
        let plan = try await desk.plan("--password-file", name, environment: ["PEXIP_PASSWORD": nil])
        #expect(plan.exitCode == 0, "\(name): \(plan.errorOutput)")
      }
      let export = try await desk.provision(
        "export", "--password-file", "/dev/stdin", environment: ["PEXIP_PASSWORD": nil],
        input: desk.server.password + "\n")
      #expect(export.exitCode == 0, "\(export.errorOutput)")
    }
  }

  @Test("what DOS leaves behind a key's last line is not sent, and a key in a password's place is named")
  func behindTheKey() async throws {
    try await Workplace.world { desk in
      let key = try desk.folder.read("world/secrets/eu.key")
      for rest in ["\u{1A}", "\0\0", "\u{0C}", "\u{7F}"] {
        try desk.folder.write(key + rest, to: "world/secrets/eu.key")
        let valid = try await desk.provision("validate", desk.deployment, "--location", "Europe")
        #expect(valid.exitCode == 0, "\(valid.output)")
      }
      #expect(try await desk.apply("--location", "Europe").exitCode == 0)
      let upload = try desk.server.requests().writes.first { $0.summary == "POST tls_certificate" }
      #expect(upload?.body?["private_key"].text?.contains("\u{7F}") == false)
      try desk.folder.write(key, to: "turn.key")
      try desk.folder.write(
        "version: 1\nturnServers: [{name: T, address: t.example.com, username: u, password: {file: turn.key}}]\n",
        to: "turn.yaml")
      let turn = try await desk.provision("validate", "turn.yaml")
      #expect(turn.exitCode == 3)
      #expect(
        turn.output.contains(
          "turnServers[0].password: the secret is no password, but a PEM text (\"PRIVATE KEY\"); name where the password is"
        ),
        "\(turn.output)")
      #expect(try await desk.plan("--location", "Europe", "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a password file that nobody typed is refused, and not shown")
  func refusedPasswordFiles() async throws {
    try await Workplace.europe { desk in
      let cases: [(String, [UInt8], String)] = [
        (
          "bare", Array("canary").flatMap { [$0.asciiValue ?? 0, 0] },
          "is UTF-16 text without a byte order mark; save it as UTF-8"
        ),
        (
          "lines", Array("canary\ncanary\n".utf8),
          "has a line feed (U+000A) in it; write the password again, on one line"
        ),
        ("latin", [0x63, 0xE4], "is not UTF-8 text"),
      ]
      for (name, bytes, reason) in cases {
        try Data(bytes).write(to: URL(fileURLWithPath: desk.folder.path(name)))
        chmod(desk.folder.path(name), 0o600)
        let plan = try await desk.plan("--password-file", name, environment: ["PEXIP_PASSWORD": nil])
        #expect(plan.exitCode == 1)
        #expect(plan.errorOutput == "error: the password file \"\(name)\" \(reason)\n")
      }
      let missing = try await desk.plan("--password-file", "secrets\\pw", environment: ["PEXIP_PASSWORD": nil])
      #expect(
        missing.errorOutput
          == "error: the password file \"secrets\\\\pw\" cannot be read: No such file or directory; a path is written with"
          + " slashes here, not with backslashes: secrets/pw; give a readable file\n")
    }
  }

  @Test("the CA file of the connection is read in every form, and a broken block in it is an error")
  func authorityFile() async throws {
    try await Workplace.europe { desk in
      let pem = try String(contentsOfFile: desk.server.caFile, encoding: .utf8)
      let piped = try await desk.provision("export", "--ca-file", "/dev/stdin", input: pem)
      #expect(piped.exitCode == 0, "\(piped.errorOutput)")
      try desk.folder.write(pem + "-----BEGIN CERTIFICATE-----\nAQID\n", to: "broken.pem")
      let broken = try await desk.provision("export", "--ca-file", "broken.pem")
      #expect(broken.exitCode == 1)
      #expect(
        broken.errorOutput.hasPrefix(
          "error: the CA file cannot be used: the CERTIFICATE block in \"broken.pem\" begins on line "))
      #expect(broken.errorOutput.hasSuffix(" and has no END line: it is cut off; copy it again from its source\n"))
      try desk.folder.write("nothing\n", to: "empty.pem")
      for (path, reason) in [
        (
          "certs\\ca.pem",
          #"cannot be read: No such file or directory; a path is written with slashes here, not with backslashes: "#
            + "certs/ca.pem; give a readable file with CA certificates"
        ),
        ("empty.pem", "holds no certificate; give one with CA certificates, in PEM, DER or PKCS#7"),
      ] {
        let result = try await desk.provision("export", "--ca-file", path)
        #expect(result.exitCode == 1)
        #expect(result.errorOutput == "error: the CA file \(path.debugDescription) \(reason)\n")
      }
    }
  }

  @Test("a deployment file that is not there is one message")
  func missingFile() async throws {
    try await withTemporaryFolder { folder in
      let plan = try await Program(
        .provision, ["plan", "missing.yaml"], environment: ["HOME": folder.path, "PEXIP_PASSWORD": "x"],
        workingDirectory: folder.path
      ).run()
      #expect(plan.exitCode == 1)
      #expect(
        plan.errorOutput == "error: cannot read the deployment file \"missing.yaml\": No such file or directory\n")
    }
  }
}
