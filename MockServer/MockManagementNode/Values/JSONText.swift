/// Writes JSON as the Management Node's Python does: keys sorted, `", "` and `": "` between, raw UTF-8.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The JSON text of a value.
  static func of(_ value: JSONValue) -> [UInt8] {
    var text = JSONText()
    text.append(value)
    return text.bytes
  }

  mutating func append(raw text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(raw text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: append(raw: "null")
    case .bool(true): append(raw: "true")
    case .bool(false): append(raw: "false")
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: number.pythonText.utf8)
    case .string(let text): append(quoted: text)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { append(raw: ", ") }
        append(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, (key, member)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { append(raw: ", ") }
        append(quoted: key)
        append(raw: ": ")
        append(member)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append(raw: "\\\"")
      case UInt8(ascii: "\\"): append(raw: "\\\\")
      case 0x0A: append(raw: "\\n")
      case 0x0D: append(raw: "\\r")
      case 0x09: append(raw: "\\t")
      case 0x08: append(raw: "\\b")
      case 0x0C: append(raw: "\\f")
      case 0..<0x20:
        append(raw: "\\u00")
        bytes.append(contentsOf: (byte < 0x10 ? "0" : "").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// This value as one line of JSON.
  public var json: String { String(decoding: JSONText.of(self), as: UTF8.self) }
}
