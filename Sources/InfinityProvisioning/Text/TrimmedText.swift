extension StringProtocol {
  /// The text without the white space around it.
  package var trimmed: String { String(trimming(while: \.isWhitespace)) }

  /// The text without the characters around it that are such ones.
  package func trimming(while isLeftOut: (Character) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isLeftOut($0) }), let last = lastIndex(where: { !isLeftOut($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}
