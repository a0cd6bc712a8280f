/// How long a client waits for a Management Node that is not up yet: that starts for the first time, or is being upgraded.
///
/// It is for the time until the first answer. Waited out are a connection that cannot be made or breaks, silence, a 502, 503
/// or 504, and an HTML page where JSON was asked for; with a create only what surely did not reach the Management Node. A
/// host without an address and a certificate that is not trusted end the wait at once. After the first answer, and after a wait
/// that was in vain, ``RetryPolicy`` alone decides.
public struct Patience: Sendable {
  /// How long, from when the request was made, 1 ms to 365 days. The last try begins then at the latest, or as soon after as the limit of
  /// requests a minute lets it; it may take as long as any other.
  ///
  /// Default 10 minutes. A ``RetryPolicy/deadline`` that ends earlier counts.
  public var limit: Duration

  /// How long between two tries, 1 ms to one day.
  ///
  /// Default 1 s; more where a `Retry-After` asks for it, up to ``RetryPolicy/longestRetryAfter``.
  public var pause: Duration

  /// Told of each wait before it begins, and of what came of it.
  ///
  /// It is called where the request is sent from: it must not block.
  public var observer: @Sendable (Event) -> Void

  /// What an observer is told.
  public enum Event: Sendable {
    /// A try failed, this long after the first one began, and another one follows.
    case waiting(elapsed: Duration, last: InfinityError)
    /// The Management Node answered for the first time.
    case answered(elapsed: Duration)
    /// The time is over: the request ends with the error of its last try.
    case gaveUp(elapsed: Duration)
  }

  /// A patience; every parameter has the default that its property tells.
  public init(
    limit: Duration = .seconds(600), pause: Duration = .seconds(1),
    observer: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.limit = limit
    self.pause = pause
    self.observer = observer
  }
}
