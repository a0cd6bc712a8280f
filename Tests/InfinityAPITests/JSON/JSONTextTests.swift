import Foundation
import TestSupport
import Testing

@testable import InfinityAPI

/// JSON is written byte for byte as Foundation writes it: documents, bodies and digests were made of that before.
@Suite("JSON as Foundation writes it")
struct JSONTextTests {
  private static let texts = [
    "", "a/b", "\"\\", "café 🎉", "\u{2028}\u{7F}\u{80}",
    String(String.UnicodeScalarView((0...0x7F).map(Unicode.Scalar.init))),
  ]

  private static let values: [JSON] =
    [.null, .boolean(true), .boolean(false), .array([]), .object([:])] + texts.map(JSON.string)
    + [0, -7, 2.5, -0.001, 1e20, 1e-9, .greatestFiniteMagnitude].map(JSON.number)

  private static let documents =
    values + [
      .array(values), .object(Dictionary(uniqueKeysWithValues: zip(texts, values))),
      .array([.array([]), .array([.object([:]), .object(["a": .array(values), "Z": .null, "a_": .object([:])])])]),
    ]

  @Test(arguments: documents)
  func `every value`(document: JSON) throws {
    for isIndented in [false, true] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
      var text = JSONText(isIndented: isIndented)
      Self.write(document, to: &text)
      #expect(
        try String(decoding: text.bytes, as: UTF8.self) == String(decoding: encoder.encode(document), as: UTF8.self))
    }
  }

  private static func write(_ value: JSON, to text: inout JSONText) {
    switch value {
    case .null: text.null()
    case .boolean(let flag): text.boolean(flag)
    case .number(let number): if let whole = Int(exactly: number) { text.integer(whole) } else { text.number(number) }
    case .string(let string): text.string(string)
    case .array(let values):
      text.array { text in
        for value in values {
          text.element()
          write(value, to: &text)
        }
      }
    case .object(let members):
      text.object { text in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          text.member(name)
          write(value, to: &text)
        }
      }
    }
  }

  @Test func `the members of a body are in order, and a secret is a text`() throws {
    let body: RequestValue = [
      "b": .secret(Secret("hush\n")), "a": ["x": .null, "list": [1, 2.0, -0.5, true, "é\"/"]], "B": .array([]),
    ]
    #expect(
      String(decoding: try body.json(), as: UTF8.self)
        == #"{"B":[],"a":{"list":[1,2,-0.5,true,"é\"/"],"x":null},"b":"hush\n"}"#)
  }
}
