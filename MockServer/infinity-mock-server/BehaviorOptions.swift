import ArgumentParser
import Foundation
import MockManagementNode

struct BehaviorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What goes wrong, as JSON: a list of rules.", valueName: "file"))
  var faults: String?

  @Flag(help: "Allow /mock/: GET state, PUT state, POST reset, PUT faults, GET requests, GET held, GET dialect.")
  var control = false

  @Option(help: ArgumentHelp("Milliseconds before every answer.", valueName: "ms"))
  var latency = 0

  @Option(help: ArgumentHelp("How long a node stays out of sync after a change.", valueName: "seconds"))
  var syncDelay = 1.0

  @Option(help: ArgumentHelp("Requests that a user may send in a number of seconds.", valueName: "n/seconds"))
  var rateLimit = RateLimitArgument(requests: 1000, seconds: 60)

  @Flag(help: "No rate limit.")
  var noRateLimit = false

  @Option(help: ArgumentHelp("The largest page of a list. Default: 10000; 1000 with tastypie.", valueName: "n"))
  var maxLimit: Int?

  @Option(
    name: .customLong("oauth2-client"),
    help: ArgumentHelp("Enable OAuth2 for this client (repeatable).", valueName: "id=public-key-pem-file"))
  var oauth2Clients: [String] = []

  @Option(help: "A path without the slash at its end: redirect (301) or 404.")
  var trailingSlash = TrailingSlash.redirect

  enum TrailingSlash: String, ExpressibleByArgument, CaseIterable {
    case redirect
    case notFound = "404"
  }

  func validate() throws {
    if !(0...86_400_000).contains(latency) {
      throw ValidationError("--latency is a number of milliseconds, at most a day")
    }
    if !(0...86_400).contains(syncDelay) { throw ValidationError("--sync-delay is a number of seconds") }
    if let maxLimit, maxLimit < 0 { throw ValidationError("--max-limit is a number from 0") }
    for client in oauth2Clients where !client.contains("=") {
      throw ValidationError("--oauth2-client is ID=PUBLIC_KEY_PEM_FILE")
    }
  }

  func apply(to configuration: inout MockConfiguration) throws {
    if let faults { configuration.faults = try FaultRule.rules(file: faults) }
    configuration.allowsControl = control
    configuration.latency = .milliseconds(latency)
    configuration.syncDelay = .seconds(syncDelay)
    configuration.rateLimit =
      noRateLimit ? nil : MockConfiguration.RateLimit(requests: rateLimit.requests, seconds: rateLimit.seconds)
    configuration.maximumLimit = maxLimit
    configuration.redirectsToSlash = trailingSlash == .redirect
    for client in oauth2Clients {
      let parts = client.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let key = try? String(contentsOf: URL(filePath: parts[1]), encoding: .utf8) else {
        throw MockError("cannot read the public key of --oauth2-client \(client)")
      }
      configuration.oauth2Clients[parts[0]] = key
    }
  }
}

/// `1000/60`: so many requests in so many seconds.
struct RateLimitArgument: ExpressibleByArgument, CustomStringConvertible {
  let requests: Int
  let seconds: Double

  init(requests: Int, seconds: Double) {
    self.requests = requests
    self.seconds = seconds
  }

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let requests = Int(parts[0]), let seconds = Double(parts[1]), requests > 0,
      seconds > 0, seconds <= 86_400
    else {
      return nil
    }
    self.init(requests: requests, seconds: seconds)
  }

  var description: String { "\(requests)/\(seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)")" }
  var defaultValueDescription: String { description }
}
