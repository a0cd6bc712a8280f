/// A field that a change may set: what follows of the table of its kind, for whoever reads a change that others may have written.
struct SettableField: Sendable {
  /// What it can be set to.
  enum Value: Sendable {
    /// A text, which is of this kind where a deployment file says it; a field may also be cleared.
    case text(ValueKind)
    /// A whole number within the field's limits.
    case integer(ClosedRange<Int>)
    /// An object of a kind, or none.
    case link(Kind)
    /// Objects of a kind.
    case links(Kind)
    /// A secret, which is sent and never shown.
    case secret
    /// The certificate that the object is.
    case certificate
  }

  /// The key of the file that says it; nil for the certificate of an object that is one.
  let key: Key?
  /// The API's name.
  let name: String
  /// What it can be set to.
  let value: Value
  /// Whether a new object has it from the start.
  let isOfNewObject: Bool
  /// The step that changes it where the object exists; nil for what stays as it was created.
  let laterStep: Step?

  /// What a key sets; nil for a key that sets nothing.
  ///
  /// - Parameters:
  ///   - keyField: the field that holds the natural key, which is never changed.
  ///   - step: the step of the kind.
  init?(_ key: Key, keyField: String, step: Step?) {
    guard key.setsField, let field = key.field else { return nil }
    self.key = key
    name = field.name
    value = Value(key, isShown: field.read != nil)
    let step: Step? =
      switch key.occasion {
      case .withObject: step
      case .withNewObject(let later), .later(let later): later
      }
    laterStep = field.name == keyField ? nil : step
    if case .later = key.occasion { isOfNewObject = false } else { isOfNewObject = true }
  }

  /// The field of a kind whose objects are certificates.
  init(certificate name: String) {
    key = nil
    self.name = name
    value = .certificate
    isOfNewObject = true
    laterStep = nil
  }
}

extension SettableField.Value {
  fileprivate init(_ key: Key, isShown: Bool) {
    switch (key.link, key.value) {
    case (let kind?, .list): self = .links(kind)
    case (let kind?, _): self = .link(kind)
    case (nil, .integer(let range)): self = .integer(range)
    case (nil, .choice(let words)): self = .text(.choice(words.map { key.apiWords[$0] ?? $0 }))
    case (nil, let value): self = isShown ? .text(value) : .secret
    }
  }
}
