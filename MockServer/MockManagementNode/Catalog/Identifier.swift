/// What stands for an object in its URI: a number for most resources, a text or UUID for a few.
enum Identifier: Hashable, Comparable, Sendable {
  case number(Int)
  case text(String)

  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): text
    }
  }

  var value: JSONValue {
    switch self {
    case .number(let number): .integer(number)
    case .text(let text): .string(text)
    }
  }

  /// Reads the identifier out of a stored reference or an `id` in a body.
  init?(_ value: JSONValue) {
    switch value {
    case .integer(let number): self = .number(number)
    case .string(let text): self = .text(text)
    default: return nil
    }
  }

  /// Reads the last part of a URI; nil where the resource numbers its objects and this is no number.
  init?(_ text: Substring, of resource: Resource) {
    if resource.identifierKind == .integer {
      guard let number = Int(text) else { return nil }
      self = .number(number)
    } else {
      guard !text.isEmpty else { return nil }
      self = .text(String(text))
    }
  }
}
