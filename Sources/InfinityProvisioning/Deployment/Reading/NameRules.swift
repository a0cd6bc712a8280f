/// The messages about names of hosts and about lengths.
enum NameRules {
  static func dnsNameObjection(_ text: String, fullyQualified: Bool) -> Objection? {
    if let objection = lengthObjection(text, maximum: NetworkName.maximumLength) { return objection }
    let expected = fullyQualified ? "expected a fully qualified DNS name" : "expected a DNS name"
    guard NetworkName.isDNSName(text) else {
      return Objection(code: .value.invalidName, message: "\(expected), not \(text.quotedForMessage)\(hint(text))")
    }
    if fullyQualified, !text.contains(".") {
      let message = "\(expected) such as \(text).example.com, not \(text.quotedForMessage)"
      return Objection(code: .value.invalidName, message: message)
    }
    return nil
  }

  /// An IP address, which must be one that a host can have.
  static func addressObjection(_ text: String) -> Objection? {
    guard let address = NetworkName.canonicalAddress(text) else {
      return Objection(
        code: .value.invalidAddress,
        message: "expected an IP address such as 10.44.0.2 or fd00::2, not \(text.quotedForMessage)")
    }
    return NetworkName.isHostAddress(address) ? nil : noHost(text)
  }

  private static func noHost(_ text: String) -> Objection {
    Objection(code: .value.invalidAddress, message: "expected the IP address of a host, which \(text) cannot be")
  }

  static func hostObjection(_ text: String) -> Objection? {
    if let address = NetworkName.canonicalAddress(text) {
      return NetworkName.isHostAddress(address) ? nil : noHost(text)
    }
    if let objection = lengthObjection(text, maximum: NetworkName.maximumLength) { return objection }
    guard !NetworkName.isDNSName(text) else { return nil }
    let message = "expected a DNS name or an IP address, not \(text.quotedForMessage)\(hint(text))"
    return Objection(code: .value.invalidName, message: message)
  }

  static func lengthObjection(_ text: String, maximum: Int?) -> Objection? {
    // There are at least as many bytes as characters, and bytes need not be counted.
    guard let maximum, text.utf8.count > maximum else { return nil }
    let length = text.unicodeScalars.count
    guard length > maximum else { return nil }
    return Objection(code: .value.tooLong, message: "\(length) characters, but at most \(maximum) are allowed")
  }

  private static func hint(_ text: String) -> String {
    if let name = text.unicodeScalars.lazy.compactMap(\.invisibleName).first { return "; it has \(name) in it" }
    if text.contains("*") { return "; a wildcard is not a host's name" }
    if text.contains("://") { return "; write the host alone, without a scheme" }
    if text.hasSuffix(".") { return "; leave out the final dot" }
    if !text.allSatisfy(\.isASCII) { return "; write an internationalized name in its ASCII form (xn--…)" }
    if text.contains("_") { return "; an underscore cannot be in a host's name" }
    return ""
  }
}

extension ValueKind {
  /// What a message says was expected.
  var expectation: String {
    switch self {
    case .formatVersion: "1, the version of the file format"
    case .text, .description: "text"
    case .dnsName(let fullyQualified): fullyQualified ? "a fully qualified DNS name" : "a DNS name"
    case .host: "a DNS name or an IP address"
    case .ipAddress: "an IP address"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    case .boolean: "true or false"
    case .path: "a path"
    case .url: "a URL such as https://manager.example.com"
    case .secret: "a secret: {env: NAME}, {file: path} or {command: [program, argument, …]}"
    case .waveSize: "a number of locations, or a percentage of them such as 25%"
    case .window: "times and a time zone, such as 22:00-04:00 Europe/Oslo"
    case .program: "a list of a program and its arguments"
    case .anyOf(let kinds): kinds.map(\.expectation).joined(separator: ", or ")
    case .list: "a list"
    case .object(let shape): "a mapping (the keys of \(shape.noun))"
    }
  }
}
