import HTTPTypes

/// The headers of a client's requests, which are the same as long as the credentials are.
final class HeaderCache: Sendable {
  /// Those for each kind of body.
  struct Headers: Sendable {
    let plain: RequestHeaders
    let json: RequestHeaders
    let form: RequestHeaders
    /// What a body with a boundary of its own is added to.
    let fields: HTTPFields
  }

  private let userAgent: String
  private let known = Guarded<(authorization: String?, headers: Headers)?>(nil)

  init(userAgent: String) {
    self.userAgent = userAgent
  }

  /// The headers of a request.
  ///
  /// - Parameter authorization: the value of that header, or nil for a request without credentials.
  /// - Throws: ``InfinityError`` for a value that would start another header: HTTPTypes would quietly mend it.
  func headers(_ authorization: String?, _ content: APIRequest.Content) throws -> RequestHeaders {
    let known = known.withLock { $0 }
    let headers: Headers
    if let known, known.authorization == authorization {
      headers = known.headers
    } else {
      headers = try make(authorization)
      // A request for a token goes between others that have one.
      if authorization != nil { self.known.withLock { $0 = (authorization, headers) } }
    }
    return switch content {
    case .none: headers.plain
    case .json: headers.json
    case .form: headers.form
    case .upload(let form): Self.headers(headers.fields, form.contentType)
    }
  }

  private func make(_ authorization: String?) throws -> Headers {
    var fields: HTTPFields = [.accept: "application/json"]
    func set(_ name: HTTPField.Name, to value: String) throws {
      guard HTTPField.isValidValue(value) else {
        throw InfinityError(
          .invalidRequest, "the \(name) header would hold a line break or another control character",
          advice: "Check where the value comes from.")
      }
      fields[name] = value
    }
    try set(.userAgent, to: userAgent)
    if let authorization { try set(.authorization, to: authorization) }
    return Headers(
      plain: RequestHeaders(fields), json: Self.headers(fields, "application/json"),
      form: Self.headers(fields, "application/x-www-form-urlencoded"), fields: fields)
  }

  private static func headers(_ fields: HTTPFields, _ contentType: String) -> RequestHeaders {
    var fields = fields
    fields[.contentType] = contentType
    return RequestHeaders(fields)
  }
}
