import Foundation

/// The order in which a JSON object's own keys stand in its text, which decoding does not keep.
enum KeyOrder {
  /// - Parameter text: a JSON object that has been decoded already, so it is known to be well formed.
  /// - Returns: one that stands twice, twice.
  static func keys(of text: some Sequence<UInt8>) -> [String] {
    var keys: [String] = []
    var depth = 0
    var string: [UInt8]?
    var isEscaped = false
    var expectsKey = false
    for byte in text {
      if string != nil {
        string?.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          if expectsKey, let key = (try? JSONValue(json: string ?? []))?.text { keys.append(key) }
          expectsKey = false
          string = nil
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): string = [byte]
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        expectsKey = depth == 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): expectsKey = depth == 1
      default: break
      }
    }
    return keys
  }
}
