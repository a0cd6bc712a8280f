/// The characters that Tastypie escapes in the texts of its errors.
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
}
