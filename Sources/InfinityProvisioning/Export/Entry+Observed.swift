import InfinityAPI

// Entries of a deployment file that nobody has written yet: what the Management Node has, in the file's words.

extension Entry {
  /// An entry with these keys.
  init(_ values: [String: Value]) {
    self.init(at: .none)
    for (key, value) in values { self[key] = .unplaced(value) }
  }

  /// What the keys of a kind say of an object: all that it has, but for what the file takes for granted.
  init(_ object: ObservedObject, _ kind: Kind) {
    self.init(at: .none)
    for key in kind.keys {
      guard let field = key.field, let value = Value(object[field.name], key) else { continue }
      if key.isAssumed, value == key.defaultValue.map(Value.text) { continue }
      // The label: of a DNS server the address as it stands there.
      self[key.name] = .unplaced(field.name == kind.keyField ? .text(object.reference.label) : value)
    }
  }
}

extension Entry.Value {
  /// The value of a key that a field's value is; nil where the field is unset.
  fileprivate init?(_ value: PlanValue, _ key: Key) {
    switch value {
    case .text(let text): self = .text(Self.written(text, key))
    case .integer(let number): self = .integer(number)
    case .reference(let reference): self = .text(reference.label)
    case .references(let references) where !references.isEmpty:
      self = .list(references.map { .unplaced(.text($0.label)) })
    case .references, .null, .certificate, .secret: return nil
    }
  }

  /// A text as a file has it: a word of a list as it stands there, a host's name without the final dot, with which it means the same.
  private static func written(_ text: String, _ key: Key) -> String {
    if let word = key.apiWords.first(where: { $0.value.inLowerCase == text.inLowerCase }) { return word.key }
    switch key.value {
    case .choice(let words): return words.first { $0.inLowerCase == text.inLowerCase } ?? text
    case .dnsName, .host: return text.hasSuffix(".") ? String(text.dropLast()) : text
    default: return text
    }
  }
}
