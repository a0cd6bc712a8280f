#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ManagementClient.Configuration {
  /// Checks the configuration as a whole.
  ///
  /// - Returns: the address, taken apart.
  func validated() throws -> ServerAddress {
    let address = try ServerAddress(baseURL)
    if address.scheme == "http", trust != .insecure {
      throw fault(
        "\(address.origin) is not https: the credentials would be sent over the network unencrypted",
        "Use https, or allow insecure connections if that does not matter.")
    }
    if case .certificates(let text) = trust, !text.contains("-----BEGIN ") {
      throw InfinityError(
        .caFileUnusable, "the text with the CA's certificates holds none in PEM", advice: "Give certificates in PEM.")
    }
    if case .url(let url) = proxy, url.allSatisfy(\.isWhitespace) {
      throw fault("the address of the proxy is empty", "Give one as http://HOST:PORT, or use no proxy.")
    }
    if case .caFile(let path) = trust {
      guard let text = try? Data(contentsOf: URL(filePath: path)) else {
        throw InfinityError(
          .caFileUnusable, "the CA file \(Printable.line(path)) cannot be read",
          advice: "Give a readable file with certificates in PEM.")
      }
      guard text.firstRange(of: Data("-----BEGIN ".utf8)) != nil else {
        throw InfinityError(
          .caFileUnusable, "the CA file \(Printable.line(path)) holds no certificate in PEM",
          advice: "Give a file with certificates in PEM.")
      }
    }
    try requireUsableKeys(address)
    try require(
      (1...1000).contains(maxConcurrentRequests), "maxConcurrentRequests is \(maxConcurrentRequests)", "from 1 to 1000")
    try require((1...10_000).contains(pageSize), "pageSize is \(pageSize)", "from 1 to 10000")
    try require(maxResponseBytes >= 1, "maxResponseBytes is \(maxResponseBytes)", "at least 1")
    try require(connectTimeout >= .milliseconds(1), "connectTimeout is \(connectTimeout)", "at least 1 ms")
    try require(requestTimeout >= .milliseconds(1), "requestTimeout is \(requestTimeout)", "at least 1 ms")
    try require(retryPolicy.maxAttempts >= 1, "retryPolicy.maxAttempts is \(retryPolicy.maxAttempts)", "at least 1")
    try requireUsableTimes()
    if let limit = requestsPerMinute {
      try require((1..<1000).contains(limit), "requestsPerMinute is \(limit)", "from 1 to 999, or nil")
    }
    return address
  }

  /// Longer ones than anybody means could not be counted from now on.
  private func requireUsableTimes() throws {
    let (day, year) = (Duration.seconds(86_400), Duration.seconds(365 * 86_400))
    func require(_ time: Duration, from least: Duration = .zero, to most: Duration, _ name: String, _ wanted: String)
      throws
    {
      try self.require(least <= time && time <= most, "\(name) is \(time)", wanted)
    }
    try require(retryPolicy.baseDelay, to: day, "retryPolicy.baseDelay", "from zero to one day")
    try require(retryPolicy.maxDelay, to: day, "retryPolicy.maxDelay", "from zero to one day")
    try require(retryPolicy.longestRetryAfter, to: year, "retryPolicy.longestRetryAfter", "from zero to 365 days")
    if let deadline = retryPolicy.deadline {
      try require(deadline, to: year, "retryPolicy.deadline", "from zero to 365 days, or nil")
    }
    if let patience {
      let shortest = Duration.milliseconds(1)
      try require(patience.limit, from: shortest, to: year, "patience.limit", "from 1 ms to 365 days")
      try require(patience.pause, from: shortest, to: day, "patience.pause", "from 1 ms to one day")
    }
  }

  private func requireUsableKeys(_ address: ServerAddress) throws {
    if let pinnedKeys, let pin = PinnedKeys.malformed(in: pinnedKeys) {
      throw fault(
        "\"\(Printable.line(String(pin)))\" is not the SHA-256 of a public key",
        "Give sha256// and 44 characters of base64, as curl accepts it; separate several with ;.")
    }
    if let (message, advice) = clientCertificate?.objection {
      throw InfinityError(.clientCertificateUnusable, message, advice: advice)
    }
    guard address.scheme == "https" || pinnedKeys == nil && clientCertificate == nil else {
      throw fault(
        "\(address.origin) is not https: there is no key to compare, and no one to show a client certificate to",
        "Use https, or neither a pinned key nor a client certificate.")
    }
  }

  private func require(_ holds: Bool, _ what: String, _ wanted: String) throws {
    if !holds { throw fault("\(what)", "It must be \(wanted).") }
  }

  private func fault(_ message: String, _ advice: String) -> InfinityError {
    InfinityError(.invalidConfiguration, message, advice: advice)
  }
}
