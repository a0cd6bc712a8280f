/// Which certificate of the Management Node's is trusted.
public enum ServerTrust: Sendable, Hashable {
  /// One that chains to a certificate authority of the system's, for the host of the address.
  ///
  /// Of its file of certificates, and where that does not do of its folder too: those that libcurl was built with (`CURLOPT_CAINFO`,
  /// `CURLOPT_CAPATH`).
  case system
  /// One that chains to a certificate in this PEM file, and to no other, for the host of the address.
  case caFile(String)
  /// One that chains to a certificate of this PEM text, and to no other, for the host of the address.
  case certificates(String)
  /// Any: whoever answers gets the credentials.
  ///
  /// Only for a laboratory.
  case insecure
}

/// Whether requests go through a proxy.
public enum ProxyUse: Sendable, Hashable {
  /// As `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
  ///
  /// libcurl's own rules.
  case environment
  /// None, whatever the environment says.
  case none
  /// This one, by its URL, whatever `no_proxy` says; an empty one is an invalid configuration. (libcurl: `CURLOPT_PROXY`.)
  case url(String)
}

extension ProxyUse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The case; of a URL the scheme, the host and the port, never its user name and password.
  public var description: String {
    switch self {
    case .environment: "environment"
    case .none: "none"
    case .url: "url(\(ProxySetting(self, scheme: "https")?.shown ?? ProxySetting.nothing))"
    }
  }

  /// As ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that `dump` shows no more either.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
