import Foundation
import MockManagementNode
import TestSupport
import Testing

/// What no client, and no page in somebody's browser, can do to the mock.
@Suite struct HostileClientTests {
  private static let servers = RawClient.configurationPath + "/dns_server/"

  private func withNode(
    _ change: (inout MockConfiguration) -> Void = { _ in },
    _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.allowsControl = true
    change(&configuration)
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  @Test(arguments: [
    (#"[{"do": {"stall": 1e300}}]"#, #""stall" is a number of seconds, to 86400"#),
    (#"[{"do": {"stall": -1}}]"#, #""stall" is a number of seconds, to 86400"#),
    (#"[{"do": {"stall": 86400.5}}]"#, #""stall" is a number of seconds, to 86400"#),
    (#"[{"do": {"delay": 9223372036854775807}}]"#, #""delay" is a number of milliseconds, to 86400000"#),
    (#"[{"do": {"delay": 1e300}}]"#, #""delay" is a number of milliseconds, to 86400000"#),
    (#"[{"do": {"drip": 0}}]"#, #""drip" is a number of bytes a second, from 1"#),
    (#"[{"do": {"truncate": -1}}]"#, #""truncate" is a number of bytes"#),
    (
      #"[{"do": {"headers": {"X": "a\r\nY: b"}}}]"#,
      #""headers" is an object of texts without line breaks and other control characters, which that of X has"#
    ),
    (
      #"[{"do": {"headers": {"A:b": "c"}}}]"#,
      #""headers" is an object of texts by names of headers, which "A:b" is not"#
    ),
    (#"[{"do": {"status": 100}}]"#, #""status" is a status code from 200"#),
    (#"[{"nth": 1e300, "do": {"delay": 1}}]"#, #""nth" is a number from 1"#),
  ])
  func aRuleBeyondAllBoundsIsRefused(rules: String, message: String) async throws {
    try await withNode { node, client in
      let answer = try await client.request("PUT", "/mock/faults", json: JSONValue(json: Data(rules.utf8)))
      #expect(answer.status == 400)
      #expect(answer.body.contains(JSONValue.string("faults: rule 1: \(message)").json.dropFirst().dropLast()))
      #expect(try await client.request("GET", Self.servers).status == 200)
    }
  }

  @Test func rulesAndTheirPatternsAreLimited() throws {
    let many = JSONValue.array(Array(repeating: ["do": ["delay": 1]], count: 1001))
    #expect(throws: MockError.self) { try FaultRule.rules(from: many) }
    let long: JSONValue = [["path": .string(String(repeating: "*a", count: 600)), "do": ["delay": 1]]]
    let error = #expect(throws: MockError.self) { try FaultRule.rules(from: long) }
    #expect(error?.description == "faults: rule 1: \"path\" is a text of at most 1000 bytes")
  }

  /// What a program sets is not read from a file.
  @Test(arguments: [-1, 1e300, .infinity, .nan])
  func numbersOfAProgramEndNothing(number: Double) async throws {
    var action = FaultRule.Action()
    action.stall = number
    action.delay = number > 1 ? 1 : .min
    action.truncate = number > 1 ? nil : .min
    action.drip = .min
    try await withNode({ $0.faults = [FaultRule(occurrence: .from(.min, count: .max), action: action)] }) {
      node, client in
      let request = Task { try await client.request("GET", Self.servers) }
      while node.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      #expect(try await client.request("GET", "/mock/state").status == 200)
      if !(number > 1) { _ = try await request.value }
    }
  }

  @Test(arguments: [
    ["Content-Length": "-5"], ["Content-Length": "none"], ["Transfer-Encoding": "chunked"], ["A:b": "c"],
    ["X": "a\r\nY: b"],
    ["Connection": "Upgrade", "Upgrade": "h2c"],
  ])
  func headersOfARuleEndNothing(headers: [String: String]) async throws {
    var action = FaultRule.Action()
    action.headers = headers
    let rule = FaultRule(path: "*/dns_server/", occurrence: .from(1, count: 1), action: action)
    try await withNode({ $0.faults = [rule] }) { _, client in
      let answer = try await client.request("GET", Self.servers)
      #expect(answer.header("Y") == nil)
      #expect(try await client.request("GET", Self.servers).status == 200)
    }
  }

  @Test func anExpressionThatTakesTooLongIsRefused() async throws {
    try await withNode { _, client in
      let name = String(repeating: "a", count: 60)
      _ = try await client.request(
        "POST", Self.servers, json: ["address": "10.0.0.9", "description": .string(name + "b")])
      let slow = try await client.request("GET", Self.servers + "?description__regex=%28a%2B%29%2B%24")
      #expect(slow.status == 400)
      #expect(slow.body.contains("The regular expression takes too long."))
      let quick = try await client.request("GET", Self.servers + "?description__regex=%5E%28a%2B%29%2Bb%24")
      #expect(quick.status == 200)
      #expect(quick.body.contains(name))
    }
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "", "GET", "GET / HTTP/1.1\r\nHost: x\r\nContent-Le",
      "PUT /mock/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n[",
    ])
  func aSilentClientIsDropped(beginning: String) async throws {
    try await withNode({ $0.silenceLimit = .seconds(2) }) { _, client in
      let silent = try await client.talk(beginning)
      #expect(silent.ending == .closed)
      let other = try await client.request("GET", Self.servers)
      #expect(other.status == 200)
    }
  }

  /// It is the mock that is silent then.
  @Test func aClientThatWaitsIsNotDropped() async throws {
    var action = FaultRule.Action()
    action.delay = 5000
    let rule = FaultRule(path: "*/dns_server/", action: action)
    try await withNode({
      $0.silenceLimit = .seconds(2)
      $0.faults = [rule]
    }) { _, client in
      let answer = try await client.request("GET", Self.servers)
      #expect(answer.status == 200)
    }
  }

  @Test(.timeLimit(.minutes(15)))
  func aBodyThatIsTooLargeIsRefusedBeforeItComes() async throws {
    try await withNode { node, client in
      // Nothing of the body is ever sent.
      let head = "POST \(Self.servers) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: \(65 << 20)\r\n\r\n"
      let answer = try await client.talk(head, until: "\r\n\r\n")
      #expect(answer.status == 413)
      #expect(answer.header("Connection") == "close")
      #expect(node.requests.map(\.status) == [413])
    }
  }

  @Test func pagesOfOtherSitesReachNothingOfTheMocksOwn() async throws {
    try await withNode { node, client in
      for path in ["/mock/state", "/"] {
        for origin in ["https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:\(client.port)"] {
          let answer = try await client.request("GET", path, headers: ["Origin": origin])
          #expect(answer.status == 403)
          #expect(answer.body == #"{"error": "This is not for pages of other sites."}"#)
        }
        let own = try await client.request("GET", path, headers: ["Origin": "http://127.0.0.1:\(client.port)"])
        #expect(own.status == 200)
      }
      let reset = try await client.request("POST", "/mock/reset", headers: ["Origin": "https://evil.example"])
      #expect(reset.status == 403)
      // A name that leads here, of a site that calls itself the same.
      var rebound = client
      rebound.host = "evil.example:\(client.port)"
      let answer = try await rebound.request("GET", "/mock/state")
      #expect(answer.status == 403)
      #expect(
        answer.body
          == #"{"error": "This listens on loopback, and does not answer to other names: ask for 127.0.0.1 or localhost."}"#
      )
      rebound.host = "localhost:\(client.port)"
      #expect(try await rebound.request("GET", "/mock/state").status == 200)
    }
  }

  @Test func theLogIsForItsOwner() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/requests.jsonl"
    for mode in [nil, 0o644] {
      if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path) }
      try await withNode({ $0.requestLog = path }) { _, client in _ = try await client.request("GET", Self.servers) }
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count == 2)
  }
}
