package import InfinityAPI

/// A value of the Management Node as it is shown: without secrets.
package indirect enum ShownValue: Sendable, Equatable {
  /// Null.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  /// A text as it came, control characters included.
  case text(String)
  /// A secret that is set, of which nothing more is shown.
  case secret
  /// A list.
  case list([ShownValue])
  /// An object, with its members in the order in which they came.
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// Its value.
    package let value: ShownValue

    /// A member.
    package init(name: String, value: ShownValue) {
      self.name = name
      self.value = value
    }
  }

  /// What is shown of a secret that is set.
  package static let secretWords = "(secret)"
}

/// Takes secrets out of what the Management Node shows: in clear, encrypted or hashed.
///
/// What a field is, its kind's facts say; of a field that they do not have its name decides.
package struct SecretFilter: Sendable {
  private let book: ResourceBook
  private let secret: Set<String>
  private let known: [String: FieldFacts]
  /// What is known of the kinds whose objects come embedded; looked up once.
  private let embedded: [String: [SecretFilter]]

  /// A filter for objects of a kind.
  package init(_ facts: ResourceFacts?, _ book: ResourceBook) { self.init(facts, book, depth: 0) }

  private init(_ facts: ResourceFacts?, _ book: ResourceBook, depth: Int) {
    self.book = book
    known = Dictionary((facts?.fields ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    secret = Set((facts?.fields ?? []).filter(\.isSecret).map(\.name))
    // Objects lie in objects two deep at most; what is deeper is judged by names.
    embedded =
      depth > 1
      ? [:]
      : known.compactMapValues { field in
        field.target.flatMap(book.facts(of:)).map { [SecretFilter($0, book, depth: depth + 1)] }
      }
  }

  /// The value of a field, or what is shown of it.
  package func shown(_ json: JSONView, of name: String) -> ShownValue {
    let isSecret = known[name] == nil ? SecretNames.areLike(name) && json.boolean == nil : secret.contains(name)
    if isSecret { return json.isNull || json.text == "" ? .null : .secret }
    return value(json, embedded[name]?.first)
  }

  /// All fields of an object.
  package func shown(_ object: JSONView) -> [ShownValue.Member] {
    object.keys.compactMap { name in object[name].map { ShownValue.Member(name: name, value: shown($0, of: name)) } }
  }

  /// A value of which no kind is known.
  func shown(whole json: JSONView) -> ShownValue { value(json, self) }

  private func value(_ json: JSONView, _ inner: SecretFilter?) -> ShownValue {
    // An encrypted text is a secret, wherever it is found.
    if let text = json.text { return text.hasPrefix("$~!1") ? .secret : .text(text) }
    if json.isNull { return .null }
    if let boolean = json.boolean { return .boolean(boolean) }
    if let integer = json.integer { return .integer(integer) }
    if let number = json.number { return .number(number) }
    if let elements = json.elements { return .list(elements.map { value($0, inner) }) }
    return .object((inner ?? SecretFilter(nil, book, depth: 2)).shown(json))
  }
}
