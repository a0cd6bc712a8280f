import HTTPTypes

/// The mock Management Node without its socket: state, API, faults and log.
final class MockCore: Sendable {
  let configuration: MockConfiguration
  let state: NodeState
  let api: API
  let faults: FaultBook
  let log: RequestLog
  let masking: Masking
  let authoriser: Authoriser
  private let initial: Database

  init(_ configuration: MockConfiguration) throws {
    let catalogue = try Catalogue.load()
    self.configuration = configuration
    let loader = SeedLoader(catalogue: catalogue, hasDefaultCertificate: configuration.hasDefaultCertificate)
    if let file = configuration.stateFile, let kept = try StateFile.load(file, catalogue: catalogue) {
      initial = kept
    } else {
      initial = try loader.load(configuration.seed)
    }
    state = NodeState(database: initial)
    api = API(
      state: state,
      settings: APISettings(
        maximumLimit: configuration.maximumLimit, syncDelay: configuration.syncDelay,
        redirectsToSlash: configuration.redirectsToSlash))
    faults = FaultBook(configuration.faults)
    log = try RequestLog(file: configuration.requestLog)
    masking = Masking(secretNames: catalogue.secretNames, isOff: configuration.showsSecrets)
    authoriser = Authoriser(configuration, tokens: configuration.oauth2Clients.isEmpty ? nil : AccessTokens())
  }

  var ownPages: OwnPages { OwnPages(core: self) }

  /// The answer to a request, with what a fault puts in its place.
  func answer(_ request: APIRequest, under action: FaultRule.Action?) -> APIAnswer {
    if let url = action?.redirect {
      var answer = APIAnswer.empty(action?.status.map { .init(code: $0) } ?? .found)
      answer.headers[.location] = url
      return answer
    }
    if let status = action?.status {
      var answer = APIAnswer.empty(.init(code: status))
      answer.body = Array((action?.body ?? action?.json?.json ?? "").utf8)
      if action?.json != nil { answer.headers[.contentType] = "application/json" }
      return answer
    }
    var answer = api.answer(request) { isCounted in try authoriser.authorise(request, isCounted: isCounted) }
    if let json = action?.json {
      answer.body = JSONText.of(json)
      answer.headers[.contentType] = "application/json"
    } else if let body = action?.body {
      answer.body = Array(body.utf8)
    }
    return answer
  }

  /// Back to the first objects and the first faults, with no requests logged.
  func reset() {
    state.replace(with: initial)
    faults.replace(with: configuration.faults)
    log.clear()
  }
}
