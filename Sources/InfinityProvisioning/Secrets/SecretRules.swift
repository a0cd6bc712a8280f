/// What any secret must fulfill, wherever it comes from.
///
/// The messages never hold it.
enum SecretRules {
  static func objection(to secret: String, maximum: Int?, isOneLine: Bool = true) -> Objection? {
    if secret.isEmpty { return Objection(code: .secret.empty, message: "the secret is empty") }
    // Keys have line ends and tabs; nobody types any other control character, even into a key.
    let control = secret.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control && (isOneLine || !["\n", "\r", "\t"].contains(scalar))
    }
    if isOneLine, secret.contains("-----BEGIN "), let label = PEMText(secret).blocks.first?.label {
      return Objection(
        code: .secret.controlCharacter,
        message: "the secret is no password, but a PEM text (\(label.quotedForMessage)); name where the password is")
    }
    if let control, let name = control.invisibleName {
      let advice =
        isOneLine
        ? "no one types; write it again, as UTF-8 text of one line" : "no key has; copy it again from its source"
      return Objection(code: .secret.controlCharacter, message: "the secret has \(name) in it, which \(advice)")
    }
    if let maximum, secret.unicodeScalars.count > maximum {
      return Objection(
        code: .value.tooLong,
        message:
          "the secret has \(secret.unicodeScalars.count) characters; the Management Node keeps at most \(maximum)")
    }
    return nil
  }

  /// Whether it can be the name of an environment variable that a shell can set.
  static func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
