import InfinityAPI

/// A value of the file that is what its key asks for.
enum CheckedValue {
  /// An explicit null that clears the field.
  case cleared
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case file(DeclaredFile)
  case secret(SecretSource)
  case list([CheckedItem])
  case object(CheckedObject)
}

/// A checked value and its place.
struct CheckedItem {
  var value: CheckedValue
  var mark: SourceMark
}

/// A mapping whose keys and values have been checked.
///
/// What had a fault is not in it.
struct CheckedObject {
  var mark: SourceMark
  var fields: [String: CheckedItem] = [:]
  /// The keys that are written, whether or not their values are right.
  var writtenKeys: Set<String> = []

  func text(_ key: String) -> Located<String>? {
    guard let item = fields[key], case .text(let text) = item.value else { return nil }
    return Located(text, at: item.mark)
  }

  func boolean(_ key: String) -> Located<Bool>? {
    guard let item = fields[key], case .boolean(let value) = item.value else { return nil }
    return Located(value, at: item.mark)
  }

  func file(_ key: String) -> DeclaredFile? {
    guard case .file(let file) = fields[key]?.value else { return nil }
    return file
  }

  func secret(_ key: String) -> SecretSource? {
    guard case .secret(let source) = fields[key]?.value else { return nil }
    return source
  }

  func object(_ key: String) -> CheckedObject? {
    guard case .object(let object) = fields[key]?.value else { return nil }
    return object
  }

  /// The mappings of a list; none where the key is missing or null.
  func objects(_ key: String) -> [CheckedObject] {
    guard case .list(let items) = fields[key]?.value else { return [] }
    return items.compactMap { if case .object(let object) = $0.value { object } else { nil } }
  }

  func assignedText(_ key: String) -> Assignment<Located<String>> {
    assignment(key) { item in
      if case .text(let text) = item.value { Located(text, at: item.mark) } else { nil }
    }
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

  private func assignment<Value>(_ key: String, _ value: (CheckedItem) -> Value?) -> Assignment<Value> {
    guard let item = fields[key] else { return .leave }
    if case .cleared = item.value { return .clear }
    return value(item).map { .set($0) } ?? .leave
  }
}
