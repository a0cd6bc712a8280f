#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The text of one deployment file, after the checks that need no YAML: size, encoding, tabs, control characters.
struct SourceText {
  /// The largest file that is read, in bytes: 8 MiB.
  static let maximumSize = 8 * 1024 * 1024

  /// Faults shown per file; the rest of a binary file says nothing new.
  static let maximumFaults = 20

  /// What is wrong at a place.
  struct Fault: Error, Hashable {
    var code: FindingCode
    var message: String
    var line: Int
    var column: Int
  }

  /// The text; nil where it cannot be composed.
  var text: String?
  /// What stands against reading it, in the order of the text.
  var faults: [Fault]

  init(bytes: [UInt8]) {
    text = nil
    faults = []
    guard bytes.count <= Self.maximumSize else {
      let message = "the file is larger than 8 MiB (8,388,608 bytes); split it with `include`"
      faults = [Fault(code: .syntax.tooLarge, message: message, line: 1, column: 1)]
      return
    }
    switch WrittenText.decode(bytes) {
    case .success(let content):
      faults = Self.faults(in: content)
      if faults.isEmpty { faults = InvisibleCharacters.faults(in: content) }
      if faults.isEmpty { text = content }
    case .failure(let failure):
      let place = failure.isOtherEncoding ? (line: 1, column: 1) : Self.firstInvalidPlace(in: bytes)
      let message = "the file is \(failure.reason)\(failure.isOtherEncoding ? "" : "; save it as UTF-8")"
      faults = [Fault(code: .syntax.encoding, message: message, line: place.line, column: place.column)]
    }
  }

  private static func faults(in text: String) -> [Fault] {
    let lineEnds = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard text.utf8.contains(where: { $0 >= 0x7F || ($0 < 0x20 && !lineEnds.contains($0)) }) else { return [] }
    var faults: [Fault] = []
    var line = 1
    var column = 0
    var lineHasTab = false
    for scalar in text.unicodeScalars {
      column += 1
      switch scalar {
      case "\n":
        (line, column, lineHasTab) = (line + 1, 0, false)
      case "\t":
        // One finding a line is enough: the whole indentation is usually made of them.
        if !lineHasTab {
          faults.append(Fault(code: .syntax.tab, message: "a tab character; use spaces", line: line, column: column))
        }
        lineHasTab = true
      case "\r", "\u{85}":
        break
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let message = "a control character (\(scalar.codePointName)); remove it"
        faults.append(Fault(code: .syntax.controlCharacter, message: message, line: line, column: column))
      default:
        break
      }
      if faults.count == maximumFaults { break }
    }
    return faults
  }

  private static func firstInvalidPlace(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = (line: 1, column: 1)
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place = scalar == "\n" ? (place.line + 1, 1) : (place.line, place.column + 1)
    }
    return place
  }
}
