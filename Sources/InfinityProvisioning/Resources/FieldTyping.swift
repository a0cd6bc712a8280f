import InfinityAPI

/// Makes of what an operator wrote the value that a field takes: typed by what is known of it, references by name.
struct FieldTyping: Sendable {
  let knowledge: ResourceKnowledge
  let finder: ObjectFinder

  /// - Throws: ``RunFailure`` for a value that the field cannot take; `InfinityError` where a reference is looked up.
  func value(of input: FieldInput, _ field: FieldFacts) async throws -> RequestValue {
    switch input {
    case .secret: throw RunFailure(.badRequest, "\(field.name) is not a secret; give it with --set")
    case .value(let value): return try await value.isNull ? Self.cleared(field) : typed(value, field)
    case .written("null"): return Self.cleared(field)
    case .written(let text) where text.hasPrefix("@@"): return try await typed(String(text.dropFirst()), field)
    case .written(let text) where text.hasPrefix("@"):
      let path = String(text.dropFirst())
      let bytes = try FieldInput.bytes(path, "the file for \(field.name)")
      if field.type == "file" {
        return .file(FileUpload(name: String(path.split(separator: "/").last ?? "file"), bytes: bytes))
      }
      guard case .success(let content) = WrittenText.decode(bytes) else {
        throw RunFailure(
          .badRequest, "the file \(path.quotedForMessage) for \(field.name) is not text in UTF-8 or UTF-16")
      }
      return try await typed(content.droppingFinalLineEnd, field)
    case .written(let text): return try await typed(text, field)
    }
  }

  /// What makes a field empty: null, for a text that takes no null a blank one, for a list an empty one.
  private static func cleared(_ field: FieldFacts) -> RequestValue {
    if field.isMany || field.type == "list" { return .array([]) }
    return field.type == "string" && !field.isNullable ? .string("") : .null
  }

  private func typed(_ text: String, _ field: FieldFacts) async throws -> RequestValue {
    func wrong(_ expected: String) -> RunFailure {
      RunFailure(.badRequest, "\(field.name) needs \(expected), not \(text.quotedForMessage)")
    }
    switch field.type {
    case "integer":
      guard let number = Int(text) else { throw wrong("a whole number") }
      return .integer(number)
    case "float":
      guard let number = Double(text), number.isFinite else { throw wrong("a number") }
      return .number(number)
    case "boolean":
      guard ["true", "false"].contains(text) else { throw wrong("true or false") }
      return .boolean(text == "true")
    case "file": throw wrong("a file to upload, given as @path")
    case "object", "dict":
      guard let value = Self.json(text) else { throw wrong("an object in JSON") }
      return value
    case "list": return Self.json(text) ?? .array(Self.parts(text).map { .string($0) })
    case "related":
      if let value = Self.json(text) { return try await typed(value, field) }
      guard field.isMany else { return try await reference(text, field) }
      return try await typed(.array(Self.parts(text).map { .string($0) }), field)
    default: return .string(text)
    }
  }

  /// A value that has a type already, from a file or from JSON.
  private func typed(_ value: RequestValue, _ field: FieldFacts) async throws -> RequestValue {
    switch (value, field.type) {
    case (.array(let values), "related"):
      var references: [RequestValue] = []
      for value in values {
        guard let text = value.plainText else {
          references.append(value)
          continue
        }
        references.append(try await reference(text, field))
      }
      return .array(references)
    case (.array, "list"), (.object, _): return value
    case (.array, _) where ["integer", "float", "boolean", "string"].contains(field.type):
      throw RunFailure(.badRequest, "\(field.name) needs a \(field.typeWords), not a list")
    case (.array, _): return value
    case (.string(let text), _):
      // A list with one item may be written without brackets.
      if field.isMany { return .array([try await reference(text, field)]) }
      return field.type == "related" ? try await reference(text, field) : try await typed(text, field)
    default:
      guard let text = value.plainText else { return value }
      return try await typed(text, field)
    }
  }

  private func reference(_ text: String, _ field: FieldFacts) async throws -> RequestValue {
    guard let target = try await knowledge.target(of: field) else { return .string(text) }
    do {
      return .reference(try await finder.find(text, target))
    } catch let failure as RunFailure {
      throw RunFailure(failure.code, "\(field.name): \(failure.message)")
    }
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// A list or an object in JSON; nil for every other text.
  private static func json(_ text: String) -> RequestValue? {
    guard let first = text.first, "[{".contains(first), let json = try? JSONView(parsing: Array(text.utf8)) else {
      return nil
    }
    return RequestValue(json)
  }
}

extension RequestValue {
  /// A value of a JSON text.
  fileprivate init(_ json: JSONView) {
    if let text = json.text {
      self = .string(text)
    } else if let flag = json.boolean {
      self = .boolean(flag)
    } else if let number = json.integer {
      self = .integer(number)
    } else if let number = json.number {
      self = .number(number)
    } else if let elements = json.elements {
      self = .array(elements.map(RequestValue.init))
    } else if json.isObject {
      self = .object(
        Dictionary(
          json.keys.compactMap { key in json[key].map { (key, RequestValue($0)) } },
          uniquingKeysWith: { first, _ in first }))
    } else {
      self = .null
    }
  }

  fileprivate var isNull: Bool { self == .null }

  /// A simple value as people write it; nil for null, a list, an object.
  fileprivate var plainText: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object, .file, .secret: nil
    }
  }
}
