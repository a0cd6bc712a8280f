import HTTPTypes

/// What the mock answers besides the API: the control endpoint.
struct OwnPages {
  let core: MockCore

  /// - Returns: nil for a path that is not the mock's own.
  func answer(_ request: APIRequest) -> APIAnswer? {
    guard core.configuration.allowsControl, request.path.hasPrefix("/mock/") else { return nil }
    do {
      try core.authoriser.authorise(request, isCounted: false)
      return try control(request)
    } catch let error as APIError {
      return error.answer
    } catch {
      return .json(.badRequest, ["error": .string("\(error)")])
    }
  }

  private func control(_ request: APIRequest) throws -> APIAnswer {
    let name = request.path.dropFirst("/mock/".count).split(separator: "/").joined(separator: "/")
    switch (request.method, name) {
    case ("GET", "state"): return .json(.ok, StateDump.dump(core.state.snapshot().database))
    case ("PUT", "state"):
      core.state.replace(with: try StateDump.restore(try body(request), catalogue: core.state.catalogue))
    case ("POST", "reset"): core.reset()
    case ("PUT", "faults"): core.faults.replace(with: try FaultRule.rules(from: try body(request)))
    case ("GET", "requests"): return .json(.ok, .array(core.log.recent.map(\.line)))
    case (_, "state"): throw APIError.methodNotAllowed(["GET", "PUT"])
    case (_, "reset"): throw APIError.methodNotAllowed(["POST"])
    case (_, "faults"): throw APIError.methodNotAllowed(["PUT"])
    case (_, "requests"): throw APIError.methodNotAllowed(["GET"])
    default: throw APIError.noSuchPage
    }
    return .empty(.noContent)
  }

  private func body(_ request: APIRequest) throws -> JSONValue {
    guard let value = try? JSONValue(json: request.body) else {
      throw APIError.badRequest("Request is not valid JSON.")
    }
    return value
  }
}
