/// What can still be read of a JSON text of which the end is missing.
enum CutJSON {
  /// The text up to the last value that is complete, with every object and array closed; nothing where no value is.
  ///
  /// A value that the cut breaks is left out with its key: half a text may be half a secret.
  static func mended(_ text: some Collection<UInt8>) -> [UInt8] {
    var closers: [UInt8] = []
    var isInText = false
    var isEscaped = false
    var complete: (count: Int, closers: [UInt8]) = (0, [])
    for (index, byte) in text.enumerated() {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        closers.append(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        // The reader of JSON goes no deeper.
        if closers.count > 512 { return [] }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard closers.popLast() == byte else { return [] }
        complete = (index + 1, closers)
      case UInt8(ascii: ","): complete = (index, closers)
      default: break
      }
    }
    return text.prefix(complete.count) + complete.closers.reversed()
  }
}
