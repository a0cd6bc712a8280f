/// The value of a field in a plan. A secret is present only as the place that it comes from.
public enum PlanValue: Sendable, Hashable, Codable {
  /// No value: null, or the empty text that the API uses for it.
  case null
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A link to another object.
  case reference(ObjectReference)
  /// Links to other objects; their order means nothing.
  case references([ObjectReference])
  // This and a secret are behind a pointer: most values are texts and references, and each is as large as the largest case.
  /// The PEM text of a certificate to upload.
  indirect case certificate(ObjectReference, pem: String)
  /// A secret to send, resolved only when its request is made.
  indirect case secret(SecretSource)

  /// A text, or null where it is empty: the API makes no difference between the two.
  public static func text(orNull text: String?) -> PlanValue {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }
  /// The value with other references in place of those that it holds.
  func naming(_ named: (ObjectReference) -> ObjectReference) -> PlanValue {
    switch self {
    case .reference(let reference): .reference(named(reference))
    case .references(let references): .references(references.map(named))
    case .null, .text, .integer, .certificate, .secret: self
    }
  }

  /// Whether the value is one that must not be shown.
  public var isSecret: Bool {
    if case .secret = self { true } else { false }
  }

  /// Whether the value is a certificate to upload.
  public var isCertificate: Bool {
    if case .certificate = self { true } else { false }
  }

  /// The text that it is; nil for everything else.
  var writtenText: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The objects that it refers to.
  public var referenced: [ObjectReference] {
    switch self {
    case .reference(let reference): [reference]
    case .references(let references): references
    case .null, .text, .integer, .certificate, .secret: []
    }
  }
}
