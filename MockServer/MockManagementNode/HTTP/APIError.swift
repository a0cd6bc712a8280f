import HTTPTypes

/// An answer that is an error, in one of the shapes that Tastypie knows.
enum APIError: Error, Hashable, Sendable {
  /// 400 with the messages by field under the resource's name.
  case validation(resource: String, fields: [String: [String]])
  /// 400 with one text.
  case badRequest(String)
  /// 404 with Tastypie's standing text.
  case notFound
  /// 404 without a body: no object with this id.
  case noSuchObject
  /// 404 as Django shows it for a path that it does not know.
  case noSuchPage
  /// 405 with the methods that are allowed, or (nil) as Tastypie answers a list PATCH without detail PUT.
  case methodNotAllowed([String]?)
  case unsupportedFormat
  case serverError
  case notImplemented
  case unauthorized
  /// 403: known, but without the right.
  case forbidden
  case tooManyRequests(retryAfter: Int)

  var answer: APIAnswer {
    switch self {
    case .validation(let resource, let fields):
      return .json(.badRequest, [resource: .object(fields.mapValues { .array($0.map(JSONValue.string)) })])
    case .badRequest(let text): return .json(.badRequest, ["error": .string(text.htmlEscapedLikeTastypie)])
    case .notFound: return .json(.notFound, ["error_message": .string(Self.standingText)])
    case .unsupportedFormat: return .json(.unsupportedMediaType, ["error_message": .string(Self.standingText)])
    case .serverError: return .json(.internalServerError, ["error_message": .string(Self.standingText)])
    case .noSuchObject: return APIAnswer.empty(.notFound).fromView
    case .notImplemented: return APIAnswer.empty(.notImplemented).fromView
    case .noSuchPage: return .html(.notFound, Self.notFoundPage)
    case .methodNotAllowed(let methods?): return .allow(.methodNotAllowed, methods)
    case .methodNotAllowed(nil): return .empty(.methodNotAllowed)
    case .unauthorized:
      var answer = APIAnswer.empty(.unauthorized)
      answer.headers[.wwwAuthenticate] = "Basic Realm=\"django-tastypie\""
      return answer
    case .forbidden: return .empty(.forbidden)
    case .tooManyRequests(let seconds):
      var answer = APIAnswer.empty(.tooManyRequests)
      answer.headers[.retryAfter] = "\(seconds)"
      return answer
    }
  }

  static let standingText = "Sorry, this request could not be processed. Please try again later."

  private static let notFoundPage = """

    <!doctype html>
    <html lang="en">
    <head>
      <title>Not Found</title>
    </head>
    <body>
      <h1>Not Found</h1><p>The requested resource was not found on this server.</p>
    </body>
    </html>

    """
}
