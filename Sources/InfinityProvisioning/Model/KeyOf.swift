import InfinityAPI

/// A key of a mapping that is about an object of a type, so that `\.port` is a field of that type.
struct KeyOf<Object: Resource> {
  private(set) var key: Key

  /// A key that no field of the API is about.
  init(
    _ name: String, _ value: ValueKind, presence: Key.Presence = .optional, null: Key.Null = .refused,
    default defaultValue: String? = nil, _ summary: String
  ) {
    key = Key(name, value, presence: presence, null: null, default: defaultValue, summary)
  }

  /// A key that sets a field. What its value must be follows from the field's limits where it is not given, and so does the default.
  init<Value: PlannedValue>(
    _ name: String, _ value: ValueKind? = nil, sets path: KeyPath<Object.Fields, Field<Value>>,
    presence: Key.Presence = .optional, null: Key.Null = .refused, sent occasion: Key.Occasion = .withObject,
    _ summary: String
  ) {
    self.init(name, value, about: Object.Fields()[keyPath: path], presence, null, summary)
    key.setsField = true
    key.occasion = occasion
    if !key.isRequired { key.defaultValue = key.value.isDescription ? "" : key.field?.absence?.written }
  }

  /// A key that sets a field to one of the API's words, which the file may call otherwise.
  init<Word: OpenEnumeration & PlannedValue>(
    _ name: String, words: KeyValuePairs<String, Word>, sets path: KeyPath<Object.Fields, Field<Word>>,
    isAssumed: Bool = false, _ summary: String
  ) {
    let field = Object.Fields()[keyPath: path]
    self.init(name, .choice(words.map(\.key)), about: field, .optional, .refused, summary)
    key.setsField = true
    key.apiWords = Dictionary(words.map { ($0.key, $0.value.rawValue) }, uniquingKeysWith: { first, _ in first })
    key.defaultValue = words.first { $0.value == field.default }?.key
    key.isAssumed = isAssumed
  }

  /// A key that links to an object of another kind by its natural key, in a step of its own.
  init(
    _ name: String, links path: KeyPath<Object.Fields, Field<ResourceURI?>>, to kind: Kind, in step: Step,
    value: ValueKind? = nil, presence: Key.Presence = .optional, null: Key.Null = .clears, _ summary: String
  ) {
    let wanted = value ?? kind.identityKey?.value ?? .text(maximum: nil)
    self.init(name, wanted, about: Object.Fields()[keyPath: path], presence, null, summary)
    key.setsField = true
    key.occasion = .later(step)
    key.link = kind
  }

  /// A key that links to objects of another kind: the whole list.
  init(
    _ name: String, links path: KeyPath<Object.Fields, Field<[ResourceURI]>>, to kind: Kind, in step: Step,
    _ summary: String
  ) {
    let value = ValueKind.list(kind.identityKey?.value ?? .text(maximum: nil))
    self.init(name, value, about: Object.Fields()[keyPath: path], .optional, .clears, summary)
    key.setsField = true
    key.occasion = .later(step)
    key.link = kind
  }

  /// A key with which a field is compared and that never sets it.
  init<Compared: ReadableField>(
    _ name: String, _ value: ValueKind? = nil, compares path: KeyPath<Object.Fields, Compared>,
    presence: Key.Presence = .optional, _ summary: String
  ) where Compared.Value: PlannedValue {
    self.init(name, value, about: Object.Fields()[keyPath: path], presence, .refused, summary)
  }

  /// A key that says where a secret comes from, which the Management Node is told and never shows.
  ///
  /// - Parameter secretName: the end of the name of a file for it, where an export names one.
  init(
    _ name: String, _ value: ValueKind? = nil, sends path: KeyPath<Object.Fields, WriteOnlyField<Secret>>,
    presence: Key.Presence = .optional, secretName: String = "", _ summary: String
  ) {
    let field = Object.Fields()[keyPath: path]
    key = Key(name, value ?? .secret(maximum: field.limits.maximumLength), presence: presence, summary)
    key.field = KindField(field)
    key.setsField = true
    key.secretName = secretName
  }

  private init<About: ReadableField>(
    _ name: String, _ value: ValueKind?, about field: About, _ presence: Key.Presence, _ null: Key.Null,
    _ summary: String
  ) where About.Value: PlannedValue {
    let value = value ?? ValueKind(field)
    key = Key(name, value, presence: presence, null: null, summary)
    key.field = KindField(field, comparedAs: value.isHost ? .host : .exact)
  }
}

extension PlanValue {
  /// As a deployment file writes a default.
  fileprivate var written: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .null, .reference, .references, .certificate, .secret: nil
    }
  }
}
