import HTTPTypes

/// What the API answers to a request, before faults and the network have their say.
struct APIAnswer: Sendable {
  var status: HTTPResponse.Status
  var headers = HTTPFields()
  var body: [UInt8] = []

  /// JSON, without a charset, as Tastypie serializes.
  static func json(_ status: HTTPResponse.Status, _ value: JSONValue) -> APIAnswer {
    json(status, bytes: JSONText.of(value))
  }

  static func json(_ status: HTTPResponse.Status, bytes: [UInt8]) -> APIAnswer {
    var answer = APIAnswer(status: status, body: bytes)
    answer.headers[.contentType] = "application/json"
    return answer
  }

  static func html(_ status: HTTPResponse.Status, _ text: String) -> APIAnswer {
    var answer = APIAnswer(status: status, body: Array(text.utf8))
    answer.headers[.contentType] = "text/html; charset=utf-8"
    return answer
  }

  /// No body; a 204 has no content type either.
  static func empty(_ status: HTTPResponse.Status) -> APIAnswer {
    var answer = APIAnswer(status: status)
    if status != .noContent { answer.headers[.contentType] = "text/html; charset=utf-8" }
    return answer
  }

  static func text(_ status: HTTPResponse.Status, _ text: String) -> APIAnswer {
    var answer = APIAnswer(status: status, body: Array(text.utf8))
    answer.headers[.contentType] = "text/plain; charset=utf-8"
    return answer
  }

  /// The methods of a resource, in the header and as the body.
  static func allow(_ status: HTTPResponse.Status, _ methods: [String]) -> APIAnswer {
    let list = methods.joined(separator: ",")
    var answer = html(status, list)
    answer.headers[.allow] = list
    return answer
  }

  /// This answer with the headers that Tastypie's views add, and its errors do not.
  var fromView: APIAnswer {
    var answer = self
    answer.headers[.vary] = "Accept"
    return answer
  }

  /// This answer to a GET: also marked as not to be cached.
  var read: APIAnswer {
    var answer = fromView
    answer.headers[.cacheControl] = "no-cache"
    return answer
  }
}
