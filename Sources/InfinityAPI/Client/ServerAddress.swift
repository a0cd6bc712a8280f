import CCurl

/// The scheme, host and port of a Management Node.
///
/// Parsed by libcurl's URL functions.
package struct ServerAddress: Sendable, Hashable {
  /// `https` or `http`.
  let scheme: String

  /// Scheme, host and, where it is not the scheme's own, port: no path and no final slash.
  package let origin: String

  /// The address that a text is, in the one spelling that it has here.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidConfiguration``.
  package init(_ text: String) throws {
    let shown = Printable.line(text)
    let advice = "Give an address such as https://manager.example.com."
    // Not repeated: it may hold a password.
    guard !text.contains("@") else {
      throw InfinityError(
        .invalidConfiguration,
        "the address of the Management Node contains an @, as in front of a host with a user name or password",
        advice: "Give an address such as https://manager.example.com, and the user name separately.")
    }
    if let blank = Self.blank(in: text) {
      throw InfinityError(
        .invalidConfiguration, "the address of the Management Node has \(blank) in it", advice: advice)
    }
    guard let parts = URLParts(text) else {
      throw InfinityError(.invalidConfiguration, "\"\(shown)\" is not the address of a Management Node", advice: advice)
    }
    guard parts.scheme == "https" || parts.scheme == "http" else {
      throw InfinityError(
        .invalidConfiguration, "the address \"\(shown)\" has the scheme \"\(Printable.line(parts.scheme))\", not https",
        advice: advice)
    }
    guard parts.target == "/" else {
      throw InfinityError(
        .invalidConfiguration, "the address \"\(shown)\" holds more than a scheme, a host and a port", advice: advice)
    }
    scheme = parts.scheme
    origin = parts.origin
  }

  /// What in a text would not be seen where it is shown on one line, or nil.
  private static func blank(in text: String) -> String? {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": return "a line end"
      case _ where scalar.properties.generalCategory == .control: return "a control character"
      case _ where scalar.properties.isWhitespace: return "a space"
      default: break
      }
    }
    return nil
  }
}

/// The parts of an absolute URL without user info and fragment.
private struct URLParts {
  let scheme: String
  let origin: String
  /// Path and query.
  let target: String

  init?(_ text: String) {
    guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }), text.contains("://"),
      let handle = curl_url()
    else { return nil }
    defer { curl_url_cleanup(handle) }
    guard curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK else { return nil }

    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard curl_url_get(handle, part, &value, UInt32(flags)) == CURLUE_OK, let value else { return nil }
      defer { curl_free(value) }
      return String(cString: value)
    }

    guard let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST), !host.isEmpty,
      part(CURLUPART_FRAGMENT) == nil, part(CURLUPART_PORT) != "0"
    else { return nil }
    self.scheme = scheme.lowercased()
    let port = part(CURLUPART_PORT, CURLU_NO_DEFAULT_PORT).map { ":" + $0 } ?? ""
    // libcurl takes the zone of an IPv6 address, such as fe80::1%25eth0, out of the brackets; nothing is reached without it.
    let zone = part(CURLUPART_ZONEID)
    let name = zone.map { "\(host.lowercased().dropLast())%25\($0)]" } ?? host.lowercased()
    origin = self.scheme + "://" + name + port
    target = (part(CURLUPART_PATH) ?? "/") + (part(CURLUPART_QUERY).map { "?" + $0 } ?? "")
  }
}
