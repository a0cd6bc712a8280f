import InfinityAPI

/// A key of a mapping that is about an object of a type, so that `\.port` is a field of that type.
struct KeyOf<Object: Resource> {
  let key: Key

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
    let field = Object.Fields()[keyPath: path]
    let value = value ?? ValueKind(field)
    let known = KindField(field, comparedAs: value.comparison)
    let isRequired = if case .required = presence { true } else { false }
    key = Key(
      name, value, presence: presence, null: null,
      default: isRequired ? nil : value.isDescription ? "" : known.absence?.written, summary, field: known,
      setsField: true, occasion: occasion)
  }

  /// A key that sets a field to one of the API's words, which the file may call otherwise.
  init<Word: OpenEnumeration & PlannedValue>(
    _ name: String, words: KeyValuePairs<String, Word>, sets path: KeyPath<Object.Fields, Field<Word>>,
    isAssumed: Bool = false, _ summary: String
  ) {
    let field = Object.Fields()[keyPath: path]
    key = Key(
      name, .choice(words.map(\.key)), default: words.first { $0.value == field.default }?.key, summary,
      field: KindField(field, comparedAs: .word), setsField: true,
      apiWords: Dictionary(words.map { ($0.key, $0.value.rawValue) }, uniquingKeysWith: { first, _ in first }),
      isAssumed: isAssumed)
  }

  /// A key that links to an object of another kind by its natural key, in a step of its own.
  init(
    _ name: String, links path: KeyPath<Object.Fields, Field<ResourceURI?>>, to kind: Kind, in step: Step,
    value: ValueKind? = nil, presence: Key.Presence = .optional, null: Key.Null = .clears, _ summary: String
  ) {
    let wanted = value ?? kind.identityKey?.value ?? .text(maximum: nil)
    key = Key(
      name, wanted, presence: presence, null: null, summary,
      field: KindField(Object.Fields()[keyPath: path], comparedAs: wanted.comparison), setsField: true,
      occasion: .later(step), link: kind)
  }

  /// A key that links to objects of another kind: the whole list.
  init(
    _ name: String, links path: KeyPath<Object.Fields, Field<[ResourceURI]>>, to kind: Kind, in step: Step,
    _ summary: String
  ) {
    key = Key(
      name, .list(kind.identityKey?.value ?? .text(maximum: nil)), null: .clears, summary,
      field: KindField(Object.Fields()[keyPath: path]), setsField: true, occasion: .later(step), link: kind)
  }

  /// A key with which a field is compared and that never sets it.
  init<Compared: ReadableField>(
    _ name: String, _ value: ValueKind? = nil, compares path: KeyPath<Object.Fields, Compared>,
    presence: Key.Presence = .optional, _ summary: String
  ) where Compared.Value: PlannedValue {
    let field = Object.Fields()[keyPath: path]
    let value = value ?? ValueKind(field)
    key = Key(
      name, value, presence: presence, summary, field: KindField(field, comparedAs: value.comparison))
  }

  /// A key that says where a secret comes from, which the Management Node is told and never shows.
  ///
  /// - Parameter secretName: the end of the name of a file for it, where an export names one.
  init(
    _ name: String, _ value: ValueKind? = nil, sends path: KeyPath<Object.Fields, WriteOnlyField<Secret>>,
    presence: Key.Presence = .optional, secretName: String = "", _ summary: String
  ) {
    let field = Object.Fields()[keyPath: path]
    key = Key(
      name, value ?? .secret(maximum: field.limits.maximumLength), presence: presence, summary,
      field: KindField(field), setsField: true, secretName: secretName)
  }
}

extension ValueKind {
  /// When two values mean the same.
  fileprivate var comparison: Comparison {
    if case .choice = self { return .word }
    return isHost ? .host : .exact
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
