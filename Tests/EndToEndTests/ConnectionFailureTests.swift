import TestSupport
import Testing

/// What an administrator reads when the Management Node cannot be used, in text and in JSON, with the exit code.
@Suite("Failures of the connection")
struct ConnectionFailureTests {
  @Test(
    "a dead proxy: the message names it, without its password, and the variable; and how to go around it",
    arguments: ["https_proxy", "HTTPS_PROXY", "ALL_PROXY"])
  func deadProxy(variable: String) async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(
        ["plan", desk.deployment], environment: [variable: "http://user:geheim@127.0.0.1:1"]
      ).run()
      #expect(result.exitCode == 1)
      #expect(result.output == "")
      let message = try #require(
        try #/error: GET \S+ on (\S+): (.+) \(curl 7: [^()]+\) \(tried 4 times\)\. (.+)\n/#.wholeMatch(
          in: result.errorOutput),
        "\(result.errorOutput)")
      #expect(String(message.output.1) == desk.server.url)
      #expect(
        message.output.2
          == "nothing accepts the connection at the proxy http://127.0.0.1:1 (\(variable)); no request reached the Management Node"
      )
      #expect(message.output.3 == "Check \(variable), or go around the proxy with NO_PROXY=127.0.0.1.")
      #expect(!result.errorOutput.contains("geheim"))
      #expect(try desk.server.requests().isEmpty)

      // As the message says.
      let around = try await desk.command(
        ["plan", desk.deployment],
        environment: [variable: "http://user:geheim@127.0.0.1:1", "NO_PROXY": "127.0.0.1"]
      ).run()
      #expect(around.exitCode == 0)
    }
  }

  @Test("a proxy whose name has no address, and one that no_proxy leaves out")
  func unknownProxy() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(
        ["plan", desk.deployment, "--format", "json"], environment: ["https_proxy": "proxy.invalid:3128"]
      ).run()
      #expect(result.exitCode == 1)
      let error = try result.json()["error"]
      #expect(error["code"] == "proxy-failed")
      #expect(
        error["message"].text?.contains(
          "the host of the proxy http://proxy.invalid:3128 (https_proxy) cannot be resolved; no request reached the Management Node (curl 5: "
        ) == true, "\(error)")

      // The Management Node itself is down: no word of the proxy that is not used.
      let down = try await desk.command(
        ["plan", desk.deployment, "--address", "https://127.0.0.1:1"],
        environment: ["https_proxy": "http://127.0.0.1:2", "no_proxy": "127.0.0.1"]
      ).run()
      #expect(down.exitCode == 1)
      #expect(down.errorOutput.contains(": nothing accepts the connection (curl 7: "))
      #expect(!down.errorOutput.contains("proxy"))
    }
  }

  /// Runs a plan in both formats and compares them: the same exit code, the same message, one JSON document.
  private func expectFailure(
    _ desk: Workplace, _ arguments: [String] = [], environment: [String: String?] = [:], exitCode: Int32, code: String,
    _ parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let text = try await desk.command(["plan", desk.deployment] + arguments, environment: environment).run()
    #expect(text.exitCode == exitCode, sourceLocation: sourceLocation)
    #expect(text.output == "", sourceLocation: sourceLocation)
    for part in parts { #expect(text.errorOutput.contains(part), sourceLocation: sourceLocation) }

    let result = try await desk.command(
      ["plan", desk.deployment, "--format", "json"] + arguments, environment: environment
    ).run()
    let document = try result.json()
    #expect(result.exitCode == exitCode, sourceLocation: sourceLocation)
    #expect(document["formatVersion"] == 1, sourceLocation: sourceLocation)
    #expect(document["error"]["code"] == .string(code), sourceLocation: sourceLocation)
    let message = document["error"]["message"].text ?? ""
    for part in parts { #expect(message.contains(part), sourceLocation: sourceLocation) }
    #expect(document["error"]["details"] == [], sourceLocation: sourceLocation)
  }

  @Test("a wrong password")
  func wrongPassword() async throws {
    try await Workplace.europe { desk in
      try await expectFailure(
        desk, environment: ["PEXIP_PASSWORD": "wrong-password"], exitCode: 1, code: "unauthorized",
        "on \(desk.server.url): the Management Node did not accept the credentials (401). "
          + "Check the user name and password, or the OAuth2 client and its key.")
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("an untrusted certificate, and --insecure in its place, which says so loudly")
  func untrustedCertificate() async throws {
    try await Workplace.europe { desk in
      try await expectFailure(
        desk, environment: ["PEXIP_CA_FILE": nil], exitCode: 1, code: "certificate-not-trusted",
        "the server's certificate is not trusted (curl 60: ",
        "Trust the CA that issued it with a CA file, and use the host name that it is for.")
      #expect(try desk.server.requests().isEmpty)

      let insecure = try await desk.plan("--insecure", environment: ["PEXIP_CA_FILE": nil])
      #expect(insecure.exitCode == 0)
      #expect(
        insecure.errorOutput == """
          warning: --insecure: the Management Node's certificate is not checked; anyone in between could read the password

          """)
    }
  }

  @Test("a refused connection")
  func refusedConnection() async throws {
    try await Workplace.europe { desk in
      try await expectFailure(
        desk, ["--address", "https://127.0.0.1:1"], exitCode: 1, code: "connection-refused",
        "on https://127.0.0.1:1: nothing accepts the connection (curl 7: ",
        "(tried 4 times). "
          + "Check the address and the port, that the Management Node runs, and the firewall in between.")
    }
  }

  @Test("http without --insecure sends nothing; with it, it works")
  func plainHTTP() async throws {
    try await Workplace.europe(hasTLS: false) { desk in
      let message =
        "\"\(desk.server.url)\" would send the password unencrypted; use https://, or --insecure if that is meant"
      try await expectFailure(
        desk, ["--address", desk.server.url], exitCode: 64, code: "insecure-address", message)
      try await expectFailure(desk, exitCode: 64, code: "insecure-address", message)
      #expect(try desk.server.requests().isEmpty)
      #expect(try await desk.plan("--insecure").exitCode == 0)
    }
  }

  @Test("no password, and nothing typed where it is asked for")
  func nothingTyped() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["plan", desk.deployment], environment: ["PEXIP_PASSWORD": nil]).run(
        on: PseudoTerminal()
      ) { terminal, _ in
        try await terminal.waitFor("Password of ")
        terminal.type("")
      }
      #expect(result.exitCode == 64)
      let message = "no password: set PEXIP_PASSWORD or give --password-file (nothing was typed)"
      #expect(result.errorOutput.contains(message), "\(result.errorOutput)")
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("no password, and nobody to ask for one")
  func noPassword() async throws {
    try await Workplace.europe { desk in
      try await expectFailure(
        desk, environment: ["PEXIP_PASSWORD": nil], exitCode: 64, code: "no-password",
        "no password: set PEXIP_PASSWORD or give --password-file (there is no terminal to ask on)")
      try desk.folder.write("mock-password\n", to: "password")
      let fromFile = try await desk.plan("--password-file", "password", environment: ["PEXIP_PASSWORD": nil])
      #expect(fromFile.exitCode == 0)
    }
  }

  @Test("a variable is read as a file is; what cannot be a password is told before anything is sent")
  func writtenPassword() async throws {
    try await Workplace.europe { desk in
      for password in ["mock-password\n", "mock-password\r\n", "\u{FEFF}mock-password"] {
        #expect(
          try await desk.plan(environment: ["PEXIP_PASSWORD": password]).exitCode == 0, "\(password.debugDescription)")
      }
      let count = try desk.server.requests().count
      try await expectFailure(
        desk, environment: ["PEXIP_PASSWORD": "mock-\npassword"], exitCode: 64, code: "password-unreadable",
        "PEXIP_PASSWORD has a line feed (U+000A) in it; set it again, on one line")
      try desk.folder.write("\n", to: "password")
      try await expectFailure(
        desk, ["--password-file", "password"], exitCode: 1, code: "password-unreadable",
        "the password file \"password\" is empty; write the password into it, on one line")
      #expect(try desk.server.requests().count == count)
    }
  }

  @Test("a redirect is not followed, and no credentials go elsewhere")
  func redirect() async throws {
    try await Workplace.europe { desk in
      try await Workplace.europe { elsewhere in
        try await desk.server.setFaults([
          ["path": "*/worker_vm/*", "do": ["redirect": .string(elsewhere.server.url + "/")]]
        ])
        try await expectFailure(
          desk, exitCode: 1, code: "redirected",
          "the answer is a redirect to \(elsewhere.server.url)/ (302), which is not followed")
        #expect(try elsewhere.server.requests().isEmpty)
      }
    }
  }

  @Test("a listing that is short refuses to plan")
  func shortListing() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        [
          "path": "*/worker_vm/*",
          "do": ["json": ["meta": ["limit": 1000, "next": nil, "offset": 0, "total_count": 3], "objects": []]],
        ]
      ])
      try await expectFailure(desk, exitCode: 1, code: "incomplete-listing", "/worker_vm/")
    }
  }

  @Test("what waits for a certificate that was refused names it, and not by its fingerprint")
  func refusedCertificate() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        [
          "method": "POST", "path": "*/tls_certificate/",
          "do": ["status": 400, "json": ["tls_certificate": ["certificate": ["Not this one."]]]],
        ]
      ])
      let text = try await desk.apply()
      #expect(text.exitCode == 5)
      #expect(text.output.contains("never tried (needs the TLS certificate \"confpool-eu.vc.example.com (SHA-256 "))
    }
  }

  @Test("a 400 keeps the Management Node's words, field by field: exit code 1 where nothing was written, else 5")
  func fieldErrors() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        [
          "method": "POST", "path": "*/mssip_proxy/",
          "do": [
            "status": 400, "json": ["mssip_proxy": ["address": ["Enter a valid address."], "name": ["Too long."]]],
          ],
        ]
      ])
      let message =
        "POST /api/admin/configuration/v1/mssip_proxy/ on \(desk.server.url): the Management Node refused the values (400): "
        + "address: Enter a valid address; name: Too long. Fix what it names and try again."
      let text = try await desk.apply()
      #expect(text.exitCode == 5)
      #expect(
        text.output.contains("\n  + Lync / Skype for Business server  Europe SfB, step 2: failed\n      \(message)\n"))
      #expect(
        text.output.contains(
          "Europe, step 2: never tried (needs the Lync server \"Europe SfB\", which was not created)\n"))
      #expect(text.output.hasSuffix("\nApply: 5 applied, 1 failed, 9 never tried.\n"))
      #expect(
        text.errorOutput == """
          error: not every change could be made; mend what is reported above, then run the same command again to continue

          """)

      // What was applied before is no change any more: now nothing at all is written.
      let result = try await desk.apply("--format", "json")
      let document = try result.json()
      #expect(result.exitCode == 1)
      #expect(document["result"] == ["applied": 0, "failed": 1, "skipped": 9])
      #expect(document["error"]["code"] == "apply-failed")
      #expect(document["error"]["details"] == [.string(message)])
      #expect(document["changes"][0]["result"] == "failed")
      #expect(document["changes"][0]["error"] == .string(message))
      #expect(document["changes"][1]["result"] == "skipped")
    }
  }
}
