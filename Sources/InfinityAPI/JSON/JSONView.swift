import CRapidJSON

/// A value in a JSON answer that was read: the answer as a whole, and a place in it.
///
/// It is looked up when it is asked for, and keeps the whole answer in memory. Nothing of it can be changed, so that tasks may
/// share it.
public struct JSONView: Sendable {
  let value: ParsedJSON.Value

  /// Reads a JSON text.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where it is not strictly JSON in UTF-8, or nested more than 512 deep.
  package init(parsing text: [UInt8], dates: JSONDates = .numbers) throws {
    value = try text.withUnsafeBufferPointer { try ParsedJSON($0, dates: dates) }.root
  }

  /// Reads the body of an answer, which is then of use to nobody else.
  ///
  /// - Throws: as the one before; ``ParsedJSON/TooDense``.
  init(taking body: ResponseBody) throws {
    switch body {
    case .bytes(let bytes): try self.init(parsing: bytes)
    case .received(let received): self.init(try ParsedJSON(taking: received).root)
    }
  }

  init(_ value: ParsedJSON.Value) {
    self.value = value
  }

  /// The value of the first member with this key; nil where there is none, and for what is no object.
  public subscript(name: String) -> JSONView? {
    isObject ? value.member(name).map(JSONView.init) : nil
  }

  /// The elements, or nil for what is no array.
  public var elements: [JSONView]? {
    value.kind == INFINITY_JSON_ARRAY ? value.children.map(JSONView.init) : nil
  }

  /// The keys of an object in the order of the text; empty for what is none.
  public var keys: [String] { isObject ? value.keys : [] }

  /// The members of an object in the order of the text; empty for what is none.
  var members: [(key: String, value: JSONView)] {
    isObject ? zip(value.keys, value.children).map { ($0, JSONView($1)) } : []
  }

  /// How many elements an array or members an object has; of a text or a number its length in bytes.
  var count: Int { value.count }

  /// Whether it is an object.
  public var isObject: Bool { value.kind == INFINITY_JSON_OBJECT }

  /// Whether it is null.
  public var isNull: Bool { value.isNull }

  /// The text, or nil for what is none.
  public var text: String? { value.kind == INFINITY_JSON_STRING ? value.text : nil }

  /// True or false, or nil for what is neither.
  public var boolean: Bool? {
    switch value.kind {
    case INFINITY_JSON_TRUE: true
    case INFINITY_JSON_FALSE: false
    default: nil
    }
  }

  /// The whole number, also one that is written with a fraction of zero or an exponent; nil for what is none.
  public var integer: Int? { value.kind == INFINITY_JSON_NUMBER ? try? value.integer(Int.self) : nil }

  /// The number; nil for what is none, and for one that is no double.
  public var number: Double? { value.kind == INFINITY_JSON_NUMBER ? try? value.floatingPoint(Double.self) : nil }

  /// The value of a member that says something; nil where it is missing, null or a blank text, which are one for the API.
  public func filled(_ name: String) -> JSONView? {
    isObject ? value.filledMember(name).map(JSONView.init) : nil
  }
}

extension JSONView {
  /// Decodes it as a type of Swift's `Codable`.
  package func decode<Wanted: Decodable>(_ type: Wanted.Type) throws -> Wanted { try value.decode(type) }

  /// The member that must be there, an object.
  ///
  /// - Throws: `DecodingError`.
  func object(_ name: String) throws -> JSONView {
    let member = try required(name)
    guard member.isObject else { throw member.value.mismatch([String: Any].self) }
    return member
  }

  /// The elements of the member that must be there, an array.
  ///
  /// - Throws: `DecodingError`.
  func array(_ name: String) throws -> [JSONView] {
    let member = try required(name)
    guard let elements = member.elements else { throw member.value.mismatch([Any].self) }
    return elements
  }

  private func required(_ name: String) throws -> JSONView {
    guard isObject else { throw value.mismatch([String: Any].self) }
    guard let member = self[name] else {
      throw DecodingError.keyNotFound(JSONKey(stringValue: name), value.context("no such member"))
    }
    return member
  }
}
