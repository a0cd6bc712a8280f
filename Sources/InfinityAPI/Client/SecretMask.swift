#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Takes secrets out of texts that came from outside, in every form in which a server may echo them.
package struct SecretMask: Sendable {
  private let forms: [String]

  ///
  /// - Parameter secrets: what may not be shown; empty ones are skipped.
  init(_ secrets: [Secret]) {
    var forms: Set<String> = []
    for secret in secrets {
      let text = secret.reveal()
      // A server may strip white space around a text, and echo a text line by line.
      for piece in [text] + text.split(whereSeparator: \.isNewline).filter({ $0.count >= 8 }).map(String.init) {
        let trimmed = piece.drop(while: \.isWhitespace)
        for form in [piece, String(trimmed)] where !form.isEmpty {
          forms.formUnion([
            form, Self.jsonEscaped(form), Self.jsonEscaped(form, .withoutEscapingSlashes), HTMLText.escaped(form),
            Data(form.utf8).base64EncodedString(),
            RequestTarget.percentEncoded(form),
          ])
        }
      }
    }
    // The longest first, so that no part of a longer form is left over.
    self.forms = forms.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
  }

  /// The text with a fixed phrase in place of each secret.
  package func masked(_ text: String) -> String {
    forms.reduce(text) { $0.replacing($1, with: "(secret)") }
  }

  private static func jsonEscaped(_ text: String, _ formatting: JSONEncoder.OutputFormatting = []) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    guard let data = try? encoder.encode(text) else { return text }
    return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
  }
}
