/// Which keys of a mapping go together, as JSON Schema says it.
enum SchemaConditions {
  /// What the schema of a mapping says beside its properties; nothing where every key stands for itself.
  static func schema(_ shape: ObjectShape) -> [String: JSONValue] {
    choice(shape).merging(alternatives(shape)) { $1 }
  }

  /// Keys that go with one word of another key: what holds for the default is what holds where that key is not there.
  private static func choice(_ shape: ObjectShape) -> [String: JSONValue] {
    var keys: [(name: String, other: String, word: String)] = []
    for key in shape.keys {
      if case .with(let other, let word) = key.presence { keys.append((key.name, other, word)) }
    }
    guard let other = keys.first?.other, let usual = shape.key(other)?.defaultValue,
      let word = keys.first(where: { $0.word != usual })?.word
    else { return [:] }
    func names(_ isOther: Bool) -> [String] { keys.filter { ($0.word == word) == isOther }.map(\.name) }
    return [
      "if": .object([
        "required": .texts([other]),
        "properties": .object([other: .object(["const": .string(word)])]),
      ]),
      "then": with(names(true), without: names(false)),
      "else": with(names(false), without: names(true)),
    ]
  }

  /// Keys that stand in place of another key.
  private static func alternatives(_ shape: ObjectShape) -> [String: JSONValue] {
    var keys: [String] = []
    var others: Set<String> = []
    for key in shape.keys {
      guard case .without(let other, _) = key.presence else { continue }
      keys.append(key.name)
      others.insert(other)
    }
    guard let other = others.first else { return [:] }
    return ["oneOf": .array([with(keys, without: [other]), with([other], without: keys)])]
  }

  private static func with(_ required: [String], without others: [String]) -> JSONValue {
    .object([
      "required": .texts(required),
      "allOf": .array(others.map { .object(["not": .object(["required": .texts([$0])])]) }),
    ])
  }
}

extension JSONValue {
  fileprivate static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
