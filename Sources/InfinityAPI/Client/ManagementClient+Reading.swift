import HTTPTypes

extension ManagementClient {
  /// Reads one object.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/notFound`` where it does not exist.
  public func get<Wanted: Resource>(_ type: Wanted.Type = Wanted.self, at uri: ResourceURI) async throws -> Wanted {
    try check(uri, isIn: Wanted.endpoint)
    return try await read(APIRequest(method: .get, target: uri.path)) { json in
      let object = Wanted(json: json)
      _ = try object.identity()
      return object
    }
  }

  /// Reads the settings of the platform, of which there is one object.
  public func globalSettings() async throws -> GlobalSettings {
    try await get(GlobalSettings.self, at: GlobalSettings.uri)
  }

  /// Finds the one object with this natural key, or nil where there is none.
  ///
  /// The natural key is what people know an object by: the field ``NaturallyKeyed/naturalKeyField`` of its kind, as the name of a location and
  /// the address of a DNS server. It is compared exactly, upper and lower case included.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/ambiguous`` where there are several.
  public func find<Wanted: NaturallyKeyed>(_ type: Wanted.Type = Wanted.self, named key: String) async throws -> Wanted?
  {
    // The Management Node may compare more loosely than it says, so the key is compared again.
    let found = try await list(Wanted.self, where: [.equal(Wanted.naturalKeyField, key)])
    return try only(found.filter { $0.naturalKey == key }, "\(Wanted.naturalKeyField.name) \"\(key)\"")
  }

  /// Finds the one object for which the conditions hold, or nil where there is none.
  ///
  /// The Management Node compares; what it makes of upper and lower case is its own.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/ambiguous`` where there are several.
  public func find<Wanted: Resource>(
    _ type: Wanted.Type = Wanted.self, where filters: [Filter<Wanted>]
  ) async throws -> Wanted? {
    try only(
      try await list(Wanted.self, where: filters),
      filters.isEmpty
        ? "no condition to choose by"
        : filters.map { $0.queryItem }.map { "\($0.name) \"\($0.value)\"" }.joined(separator: ", "))
  }

  /// What the Management Node says about a resource: fields, methods, orderings.
  public func schema<Described: Resource>(of type: Described.Type) async throws -> ResourceSchema {
    try await schema(at: Described.endpoint)
  }

  /// What the Management Node says about the resource at an endpoint.
  package func schema(at endpoint: Endpoint) async throws -> ResourceSchema {
    try await read(APIRequest(method: .get, target: endpoint.path + "schema/"), ResourceSchema.init)
  }

  /// Sends a GET and reads its answer.
  nonisolated(nonsending) func read<Wanted: Sendable>(
    _ request: APIRequest, _ view: @Sendable (JSONView) throws -> Wanted
  ) async throws -> Wanted {
    let response = try await sender.send(request, authorizer: authorizer)
    guard response.body.count > Self.largeBody else { return try read(response, to: request, view) }
    // Pages of a list are read side by side, and never on the thread that carries the transfers.
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      try read(response, to: request, view)
    }
  }

  /// What takes longer to read than a change of thread, in bytes.
  private static let largeBody = 64 << 10

  func read<Wanted>(
    _ response: TransportResponse, to request: APIRequest, _ view: (JSONView) throws -> Wanted
  ) throws -> Wanted {
    do {
      return try view(JSONView(taking: response.body))
    } catch {
      throw report.invalidResponse(response, to: request, DecodingFault.description(of: error))
    }
  }

  /// Errors of requests whose secrets, if any, cannot be echoed any more.
  var report: ErrorReport { ErrorReport(server: sender.address.origin, mask: secretMask) }

  /// Takes out of a text every secret that the client knows.
  package var secretMask: SecretMask { sender.masked.mask() }

  /// Masks more secrets from now on, beside those of the configuration: those that became known after the client was made.
  package func mask(_ secrets: [Secret]) { sender.masked.add(secrets) }

  /// Refuses the address of another kind of object.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest``.
  func check(_ uri: ResourceURI, isIn endpoint: Endpoint) throws {
    try check(uri)
    guard uri.path.hasPrefix(endpoint.path) else {
      throw InfinityError(
        .invalidRequest, "\(uri) is not in \(endpoint.path)", advice: "Use the address of an object of that kind.")
    }
  }

  /// Refuses an address that was made of an endpoint that is none, and could lead elsewhere.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest``.
  func check(_ uri: ResourceURI) throws {
    guard uri.isWellFormed else { throw ResourceURI.noAddress(uri.path) }
  }

  private func only<Wanted: Resource>(_ found: [Wanted], _ what: String) throws -> Wanted? {
    guard found.count > 1 else { return found.first }
    let paths = found.prefix(5).map(\.uri.path).joined(separator: ", ")
    throw InfinityError(
      .ambiguous, "\(found.count) objects of \(Wanted.endpoint.path) have \(Printable.line(what)): \(paths)",
      advice: "Rename or delete all but one on the Management Node.")
  }
}

/// Says what is wrong with a JSON answer without quoting it.
enum DecodingFault {
  static func description(of error: any Error) -> String {
    switch error {
    case is UnidentifiedObject:
      "the answer is not an object of the API, or cannot be addressed: it has no resource_uri and no id"
    case is TooManyObjects: "the answer has more than 10,000 objects, which the Management Node never gives at once"
    case is ParsedJSON.TooDense:
      "the answer is made of so many small values that it would take far more memory than its size"
    case DecodingError.keyNotFound(let key, let context): "the answer has no \(path(context.codingPath + [key]))"
    case DecodingError.typeMismatch(let type, let context):
      "\(path(context.codingPath)) in the answer is not \(words(type))"
    case DecodingError.valueNotFound(_, let context): "\(path(context.codingPath)) in the answer is null"
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty: "the answer is not valid JSON"
    case DecodingError.dataCorrupted(let context): "\(path(context.codingPath)) in the answer cannot be read"
    default: "the answer cannot be read"
    }
  }

  /// What should have been there, as JSON names it.
  private static func words(_ type: any Any.Type) -> String {
    switch type {
    case is [String: Any].Type: "an object"
    case is [Any].Type: "a list"
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type: "a whole number that fits"
    case is any BinaryFloatingPoint.Type: "a number"
    default: "of the type \(type)"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    let path = keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return path.isEmpty ? "the value" : "\"\(Printable.line(path))\""
  }
}
