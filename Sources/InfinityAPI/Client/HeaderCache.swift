import HTTPTypes

/// The headers of a client's requests, which are the same as long as the credentials are.
final class HeaderCache: Sendable {
  /// Those for the bodies that are usual.
  private struct Headers: Sendable {
    let authorization: Secret
    /// Without a body.
    let plain: RequestHeaders
    let json: RequestHeaders
  }

  /// How bodies are usually written.
  static let json = "application/json"

  private let userAgent: String
  private let known = Guarded<Headers?>(nil)

  init(userAgent: String) {
    self.userAgent = userAgent
  }

  /// The headers of a request.
  ///
  /// - Parameters:
  ///   - authorization: the value of that header, or nil for a request without credentials.
  ///   - contentType: how the body is written, or nil for a request without one.
  /// - Throws: ``InfinityError`` for a value that would start another header: HTTPTypes would quietly mend it.
  func headers(_ authorization: Secret?, contentType: String?) throws -> RequestHeaders {
    // A request for a token goes between others that have one, and its body is like no other.
    guard let authorization, contentType == nil || contentType == Self.json else {
      return try make(authorization, contentType)
    }
    var headers = known.withLock { $0 }
    if headers?.authorization != authorization { headers = nil }
    let usable =
      try headers
      ?? Headers(
        authorization: authorization, plain: make(authorization, nil), json: make(authorization, Self.json))
    if headers == nil { known.withLock { $0 = usable } }
    return contentType == nil ? usable.plain : usable.json
  }

  private func make(_ authorization: Secret?, _ contentType: String?) throws -> RequestHeaders {
    var fields: HTTPFields = [.accept: Self.json]
    func set(_ name: HTTPField.Name, to value: String?) throws {
      guard let value else { return }
      guard HTTPField.isValidValue(value) else {
        throw InfinityError(
          .invalidRequest, "the \(name) header would hold a line break or another control character",
          advice: "Check where the value comes from.")
      }
      fields[name] = value
    }
    try set(.userAgent, to: userAgent)
    try set(.authorization, to: authorization?.reveal())
    try set(.contentType, to: contentType)
    return RequestHeaders(fields, hasBody: contentType != nil)
  }
}
