extension ManagementClient {
  /// Reads the one object of a kind of which there is always one.
  public func get<Wanted: SingletonResource>(_ type: Wanted.Type = Wanted.self) async throws -> Wanted {
    try await get(Wanted.self, at: Wanted.uri)
  }

  /// Changes the one object of a kind of which there is always one.
  public func update<Changed: SingletonResource & ChangeableResource>(_ changes: Changes<Changed>) async throws {
    try await update(changes, at: Changed.uri)
  }

  /// Deletes an object of a kind that can be deleted.
  ///
  /// - Throws: as ``delete(at:)``; ``InfinityError/Code/invalidRequest`` for the address of another kind of object.
  public func delete<Deleted: DeletableResource>(_ type: Deleted.Type, at uri: ResourceURI) async throws {
    try check(uri, isIn: Deleted.endpoint)
    try await delete(at: uri)
  }

  /// Creates an object, and returns its address with what the answer shows and nothing shows again.
  ///
  /// - Returns: the address; and what was shown, or nil where the answer does not hold it.
  /// - Throws: ``InfinityError``; where its ``InfinityError/mayHaveTakenEffect`` is true, look the object up before
  ///   creating it again.
  public func createWithAnswer<Created: AnsweringResource>(
    _ draft: Draft<Created>
  ) async throws -> (uri: ResourceURI, shown: Created.CreateAnswer?) {
    let (uri, answer) = try await createWithAnswer(at: Created.endpoint, body: draft)
    let text = Secret(String(decoding: answer.body, as: UTF8.self))
    return (uri, Created.CreateAnswer(json: answer.json, text: text))
  }

  /// Has the Management Node carry out a command, and returns what it returns.
  ///
  /// ```swift
  /// let dialed = try await client.perform(DialParticipant.call(conferenceAlias: "meet", destination: "sip:a@example.com"))
  /// ```
  ///
  /// - Throws: as ``command(_:_:)-(String,_)``; where the answer does not hold what the command returns,
  ///   ``InfinityError/Code/invalidResponse`` with ``InfinityError/mayHaveTakenEffect``.
  @discardableResult
  public func perform<Called: Command>(_ call: Call<Called>) async throws -> Called.Result {
    try await result(of: Called.self, Self.post(call, to: Called.endpoint)) { $0.data }
  }

  /// Has the Management Node carry out a command that is about one object.
  ///
  /// - Throws: as ``perform(_:)``; ``InfinityError/Code/invalidRequest`` for the address of another kind of object.
  @discardableResult
  public func perform<Called: ObjectCommand>(_ call: Call<Called>, on uri: ResourceURI) async throws -> Called.Result {
    try check(uri, isIn: Called.endpoint)
    var request = Self.post(call, to: Called.endpoint)
    request.target = "\(uri.path)\(Called.name)/"
    return try await result(of: Called.self, request) { $0.json }
  }

  private func result<Called: Callable>(
    of command: Called.Type, _ request: APIRequest, _ data: (Answer) -> JSONView?
  ) async throws -> Called.Result {
    let (answer, response) = try await carryOut(request)
    if let result = Called.Result(data: data(answer)) { return result }
    var error = report.invalidResponse(
      response, to: request, "the answer (\(response.status)) does not hold what the command returns")
    error.mayHaveTakenEffect = true
    throw error
  }
}
