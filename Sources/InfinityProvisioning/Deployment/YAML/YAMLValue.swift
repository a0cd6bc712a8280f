/// A value of a YAML document with its place: aliases followed, merges applied, nothing interpreted.
struct YAMLValue {
  /// What a value can be.
  enum Content {
    /// A scalar as it was written; `isPlain` where it has no quotes, so that it may mean a number, a boolean or null.
    case scalar(String, isPlain: Bool)
    case list([YAMLValue])
    case mapping([YAMLEntry])
  }

  var content: Content
  /// Line, from 1.
  var line: Int
  /// Column in characters, from 1.
  var column: Int

  /// Whether it is an explicit null, written as `null`, `~` or nothing.
  var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content { PlainScalar.isNull(text) } else { false }
  }

  /// What it is, for a message about a wrong type.
  ///
  /// It never holds the value, which may be a secret.
  var typeName: String {
    switch content {
    case .list: "a list"
    case .mapping: "a mapping"
    case .scalar(_, isPlain: false): "text"
    case .scalar(let text, isPlain: true): PlainScalar(text).typeName
    }
  }
}

/// A key and its value in a YAML mapping.
struct YAMLEntry {
  var key: String
  var line: Int
  var column: Int
  var value: YAMLValue
}
