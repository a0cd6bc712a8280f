extension ManagementClient {
  /// How to reach a Management Node, and how hard to try.
  public struct Configuration: Sendable {
    /// The address: scheme, host and maybe a port, such as `https://manager.example.com`.
    ///
    /// `http` needs ``ServerTrust/insecure``.
    public var baseURL: String

    /// Who asks.
    public var authentication: Authentication

    /// Which certificate of the Management Node's is trusted.
    ///
    /// Default: what the system trusts.
    public var trust: ServerTrust = .system

    /// What is shown to a server that asks for a certificate; nil for nothing.
    ///
    /// Default nil. (libcurl: `CURLOPT_SSLCERT_BLOB`, `CURLOPT_SSLKEY_BLOB`.)
    public var clientCertificate: ClientCertificate?

    /// The public keys of which the Management Node must have one, in curl's syntax: `sha256//` and the base64 of the SHA-256 over
    /// the key, several with `;` between; nil for any that ``trust`` lets pass.
    ///
    /// It holds with ``ServerTrust/insecure`` as well, and for every request, that for a token of OAuth2 included. A proxy's key is
    /// not looked at. Default nil. (libcurl: `CURLOPT_PINNEDPUBLICKEY`.)
    public var pinnedKeys: String?

    /// The limit for making a connection, TLS handshake included.
    ///
    /// Default 10 s. (libcurl: `CURLOPT_CONNECTTIMEOUT_MS`.)
    public var connectTimeout: Duration = .seconds(10)

    /// The limit for one try of a request, connecting included.
    ///
    /// Default 30 s. (libcurl: `CURLOPT_TIMEOUT_MS`.)
    public var requestTimeout: Duration = .seconds(30)

    /// How many requests are under way at once, at most.
    ///
    /// From 1 to 1000. Default 5; as many connections are open at most.
    public var maxConcurrentRequests = 5

    /// When a request is tried again.
    public var retryPolicy = RetryPolicy()

    /// How long a Management Node is waited for that is not up yet, or nil to go by ``retryPolicy`` from the start.
    ///
    /// Default nil.
    public var patience: Patience?

    /// How many requests are sent within any minute, tries included, or nil for no limit.
    ///
    /// They are counted when they leave: one that waits, and is cancelled, counts for nothing. Default 900: the Management Node takes
    /// 1,000 from everybody together.
    public var requestsPerMinute: Int? = 900

    /// Told of each wait of a second or more for ``requestsPerMinute`` or for a `Retry-After`, when it begins; once, where
    /// several requests wait for the same.
    ///
    /// It is called on the client's own thread, or where the request is sent from: it must not block. Default: nobody is told.
    public var waitObserver: @Sendable (RequestWait) -> Void = { _ in }

    /// How the client names itself.
    ///
    /// Default `infinity-provision`. (HTTP: `User-Agent`.)
    public var userAgent = "infinity-provision"

    /// Whether a proxy is used.
    ///
    /// Default: what the environment says.
    public var proxy: ProxyUse = .environment

    /// The largest body of an answer that is taken, in bytes.
    ///
    /// Default 64 MiB.
    public var maxResponseBytes = 64 << 20

    /// Secrets that no error may show, whichever answer echoes them.
    ///
    /// Default none: the credentials, and the secrets of a request in its own answer, are masked always.
    public var maskedSecrets: [Secret] = []

    /// How many objects are asked for at once when listing.
    ///
    /// Default 1000; the Management Node gives 10,000 at most.
    public var pageSize = 1000

    /// A configuration with the default of every other property.
    public init(baseURL: String, authentication: Authentication) {
      self.baseURL = baseURL
      self.authentication = authentication
    }
  }
}

extension CurlOptions {
  /// What of a configuration is libcurl's.
  init(_ configuration: ManagementClient.Configuration, scheme: String) {
    self.init(
      scheme: scheme, trust: configuration.trust,
      // Where there is none, libcurl need not look for one before each request.
      proxy: ProxySetting(configuration.proxy, scheme: scheme) == nil ? .none : configuration.proxy,
      connectTimeout: configuration.connectTimeout, maxResponseBytes: configuration.maxResponseBytes,
      // One more, so that it shows that there was more.
      maxErrorBytes: ErrorBody.maximumBytes + 1,
      maxConnections: configuration.maxConcurrentRequests, clientCertificate: configuration.clientCertificate,
      pinnedKeys: configuration.pinnedKeys)
    if case .certificates(let pem) = configuration.trust { certificates = MemoryFile(pem) }
  }
}
