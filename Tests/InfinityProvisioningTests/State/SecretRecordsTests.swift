import Foundation
import InfinityAPI
import ProductBuild
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is remembered of secrets that were sent.
@Suite("Records of secrets")
struct SecretRecordsTests {
  private let node = "https://manager.example.com"

  /// What an apply sent: the same secret to objects of these names.
  private func sent(
    _ secret: Secret, to names: [String]
  ) async -> [SecretRecords.Sent] {
    let digest = await SecretRecords.digest(of: secret)
    let source = SecretSource(.environment("TURN"), at: SourceMark(file: "-", line: 1, column: 1, path: ""))
    return names.map {
      (WriteOnlySecret(owner: ObjectKey(.turnServer, $0), field: "password", source: source), digest, nil)
    }
  }

  private func remember(
    _ secret: Secret, to names: String..., in store: StateFolder, managementNode: String? = nil
  ) async throws {
    let (sent, managementNode) = (await sent(secret, to: names), managementNode ?? node)
    try store.updateSecretRecords(of: managementNode) { $0.remember(sent, managementNode: managementNode) }
  }

  private func state(
    in records: SecretRecords, of secret: Secret, name: String = "TURN", field: String = "password",
    managementNode: String? = nil
  ) -> SecretKnowledge.State {
    var comparison = SecretRecords.Comparison(with: records)
    return comparison.state(
      of: secret, ObjectKey(.turnServer, name), field, managementNode: managementNode ?? node)
  }

  /// With what earlier versions wrote, the command must still tell what changed.
  @Test("a digest is that of scrypt, with the numbers that earlier versions used")
  func vector() throws {
    // RFC 7914, section 12, the third vector's first half.
    let digest = StretchedDigest(of: Data("pleaseletmein".utf8), salt: Data("SodiumChloride".utf8))
    let written = try JSON(parsing: String(decoding: JSONEncoder().encode(digest), as: UTF8.self))
    #expect(written["digest"] == "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI=")
    #expect(written["salt"] == "U29kaXVtQ2hsb3JpZGU=")
    #expect(digest.matches(Data("pleaseletmein".utf8)) && !digest.matches(Data("pleaseletmeout".utf8)))
    #expect(StretchedDigest(of: Data()).matches(Data()))
  }

  @Test("unknown, unchanged, changed: by Management Node, object and field, across runs")
  func states() async throws {
    try await withTemporaryFolder { folder in
      let store = StateFolder(path: folder.path("state"))
      let secret = Secret("first")
      #expect(state(in: try store.secretRecords(of: node), of: secret) == .unknown)
      try await remember(secret, to: "TURN", "Second TURN", in: store)

      let later = try store.secretRecords(of: node)
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
      let file = "secrets/https___manager.example.com.json"
      let store = StateFolder(path: folder.path)
      let secret = Secret("correct horse battery staple")
      try await remember(secret, to: "TURN", in: store)
      let first = try folder.read(file)
      try await remember(secret, to: "TURN", in: store)
      let second = try folder.read(file)
      #expect(first != second)
      #expect(!second.contains("horse"))
      #expect(try JSON(parsing: second)["records"].elements.count == 1)
      try await remember(Secret("new"), to: "TURN", in: store)
      #expect(state(in: try store.secretRecords(of: node), of: secret) == .changed)
      #expect(folder.files() == [folder.path(file), folder.path(file + ".lock")])
      for path in folder.files() {
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
      }
    }
  }

  @Test("a file that cannot be used is an error that says what to do, not an empty record")
  func unusable() async throws {
    try await withTemporaryFolder { folder in
      for text in ["", "{}", "[1]", "not JSON"] {
        let path = try folder.write(text, to: "secrets.json")
        let error = #expect(throws: FileError.self) { try StateFolder(path: folder.path).secretRecords(of: node) }
        #expect(
          error?.description
            == "reading what is recorded about secrets in \(path): it is not a file that this version wrote; give another "
            + "file with --state, or, if this one holds nothing else, remove it and apply once with --send-secrets")
      }
    }
  }

  @Test("a file of a later version is refused with the version that wrote it; that of an earlier one is read")
  func otherVersions() async throws {
    try await withTemporaryFolder { folder in
      let store = StateFolder(path: folder.path)
      let file = "secrets/https___manager.example.com.json"
      try await remember(Secret("first"), to: "TURN", in: store)
      let text = try folder.read(file)
      let version = "\"version\" : \"\(ProductVersion.text)\""
      #expect(text.contains(version))
      try folder.write(
        text.replacing(version, with: "\"version\" : \"9.1.0\"")
          .replacing("\"formatVersion\" : 1", with: "\"formatVersion\" : 2"), to: file)
      let error = #expect(throws: FileError.self) { try store.secretRecords(of: node) }
      #expect(
        error?.description
          == "reading what is recorded about secrets in \(folder.path(file)): infinity-provision 9.1.0 wrote it, and this is "
          + "\(ProductVersion.text), which does not understand all of it; use infinity-provision 9.1.0, or give another file "
          + "with --state, or, if this one holds nothing else, remove it and apply once with --send-secrets")
      try folder.write(text.replacing(version, with: "\"unknown\" : null"), to: file)
      #expect(state(in: try store.secretRecords(of: node), of: Secret("first")) == .unchanged)
    }
  }

  @Test("what an earlier version kept in one file is read until there is a file of the Management Node, and stays")
  func earlierFile() async throws {
    try await withTemporaryFolder { folder in
      let (other, secret) = ("https://other.example.com", Secret("first"))
      let earlier = StateFolder(path: folder.path, secretRecordsFile: folder.path("secrets.json"))
      for place in [node, other] { try await remember(secret, to: "TURN", in: earlier, managementNode: place) }
      let text = try folder.read("secrets.json")

      let store = StateFolder(path: folder.path)
      for place in [node, other] {
        #expect(state(in: try store.secretRecords(of: place), of: secret, managementNode: place) == .unchanged)
      }
      try await remember(Secret("second"), to: "Second TURN", in: store)
      let taken = try store.secretRecords(of: node)
      #expect(state(in: taken, of: secret) == .unchanged)
      #expect(state(in: taken, of: Secret("second"), name: "Second TURN") == .unchanged)
      #expect(state(in: taken, of: secret, managementNode: other) == .unknown)
      #expect(state(in: try store.secretRecords(of: other), of: secret, managementNode: other) == .unchanged)
      #expect(try folder.read("secrets.json") == text)

      // Once: what an earlier version writes from then on is not read.
      try await remember(Secret("third"), to: "TURN", in: earlier)
      #expect(state(in: try store.secretRecords(of: node), of: secret) == .unchanged)
    }
  }

  @Test("one file of several Management Nodes that many write to at once loses nothing")
  func oneFile() async throws {
    try await withTemporaryFolder { folder in
      let store = StateFolder(path: folder.path("state"), secretRecordsFile: folder.path("own/records.json"))
      let secret = Secret("first")
      let sent = await sent(secret, to: ["TURN"])
      let nodes = (1...20).map { "https://manager\($0).example.com" }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for place in nodes {
          group.addTask {
            try store.updateSecretRecords(of: place) {
              // Long enough for another to read what is about to be replaced.
              usleep(5_000)
              $0.remember(sent, managementNode: place)
            }
          }
        }
        try await group.waitForAll()
      }
      let records = try store.secretRecords(of: node)
      for place in nodes { #expect(state(in: records, of: secret, managementNode: place) == .unchanged) }
    }
  }
}
