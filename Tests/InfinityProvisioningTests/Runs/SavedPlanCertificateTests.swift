import Foundation
import InfinityAPI
import MockManagementNode
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// Certificates that end while a saved plan lies there.
@Suite("Certificates of saved plans")
struct SavedPlanCertificateTests {
  /// The integration guide's example with its plan, `saved.plan`, as if it had been made at some time.
  private struct Desk {
    let bench: EngineBench
    let folder: TemporaryFolder
    let state = InMemoryState()
    let resolver = SecretResolver(
      environment: ["CONFPOOL_EU_PASSPHRASE": "example-passphrase", "TURN_EU_PASSWORD": "turn-password"])

    static func open(made: Date, _ body: (Desk) async throws -> Void) async throws {
      try await EngineBench.open(prepare: { $0.seed = MockConfiguration().seed }) { bench in
        try await withTemporaryFolder { folder in
          try await DeploymentFixtures.europe(in: folder)
          let desk = Desk(bench: bench, folder: folder)
          let checked = try await CheckedDeployment(
            DeploymentFile(path: folder.path("europe/deployment.yaml")), resolver: desk.resolver)
          let planning = PlanRun(checked)
          let plan = try await planning.run(bench.client, state: desk.state).plan
          try planning.savedPlan(plan, created: made).write(to: folder.path("saved.plan"))
          try await body(desk)
        }
      }
    }

    /// Applies the plan at a time; at another one from when somebody agreed.
    func apply(at time: Date, approved: Date? = nil) async throws -> RunFailure? {
      let clock = Mutex(time)
      let run = try await SavedPlanRun(
        path: folder.path("saved.plan"), named: "saved.plan", base: folder.path("europe"), resolver: resolver,
        clock: { clock.withLock { $0 } })
      let dialogue = ApplyDialogue { _ in
        if let approved { clock.withLock { $0 = approved } }
        return true
      }
      return await #expect(throws: RunFailure.self) {
        _ = try await run.run(bench.client, state: state, dialogue: dialogue)
      }
    }
  }

  private static let day: TimeInterval = 86_400
  private static let message =
    "nothing was changed: the saved plan \"saved.plan\" would upload certificates that are not valid now; fix what is reported, "
    + "and plan again"

  /// The messages of findings, without days and times.
  private static func messages(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.severity) \($0.code): " + $0.message.replacing(#/\d{4}-\d{2}-\d{2}(T[0-9:]+Z)?/#, with: "…") }
  }

  @Test("one that ended since the plan was made is not uploaded, nor one that ends while somebody is asked")
  func ended() async throws {
    let now = Date() + Self.day
    try await Desk.open(made: now) { desk in
      for (time, approved) in [(now + 500 * Self.day, nil), (now, now + 500 * Self.day)] {
        let failure = try await desk.apply(at: time, approved: approved)
        #expect(failure?.code == .certificateNotValid)
        #expect(failure?.message == Self.message)
        #expect(
          Self.messages(failure?.findings ?? []) == [
            "error certificate-expired: the certificate \"confpool-eu.vc.example.com\" expired on …; have a new one issued"
          ])
        #expect(desk.bench.writes.isEmpty)
      }
    }
  }

  @Test("one of a CA that ended since; where it had ended before, that was a warning when the plan was made")
  func authority() async throws {
    let now = Date() + Self.day
    let pool =
      "error certificate-expired: the certificate \"confpool-eu.vc.example.com\" expired on …; have a new one issued"
    let end = "expired on …; remove it, or replace it with the new one"
    try await Desk.open(made: now) { desk in
      let failure = try await desk.apply(at: now + 2_000 * Self.day)
      let messages = Self.messages(failure?.findings ?? [])
      #expect(messages.contains(pool))
      #expect(messages.contains { $0.hasPrefix("error ca-expired: the CA certificate ") && $0.hasSuffix(end) })
    }
    try await Desk.open(made: now + 2_000 * Self.day) { desk in
      let failure = try await desk.apply(at: now + 2_001 * Self.day)
      #expect(Self.messages(failure?.findings ?? []) == [pool])
      #expect(desk.bench.writes.isEmpty)
    }
  }

  @Test("one that is not valid yet by this machine's clock")
  func early() async throws {
    let past = Date() - 400 * Self.day
    try await Desk.open(made: past) { desk in
      let failure = try await desk.apply(at: past)
      #expect(failure?.code == .certificateNotValid)
      #expect(
        Self.messages(failure?.findings ?? []) == [
          "error certificate-not-yet-valid: the certificate \"confpool-eu.vc.example.com\" is not valid before …; wait, or check this "
            + "machine's clock"
        ])
      #expect(desk.bench.writes.isEmpty)
    }
  }

  @Test("who looks at the plan, or signs it, is told")
  func looked() async throws {
    let now = Date() + Self.day
    try await Desk.open(made: now) { desk in
      let (path, base) = (desk.folder.path("saved.plan"), desk.folder.path("europe"))
      let objection = try await SavedPlanView(path: path, base: base, now: now + 500 * Self.day).objection
      #expect(
        objection?.replacing(#/\d{4}-\d{2}-\d{2}/#, with: "…")
          == "the saved plan \"\(path)\" would upload certificates that are not valid now: the certificate "
          + "\"confpool-eu.vc.example.com\" expired on …; have a new one issued")
      #expect(
        try await SignRun(path: path, base: base, resolver: desk.resolver, clock: { now + 500 * Self.day }).objection
          == objection)
      #expect(try await SavedPlanView(path: path, base: base, now: now).objection == nil)
    }
  }

  @Test("a secret that is needed twice must fit both places, whichever comes first", arguments: [false, true])
  func sharedSecret(isReversed: Bool) async throws {
    let mark = SourceMark(file: "d.yaml", line: 7, column: 9, path: "turnServers[0].password")
    let source = SecretSource(.environment("SHARED"), at: mark)
    func change(_ kind: Kind, _ field: String) -> Change {
      Change(
        id: 0, step: .certificates, action: .create,
        target: ObjectReference(ObjectKey(kind, "one"), label: "one", uri: nil), location: nil,
        fields: [FieldDifference(name: field, before: .null, after: .secret(source))], place: nil)
    }
    let changes = [change(.tlsCertificate, "private_key"), change(.turnServer, "password")]
    let plan = Plan(
      managementNode: "https://manager.example.com", changes: isReversed ? changes.reversed() : changes, unchanged: 0,
      warnings: [], nodeCount: 0)
    let secrets = await ResolvedSecrets(
      of: plan, with: SecretResolver(environment: ["SHARED": String(repeating: "x", count: 101)]))
    #expect(
      secrets.findings.map(\.message) == ["the secret has 101 characters; the Management Node keeps at most 100"])
  }
}
