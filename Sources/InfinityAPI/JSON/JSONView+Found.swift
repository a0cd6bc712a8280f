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
    if let text { return text.hasPrefix("$~!") ? "an encrypted text" : "\"\(Printable.line(text, limit: 60))\"" }
    return "a number"
  }
}
