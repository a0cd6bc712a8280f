/// A request on its way, over all of its tries.
struct RequestCourse {
  let request: APIRequest
  let body: [UInt8]?
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

  /// Whether it would change something, and no try of it can have done so.
  var isUnsentWrite: Bool { request.isWrite && authorizer != nil && !mayHaveTakenEffect }

  /// What is left of the time.
  var remaining: Duration? { end.map { $0 - .now } }
}
