#if canImport(FoundationEssentials)
  private import FoundationEssentials
#else
  private import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the network is looked at, and from where.
public struct NetworkSettings: Sendable {
  /// The port of NTP servers; 123 but where questions are forwarded.
  public var ntpPort: Int
  /// The port of DNS servers; 53 but where questions are forwarded.
  public var dnsPort: Int
  /// The port on which nodes take SIP over TLS; 5061 but where connections are forwarded.
  public var sipTLSPort: Int
  /// How long an answer is waited for, in all.
  public var timeout: Duration
  /// The name of this machine: from where the network is seen.
  public var machine: String

  /// The ports of the standards, five seconds, and this machine's own name unless another is given.
  public init(
    ntpPort: Int = 123, dnsPort: Int = 53, sipTLSPort: Int = 5061, timeout: Duration = .seconds(5),
    machine: String? = nil
  ) {
    self.ntpPort = ntpPort
    self.dnsPort = dnsPort
    self.sipTLSPort = sipTLSPort
    self.timeout = timeout
    self.machine = machine ?? Self.ownName
  }

  /// The name that this machine has set for itself; no resolver is asked, which might take long just where DNS is wrong.
  private static var ownName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
