extension String {
  /// The text with some of its Unicode scalars written in another way.
  ///
  /// What replaces Characters misses a quote with a mark behind it, or CR before LF: the two are one Character, and another one.
  ///
  /// - Parameter escape: how a scalar is written; nil for as it is.
  package func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      if let written = escape(scalar) { text.append(contentsOf: written.unicodeScalars) } else { text.append(scalar) }
    }
    return String(text)
  }
}
