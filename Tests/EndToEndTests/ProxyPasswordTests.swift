import Foundation
import TestSupport
import Testing

/// The password of a proxy is in no message and no diagnostic, however the proxy fails.
@Suite("Passwords of proxies")
struct ProxyPasswordTests {
  /// Plans with a proxy, in text and JSON, with all diagnostics, and returns the text of the error.
  private func failure(
    _ desk: Workplace, _ proxy: String, hiding secrets: [String] = ["geheim"]
  ) async throws -> String {
    var messages: [String] = []
    for options in [[], ["--format", "json"], ["--log-level", "trace"]] {
      let result = try await desk.command(
        ["plan", desk.deployment, "--timeout", "3"] + options, environment: ["https_proxy": proxy]
      ).run()
      #expect(result.exitCode == 1)
      for text in [result.output, result.errorOutput] {
        for secret in secrets {
          #expect(!text.contains(secret), "\(text)")
          #expect(!text.contains(Data(secret.utf8).base64EncodedString()))
        }
      }
      messages.append(result.errorOutput)
    }
    #expect(try desk.server.requests().isEmpty)
    return messages[0]
  }

  @Test(
    "an address that libcurl refuses, which it repeats: the password in it is not",
    arguments: [
      ("http://user:geheim@[bad:3128", ["geheim"]), ("user:ge#heim@127.0.0.1:1", ["heim"]),
      ("http://user:ge/heim@127.0.0.1:1", ["heim"]), ("http://user:geheim@127.0.0.1:99999", ["geheim"]),
      ("http://user:gehe im@127.0.0.1:1", ["gehe", " im@"]), ("http://geheim@", ["geheim"]),
      ("http://user:\(String(repeating: "geheim", count: 100))@[bad", ["geheim"]),
    ])
  func malformed(proxy: String, secrets: [String]) async throws {
    try await Workplace.europe { desk in
      let message = try await failure(desk, proxy, hiding: secrets)
      #expect(
        message.contains(
          " on \(desk.server.url): the address of the proxy (https_proxy) cannot be used; no request reached the Management Node "
            + "(curl 5: Unsupported proxy syntax in (its address is not shown))"), "\(message)")
      #expect(
        message.hasSuffix(
          ". Write https_proxy as http://HOST:PORT, with special characters in its user name and password percent-encoded, or go "
            + "around the proxy with NO_PROXY=127.0.0.1.\n"), "\(message)")
    }
  }

  @Test("a scheme that no proxy has")
  func unknownScheme() async throws {
    try await Workplace.europe { desk in
      let message = try await failure(desk, "gopher://user:geheim@127.0.0.1:1")
      #expect(
        message.contains(
          "the address of the proxy gopher://127.0.0.1:1 (https_proxy) cannot be used; no request reached the Management Node (curl "
        ), "\(message)")
      #expect(message.contains(": Unsupported proxy scheme for gopher://127.0.0.1:1)"), "\(message)")
    }
  }

  @Test("a password with a slash or a question mark, whose first part libcurl takes for a port")
  func takenForAPort() async throws {
    try await Workplace.europe { desk in
      for proxy in ["http://user.invalid:12345/heim@127.0.0.1:1", "http://user.invalid:12345?heim@127.0.0.1:1"] {
        let message = try await failure(desk, proxy, hiding: ["12345", "heim"])
        #expect(
          message.contains(
            "the host of the proxy (https_proxy) cannot be resolved; no request reached the Management Node (curl 5: (its address is not "
              + "shown))"), "\(message)")
      }
    }
  }

  @Test("a host without an address, and one that takes no connection, over http, https and SOCKS")
  func unreachable() async throws {
    try await Workplace.europe { desk in
      let unknown = try await failure(desk, "http://user:geheim@proxy.invalid:3128")
      #expect(unknown.contains("the host of the proxy http://proxy.invalid:3128 (https_proxy) cannot be resolved"))
      for scheme in ["http", "https", "socks5h", "socks5"] {
        let proxy = "\(scheme)://user:ge%68eim@127.0.0.1:1"
        let message = try await failure(desk, proxy, hiding: ["geheim", "ge%68eim"])
        #expect(
          message.contains("nothing accepts the connection at the proxy \(scheme)://127.0.0.1:1 (https_proxy)"),
          "\(message)")
      }
    }
  }

  @Test("one that does not take the password (407), and repeats it")
  func refused() async throws {
    try await Workplace.europe { desk in
      let port = try ServerProgram.freePort()
      let program = """
        import http.server
        class Proxy(http.server.BaseHTTPRequestHandler):
            def do_CONNECT(self):
                told = self.headers.get("Proxy-Authorization", "")
                self.send_response_only(407, "no " + told + " geheim")
                self.send_header("Proxy-Authenticate", 'Basic realm="geheim"')
                self.end_headers()
                self.wfile.write(b"<html>geheim</html>")
        http.server.HTTPServer(("127.0.0.1", \(port)), Proxy).serve_forever()
        """
      try await ServerProgram.python.run(["-c", program]) {
        ServerProgram.acceptsConnections(on: port)
      } _: {
        let message = try await failure(
          desk, "http://user:geheim@127.0.0.1:\(port)",
          hiding: ["geheim", Data("user:geheim".utf8).base64EncodedString()])
        #expect(
          message.contains(
            "the proxy http://127.0.0.1:\(port) (https_proxy) refused the connection (407). Check https_proxy, or go around the "
              + "proxy with NO_PROXY=127.0.0.1.\n"), "\(message)")
      }
    }
  }

  @Test("a password in the address of the Management Node is in no message either, whoever gives it")
  func address() async throws {
    try await Workplace.europe { desk in
      let address = desk.server.url.replacing("https://", with: "https://user:geheim@")
      try await desk.plan("--out", "saved.plan")
      let plan = try desk.folder.read("saved.plan")
      try desk.folder.write(plan.replacing(desk.server.url, with: address), to: "other.plan")
      let before = try desk.server.requests().count
      let none: [String: String?] = ["PEXIP_ADDRESS": nil]
      var results = [
        try await desk.provision("apply", "--plan", "other.plan", "--base", "europe", environment: none),
        try await desk.plan(environment: ["PEXIP_ADDRESS": address]),
        try await desk.plan("--address", address),
        try await desk.plan("--require-address", address),
        try await desk.provision(
          "apply", "--plan", "other.plan", "--base", "europe", "--require-address", desk.server.url, environment: none),
      ]
      try desk.edit("version: 1\n", "version: 1\nmanagementNode:\n  address: \(address)\n")
      results.append(try await desk.plan(environment: none))
      results.append(try await desk.plan("--require-address", desk.server.url, environment: none))
      for result in results {
        #expect(result.exitCode != 0)
        #expect(!(result.output + result.errorOutput).contains("geheim"), "\(result.errorOutput)")
      }
      #expect(try desk.server.requests().count == before)
    }
  }
}
