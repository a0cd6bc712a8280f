import HTTPTypes

/// Keeps pages of other sites, which a browser runs, from what is the mock's own: the browser may know the password.
struct BrowserGuard {
  private let scheme: String
  private let ownHost: String

  init(_ configuration: MockConfiguration) {
    scheme = configuration.scheme
    ownHost = configuration.host.lowercased()
  }

  /// What is said to a request of a page of another site, or to a name that somebody else may have given to this address; nil
  /// where nothing is wrong.
  func objection(to request: APIRequest) -> String? {
    // Browsers send it with all that is not a plain GET, and with a GET by a script of another site.
    if let origin = request.headers[.origin], origin.lowercased() != "\(scheme)://\(request.host)".lowercased() {
      return "This is not for pages of other sites."
    }
    // For a server on loopback a name of somebody's DNS is a page that calls itself the same site.
    let asked = name(in: request.host)
    guard isLoopback(ownHost), !asked.isEmpty, !isLoopback(asked) else { return nil }
    return "This listens on loopback, and does not answer to other names: ask for 127.0.0.1 or localhost."
  }

  private func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.utf8.allSatisfy { $0 <= UInt8(ascii: "9") })
  }

  /// The host without its port and brackets.
  private func name(in host: String) -> String {
    if host.hasPrefix("[") { return String(host.dropFirst().prefix { $0 != "]" }) }
    return host.prefix { $0 != ":" }.lowercased()
  }
}
