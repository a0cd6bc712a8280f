import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An address that an option or a variable gives, as people paste it: what is wrong is said by name.
enum GivenAddress {
  private static let expected = "expected the URL of the Management Node, such as https://manager.example.com"

  /// What is wrong with it, or nil; the client checks the rest of its form.
  ///
  /// - Parameter origin: the option or variable.
  static func objection(to text: String, from origin: String) -> String? {
    // Not repeated: it may hold a password.
    guard !text.contains("@") else {
      return
        "\(origin): \(expected), without a user name or password: they are given with --username and PEXIP_PASSWORD or --password-file"
    }
    if let scalar = text.unicodeScalars.first(where: { isBlank($0) }) {
      let isAround = text.trimming { $0.unicodeScalars.allSatisfy(isBlank) }.unicodeScalars.allSatisfy { !isBlank($0) }
      return
        "\(origin): \(text.quotedForMessage) has \(name(scalar)) \(isAround ? "around" : "in") the address; remove it"
    }
    guard !text.isEmpty else { return "\(origin) is empty: \(expected)" }
    if let quote = [text.first, text.last].compactMap({ $0 }).first(where: {
      "\"'".contains($0) || $0.isTypographicQuote
    }) {
      return "\(origin): \(text.quotedForMessage) has the quotation mark \(quote) around the address; remove it"
    }
    if let wide = text.unicodeScalars.first(where: { asciiTwin(of: $0) != nil }), let meant = asciiTwin(of: wide) {
      return
        "\(origin): \(text.quotedForMessage) has the wide character \(String(wide).quotedForMessage) where \(meant.quotedForMessage) is meant; type"
        + " it again"
    }
    guard let scheme = text.firstRange(of: "://") else {
      // A slash or the colon may be what is missing.
      let host = text.replacing(#/^(https?(:(/+)?|/+)|/+)/#.ignoresCase(), with: "")
      return "\(origin): \(text.quotedForMessage) lacks https:// in front; give \("https://\(host)".quotedForMessage)"
    }
    let rest = text[scheme.upperBound...]
    if rest.firstRange(of: "://") != nil {
      return "\(origin): \(text.quotedForMessage) has two schemes; remove one of them"
    }
    let port = rest.prefix { !"/?#".contains($0) }.split(separator: ":", omittingEmptySubsequences: false).dropFirst()
      .last
    if let port, !port.isEmpty, port.utf8.allSatisfy({ (48...57).contains($0) }), !(1...65535).contains(Int(port) ?? 0)
    {
      return "\(origin): \(text.quotedForMessage) has the port \(port); a port is from 1 to 65535"
    }
    guard let slash = rest.firstIndex(where: { "/?#".contains($0) }), rest[slash...] != "/" else { return nil }
    return
      "\(origin): \(text.quotedForMessage) has more than the host: remove \(String(rest[slash...]).quotedForMessage)"
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
  }

  /// What a wide character of an East Asian keyboard stands for; nil for any other. (Unicode, Halfwidth and Fullwidth Forms.)
  private static func asciiTwin(of scalar: Unicode.Scalar) -> String? {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "a space"
    case "\t": "a tab"
    case "\n", "\r": "a line end"
    case "\u{A0}": "a no-break space"
    default: "the invisible character U+" + scalar.value.hexadecimal(digits: 4).uppercased()
    }
  }
}
