/// A field of a resource, as the API facts describe it.
struct Field: Sendable {
  enum Kind: Sendable, Hashable {
    case text, integer, float, boolean, dateTime, date, time, file
    /// Any JSON: a list or object of which no more is known, or objects that only live inside this one.
    case json(list: Bool)
    /// The number or text in the URI.
    case identifier
    case resourceURI
    /// A reference to one object of a resource (its place in the catalog).
    case toOne(Int)
    /// References to many, stored here.
    case toMany(Int)
    /// The objects of a resource that refer to this one through a field of theirs (its place there).
    case reverse(Int, through: Int)
  }

  /// What a read gives of a field that is written.
  enum ReadBack: String, Sendable {
    case plain, absent, blank, hashed, createOnly
  }

  let name: String
  var kind: Kind
  let isRequired: Bool
  let isNullable: Bool
  let isReadOnly: Bool
  let isSensitive: Bool
  let isEmbeddedOnRead: Bool
  let readBack: ReadBack
  let maximumLength: Int?
  let minimumLength: Int?
  let minimum: Int?
  let maximum: Int?
  let format: String?
  let choices: [String]
  /// nil: none is known.
  let knownDefault: JSONValue?
  /// `"name": ` as it stands in an answer.
  let quotedKey: [UInt8]

  /// Django's name of the field in messages: `sip_tls_fqdn` is `Sip tls fqdn`.
  var label: String { name.replacing("_", with: " ").capitalizedFirst }

  var isRelation: Bool {
    switch kind {
    case .toOne, .toMany, .reverse: true
    default: false
    }
  }

  /// The resource at the other end of a relation.
  var target: Int? {
    switch kind {
    case .toOne(let target), .toMany(let target), .reverse(let target, _): target
    default: nil
    }
  }

  /// Whether filters may name it unless a real schema says otherwise: the observed server enables all that can be read, but
  /// for the id.
  var isComparable: Bool {
    switch kind {
    case .identifier, .file, .json: false
    default: readBack == .plain
    }
  }

  /// What an object has here when nobody gave a value.
  var initialValue: JSONValue {
    if let knownDefault, !isRelation { return knownDefault }
    switch kind {
    case .text, .file: return isNullable ? .null : .string("")
    case .boolean: return .bool(false)
    case .integer, .float: return isNullable ? .null : .integer(0)
    case .toMany, .json(list: true): return .array([])
    default: return .null
    }
  }
}
