import CCurl

/// Says what a failed transfer means, in words for an administrator.
enum CurlFailureReport {
  static func error(
    for failure: TransportFailure, server: String, mask: SecretMask, proxy: ProxySetting? = nil
  ) -> InfinityError {
    let text = Printable.line(mask.masked(proxy?.scrubbed(failure.text) ?? failure.text))
    switch failure.cause {
    case .curl(let number) where failure.isAboutHeaders:
      return InfinityError(
        .invalidResponse, "the headers of the answer are too large (curl \(number))",
        advice: "Check that the address is that of a Management Node, and what on the way adds to its answers.",
        curl: .init(number: number, text: text))
    case .curl(let number):
      if let proxy, !failure.mayHaveBeenSent, proxy.isAtFault(in: failure.text) {
        let message =
          if proxy.isRefused(in: failure.text) {
            "the address of \(proxy.name) cannot be used"
          } else if UInt32(number) == CURLE_COULDNT_RESOLVE_PROXY.rawValue {
            "the host of \(proxy.name) cannot be resolved"
          } else {
            "nothing accepts the connection at \(proxy.name)"
          }
        return InfinityError(
          .proxyFailed, "\(message); no request reached the Management Node (curl \(number): \(text))",
          advice: proxy.advice(server: server), curl: .init(number: number, text: text))
      }
      let (code, message, advice) = meaning(of: failure.text) ?? meaning(of: number)
      return InfinityError(
        code, "\(message) (curl \(number): \(text))",
        advice: advice + (doubt(about: proxy, failure, code, server: server) ?? ""),
        curl: .init(number: number, text: text))
    case .proxyStatus(let status):
      return InfinityError(
        .proxyFailed, "\(proxy?.name ?? "the proxy") refused the connection (\(status))",
        advice: proxy?.advice(server: server) ?? "Check the proxy, or reach the Management Node without one.")
    case .responseTooLarge(let limit):
      return InfinityError(
        .responseTooLarge, "the answer is larger than \(limit) bytes",
        advice: "Ask for smaller pages, or raise the limit.")
    case .shutDown:
      return InfinityError(.clientIsShutDown, "the client was shut down", advice: "Make a new client.")
    case .invalidRequest:
      return InfinityError(.invalidRequest, text, advice: "Check where the value comes from.")
    }
  }

  /// What to say of a proxy that may be what did not answer: libcurl tells nobody for whom it waited.
  private static func doubt(
    about proxy: ProxySetting?, _ failure: TransportFailure, _ code: InfinityError.Code, server: String
  ) -> String? {
    guard let proxy, code == .timeout, !failure.mayHaveBeenSent else { return nil }
    return " If it goes through \(proxy.name), that may be what does not answer. \(proxy.advice(server: server))"
  }

  /// What the words come to where they tell more than the number.
  private static func meaning(of text: String) -> (code: InfinityError.Code, message: String, advice: String)? {
    // OpenSSL's words; the certificate may also be one of those that lead to the CA.
    if text.hasSuffix("certificate has expired") {
      return (
        .certificateNotTrusted, "the server's certificate, or one of those that issued it, has expired",
        "Have it renewed on the Management Node, and check the clock of this machine."
      )
    }
    return switch ClientCertificateAlert(in: text) {
    case .required?: meaning(of: Int(CURLE_SSL_CLIENTCERT.rawValue))
    case .refused?:
      (
        .clientCertificateRefused, "the server does not accept the client certificate",
        "Give one that is valid, with those that issued it, from a CA that the server trusts."
      )
    case nil: nil
    }
  }

  /// What a number of libcurl's comes to.
  static func code(of number: Int) -> InfinityError.Code { meaning(of: number).code }

  private static func meaning(of number: Int) -> (code: InfinityError.Code, message: String, advice: String) {
    switch UInt32(number) {
    case CURLE_COULDNT_RESOLVE_HOST.rawValue:
      (
        .hostNotFound, "the host's name cannot be resolved",
        "Check the spelling of the address and the DNS servers of this machine."
      )
    case CURLE_COULDNT_CONNECT.rawValue, CURLE_INTERFACE_FAILED.rawValue:
      (
        .connectionRefused, "nothing accepts the connection",
        "Check the address and the port, that the Management Node runs, and the firewall in between."
      )
    case CURLE_OPERATION_TIMEDOUT.rawValue:
      (
        .timeout, "there was no answer in time",
        "Check the network in between, or allow more time."
      )
    case CURLE_PEER_FAILED_VERIFICATION.rawValue:
      (
        .certificateNotTrusted, "the server's certificate is not trusted",
        "Trust the CA that issued it with a CA file, and use the host name that it is for."
      )
    case CURLE_SSL_CONNECT_ERROR.rawValue, CURLE_SSL_CIPHER.rawValue, CURLE_SSL_ENGINE_INITFAILED.rawValue:
      (
        .tlsFailed, "the TLS handshake failed",
        "Check that the port speaks TLS 1.2 or newer, and whether the server asks for a client certificate."
      )
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH.rawValue:
      (
        .keyNotPinned, "the server's key is not one of those that are pinned",
        "Someone may be in between. If the Management Node has a new key, ask its administrator for it and pin it."
      )
    case CURLE_SSL_CLIENTCERT.rawValue:
      (
        .clientCertificateRefused, "the server asks for a client certificate",
        "Give one, with its private key."
      )
    case CURLE_SSL_CERTPROBLEM.rawValue:
      (
        .clientCertificateUnusable, "the client certificate cannot be used",
        "Give a certificate in PEM, and the key that belongs to it, not encrypted."
      )
    case CURLE_SSL_CACERT_BADFILE.rawValue:
      (
        .caFileUnusable, "the CA's certificates cannot be used",
        "Give certificates in PEM, in a file that can be read."
      )
    case CURLE_COULDNT_RESOLVE_PROXY.rawValue, CURLE_PROXY.rawValue:
      (
        .proxyFailed, "the proxy cannot be used",
        "Check https_proxy and no_proxy, or reach the Management Node without a proxy."
      )
    case CURLE_URL_MALFORMAT.rawValue:
      (
        .invalidRequest, "the address cannot be used",
        "Give an address such as https://manager.example.com."
      )
    case CURLE_BAD_CONTENT_ENCODING.rawValue:
      (
        .invalidResponse, "the answer is compressed in a way that cannot be read",
        "Nothing compressed was asked for: check what on the way compresses answers."
      )
    case CURLE_WEIRD_SERVER_REPLY.rawValue:
      (
        .invalidResponse, "the answer breaks the rules of HTTP",
        "Check that the address is that of a Management Node, and what on the way changes its answers."
      )
    case CURLE_UNSUPPORTED_PROTOCOL.rawValue:
      // This is how libcurl refuses HTTP/0.9, which is any bytes at all.
      (
        .invalidResponse, "the answer is not HTTP",
        "Check that the address and the port are those of the Management Node's web server."
      )
    default:
      (
        .connectionLost, "the connection broke before the whole answer was there",
        "Check the network in between, and whether the Management Node has restarted."
      )
    }
  }
}

extension TransportFailure {
  /// Whether an answer came in an encoding that this libcurl does not know, as the next one would. One that it knows may be damaged just once.
  var isAboutEncoding: Bool {
    guard case .curl(let number) = cause else { return false }
    return UInt32(number) == CURLE_BAD_CONTENT_ENCODING.rawValue && text.hasPrefix("Unrecognized content encoding")
  }

  /// Whether an answer came whose headers libcurl does not take: a long one is a lack of memory to some releases.
  var isAboutHeaders: Bool {
    guard case .curl(let number) = cause, mayHaveBeenSent, text != TransferLoop.hasFailed else { return false }
    // The name CURLE_TOO_LARGE came with libcurl 8.6.
    return UInt32(number) == CURLE_OUT_OF_MEMORY.rawValue || number == 100
      || text.hasPrefix("Too large response headers")
  }
}
