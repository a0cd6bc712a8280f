import Foundation
import Testing

@testable import infinity_provision

/// The text of documents in JSON, which programs read and people compare.
@Suite("Documents in JSON")
struct JSONDocumentTests {
  private static let document: JSONDocument = .object([
    "null": .null, "true": .boolean(true), "false": .boolean(false), "empty list": [], "empty object": .object([:]),
    "integers": .array([.integer(0), .integer(-7), .integer(.max), .integer(.min)]),
    "numbers": .array([.number(0.5), .number(-3), .number(1e300), .number(1e-7), .number(0), .number(123456789.25)]),
    "texts": ["", "plain", "a/b", "\"quoted\" \\ \u{8}\t\n\u{C}\r\u{0}\u{1F}\u{7F}", "häß – 日本 \u{2028} 👩‍💻"],
    "nested": [[["a"], []], .object(["b": .object(["c": ["d"]])])], "made when written": .list(2) { .integer($0) },
    "B": "upper", "b": "lower", "\u{E9}\"\n": "key",
  ])

  @Test("the text is what Foundation's encoder makes of it")
  func text() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let expected = String(decoding: try encoder.encode(Encoded(Self.document)), as: UTF8.self)
    #expect(String(decoding: Self.document.text, as: UTF8.self) == expected)
  }

  /// The same for Foundation's encoder.
  private struct Encoded: Encodable {
    let document: JSONDocument

    init(_ document: JSONDocument) { self.document = document }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch document {
      case .null: try container.encodeNil()
      case .string(let text): try container.encode(text)
      case .integer(let number): try container.encode(number)
      case .number(let number): try container.encode(number)
      case .boolean(let flag): try container.encode(flag)
      case .array(let values): try container.encode(values.map(Self.init))
      case .list(let count, let value): try container.encode((0..<count).map { Self(value($0)) })
      case .object(let members): try container.encode(members.mapValues(Self.init))
      }
    }
  }
}
