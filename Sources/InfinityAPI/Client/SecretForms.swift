#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a secret is, in every form of which no escape is left: itself, its lines, as it looks where its letters were taken for those of
/// another encoding, and in base64 and hexadecimal.
enum SecretForms {
  /// The shortest form of base64 without padding or of hexadecimal that is looked for, and the shortest line: shorter ones are
  /// found everywhere. In bytes.
  static let minimumLength = 8

  /// How often what was escaped more than once is unescaped.
  static let maximumDepth = 4

  /// - Returns: none of them empty.
  static func all(of secret: String) -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = []
    // A server may strip white space around a text, and echo a text line by line.
    let lines = secret.split(whereSeparator: \.isNewline).map(trimmed).filter { $0.utf8.count >= minimumLength }
    for piece in Set([secret, trimmed(secret)] + lines) where !piece.isEmpty {
      let bytes = Array(piece.utf8)
      for form in [bytes] + encoded(bytes) + misread(piece) {
        forms.formUnion(
          views(of: TracedText(form)).map(\.bytes).filter {
            // What shrinks to next to nothing would be found everywhere.
            !$0.isEmpty && ($0.count >= form.count || $0.count >= minimumLength)
          })
      }
    }
    return forms
  }

  /// A text as it is, unescaped once and again, each as it is and folded.
  ///
  /// What is looked for is treated as where it is looked for, so that it does not matter what of a secret looks escaped by
  /// itself. Where several languages were used at once, the text is also unescaped of each alone.
  static func views(of text: TracedText) -> [TracedText] {
    var views: [TracedText] = []
    var next: TracedText? = text
    for _ in 0...maximumDepth {
      guard let view = next else { break }
      views.append(view)
      next = view.unescaped()
    }
    let languages = EscapedCharacter.beginnings.filter(text.bytes.contains)
    if languages.count > 1 { views += languages.compactMap { text.unescaped([$0]) } }
    return views + views.compactMap { $0.folded() }
  }

  /// A text with letters beyond ASCII as it looks after it was written in one encoding and read in another; none of one without.
  private static func misread(_ text: String) -> [[UInt8]] {
    let utf8 = Array(text.utf8)
    guard utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    return LatinEncoding.allCases.flatMap { encoding in
      // UTF-8 that was read as Latin letters, and written as UTF-8 again.
      let doubled = Array(encoding.text(of: utf8).utf8)
      guard let latin = encoding.bytes(of: text) else { return [doubled] }
      // Latin letters that were read as UTF-8, with a sign in place of what is none.
      return [doubled, Array(String(decoding: latin, as: UTF8.self).utf8)] + encoded(latin)
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func encoded(_ secret: [UInt8]) -> [[UInt8]] {
    var texts = [Data(secret).base64EncodedString()]
    var unpadded = [texts[0].filter { $0 != "=" }]
    // In a longer text in base64 it begins with any of the three bytes of a group; only what no other byte decides is looked for.
    for shift in 0..<3 {
      let shifted = Data([UInt8](repeating: 0, count: shift) + secret).base64EncodedString()
      let known = (shifted.isEmpty ? 0 : shift == 0 ? 0 : shift + 1)..<(shift + secret.count) * 8 / 6
      unpadded.append(String(Array(shifted)[known]))
    }
    let hexadecimal = secret.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    unpadded += [hexadecimal, hexadecimal.uppercased()]
    texts += unpadded.filter { $0.utf8.count >= minimumLength }
    // The base64 of URLs has two other characters.
    return texts.flatMap { text in
      [text, text.replacing("+", with: "-").replacing("/", with: "_")].map { Array($0.utf8) }
    }
  }
}
