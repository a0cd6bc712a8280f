import Foundation
import InfinityAPI
import MockManagementNode
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// Rollouts of three locations before a Management Node in this process, and what they told.
struct RolloutBench: Sendable {
  let bench: EngineBench
  let folder: TemporaryFolder
  let state: any StateStore
  let told = Told()

  /// What a dialogue was told and asked.
  final class Told: Sendable {
    private let words = Mutex<[String]>([])

    var all: [String] { words.withLock { $0 } }

    func note(_ word: String) { words.withLock { $0.append(word) } }
  }

  /// Oslo and Bergen share a DNS server.
  static let deployment = """
    version: 1
    dnsServers:
      - {address: 10.0.0.53}
      - {address: 10.0.1.53}
    locations:
      - {name: Oslo, dnsServers: [10.0.0.53]}
      - {name: Bergen, dnsServers: [10.0.0.53]}
      - {name: Rome, dnsServers: [10.0.1.53]}
    """

  /// Gates that look at nothing outside of this process, and whatever is wished.
  static func settings(_ change: (inout RolloutSettings) -> Void = { _ in }) -> RolloutSettings {
    var settings = RolloutSettings()
    settings.waves = .computed(canary: [], sizes: [], order: .file)
    settings.gate.checks = [.configuration]
    change(&settings)
    return settings
  }

  /// Each wave after the first waits until somebody approves it.
  static let approval = settings { $0.between = .approval }

  /// Lends a bench with the file `deployment.yaml` and a program `gate` that passes as long as there is no file `bad`.
  static func open(
    state: any StateStore = InMemoryState(), _ body: (RolloutBench) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(deployment, to: "deployment.yaml")
      let gate = try folder.write("#!/bin/sh\ntest ! -e bad && cat > seen.json\n", to: "gate")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: gate)
      try await EngineBench.open { bench in
        try await body(RolloutBench(bench: bench, folder: folder, state: state))
      }
    }
  }

  /// Lends a bench as another process has it, with a connection of its own: one that was stopped writes no more.
  ///
  /// - Parameter address: how it reaches the Management Node, if not in the same way.
  func elsewhere(at address: String? = nil, _ body: (RolloutBench) async throws -> Void) async throws {
    var settings = ManagementClient.Configuration(
      baseURL: address ?? bench.node.url,
      authentication: .basic(username: bench.node.username, password: Secret(bench.node.password)))
    settings.trust = .insecure
    settings.proxy = .none
    settings.requestsPerMinute = nil
    settings.retryPolicy.baseDelay = .milliseconds(1)
    try await withManagementClient(settings, onClientThread: false) { client in
      try await body(
        RolloutBench(bench: EngineBench(node: bench.node, client: client), folder: folder, state: state))
    }
  }

  var client: ManagementClient { bench.client }

  func run(
    _ options: RolloutRun.Options = .init(), clock: @escaping @Sendable () -> Date = { Date() }
  ) throws -> RolloutRun {
    var options = options
    options.resolver = SecretResolver(environment: ["PATH": "/usr/bin:/bin"])
    return try RolloutRun(DeploymentFile(path: folder.path("deployment.yaml")), options: options, clock: clock)
  }

  /// A dialogue that agrees, or not, or is nobody.
  func dialogue(
    approves: Bool? = true, person: Bool? = nil, acceptsChange: Bool = false
  ) -> RolloutDialogue {
    RolloutDialogue(
      acceptChange: { acceptsChange },
      tell: { [told] in told.note(Self.word($0)) },
      approve: { [told] question in
        told.note("approve \(question.wave + 1): \(question.plan.requests.count) \(question.shared)")
        return question.needsPerson ? person : approves
      })
  }

  func start(
    _ settings: RolloutSettings = settings(), _ dialogue: RolloutDialogue? = nil,
    interruption: Interruption = Interruption()
  ) async throws -> RolloutOutcome {
    try await run().start(
      client, state: state, settings: settings, dialogue: dialogue ?? self.dialogue(), interruption: interruption)
  }

  func resume(
    _ dialogue: RolloutDialogue? = nil, program: [String]? = nil, clock: @escaping @Sendable () -> Date = { Date() }
  ) async throws -> RolloutOutcome {
    try await run(clock: clock).resume(client, state: state, program: program, dialogue: dialogue ?? self.dialogue())
  }

  /// The failure that something ends with, or that ended a rollout that had begun.
  func failure(_ work: () async throws -> some Sendable) async -> RunFailure? {
    do {
      _ = try await work()
      Issue.record("it did not fail")
      return nil
    } catch let stopped as RolloutStopped {
      return stopped.reason as? RunFailure
    } catch {
      return error as? RunFailure
    }
  }

  /// What the file still asks for.
  func remaining() async throws -> Int {
    let checked = try await CheckedDeployment(
      DeploymentFile(path: folder.path("deployment.yaml")), resolver: SecretResolver(environment: [:]))
    return try await PlanRun(checked).run(client, state: state).plan.requests.count
  }

  /// What the Management Node holds of what the file is about, as text.
  var objects: String {
    let fields = [("dns_server", "address"), ("system_location", "name"), ("system_location", "dns_servers")]
    return "\(fields.map { bench.values($0.0, $0.1) })"
  }

  private static func word(_ event: RolloutEvent) -> String {
    switch event {
    case .began(let record): "began \(record.waves.count)"
    case .wave(let index, _): "wave \(index + 1)"
    case .pausing: "pausing"
    case .window: "window"
    case .calls(let count, _): "calls \(count)"
    case .backup(let name): "backup \(name)"
    case .gate(let index): "gate \(index + 1)"
    case .notInSync(let nodes): "not in sync \(nodes.count)"
    case .decided(let index, let result): "decided \(index + 1) \(result.isPassed)"
    case .failed(let index, let reason): "failed \(index + 1): \(reason)"
    case .rollingBack(let index): "rolling back \(index + 1)"
    case .warning(let text): "warning \(text)"
    }
  }
}

extension RolloutRecord {
  var statuses: [RolloutWave.Status] { waves.map(\.status) }
}
