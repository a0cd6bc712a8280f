/// A request on its way, over all of its tries.
struct RequestCourse {
  var request: APIRequest
  var body: [UInt8]?
  /// Gives the credentials, or nil for a request without any.
  let authorizer: Authorizer?
  let started = ContinuousClock.now
  /// The last moment of use to the caller, or nil.
  let end: ContinuousClock.Instant?
  /// Whether no other request is sent meanwhile.
  var isAlone = false
  /// How often it was tried.
  var tries = 0
  /// The number of the try as the policy counts: without those that were only to see whether anybody is there.
  var attempt = 1
  var hasWaitedForArrival = false
  var tokenWasRenewed = false
  var mayHaveTakenEffect = false

  /// What is known of its effect.
  var effect: LoginGate.Effect {
    guard request.isWrite, authorizer != nil else { return .none }
    return mayHaveTakenEffect ? .write : .unsentWrite
  }

  /// Makes the body anew, before another try, where it may be sent once.
  mutating func renewBody() async throws {
    guard let form = request.renewedForm else { return }
    request.content = .form(try await form())
    body = try RequestEncoding.bytes(of: request)
  }

  /// What is left of the time.
  var remaining: Duration? { end.map { $0 - .now } }
}
