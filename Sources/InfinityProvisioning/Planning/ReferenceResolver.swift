import InfinityAPI

/// Finds the objects that a deployment file names: declared in it, or on the Management Node already.
struct ReferenceResolver {
  private let inventory: Inventory
  private var declared: [ObjectKey: String] = [:]
  /// What could not be found, or was found twice.
  private(set) var findings: [Finding] = []
  private var reportedTwins: Set<ObjectKey> = []
  /// What was looked for on the Management Node and is not there, as far as can be read.
  private(set) var missing: Set<ObjectKey> = []

  init(deployment: Deployment, inventory: Inventory) {
    self.inventory = inventory
    let names: [(ObjectKind, [Located<String>])] = [
      (.lyncServer, deployment.lyncServers.map(\.name)),
      (.dnsServer, deployment.dnsServers.map(\.address)),
      (.turnServer, deployment.turnServers.map(\.name)),
      (.stunServer, deployment.stunServers.map(\.name)),
      (.location, deployment.locations.map(\.name)),
    ]
    for (kind, entries) in names {
      for entry in entries {
        declared[ObjectKey(kind, written: entry.value)] = entry.value
      }
    }
  }

  /// The object on the Management Node with this name; two of them are an error, since the tool never guesses.
  mutating func existing(_ kind: NamedKind, _ name: Located<String>) -> ObservedObject? {
    let key = ObjectKey(kind.kind, written: name.value)
    let found = inventory.objects(key)
    if found.isEmpty { missing.insert(key) }
    if found.count > 1, reportedTwins.insert(key).inserted {
      let uris = found.map(\.uri.path).joined(separator: " and ")
      findings.append(
        Finding(
          .name.ambiguous(kind),
          "the Management Node has \(found.count) \(key.kind.noun)s \(found[0].reference.label.quotedForMessage): \(uris); rename or "
            + "remove all but one, since the name must say which is meant", at: name.mark))
    }
    return found.first
  }

  /// What a name refers to; nil, with a finding, where nothing has that name.
  mutating func reference(_ kind: NamedKind, _ name: Located<String>) -> ObjectReference? {
    let key = ObjectKey(kind.kind, written: name.value)
    if let object = existing(kind, name) { return object.reference }
    if let label = declared[key] { return ObjectReference(key, label: label, uri: nil) }
    // Only what no step in scope needs is not read.
    guard inventory.kinds.contains(kind.kind) else { return ObjectReference(key, label: name.value, uri: nil) }
    findings.append(unknown(kind, name))
    return nil
  }

  private func unknown(_ named: NamedKind, _ name: Located<String>) -> Finding {
    let kind = named.kind
    let names = inventory.objects(kind).map(\.reference.label) + declared.filter { $0.key.kind == kind }.values.sorted()
    return Finding(
      .name.unknown(named),
      "no \(kind.named(name.value)) in this file or on the Management Node"
        + suggestion(for: name.value, among: names), at: name.mark)
  }
}
