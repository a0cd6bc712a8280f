import HTTPTypes

extension ManagementClient {
  /// Reads all objects of a list for whose kind there is no type.
  ///
  /// ```swift
  /// let themes = try await client.list(at: Endpoint(.configuration, "ivr_theme"), where: ["name__startswith": "Acme"])
  /// for theme in themes { print(theme.uri, theme["name"]?.text ?? "") }
  /// ```
  ///
  /// It is read and checked as ``list(_:requiring:where:orderedBy:progress:)`` reads and checks it.
  ///
  /// - Parameters:
  ///   - endpoint: the list.
  ///   - query: conditions and orderings. Default: none.
  ///   - progress: told after each page. Default: nobody is told.
  /// - Throws: ``InfinityError``, as that one; with the code ``InfinityError/Code/invalidRequest`` also for a query that names
  ///   `limit`, `offset` or `format`, which are the client's own, or another name than `order_by` twice.
  public func list(
    at endpoint: Endpoint, where query: UntypedQuery = [:], progress: ListingObserver? = nil
  ) async throws -> [UntypedObject] {
    try await list(try untyped(endpoint, query), progress: progress)
  }

  /// As ``list(at:where:progress:)``, with a query that is made at run time and names nothing of the client's own.
  package func list(
    at endpoint: Endpoint, matching query: [(name: String, value: String)], progress: ListingObserver? = nil
  ) async throws -> [UntypedObject] {
    try check(endpoint)
    return try await list(ListRequest(endpoint: endpoint, query: query), progress: progress)
  }

  private func list(_ request: ListRequest, progress: ListingObserver?) async throws -> [UntypedObject] {
    let list = try await wholeList(request, UntypedObject.init, progress: progress)
    if let fault = list.unidentified.first { throw unidentified(fault, in: request.endpoint) }
    return list.objects
  }

  /// Reads one page of a list for whose kind there is no type.
  ///
  /// - Parameters:
  ///   - endpoint: the list.
  ///   - offset: how many objects are passed over. Default: none.
  ///   - limit: how many objects are asked for, at most; the Management Node may give fewer. Default: ``Configuration/pageSize``.
  ///   - query: conditions and orderings. Default: none.
  /// - Throws: ``InfinityError``.
  public func page(
    at endpoint: Endpoint, offset: Int = 0, limit: Int? = nil, where query: UntypedQuery = [:]
  ) async throws -> ListPage<UntypedObject> {
    try await page(try untyped(endpoint, query), offset: offset, limit: limit, UntypedObject.init)
  }

  /// How many objects a list has for whose kind there is no type.
  ///
  /// - Parameters:
  ///   - endpoint: the list.
  ///   - query: conditions. Default: none.
  /// - Throws: ``InfinityError``.
  public func count(at endpoint: Endpoint, where query: UntypedQuery = [:]) async throws -> Int {
    try await count(try untyped(endpoint, query))
  }

  /// Reads one object for whose kind there is no type.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/notFound`` where it does not exist.
  public func object(at uri: ResourceURI) async throws -> UntypedObject {
    try check(uri)
    return try await read(APIRequest(method: .get, target: uri.path)) { json in
      guard json.isObject else { throw UnidentifiedObject(json) }
      return UntypedObject(json, uri)
    }
  }

  /// Creates an object from values by the API's names, and returns its address.
  ///
  /// ```swift
  /// let uri = try await client.create(at: Endpoint(.configuration, "ivr_theme"), body: ["name": "Acme"])
  /// ```
  ///
  /// - Throws: ``InfinityError``; where its ``InfinityError/mayHaveTakenEffect`` is true, look the object up before
  ///   creating it again.
  @discardableResult
  public func create(at endpoint: Endpoint, body: RequestValue) async throws -> ResourceURI {
    try await create(body, at: endpoint)
  }

  /// Creates an object from values by the API's names, and returns its address and the answer: some resources show a key or a document
  /// there, once.
  ///
  /// ```swift
  /// let (uri, answer) = try await client.createWithAnswer(at: Endpoint(.configuration, "oauth2_client"), body: ["client_name": "tool"])
  /// ```
  ///
  /// - Returns: the object's address, and the answer as it came.
  /// - Throws: ``InfinityError``; where its ``InfinityError/mayHaveTakenEffect`` is true, look the object up before
  ///   creating it again.
  public func createWithAnswer(
    at endpoint: Endpoint, body: RequestValue
  ) async throws -> (uri: ResourceURI, answer: Answer) {
    try await createWithAnswer(body, at: endpoint)
  }

  /// Changes an object by values with the API's names: a field that is not named keeps its value.
  ///
  /// - Throws: ``InfinityError``.
  public func update(at uri: ResourceURI, body: RequestValue) async throws {
    try await patch(uri, body)
  }

  /// Has the Management Node carry out a command that is about one object and for which there is no type.
  ///
  /// - Parameter name: the last component of its path, such as `finish`.
  /// - Throws: as ``command(_:_:)-(String,_)``.
  package func command(_ name: String, on uri: ResourceURI, _ parameters: RequestValue) async throws -> Answer {
    try check(uri)
    var request = Self.post(parameters, to: Endpoint(.configuration, uri.resource))
    request.target = "\(uri.path)\(name)/"
    return try await carryOut(request).answer
  }

  /// Sends a command to a resource of the configuration that is one.
  package func command(sentTo endpoint: Endpoint, _ parameters: RequestValue) async throws -> Answer {
    try check(endpoint)
    return try await carryOut(Self.post(parameters, to: endpoint)).answer
  }

  /// Reads what the Management Node says of a resource, as a caller's own type.
  package func schemaDocument<Document: Sendable>(
    of endpoint: Endpoint, _ make: @escaping @Sendable (JSONView) throws -> Document
  ) async throws -> Document {
    try check(endpoint)
    return try await read(APIRequest(method: .get, target: endpoint.path + "schema/"), make)
  }

  private func untyped(_ endpoint: Endpoint, _ query: UntypedQuery) throws -> ListRequest {
    try check(endpoint)
    if let name = query.items.map(\.name).first(where: { ["limit", "offset", "format"].contains($0) }) {
      throw InfinityError(
        .invalidRequest, "the query names \"\(name)\", which the client sets itself",
        advice: "Use page(at:offset:limit:where:) to read a part of a list.")
    }
    return ListRequest(endpoint: endpoint, query: query.items)
  }
}
