import Foundation

/// Whether a text is strictly JSON, by Foundation's word where it looks at everything in it.
enum StrictJSON {
  static func isValid(_ text: [UInt8]) -> Bool {
    guard !text.contains(0), String(validating: text, as: UTF8.self) != nil, !isLax(text) else { return false }
    return (try? JSONDecoder().decode(Whole.self, from: Data(text))) != nil
  }

  /// Whether a comma stands before a bracket, or a string has an escape that there is not: of members with the same key
  /// Foundation looks at one.
  private static func isLax(_ text: [UInt8]) -> Bool {
    var isInString = false
    var isEscaped = false
    var isAfterComma = false
    for byte in text {
      if isEscaped {
        guard #""\/bfnrtu"#.utf8.contains(byte) else { return true }
        isEscaped = false
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
        isInString = byte != UInt8(ascii: "\"")
      } else {
        if isAfterComma, byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return true }
        isInString = byte == UInt8(ascii: "\"")
        isAfterComma = byte == UInt8(ascii: ",") || isAfterComma && " \n\r\t".utf8.contains(byte)
      }
    }
    return false
  }

  /// Reads every string and number in it.
  private struct Whole: Decodable {
    init(from decoder: any Decoder) throws {
      if let keys = try? decoder.container(keyedBy: JSONProbeKey.self) {
        for key in keys.allKeys { _ = try keys.decode(Whole.self, forKey: key) }
      } else if var elements = try? decoder.unkeyedContainer() {
        while !elements.isAtEnd { _ = try elements.decode(Whole.self) }
      } else {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() || (try? value.decode(Bool.self)) != nil { return }
        do { _ = try value.decode(String.self) } catch DecodingError.typeMismatch { _ = try value.decode(Double.self) }
      }
    }
  }

  private struct JSONProbeKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
