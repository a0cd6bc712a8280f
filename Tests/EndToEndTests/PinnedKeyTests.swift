import Foundation
import TestSupport
import Testing

/// By which keys the command and the Management Node know each other: pinned ones, and client certificates.
@Suite("Pinned keys and client certificates")
struct PinnedKeyTests {
  /// A client's certificates in a folder: `ca.pem`, `client.pem`, `client.key`, `encrypted.key`, `both.pem`, and of another CA
  /// `stranger.pem` and `stranger.key`.
  private func withKeys<Result: Sendable>(
    _ body: @escaping @Sendable (TemporaryFolder) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let script = """
        set -e
        new="openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
        authority() { $new -x509 -days 2 -subj "/CN=$1" -addext "basicConstraints=critical,CA:true" -keyout $1.key -out $1.pem; }
        issue() { $new -subj "/CN=$1" -keyout $1.key -out $1.csr; openssl x509 -req -days 2 -in $1.csr -CA $2.pem -CAkey $2.key -CAcreateserial -out $1.pem; }
        authority ca; authority other; issue client ca; issue stranger other
        openssl pkcs8 -topk8 -in client.key -passout pass:canary -out encrypted.key
        cat client.pem client.key >both.pem; chmod 600 both.pem
        """
      let made = try await Program("bash", ["-c", script], workingDirectory: folder.path).run()
      try #require(made.exitCode == 0, "\(made.errorOutput)")
      return try await body(folder)
    }
  }

  /// The pin of a server, as docs/command-line.md has it made.
  private func pin(of desk: Workplace) async throws -> String {
    let address = desk.server.url.replacing("https://", with: "")
    let result = try await Program(
      "bash",
      [
        "-c",
        "openssl s_client -connect \(address) </dev/null 2>/dev/null | openssl x509 -pubkey -noout |"
          + " openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64",
      ]
    ).run()
    let digest = result.output.trimmingCharacters(in: .newlines)
    try #require(digest.count == 44, "\(result.errorOutput)")
    return "sha256//" + digest
  }

  private static let wrong = "sha256//" + Data(repeating: 7, count: 32).base64EncodedString()

  @Test("the right key, alone and among others, from the option and the variable")
  func rightKey() async throws {
    try await Workplace.europe { desk in
      let pin = try await pin(of: desk)
      #expect(try await desk.plan("--pinned-key", pin).exitCode == 0)
      #expect(try await desk.plan(environment: ["PEXIP_PINNED_KEY": "\(Self.wrong);\(pin)"]).exitCode == 0)
      let insecure = try await desk.plan("--insecure", "--pinned-key", pin, environment: ["PEXIP_CA_FILE": nil])
      #expect(insecure.exitCode == 0)
      #expect(
        insecure.errorOutput == """
          warning: --insecure: the Management Node's certificate is not checked, only that its key is a pinned one

          """)
    }
  }

  @Test(
    "another key: no password is sent and no token asked for, whoever vouches for the server, --insecure too",
    arguments: [[], ["--insecure"]])
  func wrongKey(options: [String]) async throws {
    try await Workplace.europe { desk in
      let key = try await Program("openssl", ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
        .run()
      try desk.folder.write(key.output, to: "oauth2.pem")
      let oauth2 = ["--oauth2-client-id", "client", "--oauth2-key-file", "oauth2.pem"]
      for (credentials, request) in [([], #"GET \S+"#), (oauth2, #"POST /oauth/token/"#)] {
        let result = try await desk.command(
          ["plan", desk.deployment, "--pinned-key", Self.wrong] + options + credentials
        ).run()
        #expect(result.exitCode == 1)
        let message = try Regex(
          "error: \(request) on \(desk.server.url): the server's key is not one of those that are pinned "
            + #"\(curl 90: SSL: public key does not match pinned public key\)\. Someone may be in between\. "#
            + #"If the Management Node has a new key, ask its administrator for it and pin it\. "#
            + #"\(--pinned-key or PEXIP_PINNED_KEY\.\)\n"#)
        #expect(try message.firstMatch(in: result.errorOutput) != nil, "\(result.errorOutput)")
      }
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test(
    "what is no pin is refused before anything is connected",
    arguments: ["", "sha256//", "sha256//abc", "md5//AAAA", "key.pem", "\(wrong);"])
  func malformed(pin: String) async throws {
    try await Workplace.europe { desk in
      let result = try await desk.plan("--pinned-key", pin)
      #expect(result.exitCode == 64)
      let shown = pin.hasSuffix(";") ? "" : pin
      #expect(
        result.errorOutput == """
          error: "\(shown)" is not the SHA-256 of a public key. Give sha256// and 44 characters of base64, as curl accepts it; \
          separate several with ;.

          """)
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a server that asks for a certificate gets it, with the key beside it or in the same file")
  func clientCertificate() async throws {
    try await withKeys { keys in
      try await Workplace.europe(["--client-ca", keys.path("ca.pem")]) { desk in
        let beside = try await desk.plan(
          "--client-certificate", keys.path("client.pem"), "--client-key-file", keys.path("client.key"))
        #expect(beside.exitCode == 0)
        #expect(beside.errorOutput == "")
        let together = try await desk.plan(environment: ["PEXIP_CLIENT_CERTIFICATE": keys.path("both.pem")])
        #expect(together.exitCode == 0)
      }
    }
  }

  @Test("a server that asks for a certificate when there is none, or does not take the one there is")
  func refusedCertificate() async throws {
    try await withKeys { keys in
      try await Workplace.europe(["--client-ca", keys.path("ca.pem")]) { desk in
        let none = try await desk.plan()
        #expect(none.exitCode == 1)
        #expect(none.errorOutput.contains(" on \(desk.server.url): the server asks for a client certificate (curl "))
        #expect(
          none.errorOutput.hasSuffix(
            "). Give one, with its private key. (--client-certificate and --client-key-file, or PEXIP_CLIENT_CERTIFICATE and "
              + "PEXIP_CLIENT_KEY_FILE.)\n"))
        let stranger = try await desk.plan(
          "--client-certificate", keys.path("stranger.pem"), "--client-key-file", keys.path("stranger.key"), "--format",
          "json")
        #expect(stranger.exitCode == 1)
        let error = try stranger.json()["error"]
        #expect(error["code"] == "client-certificate-refused")
        #expect(
          error["message"].text?.contains(
            "the server does not accept the client certificate (curl ") == true, "\(error)")
        #expect(
          error["message"].text?.contains(
            "). Give one that is valid, with those that issued it, from a CA that the server trusts.") == true,
          "\(error)"
        )
        #expect(try desk.server.requests().isEmpty)
      }
    }
  }

  @Test(
    "with TLS 1.2 a server only says that the handshake failed: a client certificate is named as what may be missing")
  func olderTLS() async throws {
    try await withKeys { keys in
      try await Workplace.europe(["--client-ca", keys.path("ca.pem"), "--max-tls", "1.2"]) { desk in
        let none = try await desk.plan()
        #expect(none.exitCode == 1)
        #expect(
          none.errorOutput.contains(
            "Check that the port speaks TLS 1.2 or newer, and whether the server asks for a client certificate."),
          "\(none.errorOutput)")
        let given = try await desk.plan("--client-certificate", keys.path("both.pem"))
        #expect(given.exitCode == 0)
      }
    }
  }

  @Test(
    "a certificate or key that is missing, something else, encrypted or another's: said, and nobody is asked for a passphrase"
  )
  func badCertificates() async throws {
    try await withKeys { keys in
      try await Workplace.europe { desk in
        func message(_ certificate: String?, _ key: String?) async throws -> String {
          var arguments = ["plan", desk.deployment]
          if let certificate { arguments += ["--client-certificate", keys.path(certificate)] }
          if let key { arguments += ["--client-key-file", keys.path(key)] }
          let result = try await desk.command(arguments).run()
          #expect(result.exitCode == (certificate == nil ? 64 : 1))
          #expect(!result.errorOutput.contains("canary"))
          return result.errorOutput
        }
        let hint =
          "(--client-certificate and --client-key-file, or PEXIP_CLIENT_CERTIFICATE and PEXIP_CLIENT_KEY_FILE.)\n"
        #expect(
          try await message("none.pem", nil) == """
            error: the client certificate "\(keys.path("none.pem"))" cannot be read: No such file or directory; give a readable file

            """)
        #expect(
          try await message("client.pem", "none.key") == """
            error: the client key file "\(keys.path("none.key"))" cannot be read: No such file or directory; give a readable file

            """)
        #expect(
          try await message(nil, "client.key")
            == "error: a client key needs its certificate: give --client-certificate (PEXIP_CLIENT_CERTIFICATE)\n")
        #expect(
          try await message("client.key", "client.key")
            == "error: the client certificate holds no certificate in PEM. Give a certificate in PEM, and the key that belongs "
            + "to it, not encrypted. \(hint)")
        #expect(
          try await message("client.pem", "client.pem").hasSuffix(
            "error: there is no private key in PEM for the client certificate. Give a certificate in PEM, and the key that "
              + "belongs to it, not encrypted. \(hint)"))
        #expect(
          try await message("client.pem", "encrypted.key").hasSuffix(
            "error: the private key of the client certificate is encrypted. Decrypt it into a file that only its owner may "
              + "read: openssl pkey -in KEY -out DECRYPTED. \(hint)"))
        let another = try await message("client.pem", "stranger.key")
        #expect(another.contains(": the client certificate cannot be used (curl 58: "), "\(another)")
        #expect(try desk.server.requests().isEmpty)
      }
    }
  }

  @Test("over http there is no key to compare: refused")
  func plainHTTP() async throws {
    try await Workplace.europe(hasTLS: false) { desk in
      let result = try await desk.plan("--insecure", "--pinned-key", Self.wrong)
      #expect(result.exitCode == 64)
      #expect(
        result.errorOutput.hasSuffix(
          "error: \(desk.server.url) is not https: there is no key to compare, and no one to show a client certificate to. Use "
            + "https, or neither a pinned key nor a client certificate.\n"))
      #expect(try desk.server.requests().isEmpty)
    }
  }
}
