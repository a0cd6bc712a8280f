import InfinityAPI

/// What a value of the deployment file must be.
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
  /// `5` or `25%`: how many locations a wave has.
  case waveSize
  /// Times of day with a time zone: when waves may begin.
  case window
  /// A list of a program and its arguments.
  case program
  /// One of these, which differ in what they are in YAML: one word or number, a list, a mapping.
  case anyOf([ValueKind])
  /// A list of such values.
  case list(ValueKind)
  /// A mapping with these keys.
  case object(ObjectShape)

  /// What the limits of a field ask for.
  init(_ field: some ReadableField) {
    switch field.limits {
    case .range(let range): self = .integer(range)
    case .length(let length) where length.lowerBound == 0: self = .description(maximum: length.upperBound)
    case .length(let length): self = .text(maximum: length.upperBound)
    case .none: self = .text(maximum: nil)
    }
  }

  /// Whether it is a name or an address of a host, which can be written in several ways.
  var isHost: Bool {
    switch self {
    case .host, .dnsName, .ipAddress: true
    default: false
    }
  }

  /// Whether it is a text that may be empty.
  var isDescription: Bool {
    if case .description = self { true } else { false }
  }

  /// The mapping that it is, or is a list of.
  package var object: ObjectShape? {
    switch self {
    case .object(let shape): shape
    case .list(let element): element.object
    case .anyOf(let kinds): kinds.lazy.compactMap(\.object).first
    default: nil
    }
  }
}

/// A mapping with fixed keys.
package struct ObjectShape: Sendable {
  /// What one such mapping is, as `a TURN server`.
  package var noun: String
  /// Its keys, in the order of the documentation.
  package var keys: [Key]

  /// The key of a name.
  package func key(_ name: String) -> Key? {
    keys.first { $0.name == name }
  }
}

extension FieldLimits {
  /// The most characters that the Management Node keeps; nil where that is not known.
  var maximumLength: Int? {
    if case .length(let length) = self { length.upperBound } else { nil }
  }
}
