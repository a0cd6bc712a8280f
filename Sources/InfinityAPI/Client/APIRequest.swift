import HTTPTypes

/// A request to the Management Node, before it has credentials.
struct APIRequest: Sendable {
  var method: HTTPRequest.Method
  /// Path and query.
  var target: String
  var content: Content = .none
  var repeatability: Repeatability = .repeatable
  /// Whether the server's own time is wanted with the answer.
  var wantsDate = false
  /// Makes the form anew for each try but the first, where what is in it may be sent once; nil where it is the same always.
  var renewedForm: TokenServer.FormMaker?

  enum Content: Sendable {
    case none
    case json(RequestValue)
    case form([TokenServer.FormField])
    case upload(UploadForm)

    /// A body, which is a form where it holds a file.
    static func body(_ value: RequestValue) -> Content {
      UploadForm(value).map(Content.upload) ?? .json(value)
    }

    /// How the body is written; nil where there is none.
    ///
    /// HTTP: `Content-Type`.
    var contentType: String? {
      switch self {
      case .none: nil
      case .json: HeaderCache.json
      case .form: "application/x-www-form-urlencoded"
      case .upload(let form): form.contentType
      }
    }
  }

  /// Whether it is for an access token, and not one to the API.
  var asksForToken: Bool { renewedForm != nil }

  /// Whether it changes something on the Management Node.
  var isWrite: Bool { method != .get }

  /// The secrets in its body.
  var secrets: [Secret] {
    switch content {
    case .none: []
    case .json(let value): value.secrets
    case .form(let fields): fields.map(\.value)
    case .upload(let form): form.secrets
    }
  }
}
