import Foundation
import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is remembered of secrets that were sent.
@Suite("Records of secrets")
struct SecretRecordsTests {
  private let key = ObjectKey(.turnServer, "TURN")
  private let node = "https://manager.example.com"

  private func digest(_ secret: Secret) async -> StretchedDigest {
    await SecretRecords.digest(of: secret)
  }

  @Test("unknown, unchanged, changed: by Management Node, object and field, across runs")
  func states() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path("state/secrets.json")
      var records = try SecretRecords(file: path)
      let secret = Secret("first")
      #expect(records.state(of: secret, key, "password", managementNode: node) == .unknown)
      try records.remember(await digest(secret), key, "password", managementNode: node)

      let later = try SecretRecords(file: path)
      #expect(later.state(of: secret, key, "password", managementNode: node) == .unchanged)
      #expect(later.state(of: Secret("second"), key, "password", managementNode: node) == .changed)
      #expect(later.state(of: secret, key, "secret_key", managementNode: node) == .unknown)
      #expect(later.state(of: secret, ObjectKey(.turnServer, "Other"), "password", managementNode: node) == .unknown)
      #expect(later.state(of: secret, key, "password", managementNode: "https://other.example.com") == .unknown)
    }
  }

  @Test("the last one sent counts; the same secret twice has two digests; none of them is in the file")
  func content() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path("secrets.json")
      var records = try SecretRecords(file: path)
      let secret = Secret("correct horse battery staple")
      try records.remember(await digest(secret), key, "password", managementNode: node)
      let first = try folder.read("secrets.json")
      try records.remember(await digest(secret), key, "password", managementNode: node)
      let second = try folder.read("secrets.json")
      #expect(first != second)
      #expect(!second.contains("horse"))
      #expect(try JSON(parsing: second)["records"].elements.count == 1)
      try records.remember(await digest(Secret("new")), key, "password", managementNode: node)
      #expect(try SecretRecords(file: path).state(of: secret, key, "password", managementNode: node) == .changed)
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
        let error = #expect(throws: StateError.self) { try SecretRecords(file: path) }
        #expect(
          error?.description
            == "reading what is remembered of secrets in \(path): it is not a file that this version wrote; remove it and "
            + "apply once with --send-secrets, or give another with --state")
      }
    }
  }
}
