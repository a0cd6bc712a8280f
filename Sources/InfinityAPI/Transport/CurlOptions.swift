import CCurl

/// What is the same for every transfer of a client.
struct CurlOptions: Sendable {
  var scheme: String
  var trust: ServerTrust
  var proxy: ProxyUse
  var connectTimeout: Duration
  var maxResponseBytes: Int
  /// What is kept of the body of an answer that is no success, in bytes: the rest is taken and forgotten.
  var maxErrorBytes: Int
  var maxConnections: Int
  var clientCertificate: ClientCertificate?
  var pinnedKeys: String?
  var system = SystemTrust()
  /// The certificates that are trusted, where they are given as a text; nil where libcurl gets them from memory, which takes longer.
  var certificates: MemoryFile?

  /// What of the system's is trusted where nothing else is given.
  ///
  /// Systems have their CA certificates in a file, and many, as Debian, in a folder too, which mostly holds the same ones. libcurl reads the
  /// file once for all connections only where it is given no folder; else again for each, which takes some 30 ms.
  struct SystemTrust {
    /// Nil is the one that libcurl was built with.
    var file: String?
    /// Nil is the one that libcurl was built with.
    var folder: String?
    /// Whether the folder is looked in as well: once the file by itself did not do.
    var usesFolder = false
  }

  /// Sets everything on a handle, defaults of libcurl's included where the client depends on them.
  func apply(to easy: EasyHandle) throws(TransportFailure) {
    // Only the scheme of the address, and nowhere else: libcurl speaks more protocols than anybody needs here.
    try easy.set(CURLOPT_PROTOCOLS_STR, text: scheme)
    try easy.set(CURLOPT_FOLLOWLOCATION, 0)
    try easy.set(CURLOPT_HTTP09_ALLOWED, 0)
    try easy.set(CURLOPT_PATH_AS_IS, 1)
    try easy.set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    // Nothing compressed is asked for; what a proxy sends compressed all the same is unpacked, if this libcurl can.
    try easy.set(CURLOPT_ACCEPT_ENCODING, text: "identity")
    try easy.set(CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE))
    try easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    let speaksHTTP2 = infinity_features() & CURL_VERSION_HTTP2 != 0
    try easy.set(CURLOPT_HTTP_VERSION, speaksHTTP2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1)

    try easy.set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    switch trust {
    case .system:
      try easy.set(CURLOPT_SSL_VERIFYPEER, 1)
      try easy.set(CURLOPT_SSL_VERIFYHOST, 2)
      if let file = system.file { try easy.set(CURLOPT_CAINFO, text: file) }
      if let folder = system.folder { try easy.set(CURLOPT_CAPATH, text: folder) }
      let hasFile = system.file != nil || easy.text(CURLINFO_CAINFO) != nil
      if hasFile, !system.usesFolder { try easy.set(CURLOPT_CAPATH, text: nil) }
    case .caFile(let path):
      try easy.set(CURLOPT_SSL_VERIFYPEER, 1)
      try easy.set(CURLOPT_SSL_VERIFYHOST, 2)
      try easy.set(CURLOPT_CAINFO, text: path)
      // Without this the system's folder of certificates is trusted as well.
      try easy.set(CURLOPT_CAPATH, text: nil)
    case .certificates(let pem):
      try easy.set(CURLOPT_SSL_VERIFYPEER, 1)
      try easy.set(CURLOPT_SSL_VERIFYHOST, 2)
      if let certificates {
        try easy.set(CURLOPT_CAINFO, text: certificates.path)
      } else {
        try easy.set(CURLOPT_CAINFO_BLOB, bytes: Array(pem.utf8))
      }
      try easy.set(CURLOPT_CAPATH, text: nil)
    case .insecure:
      try easy.set(CURLOPT_SSL_VERIFYPEER, 0)
      try easy.set(CURLOPT_SSL_VERIFYHOST, 0)
    }

    // Beside what is said above of trust, and also where that says nothing.
    if let pinnedKeys { try easy.set(CURLOPT_PINNEDPUBLICKEY, text: pinnedKeys) }
    if let clientCertificate {
      try easy.set(CURLOPT_SSLCERT_BLOB, bytes: Array(clientCertificate.certificate.reveal().utf8))
      try easy.set(CURLOPT_SSLKEY_BLOB, bytes: Array(clientCertificate.privateKey.reveal().utf8))
      // Nobody is asked for a passphrase on the terminal.
      try easy.set(CURLOPT_KEYPASSWD, text: "")
    }

    switch proxy {
    case .environment: break
    case .none: try easy.set(CURLOPT_PROXY, text: "")
    case .url(let url):
      try easy.set(CURLOPT_PROXY, text: url)
      // Else no_proxy of the environment, which is meant for its own proxies, would go before it.
      try easy.set(CURLOPT_NOPROXY, text: "")
    }

    // No signal handlers and no alarms: the process is not ours. SIGPIPE is blocked on the loop's own thread.
    try easy.set(CURLOPT_NOSIGNAL, 1)
    // Removing a handle must not wait for a name server that does not answer.
    try easy.set(CURLOPT_QUICK_EXIT, 1)
    try easy.set(CURLOPT_CONNECTTIMEOUT_MS, connectTimeout.wholeMilliseconds)
    try easy.set(CURLOPT_TCP_NODELAY, 1)
    try easy.set(CURLOPT_TCP_KEEPALIVE, 1)
    // An idle connection is dropped before most servers would drop it.
    try easy.set(CURLOPT_MAXAGE_CONN, 60)
    try easy.set(CURLOPT_BUFFERSIZE, 64 << 10)
    try easy.set(CURLOPT_MAXFILESIZE_LARGE, offset: maxResponseBytes)
  }
}

extension Duration {
  /// Rounded up, so that a limit above zero never becomes libcurl's "no limit".
  var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    let rest = Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    // libcurl counts them in 32 bits.
    return seconds < Int(Int32.max) / 1000 ? Int(seconds) * 1000 + rest : Int(Int32.max)
  }
}
