import CCurl

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The proxy that a client is told to use, as messages name it: never with its user name and password.
struct ProxySetting: Sendable {
  /// `http://HOST:PORT`; nil where that cannot be told from the rest, so that nothing of it is shown.
  let shown: String?
  /// The variable of the environment that says so; nil where the configuration does.
  let variable: String?
  /// What no message may show.
  let secrets: [Secret]
  private let host: String?
  private let port: String?

  /// The proxy of a configuration, or nil. What `no_proxy` makes of it is not asked here: see ``isAtFault(in:)``.
  ///
  /// - Parameter environment: a variable's value, or nil where it is not set.
  init?(
    _ proxy: ProxyUse, scheme: String,
    environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }
  ) {
    switch proxy {
    case .none: return nil
    case .url(let url): self.init(url, variable: nil)
    case .environment:
      // The order in which libcurl looks; an empty one counts as not set.
      let names = (scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]) + ["all_proxy", "ALL_PROXY"]
      guard let name = names.first(where: { environment($0)?.isEmpty == false }), let url = environment(name) else {
        return nil
      }
      self.init(url, variable: name)
    }
  }

  private init(_ url: String, variable: String?) {
    self.variable = variable
    let parts = ProxyParts(url)
    secrets = ProxyParts.secrets(in: url)
    host = parts?.host
    port = parts?.port
    shown = parts.flatMap { $0.isWhole ? Printable.line("\($0.scheme)://\($0.bracketedHost):\($0.port)") : nil }
  }

  /// How messages name it.
  var name: String { "the proxy" + (shown.map { " \($0)" } ?? "") + (variable.map { " (\($0))" } ?? "") }

  /// What to do where it does not work.
  ///
  /// - Parameter server: scheme, host and port of the Management Node.
  func advice(server: String) -> String {
    let form = "as http://HOST:PORT, with special characters in its user name and password percent-encoded"
    guard let variable else {
      return shown == nil
        ? "Write the proxy \(form), or reach the Management Node without one."
        : "Check the proxy, or reach the Management Node without one."
    }
    let host = server.firstRange(of: "://").map { server[$0.upperBound...] } ?? server[...]
    let name = host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    return
      "\(shown == nil ? "Write" : "Check") \(variable)\(shown == nil ? " " + form : ""), or go around the proxy with "
      + "NO_PROXY=\(name)."
  }

  /// Whether libcurl says that it was this one that took no connection, and not the Management Node.
  func isAtFault(in text: String) -> Bool {
    if text.contains("resolve proxy") || isRefused(in: text) { return true }
    guard let host, let port else { return false }
    // Older releases name the proxy as what they connect to, newer ones as what they go by.
    return text.contains("Failed to connect to \(host) port \(port) ") || text.contains(" via \(host) ")
  }

  /// Whether libcurl can make nothing of its address.
  func isRefused(in text: String) -> Bool { text.hasPrefix(Self.refusal) }

  /// libcurl repeats the whole address after it, user name and password included, and cuts off what is long.
  private static let refusal = "Unsupported proxy s"

  /// libcurl's words without what it repeats of the proxy's address.
  func scrubbed(_ text: String) -> String {
    if isRefused(in: text) { return "\(text.prefix { $0 != "'" })\(shown ?? Self.nothing)" }
    guard shown == nil, text.contains("proxy") || host.map({ text.contains($0) }) ?? false else { return text }
    return Self.nothing
  }

  static let nothing = "(its address is not shown)"
}

/// The parts of a proxy's address.
private struct ProxyParts {
  let scheme: String
  let host: String
  let port: String
  /// Whether what was taken for the host is all that can be one: behind a `/`, `?` or `#` that is not percent-encoded the rest of a
  /// password may stand, and the first of it where the port is.
  let isWhole: Bool

  var bracketedHost: String { host.contains(":") ? "[\(host)]" : host }

  /// As libcurl takes it; nil where it does not.
  init?(_ url: String) {
    guard let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    let flags = UInt32(CURLU_GUESS_SCHEME | CURLU_NON_SUPPORT_SCHEME)
    // libcurl takes a proxy without a scheme for an HTTP one, whatever its name begins with.
    guard curl_url_set(handle, CURLUPART_URL, url.contains("://") ? url : "http://" + url, flags) == CURLUE_OK else {
      return nil
    }
    func part(_ part: CURLUPart) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard curl_url_get(handle, part, &value, 0) == CURLUE_OK, let value else { return nil }
      defer { curl_free(value) }
      return String(cString: value)
    }
    guard let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST), !host.isEmpty else { return nil }
    self.scheme = scheme
    self.host = host.trimmingPrefix("[").prefix { $0 != "]" }.description
    port = part(CURLUPART_PORT) ?? (scheme == "https" ? "443" : "1080")
    isWhole = ![CURLUPART_PATH, CURLUPART_QUERY, CURLUPART_FRAGMENT].contains { part($0)?.contains("@") == true }
  }

  /// User name and password together, and the password alone, as they are written and decoded. A user name alone is none.
  static func secrets(in url: String) -> [Secret] {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    guard let at = rest.lastIndex(of: "@"), let colon = rest[..<at].firstIndex(of: ":") else { return [] }
    let written = [String(rest[..<at]), String(rest[rest.index(after: colon)..<at])]
    let decoded = written.compactMap(decoded).filter { !written.contains($0) }
    return (written + decoded).filter { !$0.isEmpty }.map { Secret($0) }
  }

  /// Without percent-encoding, as libcurl reads it; nil where that is no text.
  ///
  /// Not Foundation's: it would bring the whole of Foundation, with 30 MB of languages and calendars, into every program.
  private static func decoded(_ text: String) -> String? {
    var length: Int32 = 0
    guard let bytes = curl_easy_unescape(nil, text, 0, &length) else { return nil }
    defer { curl_free(bytes) }
    return String(validating: UnsafeRawBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
  }
}
