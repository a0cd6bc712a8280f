/// Where a journal goes as well, out of its owner's reach: no request is sent of which a line is not there.
public enum AuditDestination: Sendable, Hashable {
  /// A receiver of syslog messages over TCP.
  case syslog(host: String, port: Int)
  /// A file to which lines are added.
  case file(String)

  /// How long is waited for a receiver that does not take a connection or a message.
  static let patience: Duration = .seconds(10)

  /// Reads `syslog:HOST:PORT`, with an IPv6 address in brackets, or `file:PATH`; nil where it is neither.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    switch text[..<colon] {
    case "file" where !rest.isEmpty: self = .file(String(rest))
    case "syslog":
      guard let end = rest.lastIndex(of: ":"), let port = Int(rest[rest.index(after: end)...]),
        (1...65535).contains(port)
      else { return nil }
      var host = rest[..<end]
      if host.hasPrefix("["), host.hasSuffix("]") {
        host = host.dropFirst().dropLast()
      } else if host.contains(":") {
        return nil
      }
      guard !host.isEmpty else { return nil }
      self = .syslog(host: String(host), port: port)
    default: return nil
    }
  }

  /// Opens it.
  ///
  /// - Throws: ``AuditFailure`` where it cannot be used.
  func open() async throws(AuditFailure) -> any JournalWriter {
    switch self {
    case .syslog(let host, let port): try await SyslogConnection(self, host: host, port: port, patience: Self.patience)
    case .file(let path): try AuditFile(self, path: path)
    }
  }
}

extension AuditDestination: CustomStringConvertible {
  /// As an option gives it.
  public var description: String {
    switch self {
    case .syslog(let host, let port): "syslog:\(host.contains(":") ? "[\(host)]" : host):\(port)"
    case .file(let path): "file:\(path)"
    }
  }
}

/// A journal does not get where it was to go as well.
public struct AuditFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where it was to go, what came back, what to do.
  public let description: String

  init(_ destination: AuditDestination, _ reason: String, _ advice: String) {
    description =
      "writing the journal to \(destination.description.quotedForMessage): \(reason); nothing is changed without it: \(advice)"
  }
}

extension [AuditDestination] {
  /// Opens each, in order.
  func open() async throws -> [any JournalWriter] {
    var writers: [any JournalWriter] = []
    for destination in self { writers.append(try await destination.open()) }
    return writers
  }
}
