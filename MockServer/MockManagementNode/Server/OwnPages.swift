import HTTPTypes

/// What the mock answers besides the API: the page on `/`, and the control endpoint.
struct OwnPages {
  let core: MockCore

  /// - Returns: nil for a path that is not the mock's own.
  func answer(_ request: APIRequest) -> APIAnswer? {
    let isControl = core.configuration.allowsControl && request.path.hasPrefix("/mock/")
    guard isControl || request.path == "/" else { return nil }
    if let objection = BrowserGuard(core.configuration).objection(to: request) {
      return .json(.forbidden, ["error": .string(objection)])
    }
    do {
      try core.authorizer.authorize(request, isCounted: false)
      return isControl ? try control(request) : try page(request)
    } catch let error as APIError {
      return error.answer
    } catch {
      return .json(.badRequest, ["error": .string("\(error)")])
    }
  }

  private func page(_ request: APIRequest) throws -> APIAnswer {
    guard request.method == "GET" else { throw APIError.methodNotAllowed(["GET"]) }
    let page = OverviewPage(database: core.state.snapshot().database, requests: core.log.recent, masking: core.masking)
    var answer = APIAnswer.html(.ok, page.html)
    answer.headers[.cacheControl] = "no-store"
    answer.headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'"
    return answer
  }

  private func control(_ request: APIRequest) throws -> APIAnswer {
    let name = request.path.dropFirst("/mock/".count).split(separator: "/").joined(separator: "/")
    switch (request.method, name) {
    case ("GET", "state"): return .json(.ok, StateDump.dump(core.state.snapshot().database))
    case ("PUT", "state"):
      core.state.replace(with: try StateDump.restore(try body(request), catalog: core.state.catalog))
    case ("POST", "reset"): core.reset()
    case ("PUT", "faults"): core.faults.replace(with: try FaultRule.rules(from: try body(request)))
    case ("GET", "requests"): return .json(.ok, .array(core.log.recent.map(\.line)))
    case ("GET", "held"):
      return .json(
        .ok, .array(core.faults.held.map { ["method": .string($0.method), "path": .string($0.path)] }))
    case ("GET", "dialect"): return .json(.ok, dialect)
    case (_, "state"): throw APIError.methodNotAllowed(["GET", "PUT"])
    case (_, "reset"): throw APIError.methodNotAllowed(["POST"])
    case (_, "faults"): throw APIError.methodNotAllowed(["PUT"])
    case (_, "requests"), (_, "held"), (_, "dialect"): throw APIError.methodNotAllowed(["GET"])
    default: throw APIError.noSuchPage
    }
    return .empty(.noContent)
  }

  private var dialect: JSONValue {
    let configuration = core.configuration
    let forms = Forms(configuration.dialects)
    let names = Dialect.Group.allCases.map { ($0.rawValue, JSONValue.string(forms[$0].rawValue)) }
    return [
      "dialects": .object(Dictionary(uniqueKeysWithValues: names)),
      "without": .object(configuration.lackingFields.mapValues { .array($0.sorted().map(JSONValue.string)) }),
      "forbidden": .array(configuration.forbiddenResources.sorted().map(JSONValue.string)),
    ]
  }

  private func body(_ request: APIRequest) throws -> JSONValue {
    guard let value = try? JSONValue(json: request.body) else {
      throw APIError.badRequest("Request is not valid JSON.")
    }
    return value
  }
}
