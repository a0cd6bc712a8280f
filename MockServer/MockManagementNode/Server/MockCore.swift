import HTTPTypes

/// The mock Management Node without its socket: state, API, faults and log.
final class MockCore: Sendable {
  let configuration: MockConfiguration
  let state: NodeState
  let api: API
  let faults: FaultBook
  let log: RequestLog
  let masking: Masking
  let authorizer: Authorizer
  private let tokenEndpoint: TokenEndpoint?
  private let initial: Database

  init(_ configuration: MockConfiguration) async throws {
    let forms = Forms(configuration.dialects)
    let catalog = try Self.catalog(forms, without: configuration.lackingFields)
    self.configuration = configuration
    let loader = SeedLoader(catalog: catalog, hasDefaultCertificate: configuration.hasDefaultCertificate)
    if let file = configuration.stateFile, let kept = try StateFile.load(file, catalog: catalog) {
      initial = kept
    } else {
      initial = try loader.load(configuration.seed)
    }
    state = NodeState(database: initial)
    api = API(
      state: state,
      settings: APISettings(
        maximumLimit: configuration.maximumLimit ?? (forms.isStockTastypie ? 1000 : 10_000),
        syncDelay: configuration.syncDelay, redirectsToSlash: configuration.redirectsToSlash, forms: forms,
        rights: try Self.rights(configuration, in: catalog), scheme: configuration.scheme))
    faults = FaultBook(configuration.faults)
    log = try RequestLog(file: configuration.requestLog)
    masking = Masking(secretNames: catalog.secretNames, isOff: configuration.showsSecrets)
    let clients = configuration.oauth2Clients
    tokenEndpoint = clients.isEmpty ? nil : try await TokenEndpoint(clients: clients, tokens: AccessTokens())
    authorizer = Authorizer(configuration, tokens: tokenEndpoint?.tokens)
  }

  private static func catalog(_ forms: Forms, without fields: [String: Set<String>]) throws -> Catalog {
    guard forms[.release] == .release24 else { return try Catalog.load(without: fields) }
    return try Catalog.load(
      without: fields.merging(Release24.lackingFields) { $0.union($1) },
      showing: forms[.secrets] == .secretsEncrypted ? Release24.clearSecrets : [:])
  }

  private static func rights(_ configuration: MockConfiguration, in catalog: Catalog) throws -> Rights {
    func place(_ name: String, _ verb: String) throws -> Int {
      guard let place = catalog.index(of: name) else {
        throw MockError("cannot \(verb) \"\(name)\", which is not a resource of the API")
      }
      return place
    }
    var rights = Rights(
      forbidden: Set(try configuration.forbiddenResources.sorted().map { try place($0, "forbid") }))
    guard let allowed = configuration.allowedRights else { return rights }
    rights.allowed = [:]
    for right in allowed.sorted(by: { ($0.resource, $0.method) < ($1.resource, $1.method) }) {
      rights.allowed?[try place(right.resource, "allow"), default: []].insert(right.method)
    }
    return rights
  }

  var ownPages: OwnPages { OwnPages(core: self) }

  /// The answer to a request, with what a fault puts in its place.
  func answer(_ request: APIRequest, under action: FaultRule.Action?) async -> APIAnswer {
    if let url = action?.redirect {
      var answer = APIAnswer.empty(action?.status.map { .init(code: $0) } ?? .found)
      answer.headers[.location] = url
      return answer
    }
    if let status = action?.status {
      if action?.takesEffect == true { _ = await effect(of: request) }
      var answer = APIAnswer.empty(.init(code: status))
      answer.body = Array((action?.body ?? action?.json?.json ?? "").utf8)
      if action?.json != nil { answer.headers[.contentType] = "application/json" }
      return answer
    }
    if let action { shiftPage(for: request, action) }
    var answer = await effect(of: request)
    if let json = action?.json {
      answer.body = JSONText.of(json)
      answer.headers[.contentType] = "application/json"
    } else if let body = action?.body {
      answer.body = Array(body.utf8)
    }
    return answer
  }

  /// Somebody else creates or deletes an object while a list is read.
  private func shiftPage(for request: APIRequest, _ action: FaultRule.Action) {
    guard action.insert != nil || action.removeFirst,
      case .list(let place)? = Endpoint(path: request.path, in: state.catalog)
    else { return }
    // What cannot be created or deleted shifts nothing.
    try? state.write { writer in
      if action.removeFirst, let first = writer.database[place].identifiers.first {
        try writer.delete(place, first)
      }
      if let members = action.insert?.members { _ = try writer.create(place, members) }
    }
  }

  private func effect(of request: APIRequest) async -> APIAnswer {
    guard let tokenEndpoint else {
      return api.answer(request) { isCounted in try authorizer.authorize(request, isCounted: isCounted) }
    }
    let settings = AuthenticationSettings(state.snapshot().database)
    if request.path == TokenEndpoint.path {
      return await tokenEndpoint.answer(
        request, names: settings.names(host: request.host), lifetime: settings.tokenSeconds)
    }
    return api.answer(request) { isCounted in
      try authorizer.authorize(request, isCounted: isCounted, allowsBasic: settings.allowsBasic)
    }
  }

  /// Back to the first objects and the first faults, with no requests logged.
  func reset() {
    state.replace(with: initial)
    faults.replace(with: configuration.faults)
    log.clear()
  }
}
