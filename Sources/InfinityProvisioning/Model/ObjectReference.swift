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
public struct ObjectReference: Sendable, Hashable, Codable {
  /// Kind and natural key.
  public var key: ObjectKey
  /// The name that people see: a name, an address, or `CN (SHA-256 3F:9A:…:C1, valid until 2027-11-22)`.
  public var label: String
  /// Nil for what does not exist yet: known after the step that creates it.
  public var uri: ResourceURI?

  /// A reference to an object.
  public init(_ key: ObjectKey, label: String, uri: ResourceURI?) {
    self.key = key
    self.label = label
    self.uri = uri
  }

  /// `Lync server "fe01.example.com"`: how messages speak of it.
  var name: String { key.kind.named(label) }

  /// As saved plans and journals write it.
  private enum CodingKeys: String, CodingKey {
    case key = "object"
    case label
    case uri
  }

  /// The certificate's fingerprint, where this is a certificate.
  public var fingerprint: String? {
    if case .certificate = key.kind.identity { key.text } else { nil }
  }
}

extension Kind {
  /// `Lync server "fe01.example.com"`: how messages speak of an object of this kind with this name or address.
  func named(_ label: String) -> String { "\(noun) \(label.quotedForMessage)" }
}
