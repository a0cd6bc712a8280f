import HTTPTypes

/// Says what the end of a request means, in words for an administrator.
struct ErrorReport {
  /// Scheme, host and port of the Management Node.
  let server: String
  let mask: SecretMask
  /// The proxy that is to be used, or nil.
  var proxy: ProxySetting?
  /// Whether an earlier answer showed that the credentials are good.
  var credentialsWereAccepted = false

  /// The error for a result that is no success.
  func error(for result: Result<TransportResponse, TransportFailure>, of request: APIRequest) -> InfinityError {
    var error =
      switch result {
      case .success(let response): error(for: response, of: request)
      case .failure(let failure): CurlFailureReport.error(for: failure, server: server, mask: mask, proxy: proxy)
      }
    error.request = self.request(request)
    return error
  }

  /// The error for an answer that should have been something else.
  func invalidResponse(_ response: TransportResponse, to request: APIRequest, _ message: String) -> InfinityError {
    InfinityError(
      .invalidResponse, message, advice: Self.strangerAdvice, request: self.request(request), status: response.status,
      attempts: 1)
  }

  /// The request as errors show it.
  func request(_ request: APIRequest) -> InfinityError.Request {
    // The path is the API's own: a password that is a word of it would only make it unreadable.
    let path = request.target.prefix { $0 != "?" }
    let query = mask.masked(String(request.target.dropFirst(path.count)))
    return .init(method: request.method.rawValue, path: Printable.line(path + query), server: server)
  }

  private var acceptedBefore: String { credentialsWereAccepted ? ", which it accepted before" : "" }

  private static let clientAdvice =
    "Check the OAuth2 client id, its private key and the clocks, and that OAuth2 is enabled."

  private var credentialsAdvice: String {
    credentialsWereAccepted
      ? "The account may not do this, or it was locked or got other credentials meanwhile: check its role, then its state."
      : "Check the user name and password, or the OAuth2 client and its key."
  }

  private static let strangerAdvice =
    "Check that the address is that of a Management Node, and that no proxy or login page answers for it."

  private static let pageAdvice =
    "The API's own refusals are JSON, so it may come from a proxy or a firewall in front of the Management Node: ask who runs it."

  /// As `; it asks to wait 1 second`.
  private static func wait(_ response: TransportResponse) -> String {
    guard let seconds = response.retryAfter?.components.seconds else { return "" }
    return "; it asks to wait \(seconds) second\(seconds == 1 ? "" : "s")"
  }

  private func error(for response: TransportResponse, of request: APIRequest) -> InfinityError {
    let body = ErrorBody(
      response.body.bytes, contentType: response.contentType, namesFields: response.status < 500, mask: mask)
    let (code, message, advice) = meaning(of: response, to: request, body: body)
    return InfinityError(
      code, message + (body.message.map { ": \"\($0)\"" } ?? ""), advice: advice, status: response.status,
      fieldErrors: body.fieldErrors, retryAfter: response.retryAfter)
  }

  private func meaning(
    of response: TransportResponse, to request: APIRequest, body: ErrorBody
  ) -> (code: InfinityError.Code, message: String, advice: String) {
    let status = response.status
    switch status {
    case 200..<300 where response.isPage:
      return (.invalidResponse, "the answer is an HTML page, not the API's JSON", Self.strangerAdvice)
    case 300..<400 where LoginPage.isTarget(of: response.location):
      return (
        .unauthorized,
        "the Management Node sends to its login page (\(status)): it did not accept the credentials\(acceptedBefore)",
        request.asksForToken ? Self.clientAdvice : credentialsAdvice
      )
    // A refused client is 400 or 401, by the mood of the server. (RFC 6749, section 5.2.)
    case 401 where request.asksForToken,
      400 where request.asksForToken && !response.isPage, 409 where request.asksForToken && !response.isPage,
      422 where request.asksForToken && !response.isPage:
      return (
        .unauthorized,
        "the Management Node did not accept \(status == 401 ? "the credentials" : "the OAuth2 client") (\(status))\(acceptedBefore)",
        Self.clientAdvice
      )
    case 300..<400:
      let target = response.location.map { " to \(Printable.line(mask.masked($0)))" } ?? ""
      return (
        .redirected, "the answer is a redirect\(target) (\(status)), which is not followed",
        "Check the address: it must be that of the Management Node itself, with https if it uses that."
      )
    case 400 where response.isPage, 409 where response.isPage, 422 where response.isPage:
      return (.validation, "the request was refused with an HTML page (\(status))", Self.pageAdvice)
    case 403 where response.isPage:
      return (
        .forbidden, "the request was refused with an HTML page (403)",
        "\(Self.pageAdvice) Otherwise the account may not do this: give it a role with the permission."
      )
    case 400, 409, 422:
      let isNamed = body.message != nil || !body.fieldErrors.isEmpty
      guard request.method != .delete else {
        return (
          .validation, "the Management Node refused to delete it (\(status))",
          "An object that is still in use cannot be deleted: \(isNamed ? "see what it names" : "see what uses it")."
        )
      }
      return (
        .validation, "the Management Node refused the values (\(status))",
        isNamed ? "Fix what it names and try again." : "It does not say why; its support log may."
      )
    case 401:
      return (
        .unauthorized, "the Management Node did not accept the credentials (401)\(acceptedBefore)", credentialsAdvice
      )
    case 403:
      return (
        .forbidden, "the account may not do this (403)",
        "Give the account a role with the permission, or use another one."
      )
    case 404 where request.isWrite:
      return (
        .notFound, "the object, or one that it refers to, does not exist on the Management Node (404)",
        "It may have been deleted meanwhile: read the state again."
      )
    case 404:
      return (
        .notFound, "there is no such object or resource (404)",
        "It may have been deleted meanwhile, or this release does not have it."
      )
    case 408, 425:
      return (
        .unavailable, "the server did not wait for the request, or does not accept it yet (\(status))",
        "Try again; if it stays, look at what is in between, such as a load balancer."
      )
    case 423:
      return (.unavailable, "the object is locked (423)", "Someone else is changing it: try again later.")
    case 407:
      // Over TLS it would be the answer to CONNECT; a plain request goes through a proxy as it is.
      return (
        .proxyFailed, "\(proxy?.name ?? "a proxy") refused the request (407)",
        proxy?.advice(server: server)
          ?? "Give the proxy a user name and password, or reach the Management Node without one."
      )
    case 413:
      return (.notSupported, "the request is too large for the server (413)", "Send less in one request.")
    case 429:
      return (
        .rateLimited, "the Management Node accepts no more requests now (429)\(Self.wait(response))",
        "Wait, and find out what else sends it requests."
      )
    case 502, 503, 504:
      return (
        .unavailable, "the Management Node is not available now (\(status))\(Self.wait(response))",
        "It may be starting or under maintenance: try again later."
      )
    case 500...:
      return (
        .serverError, "the Management Node failed to do it (\(status))",
        request.method == .delete
          ? "The cause is in its support log. An object that is still in use cannot be deleted."
          : "The cause is in its support log."
      )
    case 100..<300:
      return (.invalidResponse, "the answer has the unexpected status \(status)", "Check what answers at the address.")
    default:
      return (
        .notSupported, "the Management Node does not accept this request (\(status))",
        "This release may not have the resource or the method."
      )
    }
  }
}
