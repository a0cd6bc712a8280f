import InfinityAPI

/// What one deployment file declares, with everything it includes: the model of `docs/deployment-file.md`.
///
/// It is only what was written: no default is filled in and no name is resolved against the Management Node. A field
/// that was left out is `.leave`, an explicit null is `.clear`. Order is that of the file; entries of included files
/// follow those of the including one.
public struct Deployment: Sendable, Equatable {
  /// `managementNode.address`; nil where the option or the environment is to give it.
  public var address: Located<String>?
  /// `managementNode.caFile`: the CA bundle trusted for the connection to the Management Node, and only that one.
  public var caFile: DeclaredFile?
  /// `rollout`: how the deployment is rolled out, with the section's place; nil where the file does not say.
  public var rollout: Located<RolloutSettings>?
  /// The keys of the document itself that set something: the platform-wide settings.
  var settings = Entry(at: .none)
  private var entries: [Kind: [Entry]] = [:]
  /// The kinds of which something is written that is not right, and so is left out.
  var faultyKinds: Set<Kind> = []

  /// A deployment that declares nothing.
  public init(address: Located<String>? = nil, caFile: DeclaredFile? = nil) {
    self.address = address
    self.caFile = caFile
  }

  /// The entries of a kind's list, in the order of the file.
  ///
  /// Nodes stand in the pools of their locations.
  subscript(kind: Kind) -> [Entry] {
    get {
      switch kind {
      case .node: locations.flatMap { $0.pool?.nodes ?? [] }.map(\.entry)
      case .globalSettings: [settings]
      default: entries[kind] ?? []
      }
    }
    set { entries[kind] = newValue.isEmpty ? nil : newValue }
  }

  /// Whether all that is written of a kind is here.
  func isWhole(_ kind: Kind) -> Bool { !faultyKinds.contains(kind) }

  /// The names, addresses or other natural keys that the file declares of a kind, as they are written.
  func names(_ kind: Kind) -> [Located<String>] {
    kind.identityKey.map { key in self[kind].compactMap { $0.text(key.name) } } ?? []
  }

  /// What locations name of a kind in their links.
  func links(to kind: Kind) -> [Located<String>] {
    Kind.location.keys.filter { $0.link == kind }.flatMap { key in self[.location].flatMap { $0.links(key) } }
  }
}

extension Entry {
  /// What a key names: one object, several, or none.
  func links(_ key: Key) -> [Located<String>] {
    text(key.name).map { [$0] } ?? assignedTexts(key.name).value ?? []
  }
}
