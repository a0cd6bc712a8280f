// The other code of docs/engine.md, as one compiles and runs it. A test compares the page with this file.

import Foundation
import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import TestSupport
import Testing

// page: dialogue
func carefully(_ limit: Int) -> ApplyDialogue {
  ApplyDialogue(
    show: { plan in plan.warnings.forEach { print($0) } },
    begin: { plan in
      print("\(plan.requests.count) requests")
      return []
    },
    waiting: { laggards in print("waiting for", laggards.map(\.name)) },
    warn: { print("warning:", $0) },
    approve: { plan in plan.changes.count <= limit })
}
// page: end

// page: way back
func undoLatest(_ client: ManagementClient, state: any StateStore) async throws -> ApplyReport? {
  guard let latest = try await state.history().first else { return nil }
  let rollback = try await RollbackRun(latest.id, state: state)
  return try await rollback.run(client, dialogue: ApplyDialogue { _ in true })
}
// page: end

// page: failures
func outcome(of work: () async throws -> Bool) async -> String {
  do {
    return try await work() ? "done" : "look at the report"
  } catch let failure as RunFailure where failure.code == .locked {
    return "someone else applies; later"
  } catch let failure as RunFailure {
    return failure.description
  } catch {
    return "\(error)"
  }
}
// page: end

/// The programs of the page, against a Management Node in this process.
@Suite("The page about the engine")
struct EnginePageTests {
  /// Lends a Management Node with TLS, a deployment file for it, and the environment that it needs.
  private func withDeployment(
    _ body: (MockManagementNode, _ path: String, _ environment: [String: String], TemporaryFolder) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.password = "a password"
    configuration.seed = .objects([])
    try await withMockManagementNode(configuration) { node in
      try await withTemporaryFolder { folder in
        let path = try folder.write(
          """
          version: 1
          managementNode: {address: "\(node.url)", caFile: \(try #require(node.certificateAuthorityFile))}
          sipDomain: vc.example.com
          dnsServers:
            - {address: 10.44.0.2}
          turnServers:
            - {name: TURN, address: 203.0.113.5, username: pexip, password: {env: TURN_PASSWORD}}
          locations: []

          """, to: "deployment.yaml")
        try await body(node, path, ["PEXIP_PASSWORD": "a password", "TURN_PASSWORD": "first"], folder)
      }
    }
  }

  /// A client as the page's own program makes it.
  private func withClient(
    of path: String, _ body: (CheckedDeployment, ManagementClient) async throws -> Void
  ) async throws {
    let deployment = try await CheckedDeployment(DeploymentFile(path: path), resolvesSecrets: false)
    var configuration = try deployment.connection.configuration(
      authentication: .basic(username: "admin", password: Secret("a password")))
    configuration.proxy = .none
    try await withManagementClient(configuration, onClientThread: false) { try await body(deployment, $0) }
  }

  private func writes(_ node: MockManagementNode) -> Int {
    node.requests.count { !["GET", "HEAD", "OPTIONS"].contains($0.method) }
  }

  @Test("it shows the program and the code of this file")
  func page() throws {
    let tests = URL(filePath: #filePath)
    let source = try String(contentsOf: tests, encoding: .utf8)
    let program = try String(
      contentsOf: tests.deletingLastPathComponent().appending(path: "EnginePageProgram.swift"), encoding: .utf8)
    let page = try String(contentsOfFile: PackageFolder.root + "/docs/engine.md", encoding: .utf8)
    let pieces = source.components(separatedBy: "\n// page: ").dropFirst().filter { !$0.hasPrefix("end") }
      .map { $0.drop { $0 != "\n" }.dropFirst() }
    #expect(page.contains("```swift\n\(program.drop { $0 != "\n" }.dropFirst(2))```"))
    #expect(pieces.count == 3)
    for piece in pieces { #expect(page.contains("```swift\n\(piece)\n```")) }
  }

  @Test(
    "the program brings a Management Node in line, with any state; a second run sends nothing",
    arguments: [true, false])
  func program(inMemory: Bool) async throws {
    try await withDeployment { node, path, environment, folder in
      let state: any StateStore = inMemory ? InMemoryState() : StateFolder(path: folder.path("state"))
      #expect(try await bringInLine(path, state: state, environment: environment))
      #expect(node.state["objects"]?["turn_server"]?[0]?["password"] == "first")
      #expect(node.state["objects"]?["dns_server"]?[0]?["address"] == "10.44.0.2")
      let records = try await state.history()
      #expect(records.count == 1)
      #expect(records.first?.isFinished == true)
      #expect(records.first?.changes.allSatisfy { $0.state == .applied } == true)

      let sent = writes(node)
      #expect(try await bringInLine(path, state: state, environment: environment))
      #expect(writes(node) == sent)
      #expect(try await state.runs().count == 1)

      // Only a digest tells that the password is another one.
      let changed = environment.merging(["TURN_PASSWORD": "second"]) { $1 }
      #expect(try await bringInLine(path, state: state, environment: changed))
      #expect(writes(node) == sent + 1)
      #expect(node.state["objects"]?["turn_server"]?[0]?["password"] == "second")
    }
  }

  @Test("the way back removes what the run created; without a run there is none")
  func wayBack() async throws {
    try await withDeployment { node, path, environment, _ in
      let state = InMemoryState()
      try await withClient(of: path) { _, client in
        let report = try await undoLatest(client, state: state)
        #expect(report.map(\.isComplete) == nil)
      }
      #expect(try await bringInLine(path, state: state, environment: environment))
      try await withClient(of: path) { _, client in
        let report = try #require(try await undoLatest(client, state: state))
        #expect(report.isComplete, "\(report.failures)")
        #expect(report.plan.count(.delete) == 2)
      }
      #expect(node.state["objects"]?["turn_server"] == nil)
      #expect(try await state.history().map(\.action).first?.hasPrefix("rollback of ") == true)
    }
  }

  @Test("failures are told in words; another apply is a reason to come later")
  func failures() async throws {
    try await withDeployment { node, path, environment, _ in
      let state = InMemoryState()
      let lock = try state.takeLock(of: node.url)
      let locked = await outcome { try await bringInLine(path, state: state, environment: environment) }
      #expect(locked == "someone else applies; later")
      await lock.release()
      let text = await outcome { try await bringInLine(path, state: state, environment: [:]) }
      #expect(text.contains("the environment variable TURN_PASSWORD is not set"))
      #expect(text.hasSuffix("cannot be planned; fix what is reported and try again"))
      #expect(writes(node) == 0)
      let done = await outcome { try await bringInLine(path, state: state, environment: environment) }
      #expect(done == "done")
    }
  }

  @Test("the careful dialogue declines what is too much")
  func careful() async throws {
    try await withDeployment { node, path, environment, _ in
      let deployment = try await CheckedDeployment(
        DeploymentFile(path: path), resolver: SecretResolver(environment: environment))
      try await withClient(of: path) { _, client in
        let state = InMemoryState()
        let failure = await #expect(throws: RunFailure.self) {
          try await ApplyRun(deployment).run(client, state: state, dialogue: carefully(2))
        }
        #expect(failure?.code == .declined)
        #expect(writes(node) == 0)
        let report = try await ApplyRun(deployment).run(client, state: state, dialogue: carefully(3))
        #expect(report.isComplete)
      }
    }
  }
}
