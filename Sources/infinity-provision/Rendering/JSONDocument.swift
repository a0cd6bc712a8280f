import InfinityAPI

/// A JSON value for the documents that `--format json` prints. Null is written, so that a reader finds every key.
enum JSONDocument: Sendable {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([JSONDocument])
  /// A list of so many values, each made when it is written: of tens of thousands there is one at a time.
  case list(Int, @Sendable (Int) -> JSONDocument)
  case object([String: JSONDocument])

  /// The text, or null where there is none.
  static func optional(_ text: String?) -> JSONDocument {
    text.map { .string($0) } ?? .null
  }

  /// The document as text, in UTF-8: readable, keys sorted, so that the same plan gives the same bytes.
  var text: [UInt8] {
    var text = JSONText(isIndented: true)
    write(to: &text)
    return text.bytes
  }

  private func write(to text: inout JSONText) {
    switch self {
    case .null: text.null()
    case .string(let value): text.string(value)
    case .integer(let number): text.integer(number)
    case .number(let number): text.number(number)
    case .boolean(let flag): text.boolean(flag)
    case .array(let values):
      text.array { text in
        for value in values {
          text.element()
          value.write(to: &text)
        }
      }
    case .list(let count, let value):
      text.array { text in
        for index in 0..<count {
          text.element()
          value(index).write(to: &text)
        }
      }
    case .object(let members):
      text.object { text in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          text.member(name)
          value.write(to: &text)
        }
      }
    }
  }
}

extension JSONDocument: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral text: String) { self = .string(text) }

  init(arrayLiteral values: JSONDocument...) { self = .array(values) }
}
