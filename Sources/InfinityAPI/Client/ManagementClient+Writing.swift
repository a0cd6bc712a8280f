import HTTPTypes

extension ManagementClient {
  /// Creates an object and returns its address.
  ///
  /// - Throws: ``InfinityError``; where its ``InfinityError/mayHaveTakenEffect`` is true, look the object up before
  ///   creating it again.
  @discardableResult
  public func create<Created: CreatableResource>(_ draft: Draft<Created>) async throws -> ResourceURI {
    try await create(at: Created.endpoint, body: draft)
  }

  /// Changes an object: fields that are ``Assignment/leave`` keep their values.
  public func update<Changed: ChangeableResource>(_ changes: Changes<Changed>, at uri: ResourceURI) async throws {
    try check(uri, isIn: Changed.endpoint)
    try await update(at: uri, body: changes)
  }

  /// Deletes an object.
  ///
  /// An object that an unanswered try has deleted counts as deleted.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/notFound`` where it did not exist.
  public func delete(at uri: ResourceURI) async throws {
    try check(uri)
    _ = try await sender.send(APIRequest(method: .delete, target: uri.path), authorizer: authorizer)
  }

  /// Creates an object from a body that is made at run time, and returns its address.
  ///
  /// - Throws: ``InfinityError``; where its ``InfinityError/mayHaveTakenEffect`` is true, look the object up before
  ///   creating it again.
  @discardableResult
  public func create(at endpoint: Endpoint, body: some RequestBody) async throws -> ResourceURI {
    try await create(body.requestValue, at: endpoint)
  }

  func create(_ body: RequestValue, at endpoint: Endpoint) async throws -> ResourceURI {
    try check(endpoint)
    let request = Self.post(body, to: endpoint)
    return try createdObject(in: try await sender.send(request, authorizer: authorizer), to: request, of: endpoint)
  }

  /// Creates an object and returns its address and the answer: some resources show a key or a document there, once.
  ///
  /// - Returns: the object's address, and the answer as it came.
  /// - Throws: ``InfinityError``; where its ``InfinityError/mayHaveTakenEffect`` is true, look the object up before
  ///   creating it again.
  public func createWithAnswer(
    at endpoint: Endpoint, body: some RequestBody
  ) async throws -> (uri: ResourceURI, answer: Answer) {
    try await createWithAnswer(body.requestValue, at: endpoint)
  }

  func createWithAnswer(
    _ body: RequestValue, at endpoint: Endpoint
  ) async throws -> (uri: ResourceURI, answer: Answer) {
    try check(endpoint)
    let request = Self.post(body, to: endpoint)
    let response = try await sender.send(request, authorizer: authorizer)
    let answer = try answer(response, to: request)
    return (try createdObject(in: response, to: request, of: endpoint), answer)
  }

  /// Changes an object by a body that is made at run time: a field that the body does not hold keeps its value.
  public func update(at uri: ResourceURI, body: some RequestBody) async throws {
    try await patch(uri, body.requestValue)
  }

  func patch(_ uri: ResourceURI, _ body: RequestValue) async throws {
    try check(uri)
    let request = APIRequest(method: .patch, target: uri.path, content: .body(body))
    _ = try await sender.send(request, authorizer: authorizer)
  }

  /// Changes, creates and deletes objects of one kind with a single request: all of it is done, or nothing.
  ///
  /// The Management Node writes whole objects here, so that a change that somebody else makes at the same moment can be
  /// lost. Some resources refuse it, `tls_certificate` among them. The answer does not tell which object is at fault.
  ///
  /// - Parameters:
  ///   - endpoint: the list.
  ///   - objects: bodies; one with `resource_uri` changes that object, or creates one where there is none at that address any more, and
  ///     one without creates an object.
  ///   - deletedObjects: objects to delete, after everything else.
  /// - Throws: ``InfinityError``. A request with updates only is sent again where its answer was lost; where that ends in a refusal,
  ///   ``InfinityError/mayHaveTakenEffect`` is true, as the first one may have changed or created objects.
  public func patchList(
    at endpoint: Endpoint, objects: [some RequestBody], deletedObjects: [ResourceURI] = []
  ) async throws {
    try check(endpoint)
    let bodies = objects.map(\.requestValue)
    for uri in deletedObjects { try check(uri, isIn: endpoint) }
    // A second deletion fails, and a second creation makes a twin; only updates can be sent again. (One of an object that is gone creates
    // it, by Tastypie: nobody can tell beforehand.)
    let onlyUpdates =
      deletedObjects.isEmpty
      && bodies.allSatisfy { body in
        if case .object(let fields) = body { fields["resource_uri"] != nil } else { false }
      }
    var content: [String: RequestValue] = ["objects": .array(bodies)]
    if !deletedObjects.isEmpty { content["deleted_objects"] = .array(deletedObjects.map(RequestValue.reference)) }
    let request = APIRequest(
      method: .patch, target: endpoint.path, content: .json(.object(content)),
      repeatability: onlyUpdates ? .repeatable : .onlyIfNotSent)
    _ = try await sender.send(request, authorizer: authorizer)
  }

  /// The address in the `Location` header, or in the body of servers that give the object back.
  ///
  /// - Throws: ``InfinityError`` where there is none; the object was created all the same.
  private func createdObject(
    in response: TransportResponse, to request: APIRequest, of endpoint: Endpoint
  ) throws -> ResourceURI {
    if let uri = response.location.flatMap({ ResourceURI(leadingTo: $0, in: endpoint) }) { return uri }
    if let json = try? JSONView(parsing: response.body.bytes),
      case .value(let uri) = ResourceURI.read(json, to: endpoint)
    {
      return uri
    }
    var error = report.invalidResponse(
      response, to: request, "the answer (\(response.status)) does not contain the address of the new object")
    error.mayHaveTakenEffect = true
    throw error
  }
}
