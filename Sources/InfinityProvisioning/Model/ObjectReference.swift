public import InfinityAPI

/// What identifies an object for the engine: its kind and its natural key.
public struct ObjectKey: Sendable, Hashable, Codable {
  /// The kind of object.
  public var kind: Kind
  /// The natural key in canonical form: a name, an IP address, or a certificate's fingerprint.
  public var text: String

  /// The key of an object of this kind.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The key of the object of this kind that people call by this name or address.
  init(_ kind: Kind, written: String) {
    self.init(kind, kind.key(written: written))
  }

  /// As saved plans and journals write it.
  private enum CodingKeys: String, CodingKey {
    case kind
    case text = "key"
  }
}

/// An object as a plan speaks of it: by natural key, with its URI where it exists already.
public struct ObjectReference: Sendable {
  private var facts: Facts

  /// Behind one pointer: thousands of nodes refer to the same location, and their values are compared and copied all the time.
  private final class Facts: Sendable {
    let key: ObjectKey
    let label: String
    let uri: ResourceURI?

    init(_ key: ObjectKey, _ label: String, _ uri: ResourceURI?) {
      self.key = key
      self.label = label
      self.uri = uri
    }
  }

  /// A reference to an object.
  public init(_ key: ObjectKey, label: String, uri: ResourceURI?) {
    facts = Facts(key, label, uri)
  }

  /// Kind and natural key.
  public var key: ObjectKey {
    get { facts.key }
    set { facts = Facts(newValue, label, uri) }
  }
  /// The name that people see: a name, an address, or `CN (SHA-256 3F:9A:…:C1, valid until 2027-11-22)`.
  public var label: String {
    get { facts.label }
    set { facts = Facts(key, newValue, uri) }
  }
  /// Nil for what does not exist yet: known after the step that creates it.
  public var uri: ResourceURI? {
    get { facts.uri }
    set { facts = Facts(key, label, newValue) }
  }

  /// Whether both are to the same object, by its key.
  func means(_ other: ObjectReference) -> Bool { facts === other.facts || key == other.key }

  /// `Lync server "fe01.example.com"`: how messages speak of it.
  package var name: String { key.kind.named(label) }

  /// The certificate's fingerprint, where this is a certificate.
  public var fingerprint: String? {
    if case .certificate = key.kind.identity { key.text } else { nil }
  }
}

extension ObjectReference: Hashable {
  /// Whether they have the same key, label and URI.
  public static func == (left: ObjectReference, right: ObjectReference) -> Bool {
    left.facts === right.facts || (left.key == right.key && left.label == right.label && left.uri == right.uri)
  }

  /// Hashes key, label and URI.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(label)
    hasher.combine(uri)
  }
}

extension ObjectReference: Codable {
  /// As saved plans and journals write it.
  private enum CodingKeys: String, CodingKey {
    case key = "object"
    case label
    case uri
  }

  /// Reads `{"object": …, "label": …, "uri": …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(ObjectKey.self, forKey: .key), label: try container.decode(String.self, forKey: .label),
      uri: try container.decodeIfPresent(ResourceURI.self, forKey: .uri))
  }

  /// Writes it as it is read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(label, forKey: .label)
    try container.encodeIfPresent(uri, forKey: .uri)
  }
}

extension Kind {
  /// `Lync server "fe01.example.com"`: how messages speak of an object of this kind with this name or address.
  func named(_ label: String) -> String { "\(noun) \(label.quotedForMessage)" }
}
