private import Crypto
private import CryptoExtras
import Foundation
public import InfinityAPI

/// What is remembered of secrets that were sent and that the Management Node never shows: a stretched, salted digest
/// each, so that a change in the deployment file can be noticed.
///
/// A weak password can be guessed from its digest by trying, if slowly: the file has mode 0600 and belongs in no shared
/// place.
public struct SecretRecords: Sendable {
  /// One secret of one object of one Management Node.
  fileprivate struct Record: Codable {
    var managementNode: String
    var resource: ObjectKind
    var name: String
    var field: String
    var salt: Data
    var digest: Data
  }

  private struct Content: Codable {
    var formatVersion = 1
    var records: [Record]
  }

  private let path: String
  private var records: [Record]

  /// Reads the file; one that is not there remembers nothing.
  ///
  /// - Throws: ``StateError`` where it is there and cannot be used.
  public init(file path: String) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      records = []
      return
    }
    do {
      records = try JSONDecoder().decode(Content.self, from: Data(contentsOf: URL(fileURLWithPath: path))).records
    } catch {
      throw StateError(
        "reading what is remembered of secrets in", path, "it is not a file that this version wrote",
        "remove it and apply once with --send-secrets, or give another with --state")
    }
  }

  /// What is known of a secret, compared with what was sent last.
  public func state(
    of secret: Secret, _ object: ObjectKey, _ field: String, managementNode: String
  ) -> SecretKnowledge.State {
    guard let record = records.first(where: { $0.matches(object, field, managementNode) }) else { return .unknown }
    return Self.digest(secret, salt: record.salt) == record.digest ? .unchanged : .changed
  }

  /// Remembers a secret that was sent, and writes the file.
  ///
  /// - Throws: ``StateError`` where it cannot be written.
  public mutating func remember(_ secret: Secret, _ object: ObjectKey, _ field: String, managementNode: String) throws {
    var random = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    records.removeAll { $0.matches(object, field, managementNode) }
    records.append(
      Record(
        managementNode: managementNode, resource: object.kind, name: object.key, field: field, salt: salt,
        digest: Self.digest(secret, salt: salt)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try PrivateFile.replace(path, with: try encoder.encode(Content(records: records)))
  }

  /// scrypt with N = 2^14, r = 8, p = 1: 16 MiB and some 30 ms each. (RFC 7914.)
  private static func digest(_ secret: Secret, salt: Data) -> Data {
    let key = try? KDF.Scrypt.deriveKey(
      from: Data(secret.reveal().utf8), salt: salt, outputByteCount: 32, rounds: 1 << 14, blockSize: 8, parallelism: 1)
    // No digest is equal to no other: the secret then counts as changed and is sent again.
    return key.map { $0.withUnsafeBytes { Data($0) } } ?? salt
  }
}

extension SecretRecords.Record {
  fileprivate func matches(_ object: ObjectKey, _ field: String, _ managementNode: String) -> Bool {
    resource == object.kind && name == object.key && self.field == field && self.managementNode == managementNode
  }
}
