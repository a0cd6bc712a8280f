import HTTPTypes

extension ManagementClient {
  /// Has the Management Node carry out a command, and returns its answer.
  ///
  /// ```swift
  /// let answer = try await client.command("participant/dial", ["conference_alias": "meet", "destination": "sip:a@example.com"])
  /// let participant = answer.data?["participant_id"]?.text
  /// ```
  ///
  /// A command is sent once: where its answer is lost it may have been carried out, and only you know whether it may be
  /// carried out twice.
  ///
  /// - Parameters:
  ///   - name: the command, as the API spells it behind `/api/admin/command/v1/`, such as `conference/lock`.
  ///   - parameters: what it is told, by the API's names. Default: nothing.
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/validation`` where the Management Node refuses the
  ///   command or reports that it failed, in whatever status; and with ``InfinityError/mayHaveTakenEffect`` where it may have been
  ///   carried out.
  @discardableResult
  public func command(_ name: String, _ parameters: RequestValue = [:]) async throws -> Answer {
    try await command(Endpoint(.command, name), parameters)
  }

  /// Has the Management Node carry out the command at an endpoint, and returns its answer.
  ///
  /// It is sent once, and throws, as the one that is given by its name.
  @discardableResult
  public func command(_ endpoint: Endpoint, _ parameters: RequestValue = [:]) async throws -> Answer {
    try check(endpoint)
    guard endpoint.category == .command else {
      throw InfinityError(
        .invalidRequest, "\(endpoint.path) is not a command", advice: "Commands are below /api/admin/command/v1/.")
    }
    return try await carryOut(Self.post(parameters, to: endpoint)).answer
  }

  /// Sends a command, typed or not.
  func carryOut(_ request: APIRequest) async throws -> (answer: Answer, response: TransportResponse) {
    let response = try await sender.send(request, authorizer: authorizer)
    let answer = try answer(response, to: request)
    if let failure = answer.json?.commandFailure { throw commandFailed(failure, response, request) }
    return (answer, response)
  }

  /// A POST, which is never sent again where it may have been carried out.
  static func post(_ body: some RequestBody, to endpoint: Endpoint) -> APIRequest {
    APIRequest(
      method: .post, target: endpoint.path, content: .body(body.requestValue), repeatability: .onlyIfNotSent)
  }

  /// The answer to a write.
  ///
  /// - Throws: ``InfinityError`` where it is called JSON and is none; the write was carried out all the same.
  func answer(_ response: TransportResponse, to request: APIRequest) throws -> Answer {
    do throws(Answer.NoJSON) {
      return try Answer(response)
    } catch {
      var error = report.invalidResponse(
        response, to: request, "the answer (\(response.status)) is called JSON, but is not valid JSON")
      error.mayHaveTakenEffect = true
      throw error
    }
  }

  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` for a name that could lead elsewhere.
  func check(_ endpoint: Endpoint) throws {
    guard ResourceURI(endpoint, key: "1") != nil else {
      throw InfinityError(
        .invalidRequest, "\"\(Printable.line(endpoint.path))\" is not a place in the Management Node's API",
        advice: "Use the API's name of the resource or command, such as system_location or conference/lock.")
    }
  }

  private func commandFailed(
    _ failure: (word: String, reason: String?), _ response: TransportResponse, _ request: APIRequest
  ) -> InfinityError {
    let mask = sender.masked.mask(and: request.secrets)
    func shown(_ text: String) -> String { "\"\(Printable.line(mask.masked(text)))\"" }
    return InfinityError(
      .validation,
      "the Management Node reports that the command failed: " + shown(failure.word)
        + (failure.reason.map { ", " + shown($0) } ?? ""),
      advice:
        "Check the parameters and what the command is about, and whether it took effect before you send it again.",
      request: report.request(request), status: response.status, attempts: 1, mayHaveTakenEffect: true)
  }
}

extension JSONView {
  /// The word by which a command's answer says that it failed, with its reason where it gives one; nil for every other answer.
  ///
  /// The known word for success is `success`; of the words for something else only those count that can mean nothing else.
  fileprivate var commandFailure: (word: String, reason: String?)? {
    guard let word = self["status"]?.text, ["error", "fail", "failed", "failure"].contains(word.lowercased()) else {
      return nil
    }
    return (word, ["error", "message", "detail"].lazy.compactMap { filled($0)?.text }.first)
  }
}
