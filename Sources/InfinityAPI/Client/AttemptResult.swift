import CCurl

/// How one try ended, as far as trying again goes.
struct AttemptResult: Equatable {
  let outcome: RetryPolicy.Outcome

  /// Whether the Management Node may have carried out the request without saying so clearly.
  let mayHaveTakenEffect: Bool

  init(_ result: Result<TransportResponse, TransportFailure>) {
    switch result {
    case .success(let response):
      switch response.status {
      case 429: outcome = .rateLimited(retryAfter: response.retryAfter)
      // 408 and 425: what came was not looked at, as where a connection was idle for too long.
      case 408, 425, 502, 503, 504: outcome = .unavailable(retryAfter: response.retryAfter)
      default: outcome = .final
      }
      // A row can be saved before the failure that is reported: only 4xx says that the request was refused. Who sent a page in
      // place of an answer may have passed the request on. 302 and 303 lead to what a request made as well as to where it belongs.
      mayHaveTakenEffect =
        response.status >= 500 || (200..<300).contains(response.status) && response.isPage
        || (302...303).contains(response.status) && !LoginPage.isTarget(of: response.location)
    case .failure(let failure):
      mayHaveTakenEffect = failure.mayHaveBeenSent
      outcome =
        switch failure.cause {
        case .curl where failure.isAboutHeaders || failure.isAboutEncoding: .final
        case .curl(let number) where Self.isFinal(number): .final
        case .curl where ClientCertificateAlert(in: failure.text) != nil: .final
        case .curl: failure.mayHaveBeenSent ? .unclear : .notSent
        case .proxyStatus, .responseTooLarge, .shutDown, .invalidRequest: .final
        }
    }
  }

  /// Whether libcurl would give up for the same reason again.
  private static func isFinal(_ number: Int) -> Bool {
    switch UInt32(number) {
    case CURLE_PEER_FAILED_VERIFICATION.rawValue, CURLE_SSL_CACERT_BADFILE.rawValue, CURLE_URL_MALFORMAT.rawValue,
      CURLE_UNSUPPORTED_PROTOCOL.rawValue, CURLE_SSL_CERTPROBLEM.rawValue, CURLE_SSL_CIPHER.rawValue,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH.rawValue, CURLE_SSL_CLIENTCERT.rawValue,
      CURLE_NOT_BUILT_IN.rawValue, CURLE_BAD_FUNCTION_ARGUMENT.rawValue, CURLE_UNKNOWN_OPTION.rawValue,
      CURLE_OUT_OF_MEMORY.rawValue, CURLE_FAILED_INIT.rawValue:
      true
    default: false
    }
  }

  /// A word or two for the log.
  static func shortDescription(
    of result: Result<TransportResponse, TransportFailure>, _ proxy: ProxySetting?, _ mask: SecretMask
  ) -> String {
    switch result {
    case .success(let response): "\(response.status)\(response.isHTTP2 ? " over HTTP/2" : "")"
    case .failure(let failure): Printable.line(mask.masked(proxy?.scrubbed(failure.text) ?? failure.text))
    }
  }
}
