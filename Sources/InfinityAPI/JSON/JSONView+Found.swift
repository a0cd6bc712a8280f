import CRapidJSON

extension JSONView {
  /// Says in short what stands here, as `"abc"`, `an object` or `a list of 3`; an encrypted text is not quoted.
  var found: String {
    if let elements { return "a list of \(elements.count)" }
    if isObject { return "an object" }
    if isNull { return "null" }
    if let boolean { return "\(boolean)" }
    if let integer { return "\(integer)" }
    if let number { return "\(number)" }
    // What an old release gives of a secret.
    if let text, text.hasPrefix("$~!") { return "an encrypted text" }
    if let text {
      // It is not shown, and may be all that is wrong.
      let isPadded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
      return "\"\(Printable.line(text, limit: 60))\"\(isPadded ? " with white space around it" : "")"
    }
    return "a number"
  }
}
