import CCurl

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The proxy that a client is told to use, as messages name it.
struct ProxySetting: Sendable {
  /// `http://HOST:PORT`, without credentials.
  let shown: String
  /// The variable of the environment that says so; nil where the configuration does.
  let variable: String?
  private let host: String
  private let port: String

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

  private init?(_ url: String, variable: String?) {
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
    let port = part(CURLUPART_PORT) ?? (scheme == "https" ? "443" : "1080")
    shown = Printable.line("\(scheme)://\(host):\(port)")
    self.host = host.trimmingPrefix("[").prefix { $0 != "]" }.description
    self.port = port
    self.variable = variable
  }

  /// How messages name it.
  var name: String { "the proxy \(shown)" + (variable.map { " (\($0))" } ?? "") }

  /// What to do where it does not work.
  ///
  /// - Parameter server: scheme, host and port of the Management Node.
  func advice(server: String) -> String {
    guard let variable else { return "Check the proxy, or reach the Management Node without one." }
    let host = server.firstRange(of: "://").map { server[$0.upperBound...] } ?? server[...]
    let name = host.hasPrefix("[") ? host.dropFirst().prefix { $0 != "]" } : host.prefix { $0 != ":" }
    return "Check \(variable), or go around the proxy with NO_PROXY=\(name)."
  }

  /// Whether libcurl says that it was this one that took no connection, and not the Management Node.
  func isAtFault(in text: String) -> Bool {
    // Older releases name the proxy as what they connect to, newer ones as what they go by.
    text.contains("Failed to connect to \(host) port \(port) ") || text.contains(" via \(host) ")
      || text.contains("resolve proxy")
  }
}
