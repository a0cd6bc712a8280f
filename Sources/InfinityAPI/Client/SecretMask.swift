/// Takes secrets out of texts that came from outside, in every form in which a server may echo them.
///
/// A text is looked through as it is, and as it was before it was escaped for JSON, Python, a URL or HTML, so that no list of
/// ways to escape is needed, and it does not matter how often it was done. To make one takes time, to use it next to none.
package struct SecretMask: Sendable, CustomReflectable {
  /// Stands for a secret that was taken out.
  private static let phrase = Array("(secret)".utf8)

  private var indexes: [SecretIndex]

  /// A mask for secrets in all their forms.
  ///
  /// - Parameter secrets: what may not be shown; empty ones are skipped.
  init(_ secrets: [Secret]) {
    let forms = secrets.reduce(into: Set<[UInt8]>()) { $0.formUnion(SecretForms.all(of: $1.reveal())) }
    // The phrase is looked for too: what was masked stays as it is.
    indexes = forms.isEmpty ? [] : [SecretIndex(forms.union([Self.phrase]))]
  }

  /// Without children: what is looked for are the secrets.
  package var customMirror: Mirror { Mirror(self, children: [:]) }

  /// A mask for the secrets of both.
  func joined(with other: SecretMask) -> SecretMask {
    var mask = self
    mask.indexes += other.indexes
    return mask
  }

  /// The text with a fixed phrase in place of each secret; of secrets that touch each other, in place of all.
  package func masked(_ text: String) -> String {
    guard !indexes.isEmpty, !text.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var places: [Range<Int>] = []
    for view in SecretForms.views(of: TracedText(bytes)) {
      for index in indexes { index.find(in: view, length: bytes.count, adding: &places) }
    }
    guard !places.isEmpty else { return text }

    var masked: [UInt8] = []
    var shown = 0
    var isAfterSecret = false
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where place.upperBound > shown {
      if place.lowerBound > shown || !isAfterSecret {
        masked += bytes[shown..<max(place.lowerBound, shown)] + Self.phrase
      }
      shown = place.upperBound
      isAfterSecret = true
    }
    return String(decoding: masked + bytes[shown...], as: UTF8.self)
  }
}
