import InfinityAPI

/// Finds the objects that a deployment file names: declared in it, or on the Management Node already.
struct ReferenceResolver {
  private let certificates: CertificateMaterials
  private let inventory: Inventory
  private var declared: [ObjectKey: String] = [:]
  /// What could not be found, or was found twice.
  private(set) var findings: [Finding] = []
  /// The names of a kind, for hints; made where one is needed.
  private var near: [Kind: NearestName] = [:]
  private var reportedTwins: Set<ObjectKey> = []
  /// References to certificates, by their names in the file: all nodes of a pool have the same one.
  private var named: [String: ObjectReference] = [:]
  /// What was looked for on the Management Node and is not there, as far as can be read.
  private(set) var missing: Set<ObjectKey> = []

  init(deployment: Deployment, certificates: CertificateMaterials, inventory: Inventory) {
    self.certificates = certificates
    self.inventory = inventory
    for kind in Kind.all where kind.section != nil {
      for name in deployment.names(kind) { declared[ObjectKey(kind, written: name.value)] = name.value }
    }
  }

  /// The object on the Management Node with this name; two of them are an error, since the tool never guesses.
  mutating func existing(_ kind: Kind, _ name: Located<String>) -> ObservedObject? {
    let key = ObjectKey(kind, written: name.value)
    guard let first = inventory.object(key) else {
      missing.insert(key)
      return nil
    }
    if inventory.isShared(key), reportedTwins.insert(key).inserted {
      let found = inventory.objects(key)
      let uris = found.map(\.uri.path).joined(separator: " and ")
      findings.append(
        Finding(
          .name.ambiguous(kind),
          "the Management Node has \(found.count) \(kind.words.many) \(first.reference.label.quotedForMessage): \(uris); rename or "
            + "remove all but one, since the name must say which is meant", at: name.mark))
    }
    return first
  }

  /// The one object of the platform's settings, which is always there.
  mutating func globalSettings() -> ObservedObject? {
    let settings = inventory.object(.globalSettings)
    if settings == nil { missing.insert(.globalSettings) }
    return settings
  }

  /// An object that the file declares and the Management Node does not have.
  func declared(_ kind: Kind, _ name: Located<String>) -> ObjectReference {
    ObjectReference(ObjectKey(kind, written: name.value), label: name.value, uri: nil)
  }

  /// What a name refers to; nil, with a finding, where nothing has that name.
  mutating func reference(_ kind: Kind, _ name: Located<String>) -> ObjectReference? {
    guard kind.identity != .certificate else {
      if let reference = named[name.value] { return reference }
      let reference = certificates.tlsCertificates[name.value].map { certificate(kind, $0) }
      named[name.value] = reference
      return reference
    }
    let key = ObjectKey(kind, written: name.value)
    if let object = existing(kind, name) { return object.reference }
    if let label = declared[key] { return ObjectReference(key, label: label, uri: nil) }
    // Only what no step in scope needs is not read.
    guard inventory.kinds.contains(kind) else { return ObjectReference(key, label: name.value, uri: nil) }
    let finding = unknown(kind, name)
    findings.append(finding)
    return nil
  }

  /// A certificate of a file; of two that the Management Node has of it either will do.
  mutating func certificate(_ kind: Kind, _ summary: CertificateSummary) -> ObjectReference {
    let key = ObjectKey(kind, summary.fingerprint.text)
    let twins = inventory.objects(key)
    if twins.count > 1, reportedTwins.insert(key).inserted {
      let uris = twins.map(\.uri.path).joined(separator: " and ")
      findings.append(
        Finding(
          .name.identicalCertificates,
          "the Management Node has the \(kind.named(summary.label)) \(twins.count) times: \(uris); the first "
            + "is used"))
    }
    return ObjectReference(key, label: summary.label, uri: twins.first?.uri)
  }

  private mutating func unknown(_ kind: Kind, _ name: Located<String>) -> Finding {
    // What the names are made from stays, whatever this resolver finds later.
    let (inventory, declared) = (inventory, declared)
    var names =
      near[kind]
      ?? NearestName(
        inventory.objects(kind).map(\.reference.label) + declared.filter { $0.key.kind == kind }.values)
    defer { near[kind] = names }
    let cause = FindingCause(
      "no \(kind.named(name.value)) in this file or on the Management Node" + names.suggestion(for: name.value))
    return Finding(.name.unknown(kind), cause, at: name.mark)
  }
}
