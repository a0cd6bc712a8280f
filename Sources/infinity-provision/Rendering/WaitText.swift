import InfinityAPI

/// Says that nothing is sent for a while, how long, and why.
enum WaitText {
  static func line(_ wait: RequestWait) -> String {
    let reason =
      switch wait.reason {
      case .requestsPerMinute(let limit): "no more than \(limit) requests are sent within a minute"
      case .retryAfter(let time, let status):
        "the Management Node asked for it (\(status), Retry-After: \(time.components.seconds))"
      }
    return "Waiting \(seconds(wait.duration)) s: \(reason)."
  }

  /// To the nearest second.
  private static func seconds(_ duration: Duration) -> Int64 {
    (duration + .milliseconds(500)).components.seconds
  }
}
