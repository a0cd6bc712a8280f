private import Foundation

/// How the network is looked at, and from where.
public struct NetworkSettings: Sendable {
  /// The port of DNS servers; 53 but where questions are forwarded.
  public var dnsPort: Int
  /// The port on which nodes take SIP over TLS; 5061 but where connections are forwarded.
  public var sipTLSPort: Int
  /// How long an answer is waited for; DNS servers are asked twice.
  public var timeout: Duration
  /// The name of this machine: from where the network is seen.
  public var machine: String

  /// The ports of the standards, five seconds, and this machine's own name unless another is given.
  public init(
    dnsPort: Int = 53, sipTLSPort: Int = 5061, timeout: Duration = .seconds(5), machine: String? = nil
  ) {
    self.dnsPort = dnsPort
    self.sipTLSPort = sipTLSPort
    self.timeout = timeout
    self.machine = machine ?? ProcessInfo.processInfo.hostName
  }
}
