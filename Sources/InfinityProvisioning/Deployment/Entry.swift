import InfinityAPI

/// One mapping of a deployment file with what is right in it: an entry of a list, a pool, or the whole document.
///
/// Its keys are those of the table of its kind (`Kinds/`). Two are equal when their values are, wherever they were written.
public struct Entry: Sendable {
  /// Where it was written.
  package var mark: SourceMark
  private var values: NamedValues<Located<Value>>
  /// Keys that are written, and whose values are not right.
  private var faultyKeys: [String] = []

  /// A value of the file that is what its key asks for.
  package enum Value: Sendable, Equatable {
    /// An explicit null that clears the field.
    case cleared
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case list([Located<Value>])
    // Behind a pointer: most values are texts, and each is as large as the largest case.
    indirect case file(DeclaredFile)
    indirect case secret(SecretSource)
    indirect case entry(Entry)
  }

  /// An entry without keys, with room for so many.
  package init(at mark: SourceMark, keys: Int = 0) {
    self.mark = mark
    values = NamedValues(capacity: keys)
  }

  /// Remembers that a key is written whose value is not right.
  mutating func noteFault(in key: String) {
    faultyKeys.append(key)
  }

  /// Whether a key is written, and its value, or some of its list, is not right.
  func isFaulty(_ key: String) -> Bool { faultyKeys.contains(key) }

  /// Whether a key is written, whether or not its value is right.
  func isWritten(_ key: String) -> Bool {
    values.has(key) || faultyKeys.contains(key)
  }

  /// The value of a key; nil where it is not there.
  package subscript(key: String) -> Located<Value>? {
    get { values[key] }
    set {
      // What is taken out for a fault in it stays written.
      if newValue == nil, values.has(key) { faultyKeys.append(key) }
      values[key] = newValue
    }
  }
}

extension Entry: Equatable {
  /// Compares the values, not the places.
  public static func == (left: Entry, right: Entry) -> Bool { left.values == right.values }
}

// What keys hold, for code that knows which it asks for.
extension Entry {
  func text(_ key: String) -> Located<String>? {
    guard let item = values[key], case .text(let text) = item.value else { return nil }
    return Located(text, at: item.mark)
  }

  /// The text of a key that every such entry has: one without it is no part of a deployment.
  func requiredText(_ key: String) -> Located<String> { text(key) ?? Located("", at: mark) }

  func boolean(_ key: String) -> Located<Bool>? {
    guard let item = values[key], case .boolean(let value) = item.value else { return nil }
    return Located(value, at: item.mark)
  }

  func integer(_ key: String) -> Int? {
    guard case .integer(let number) = values[key]?.value else { return nil }
    return number
  }

  func file(_ key: String) -> DeclaredFile? {
    guard case .file(let file) = values[key]?.value else { return nil }
    return file
  }

  func secret(_ key: String) -> SecretSource? {
    guard case .secret(let source) = values[key]?.value else { return nil }
    return source
  }

  func entry(_ key: String) -> Entry? {
    guard case .entry(let entry) = values[key]?.value else { return nil }
    return entry
  }

  /// The mappings of a list; none where the key is missing or null.
  func entries(_ key: String) -> [Entry] {
    guard case .list(let items) = values[key]?.value else { return [] }
    return items.compactMap { if case .entry(let entry) = $0.value { entry } else { nil } }
  }

  /// The text or number of a key as the API has it; nil where there is none.
  func plainValue(_ key: Key) -> PlanValue? {
    switch values[key.name]?.value {
    case .text(let text): .text(key.apiWords[text] ?? text)
    case .integer(let number): .integer(number)
    case .cleared, .boolean, .file, .secret, .list, .entry, nil: nil
    }
  }

  /// What is to become of the field of a key.
  func assignment<Wanted>(_ key: String, _ value: (Located<Value>) -> Wanted?) -> Assignment<Wanted> {
    guard let item = values[key] else { return .leave }
    if case .cleared = item.value { return .clear }
    return value(item).map { .set($0) } ?? .leave
  }

  func assignedText(_ key: String) -> Assignment<Located<String>> {
    assignment(key) { if case .text(let text) = $0.value { Located(text, at: $0.mark) } else { nil } }
  }

  func assignedInteger(_ key: String) -> Assignment<Int> {
    assignment(key) { if case .integer(let number) = $0.value { number } else { nil } }
  }

  func assignedTexts(_ key: String) -> Assignment<[Located<String>]> {
    assignment(key) { item in
      guard case .list(let items) = item.value else { return nil }
      return items.compactMap { if case .text(let text) = $0.value { Located(text, at: $0.mark) } else { nil } }
    }
  }
}

// The same the other way, for deployments that are changed or made in code.
extension Entry {
  mutating func set(_ key: String, _ text: Located<String>?) {
    self[key] = text.map { Located(.text($0.value), at: $0.mark) }
  }

  mutating func assign(_ key: String, _ text: Assignment<Located<String>>) {
    assign(key, text) { Located(.text($0.value), at: $0.mark) }
  }

  mutating func assign(_ key: String, _ text: Assignment<String>) {
    assign(key, text) { [mark] in Located(.text($0), at: mark) }
  }

  mutating func assign(_ key: String, _ number: Assignment<Int>) {
    assign(key, number) { [mark] in Located(.integer($0), at: mark) }
  }

  mutating func assign(_ key: String, _ texts: Assignment<[Located<String>]>) {
    assign(key, texts) { [mark] in Located(.list($0.map { Located(.text($0.value), at: $0.mark) }), at: mark) }
  }

  mutating func set(_ key: String, _ entries: [Entry]) {
    self[key] = Located(.list(entries.map { Located(.entry($0), at: $0.mark) }), at: mark)
  }

  private mutating func assign<Given>(
    _ key: String, _ assignment: Assignment<Given>, _ value: (Given) -> Located<Value>
  ) {
    switch assignment {
    case .leave: self[key] = nil
    case .clear: self[key] = Located(.cleared, at: mark)
    case .set(let given): self[key] = value(given)
    }
  }
}
