extension InfinityError {
  /// The kind of a failure.
  ///
  /// More may be added: give every `switch` over it a `default`.
  public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// A stable word for programs.
    public let rawValue: String

    /// A code by its word.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The stable word.
    public var description: String { rawValue }

    /// What was asked for cannot be sent: an address that is none or of another kind of object, conditions that the Management Node would
    /// misread, a value that no body or header can hold. Nothing was sent.
    public static let invalidRequest = Code(rawValue: "invalidRequest")
    /// The client's configuration contradicts itself or cannot be used.
    public static let invalidConfiguration = Code(rawValue: "invalidConfiguration")
    /// The client was shut down before the request was made, or while it was under way.
    public static let clientIsShutDown = Code(rawValue: "clientIsShutDown")

    /// A write that was not sent, since nothing more is to be written.
    ///
    /// See ``ManagementClient/stopWriting()``.
    public static let stopped = Code(rawValue: "stopped")
    /// A write that was not sent, or not sent again, since the caller's permission was over.
    ///
    /// See ``ManagementClient/permitWrites(while:)``.
    public static let notPermitted = Code(rawValue: "notPermitted")

    /// The host's name has no address.
    public static let hostNotFound = Code(rawValue: "hostNotFound")
    /// Nothing took the connection, or the host cannot be reached.
    public static let connectionRefused = Code(rawValue: "connectionRefused")
    /// The connection broke before the whole answer was there.
    public static let connectionLost = Code(rawValue: "connectionLost")
    /// No answer in time.
    public static let timeout = Code(rawValue: "timeout")
    /// The TLS handshake failed for another reason than the certificate.
    public static let tlsFailed = Code(rawValue: "tlsFailed")
    /// The certificate that the server presents is not trusted, has expired or is for another host.
    public static let certificateNotTrusted = Code(rawValue: "certificateNotTrusted")
    /// The CA file cannot be read or holds no certificate.
    public static let caFileUnusable = Code(rawValue: "caFileUnusable")
    /// The client certificate, or its key, is none or cannot be read.
    public static let clientCertificateUnusable = Code(rawValue: "clientCertificateUnusable")
    /// The server asks for a client certificate, or does not take the one that it got.
    public static let clientCertificateRefused = Code(rawValue: "clientCertificateRefused")
    /// The server's public key is none of those that are pinned.
    public static let keyNotPinned = Code(rawValue: "keyNotPinned")
    /// The proxy refused or could not be used.
    public static let proxyFailed = Code(rawValue: "proxyFailed")

    /// The credentials were not accepted.
    ///
    /// HTTP 401, or a redirect to a login page.
    public static let unauthorized = Code(rawValue: "unauthorized")
    /// The account may not do this.
    ///
    /// HTTP 403.
    public static let forbidden = Code(rawValue: "forbidden")
    /// No such object, or a reference in the body leads nowhere.
    ///
    /// HTTP 404.
    public static let notFound = Code(rawValue: "notFound")
    /// The Management Node refused the values.
    ///
    /// HTTP 400, 409, 422.
    public static let validation = Code(rawValue: "validation")
    /// The Management Node takes no such method, content or size here.
    ///
    /// HTTP 405, 413, 415 and other 4xx.
    public static let notSupported = Code(rawValue: "notSupported")
    /// Too many requests, and the wait that is asked for is too long or the tries are used up.
    ///
    /// HTTP 429.
    public static let rateLimited = Code(rawValue: "rateLimited")
    /// The Management Node failed at it.
    ///
    /// HTTP 500 and other 5xx.
    public static let serverError = Code(rawValue: "serverError")
    /// The Management Node, or a gateway before it, is not available now.
    ///
    /// HTTP 408, 423, 425, 502, 503, 504.
    public static let unavailable = Code(rawValue: "unavailable")
    /// The answer leads elsewhere, and not to a login page; redirects are never followed.
    ///
    /// HTTP 3xx.
    public static let redirected = Code(rawValue: "redirected")

    /// The answer is not what the API gives: no JSON, no list, no address of what was created.
    public static let invalidResponse = Code(rawValue: "invalidResponse")
    /// The answer is larger than the limit.
    public static let responseTooLarge = Code(rawValue: "responseTooLarge")
    /// A listing came back short, with an object twice, or changed while it was read.
    public static let incompleteListing = Code(rawValue: "incompleteListing")
    /// More than one object has the key that should name one.
    public static let ambiguous = Code(rawValue: "ambiguous")
  }
}
