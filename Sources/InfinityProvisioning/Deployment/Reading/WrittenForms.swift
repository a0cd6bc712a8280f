extension ObjectShape {
  /// The one key that a mapping lacks, where it has one that nobody knows in its place; else nil.
  func onlyMissingKey(of entries: [YAMLEntry]) -> String? {
    guard entries.count(where: { key($0.key) == nil }) == 1 else { return nil }
    let written = Set(entries.map(\.key))
    let missing = keys.filter { key in
      switch key.presence {
      case .required: !written.contains(key.name)
      case .without(let other, _): !written.contains(key.name) && !written.contains(other)
      case .optional, .with: false
      }
    }
    guard let only = missing.first, missing.count == 1,
      let entry = entries.first(where: { key($0.key) == nil }), only.value.hasForm(of: entry.value)
    else { return nil }
    return only.name
  }
}

extension ValueKind {
  /// Whether a value is in YAML what this kind is: a list, a mapping, or neither.
  func hasForm(of value: YAMLValue) -> Bool {
    switch (value.content, self) {
    case (.list, .list), (.list, .program), (.mapping, .object), (.mapping, .secret): true
    case (.list, _), (.mapping, _), (.scalar, .list), (.scalar, .program), (.scalar, .object): false
    case (.scalar, _): true
    }
  }
}
