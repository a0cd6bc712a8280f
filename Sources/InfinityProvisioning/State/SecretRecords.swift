import Crypto
import InfinityAPI
import ProductBuild

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is remembered of secrets that were sent and that the Management Node never shows: a stretched, salted digest
/// each, so that a change in the deployment file can be noticed.
///
/// A weak password can be guessed from its digest by trying, if slowly: the file has mode 0600 and belongs in no shared
/// place.
public struct SecretRecords: Sendable, Codable {
  /// The digest of one secret of one object of one Management Node.
  fileprivate struct Record: Codable {
    var managementNode: String
    var resource: Kind
    var name: String
    var field: String
    var digest: StretchedDigest
    /// The object that it was sent to, which others may delete and make anew under its name; nil where that is not known, as in records of
    /// early versions.
    var uri: String?

    init(_ identity: Identity, _ digest: StretchedDigest, _ uri: ResourceURI?) {
      (managementNode, resource, name, field) = (
        identity.managementNode, identity.object.kind, identity.object.text, identity.field
      )
      self.digest = digest
      self.uri = uri?.path
    }

    var identity: Identity { Identity(ObjectKey(resource, name), field, managementNode) }
  }

  /// Which secret it is.
  fileprivate struct Identity: Hashable {
    var object: ObjectKey
    var field: String
    var managementNode: String

    init(_ object: ObjectKey, _ field: String, _ managementNode: String) {
      self.object = object
      self.field = field
      self.managementNode = managementNode
    }
  }

  private static let formatVersion = 1

  private var formatVersion = Self.formatVersion
  /// The version of the product that wrote it last; nil of those that did not say.
  private var version: String?
  private var records: [Record] = []
  /// By Management Node, one digest of all secrets that an apply knew: stretching each of many takes long.
  private var together: [String: StretchedDigest] = [:]

  /// Nothing is remembered yet.
  public init() {}

  /// Whether this version understands all of it.
  var isOfThisFormat: Bool { formatVersion == Self.formatVersion }

  /// Notes that this version writes it.
  mutating func sign() { version = ProductVersion.text }

  /// What is known of a deployment's secrets, compared with what was sent last.
  ///
  /// - Parameters:
  ///   - declared: the secrets that the deployment declares.
  ///   - secrets: the resolved ones; what is not among them was not to be read.
  ///   - managementNode: scheme, host and port of the Management Node, as in ``Plan/managementNode``.
  ///   - sendsAll: whether all are to be sent again; by default only those that changed.
  public func knowledge(
    of declared: [WriteOnlySecret], _ secrets: ResolvedSecrets, managementNode: String, sendsAll: Bool = false
  ) -> SecretKnowledge {
    var knowledge = SecretKnowledge(sendsAll: sendsAll)
    let all = Self.together(declared, secrets)
    let areAllUnchanged = all.map { together[managementNode]?.matches($0) == true } ?? false
    var comparison = Comparison(with: self)
    let addresses = Dictionary(
      records.compactMap { record in record.uri.map { (record.identity, $0) } }, uniquingKeysWith: { first, _ in first }
    )
    for secret in declared {
      let state: SecretKnowledge.State
      if areAllUnchanged {
        state = .unchanged
      } else if let value = secrets[secret.source] {
        state = comparison.state(of: value, secret.owner, secret.field, managementNode: managementNode)
      } else {
        state = .notRead
      }
      knowledge.record(
        state, secret.owner, secret.field,
        sentTo: addresses[Identity(secret.owner, secret.field, managementNode)])
    }
    return knowledge
  }

  /// Compares each secret once with each digest: an apply gives the same digest to all objects with the same secret.
  struct Comparison {
    private struct Pair: Hashable {
      var secret: Secret
      var digest: StretchedDigest
    }

    private var results: [Pair: Bool] = [:]
    private let digests: [Identity: StretchedDigest]

    init(with known: SecretRecords) {
      digests = Dictionary(known.records.map { ($0.identity, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is known of one secret, compared with what was sent last.
    mutating func state(
      of secret: Secret, _ object: ObjectKey, _ field: String, managementNode: String
    ) -> SecretKnowledge.State {
      guard let digest = digests[Identity(object, field, managementNode)] else { return .unknown }
      return areEqual(secret, digest) ? .unchanged : .changed
    }

    private mutating func areEqual(_ secret: Secret, _ digest: StretchedDigest) -> Bool {
      let pair = Pair(secret: secret, digest: digest)
      if let result = results[pair] { return result }
      let result = digest.matches(Data(secret.reveal().utf8))
      results[pair] = result
      return result
    }
  }

  /// The digest of a secret; made on no actor, since it takes long.
  @concurrent
  static func digest(of secret: Secret) async -> StretchedDigest {
    StretchedDigest(of: Data(secret.reveal().utf8))
  }

  /// A secret that was sent to an object; the URI is nil where the answer did not tell it.
  typealias Sent = (secret: WriteOnlySecret, digest: StretchedDigest, uri: ResourceURI?)

  /// Remembers the digests of secrets that were sent.
  mutating func remember(_ sent: [Sent], managementNode: String) {
    together[managementNode] = nil
    let made = sent.map { sent in
      Record(Identity(sent.secret.owner, sent.secret.field, managementNode), sent.digest, sent.uri)
    }
    var last = Dictionary(made.map { ($0.identity, $0) }, uniquingKeysWith: { _, last in last })
    records.removeAll { last[$0.identity] != nil }
    records += made.compactMap { last.removeValue(forKey: $0.identity) }
  }

  /// Whether no secret of its own is remembered.
  var isEmpty: Bool { records.isEmpty }

  /// What is remembered of the secrets that changes replace, and of the objects that they make anew or take away.
  func concerned(by changes: [Change], managementNode: String) -> SecretRecords {
    let replaced = changes.filter { $0.action == .update }.flatMap { change in
      change.fields.filter(\.after.isSecret).map { Identity(change.target.key, $0.name, managementNode) }
    }
    let objects = changes.filter { $0.action != .update }.map(\.target.key)
    return only(of: managementNode).keeping(Set(replaced), Set(objects))
  }

  /// What is remembered of these objects.
  func concerned(by objects: Set<ObjectKey>, managementNode: String) -> SecretRecords {
    only(of: managementNode).keeping([], objects)
  }

  private func keeping(_ identities: Set<Identity>, _ objects: Set<ObjectKey>) -> SecretRecords {
    var those = SecretRecords()
    those.records = records.filter { identities.contains($0.identity) || objects.contains($0.identity.object) }
    return those
  }

  /// Forgets what is among these, and the digest of all together: nobody knows any more what the Management Node has.
  mutating func forget(_ those: SecretRecords, managementNode: String) {
    let identities = Set(those.records.map(\.identity))
    records.removeAll { identities.contains($0.identity) }
    together[managementNode] = nil
  }

  /// One digest of all these secrets; nil where there is none to remember: a single secret has its own, and one that was not read
  /// has none.
  static func digestTogether(_ declared: [WriteOnlySecret], _ secrets: ResolvedSecrets) -> StretchedDigest? {
    guard declared.count > 1, let all = together(declared, secrets) else { return nil }
    return StretchedDigest(of: all)
  }

  /// Remembers the digest of all declared secrets, which are what was sent last.
  mutating func rememberTogether(_ digest: StretchedDigest, managementNode: String) {
    together[managementNode] = digest
  }

  /// The same, apart for each Management Node.
  var byManagementNode: [String: SecretRecords] {
    let names = Set(records.map(\.managementNode)).union(together.keys)
    return Dictionary(uniqueKeysWithValues: names.map { ($0, only(of: $0)) })
  }

  /// The objects of which a secret is remembered, each with the fields, as `turn_server "TURN": password`.
  var summary: [String] {
    records.map { "\($0.resource) \($0.name.quotedForMessage): \($0.field)" }.sorted()
  }

  /// The secrets of which others remember another digest than these, as in ``summary``.
  func differing(from others: SecretRecords) -> [String] {
    let digests = Dictionary(records.map { ($0.identity, $0.digest) }, uniquingKeysWith: { first, _ in first })
    var those = SecretRecords()
    those.records = others.records.filter { record in digests[record.identity].map { $0 != record.digest } ?? false }
    return those.summary
  }

  /// Takes over what others remember of secrets of which these remember nothing.
  mutating func adopt(_ others: SecretRecords) {
    let known = Set(records.map(\.identity))
    let knownNodes = byManagementNode.keys
    records += others.records.filter { !known.contains($0.identity) }
    together.merge(others.together.filter { !knownNodes.contains($0.key) }) { mine, _ in mine }
  }

  /// What is remembered of one Management Node's secrets.
  func only(of managementNode: String) -> SecretRecords {
    var those = SecretRecords()
    those.records = records.filter { $0.managementNode == managementNode }
    those.together = together.filter { $0.key == managementNode }
    return those
  }

  /// All secrets as one; nil where one of them was not resolved.
  private static func together(_ declared: [WriteOnlySecret], _ secrets: ResolvedSecrets) -> Data? {
    guard !declared.isEmpty else { return nil }
    var hash = SHA512()
    for secret in declared.sorted(by: { ($0.owner.text, $0.field) < ($1.owner.text, $1.field) }) {
      guard let value = secrets[secret.source] else { return nil }
      for text in [secret.owner.kind.rawValue, secret.owner.text, secret.field, value.reveal()] {
        hash.update(data: Data(text.utf8))
        hash.update(data: [0])
      }
    }
    return Data(hash.finalize())
  }
}
