/// HTML, as far as errors have it: the characters that Tastypie escapes in their texts, and pages.
enum HTMLText {
  private static let entities: [(character: String, names: [String])] = [
    ("<", ["&lt;"]), (">", ["&gt;"]), ("\"", ["&quot;", "&#34;"]), ("'", ["&#x27;", "&#39;"]), ("&", ["&amp;"]),
  ]

  /// The text as it was before it was escaped.
  static func unescaped(_ text: String) -> String {
    // "&amp;" is last, so that "&amp;lt;" gives "&lt;".
    entities.reduce(text) { text, entity in
      entity.names.reduce(text) { $0.replacing($1, with: entity.character) }
    }
  }

  /// What a page calls itself: its title, or else its first heading; nil where it has neither.
  ///
  /// Of the rest nothing is known: it may repeat the request.
  static func title(ofPage bytes: some Sequence<UInt8>) -> String? {
    // Names of elements in either case; a byte stays one, so that both have the same places.
    let bytes = Array(bytes)
    let letters = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    for element in ["title", "h1"] {
      guard let start = letters.firstRange(of: Array("<\(element)".utf8)),
        let open = letters[start.upperBound...].firstIndex(of: UInt8(ascii: ">")),
        let end = letters[open...].firstRange(of: Array("</\(element)".utf8))
      else { continue }
      let text = unescaped(String(decoding: bytes[(open + 1)..<end.lowerBound], as: UTF8.self))
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // A heading may have elements of its own.
      if !words.isEmpty, !words.contains("<") { return String(words.prefix(longestTitle)) }
    }
    return nil
  }

  private static let longestTitle = 200
}
