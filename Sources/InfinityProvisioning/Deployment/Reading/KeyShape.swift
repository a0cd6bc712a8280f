/// One key of the deployment file: the line of the reference table that the decoder, the JSON Schema and the
/// documentation's test all read.
package struct KeyShape: Sendable {
  /// What an explicit null means.
  package enum Null: Sendable {
    /// It clears the field, or is an empty list.
    case clears
    /// It is an error: there is nothing to clear.
    case refused
  }

  /// The key as it is written.
  package var name: String
  /// What its value must be.
  package var kind: ValueKind
  /// Whether the mapping must hold it.
  package var isRequired: Bool
  /// What null means.
  package var null: Null
  /// What the Management Node gets when the object is created without it, as written; nil where it is nothing.
  package var defaultValue: String?
  /// One sentence for people.
  package var summary: String

  /// A key.
  init(
    _ name: String, _ kind: ValueKind, required: Bool = false, null: Null = .refused,
    default defaultValue: String? = nil,
    _ summary: String
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.null = null
    self.defaultValue = defaultValue
    self.summary = summary
  }
}

/// What a value must be.
package indirect enum ValueKind: Sendable {
  /// The whole number 1: the version of the format.
  case formatVersion
  /// Text without white space at its ends and without control characters, of at most so many characters.
  case text(maximum: Int?)
  /// Such text, which may be empty.
  case description(maximum: Int)
  /// A DNS name; of two labels at least where it must be fully qualified.
  case dnsName(fullyQualified: Bool)
  /// A DNS name or an IP address.
  case host
  /// An IPv4 or IPv6 address.
  case ipAddress
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// `true` or `false`.
  case boolean
  /// A path, relative to the file that it is written in.
  case path
  /// The URL of a Management Node.
  case url
  /// `{env: …}`, `{file: …}` or `{command: […]}`, of at most so many characters once resolved.
  case secret(maximum: Int?)
  /// A list of such values.
  case list(ValueKind)
  /// A mapping with these keys.
  case object(ObjectShape)
}

/// A mapping with fixed keys.
package struct ObjectShape: Sendable {
  /// What one such mapping is, as `a TURN server`.
  package var noun: String
  /// Its keys, in the order of the documentation.
  package var keys: [KeyShape]

  /// The key of a name.
  package func key(_ name: String) -> KeyShape? {
    keys.first { $0.name == name }
  }
}
