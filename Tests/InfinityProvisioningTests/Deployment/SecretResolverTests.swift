import Foundation
import InfinityAPI
import InfinityProvisioning
import Testing

@Suite("Resolving secrets")
struct SecretResolverTests {
  private let mark = SourceMark(file: "d.yaml", line: 7, column: 9, path: "turnServers[0].password")

  private func resolve(
    _ origin: SecretSource.Origin, environment: [String: String] = [:], maximum: Int? = nil
  ) async -> String {
    do {
      return try await SecretResolver(environment: environment)
        .resolve(SecretSource(origin, at: mark), maximumLength: maximum).reveal()
    } catch {
      return error.finding.description
    }
  }

  private func file(_ path: String) -> SecretSource.Origin {
    .file(DeclaredFile(written: "secret.txt", path: path, mark: mark))
  }

  private let place = "d.yaml:7:9: error: turnServers[0].password: "

  @Test(arguments: [
    ("canary", "canary"), ("canary\n", "canary"), ("canary\r\n", "canary"), ("canary\n\n", "canary\n"),
    (" canary ", " canary "),
  ])
  func `a file's secret is all of it, less one final newline`(text: String, expected: String) async throws {
    let folder = try ScratchFolder(["secret.txt": text])
    #expect(await resolve(file(folder.file("secret.txt"))) == expected)
  }

  @Test func `a variable's value is taken as it is`() async {
    #expect(await resolve(.environment("TURN"), environment: ["TURN": "canary"]) == "canary")
  }

  @Test func `a variable that is unset or empty is an error`() async {
    #expect(await resolve(.environment("TURN")) == place + "the environment variable TURN is not set")
    #expect(
      await resolve(.environment("TURN"), environment: ["TURN": ""]) == place + "the environment variable TURN is empty"
    )
    #expect(
      await resolve(.environment("TURN"), environment: ["TURN": "\n"])
        == place + "the secret is empty (environment variable TURN)")
  }

  @Test func `a file that is missing, empty or not text is an error`() async throws {
    let folder = try ScratchFolder(["empty": "", "newline": "\n"])
    try Data([0x68, 0xFC]).write(to: URL(fileURLWithPath: folder.file("bytes")))
    #expect(
      await resolve(file(folder.file("none")))
        == place + "cannot read the secret's file \"secret.txt\": No such file or directory")
    #expect(await resolve(file(folder.file("empty"))) == place + "the secret is empty (file \"secret.txt\")")
    #expect(await resolve(file(folder.file("newline"))) == place + "the secret is empty (file \"secret.txt\")")
    #expect(await resolve(file(folder.file("bytes"))) == place + "the secret is not UTF-8 text (file \"secret.txt\")")
    #expect(await resolve(file(folder.path)) == place + "cannot read the secret's file \"secret.txt\": Is a directory")
  }

  @Test func `a program runs without a shell, in its folder, with the environment`() async throws {
    let folder = try ScratchFolder(["secret.txt": "canary\n"])
    let environment = ["PATH": "/usr/bin:/bin", "TURN": "variable"]
    let cases: [([String], String)] = [
      (["cat", "secret.txt"], "canary"), (["echo", "$TURN; *"], "$TURN; *"), (["printenv", "TURN"], "variable"),
    ]
    for (words, expected) in cases {
      #expect(
        await resolve(.command(words, workingDirectory: folder.path), environment: environment) == expected, "\(words)")
    }
  }

  @Test func `a program by path is found in the folder of the deployment file`() async throws {
    let folder = try ScratchFolder(["bin/give": "#!/bin/sh\necho canary\n"])
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.file("bin/give"))
    #expect(await resolve(.command(["./bin/give"], workingDirectory: folder.path)) == "canary")
  }

  @Test func `a program that fails, is not there or says nothing is an error without its output`() async {
    let environment = ["PATH": "/usr/bin:/bin"]
    func run(_ words: String...) async -> String {
      await resolve(.command(words, workingDirectory: "."), environment: environment)
    }
    #expect(
      await run("sh", "-c", "echo canary; echo canary >&2; exit 3")
        == place + "the program \"sh\" exited with code 3; run it by hand to see why")
    #expect(await run("sh", "-c", "kill -9 $$") == place + "the program \"sh\" was ended by signal 9")
    #expect(await run("true") == place + "the secret is empty (program \"true\")")
    #expect(
      await run("no-such-program") == place + "the program \"no-such-program\" is not found; give its path or set PATH")
    #expect(
      await run("./no-such-program") == place
        + "the program \"./no-such-program\" is not found; give its path or set PATH")
    #expect(await run("sh", "-c", "yes | head -c 2000000") == place + "the program \"sh\" wrote more than 1 MiB")
  }

  @Test func `a secret longer than the Management Node keeps is an error that does not show it`() async {
    let long = String(repeating: "ä", count: 101)
    #expect(await resolve(.environment("A"), environment: ["A": String(long.dropLast())], maximum: 100).count == 100)
    #expect(
      await resolve(.environment("A"), environment: ["A": long], maximum: 100)
        == place + "the secret has 101 characters; the Management Node keeps at most 100 (environment variable A)")
  }

  @Test func `the passphrase of a key is at most as long as the Management Node keeps; that of a PFX is not sent`()
    async throws
  {
    let folder = try ScratchFolder([:])
    let text = """
      version: 1
      tlsCertificates:
        - {name: A, certificate: {file: a.pem}, privateKey: {env: KEY}, passphrase: {env: LONG}}
        - {name: B, pfx: {file: b.pfx}, passphrase: {env: LONGER}}
      """
    try folder.write(text, to: "d.yaml")
    let deployment = try #require(DeploymentReader().read(path: folder.file("d.yaml")).valid)
    let long = String(repeating: "x", count: 101)
    let resolver = SecretResolver(environment: ["KEY": "key", "LONG": long, "LONGER": long])
    let findings = await ResolvedSecrets(of: deployment, with: resolver).findings.map(\.description)
    let found = findings.filter { !$0.contains("b.pfx") }
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        "d.yaml:3:79: error: tlsCertificates[0].passphrase: the secret has 101 characters; the Management Node keeps at most 100"
      )
        == true, "\(found)")
  }

  @Test func `each source is read once, and where it fails one finding names each place that needs it`() async throws {
    let folder = try ScratchFolder(["count": ""])
    let text = """
      version: 1
      turnServers:
        - {name: A, address: 192.0.2.1, username: u, password: {command: [sh, -c, 'echo x >> count; exit 1']}}
        - {name: B, address: 192.0.2.1, username: u, password: {command: [sh, -c, 'echo x >> count; exit 1']}}
        - {name: C, address: 192.0.2.1, authentication: sharedSecret, secretKey: {env: C}}
      """
    try folder.write(text, to: "d.yaml")
    let deployment = try #require(DeploymentReader().read(path: folder.file("d.yaml")).valid)
    let resolver = SecretResolver(environment: ["PATH": "/usr/bin:/bin", "C": "canary"])
    let secrets = await ResolvedSecrets(of: deployment, with: resolver)
    #expect(secrets.findings.count == 1)
    #expect(secrets.findings.flatMap(\.places).map(\.line) == [3, 4])
    #expect(try String(contentsOfFile: folder.file("count"), encoding: .utf8) == "x\n")
    guard case .sharedSecret(let source) = deployment.turnServers[2].authentication else {
      Issue.record("no shared secret")
      return
    }
    #expect(secrets[source]?.reveal() == "canary")
  }
}
