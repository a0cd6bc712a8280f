import HTTPTypes

/// The bodies of refusals, and what happens to who is not logged in.
struct ErrorForms {
  let forms: Forms

  func answer(_ error: APIError, to request: APIRequest) -> APIAnswer {
    if case .unauthorized = error, forms[.login] == .loginRedirect { return LoginPage.redirect(from: request) }
    return switch forms[.errors] {
    case .errorsFlat: flat(error)
    case .errorsText: text(error)
    default: error.answer
    }
  }

  private func flat(_ error: APIError) -> APIAnswer {
    guard case .validation(_, let fields) = error else { return error.answer }
    return .json(.badRequest, .object(fields.mapValues { .array($0.map(JSONValue.string)) }))
  }

  private func text(_ error: APIError) -> APIAnswer {
    switch error {
    case .validation(_, let fields):
      let lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: " "))\n" }
      return .text(.badRequest, lines.joined())
    case .badRequest(let text): return .text(.badRequest, text + "\n")
    case .notFound, .unsupportedFormat, .serverError: return .text(error.answer.status, APIError.standingText + "\n")
    default: return error.answer
    }
  }
}
