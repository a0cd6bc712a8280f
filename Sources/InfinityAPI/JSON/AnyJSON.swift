/// A JSON value as it stands, for looking at answers whose form is in question.
package indirect enum AnyJSON: Decodable, Sendable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([AnyJSON])
  case object([String: AnyJSON])

  package init(from decoder: any Decoder) throws {
    if let value = try? decoder.singleValueContainer() {
      if value.decodeNil() {
        self = .null
        return
      }
      if let text = try? value.decode(String.self) {
        self = .text(text)
        return
      }
      if let truth = try? value.decode(Bool.self) {
        self = .boolean(truth)
        return
      }
      if let number = try? value.decode(Double.self) {
        self = .number(number)
        return
      }
    }
    if var list = try? decoder.unkeyedContainer() {
      var elements: [AnyJSON] = []
      while !list.isAtEnd { elements.append(try list.decode(AnyJSON.self)) }
      self = .list(elements)
      return
    }
    let members = try decoder.container(keyedBy: JSONKey.self)
    self = .object(
      Dictionary(
        try members.allKeys.map { ($0.stringValue, try members.decode(AnyJSON.self, forKey: $0)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// A member of an object; nil where it is none, or has no such member.
  package subscript(name: String) -> AnyJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text, where it is one.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The elements, where it is a list.
  package var elements: [AnyJSON] {
    if case .list(let elements) = self { elements } else { [] }
  }

  /// The members, where it is an object.
  package var members: [String: AnyJSON] {
    if case .object(let members) = self { members } else { [:] }
  }
}
