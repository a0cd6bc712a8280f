import Foundation
import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is remembered of secrets that were sent.
@Suite("Records of secrets")
struct SecretRecordsTests {
  private let node = "https://manager.example.com"

  /// What an apply sent: the same secret to objects of these names.
  private func sent(
    _ secret: Secret, to names: String...
  ) async -> [(secret: WriteOnlySecret, digest: StretchedDigest)] {
    let digest = await SecretRecords.digest(of: secret)
    let source = SecretSource(.environment("TURN"), at: SourceMark(file: "-", line: 1, column: 1, path: ""))
    return names.map {
      (WriteOnlySecret(owner: ObjectKey(.turnServer, $0), field: "password", source: source), digest)
    }
  }

  private func state(
    in records: SecretRecords, of secret: Secret, name: String = "TURN", field: String = "password",
    managementNode: String? = nil
  ) -> SecretKnowledge.State {
    var comparison = SecretRecords.Comparison()
    return records.state(
      of: secret, ObjectKey(.turnServer, name), field, managementNode: managementNode ?? node, &comparison)
  }

  @Test("unknown, unchanged, changed: by Management Node, object and field, across runs")
  func states() async throws {
    try await withTemporaryFolder { folder in
      let store = StateFolder(path: folder.path("state"))
      var records = try store.secretRecords()
      let secret = Secret("first")
      #expect(state(in: records, of: secret) == .unknown)
      records.remember(await sent(secret, to: "TURN", "Second TURN"), managementNode: node)
      try store.save(records)

      let later = try store.secretRecords()
      #expect(state(in: later, of: secret) == .unchanged)
      #expect(state(in: later, of: secret, name: "Second TURN") == .unchanged)
      #expect(state(in: later, of: Secret("second")) == .changed)
      #expect(state(in: later, of: secret, field: "secret_key") == .unknown)
      #expect(state(in: later, of: secret, name: "Other") == .unknown)
      #expect(state(in: later, of: secret, managementNode: "https://other.example.com") == .unknown)
    }
  }

  @Test("the last one sent counts; the same secret sent again has another digest; none of them is in the file")
  func content() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path("secrets.json")
      let store = StateFolder(path: folder.path)
      var records = try store.secretRecords()
      let secret = Secret("correct horse battery staple")
      records.remember(await sent(secret, to: "TURN"), managementNode: node)
      try store.save(records)
      let first = try folder.read("secrets.json")
      records.remember(await sent(secret, to: "TURN"), managementNode: node)
      try store.save(records)
      let second = try folder.read("secrets.json")
      #expect(first != second)
      #expect(!second.contains("horse"))
      #expect(try JSON(parsing: second)["records"].elements.count == 1)
      records.remember(await sent(Secret("new"), to: "TURN"), managementNode: node)
      try store.save(records)
      #expect(state(in: try store.secretRecords(), of: secret) == .changed)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o600)
      #expect(folder.files() == [path])
    }
  }

  @Test("a file that cannot be used is an error that says what to do, not an empty record")
  func unusable() async throws {
    try await withTemporaryFolder { folder in
      for text in ["", "{}", "[1]", "not JSON"] {
        let path = try folder.write(text, to: "secrets.json")
        let error = #expect(throws: FileError.self) { try StateFolder(path: folder.path).secretRecords() }
        #expect(
          error?.description
            == "reading what is remembered of secrets in \(path): it is not a file that this version wrote; remove it and "
            + "apply once with --send-secrets, or give another with --state")
      }
    }
  }
}
