import HTTPTypes

/// The API itself: from a request to its answer.
struct API: Sendable {
  let state: NodeState
  let settings: APISettings

  private var catalog: Catalog { state.catalog }

  /// Answers a request to a path under `/api/`.
  ///
  /// - Parameter authorize: throws where the request's credentials are not enough, or come too often.
  func answer(_ request: APIRequest, authorize: (_ throttled: Bool) throws -> Void) -> APIAnswer {
    do {
      if settings.forms[.login] == .loginRedirect && request.path == LoginPage.path { return LoginPage.answer }
      guard request.path.hasSuffix("/") else { return try redirected(request) }
      guard let endpoint = Endpoint(path: request.path, in: catalog) else { throw APIError.noSuchPage }
      return try answer(request, at: endpoint, authorize: authorize)
    } catch {
      return ErrorForms(forms: settings.forms).answer(error as? APIError ?? .serverError, to: request)
    }
  }

  /// Django sends on to the path with a slash, if there is one, whatever the method and before authentication.
  private func redirected(_ request: APIRequest) throws -> APIAnswer {
    let path = request.path + "/"
    guard settings.redirectsToSlash, Endpoint(path: path, in: catalog) != nil else { throw APIError.noSuchPage }
    var answer = APIAnswer.empty(.movedPermanently)
    answer.headers[.location] = PercentEncoding.encodePath(path) + (request.query.isEmpty ? "" : "?\(request.query)")
    return answer
  }

  private func answer(
    _ request: APIRequest, at endpoint: Endpoint, authorize: (_ throttled: Bool) throws -> Void
  ) throws -> APIAnswer {
    var request = request
    let method = request.headers[.methodOverride]?.uppercased() ?? request.method
    if let place = endpoint.place, !settings.rights.allow(method, on: place) {
      try authorize(true)
      throw APIError.forbidden
    }
    if let methods = endpoint.methods(in: catalog) {
      request.method = method
      if request.method == "OPTIONS" { return .allow(.ok, methods) }
      guard methods.contains(request.method) else { throw APIError.methodNotAllowed(methods) }
      if case .detail = endpoint, request.method == "POST" { throw APIError.notImplemented }
      try authorize(true)
    } else if !settings.forms.isStockTastypie {
      try authorize(false)
    }
    if request.method == "GET" { try checkAccept(request) }
    switch endpoint {
    case .summary: return APIAnswer.json(.ok, schema.summary(full: wantsFullSchemas(request))).read
    case .index(let category, let group):
      return APIAnswer.json(.ok, schema.index(of: category, group: group, full: wantsFullSchemas(request))).read
    case .schema(let place): return APIAnswer.json(.ok, try schema.schema(of: place)).read
    case .list(let place): return try answerList(request, place)
    case .detail(let place, let key): return try answerDetail(request, place, key)
    case .set(let place, let keys): return try readSet(place, keys)
    case .nested(let place, let parent, let key): return try answerNested(request, place, parent, key)
    }
  }

  private var schema: Schema { Schema(catalog: catalog, forms: settings.forms) }

  private func wantsFullSchemas(_ request: APIRequest) -> Bool {
    request.parameters.contains { $0.name == "fullschema" && $0.value == "true" }
  }

  /// What URLs of this node begin with, as the client sees it.
  private func origin(_ request: APIRequest) -> String { "\(settings.scheme)://\(request.host)" }

  private func checkAccept(_ request: APIRequest) throws {
    guard let accept = request.headers[.accept], !accept.isEmpty else { return }
    guard accept.split(separator: ",").allSatisfy({ $0.contains("/") }) else {
      throw APIError.badRequest("Invalid Accept header")
    }
  }

  private var listWrites: ListWrites { ListWrites(state: state, forms: settings.forms) }

  private func answerList(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    let resource = catalog.resources[place]
    if resource.isCommand { return try Commands(state: state).run(request, place) }
    switch request.method {
    case "GET": return try readList(request, place)
    case "POST": return try create(request, place)
    case "PATCH": return try listWrites.patch(request, place)
    case "PUT": return try listWrites.put(request, place)
    case "DELETE": return try listWrites.delete(request, place)
    default: throw APIError.notImplemented
    }
  }

  // MARK: Reading

  private func database(for place: Int) -> Database {
    var (database, lastChange) = state.snapshot()
    StatusTables(lastChange: lastChange, syncDelay: settings.syncDelay, release: settings.forms[.release]).fill(
      place, in: &database)
    return database
  }

  private func readList(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    let database = database(for: place)
    let parameters = request.parameters
    let filter = try Filter(parameters, of: place, in: catalog)
    let ordering = try Ordering(parameters, of: place, in: catalog)
    let page = try Page(
      parameters, maximum: settings.maximumLimit, forms: settings.forms, origin: origin(request))
    let found = ordering.sorted(try filter.objects(in: database), in: database)
    let shown = page.slice(found)
    var text = JSONText(capacity: 256 + shown.count * 512)
    text.append(raw: "{\"meta\": ")
    text.append(page.meta(total: found.count, path: catalog.resources[place].path))
    text.append(raw: ", \"objects\": ")
    var reader = Reader(database: database, forms: settings.forms)
    reader.write(place, shown, into: &text)
    text.append(raw: "}")
    return APIAnswer.json(.ok, bytes: text.bytes).read
  }

  private func readSet(_ place: Int, _ keys: Substring) throws -> APIAnswer {
    let database = database(for: place)
    var found: [Identifier] = []
    var missing: [JSONValue] = []
    for key in keys.split(separator: ";") {
      guard let identifier = Identifier(key, of: catalog.resources[place]) else { throw APIError.serverError }
      if database[place].contains(identifier) { found.append(identifier) } else { missing.append(.string(String(key))) }
    }
    var text = JSONText()
    text.append(raw: "{")
    if !missing.isEmpty {
      text.append(raw: "\"not_found\": ")
      text.append(.array(missing))
      text.append(raw: ", ")
    }
    text.append(raw: "\"objects\": ")
    var reader = Reader(database: database, forms: settings.forms)
    reader.write(place, found, into: &text)
    text.append(raw: "}")
    return APIAnswer.json(.ok, bytes: text.bytes).read
  }

  // MARK: One object

  private func answerDetail(_ request: APIRequest, _ place: Int, _ key: Substring) throws -> APIAnswer {
    let resource = catalog.resources[place]
    guard let identifier = Identifier(key, of: resource) else {
      switch request.method {
      case "DELETE": throw APIError.noSuchObject
      case "PUT": throw APIError.serverError
      default: throw APIError.notFound
      }
    }
    switch request.method {
    case "GET":
      let database = database(for: place)
      guard database[place].contains(identifier) else { throw APIError.noSuchObject }
      var reader = Reader(database: database, forms: settings.forms)
      return APIAnswer.json(.ok, bytes: reader.object(place, identifier)).read
    case "PATCH": return try detailWrites(request).patch(request, place, identifier)
    case "PUT": return try detailWrites(request).put(request, place, identifier)
    case "DELETE":
      try state.write { writer in
        guard writer.database[place].contains(identifier) else { throw APIError.noSuchObject }
        try writer.delete(place, identifier)
      }
      return APIAnswer.empty(.noContent).fromView
    default: throw APIError.notImplemented
    }
  }

  private func createAnswer(_ request: APIRequest) -> CreateAnswer {
    CreateAnswer(forms: settings.forms, origin: origin(request))
  }

  private func detailWrites(_ request: APIRequest) -> DetailWrites {
    DetailWrites(state: state, forms: settings.forms, createAnswer: createAnswer(request))
  }

  private func create(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    let resource = catalog.resources[place]
    let body = try RequestBody.members(of: request, for: resource)
    let (identifier, once) = try state.write { writer in
      let identifier = try writer.create(place, body)
      return (identifier, writer.createOnly)
    }
    return createAnswer(request).make(resource, place, identifier, once: once, database: state.snapshot().database)
  }

  // MARK: Lists inside objects

  private func answerNested(
    _ request: APIRequest, _ place: Int, _ parent: Int, _ key: Substring
  ) throws -> APIAnswer {
    guard let identifier = Identifier(key, of: catalog.resources[parent]) else { throw APIError.notFound }
    guard database(for: parent)[parent].contains(identifier) else { throw APIError.noSuchObject }
    return request.method == "GET" ? try readList(request, place) : APIAnswer.empty(.accepted).fromView
  }
}
