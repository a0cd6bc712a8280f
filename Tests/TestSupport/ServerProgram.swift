import Foundation
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A real server from the system's packages, started by a test on loopback and ended with it.
public struct ServerProgram: Sendable {
  /// dnsmasq, a DNS server.
  public static let dnsmasq = ServerProgram(name: "dnsmasq")
  /// NSD, a DNS server that only serves its own zones.
  public static let nsd = ServerProgram(name: "nsd")
  /// coturn, a STUN and TURN server.
  public static let turnserver = ServerProgram(name: "turnserver")
  /// chrony, an NTP server.
  public static let chronyd = ServerProgram(name: "chronyd")
  /// faketime, under which a program sees another time.
  public static let faketime = ServerProgram(name: "faketime")
  /// rsyslog, which receives syslog messages.
  public static let rsyslogd = ServerProgram(name: "rsyslogd")
  /// pgbouncer, a pooler in front of PostgreSQL.
  public static let pgbouncer = ServerProgram(name: "pgbouncer")
  /// Python, for its server of plain HTTP.
  public static let python = ServerProgram(name: "python3")
  /// openssl, for `s_server`.
  public static let openssl = ServerProgram(name: "openssl")

  /// The program's name.
  public let name: String

  /// Where it is; nil where it is not installed. Servers are often in folders that are not in a user's PATH.
  public var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (folders + ["/usr/sbin", "/usr/local/sbin", "/sbin"]).map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Whether a test can use it.
  public var isInstalled: Bool { path != nil }

  /// Starts it, waits until it is ready, and ends it after the closure.
  ///
  /// - Parameter isReady: asked again and again, at most a minute: a machine that runs all tests is busy.
  /// - Throws: where it ends by itself or does not become ready, with what it wrote.
  public func run<Result: Sendable>(
    _ arguments: [String], isReady: @escaping @Sendable () async throws -> Bool,
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    guard let path else { throw TestSupportError("\(name) is not installed") }
    let configuration = Configuration(executable: .path(FilePath(path)), arguments: Arguments(arguments))
    let result = try await Subprocess.run(
      configuration, input: .none, output: .string(limit: 1 << 20), error: .string(limit: 1 << 20)
    ) { execution -> Swift.Result<Result, any Error> in
      // It keeps nothing that would have to be written down: no reason to wait for an orderly end.
      defer { try? execution.send(signal: .kill) }
      do {
        let end = ContinuousClock.now + .ample
        while try await !isReady() {
          guard ContinuousClock.now < end else { throw TestSupportError("\(name) did not become ready") }
          try await Task.sleep(for: .milliseconds(10))
        }
        return .success(try await body())
      } catch {
        return .failure(error)
      }
    }
    do {
      return try result.closureResult.get()
    } catch let error as TestSupportError {
      throw TestSupportError("\(error)\n\(result.standardOutput)\n\(result.standardError)")
    }
  }

  private static let portsHandedOut = Mutex(Set<UInt16>())

  /// A port on loopback that is free, for UDP and TCP both.
  ///
  /// No other call gets it, nor does the system give it to who asks for any port: it is below the range of those.
  public static func freePort() throws -> Int {
    for _ in 0..<1000 {
      let port = UInt16.random(in: 20_000..<30_000)
      guard portsHandedOut.withLock({ $0.insert(port).inserted }) else { continue }
      if isFree(SocketType.stream, port), isFree(SocketType.datagram, port) { return Int(port) }
    }
    throw TestSupportError("no free port on loopback")
  }

  /// A port of loopback on which a UDP socket listens that never answers, until the caller closes it.
  public static func silentPort() throws -> (port: Int, socket: Int32) {
    let port = try freePort()
    let socket = Foundation.socket(AF_INET, SocketType.datagram, 0)
    guard withAddress(UInt16(port), "127.0.0.1", { Foundation.bind(socket, $0, $1) }) == 0 else {
      throw TestSupportError("port \(port) is taken")
    }
    return (port, socket)
  }

  /// A port of loopback on which a TCP socket listens, from whose connections nobody reads; the caller closes it.
  ///
  /// - Parameter capacity: octets that the system keeps for each, about; nil for what it likes.
  public static func listeningSocket(capacity: Int32? = nil) throws -> (port: Int, socket: Int32) {
    let port = try freePort()
    let socket = Foundation.socket(AF_INET, SocketType.stream, 0)
    if var capacity { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &capacity, socklen_t(MemoryLayout<Int32>.size)) }
    guard withAddress(UInt16(port), "127.0.0.1", { Foundation.bind(socket, $0, $1) }) == 0, listen(socket, 5) == 0
    else {
      throw TestSupportError("port \(port) is taken")
    }
    return (port, socket)
  }

  /// A UDP socket that sends to a port of loopback, and waits two seconds at most for what comes back; the caller closes it.
  public static func connectedUDPSocket(to port: Int) throws -> Int32 {
    let socket = Foundation.socket(AF_INET, SocketType.datagram, 0)
    var limit = timeval(tv_sec: 2, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard withAddress(UInt16(port), "127.0.0.1", { Foundation.connect(socket, $0, $1) }) == 0 else {
      throw TestSupportError("no socket to port \(port)")
    }
    return socket
  }

  /// Whether this machine has the loopback address of IPv6.
  public static var acceptsIPv6: Bool {
    let socket = Foundation.socket(AF_INET6, SocketType.stream, 0)
    defer { close(socket) }
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_addr = in6addr_loopback
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    } == 0
  }

  /// Whether something takes TCP connections on a port of loopback.
  public static func acceptsConnections(on port: Int, address: String = "127.0.0.1") -> Bool {
    let socket = Foundation.socket(AF_INET, SocketType.stream, 0)
    defer { close(socket) }
    return withAddress(UInt16(port), address) { Foundation.connect(socket, $0, $1) } == 0
  }

  /// Whether something answers STUN's binding request on a UDP port of loopback within 200 ms.
  public static func answersSTUN(on port: Int) -> Bool {
    let socket = Foundation.socket(AF_INET, SocketType.datagram, 0)
    defer { close(socket) }
    var limit = timeval(tv_sec: 0, tv_usec: 200_000)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    // A binding request without attributes (RFC 8489, section 5).
    let request: [UInt8] = [0, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42] + [UInt8](repeating: 7, count: 12)
    var answer = [UInt8](repeating: 0, count: 1500)
    guard withAddress(UInt16(port), "127.0.0.1", { Foundation.connect(socket, $0, $1) }) == 0,
      send(socket, request, request.count, 0) == request.count
    else { return false }
    return recv(socket, &answer, answer.count, 0) >= 20 && answer[8..<20] == request[8..<20]
  }

  private static func isFree(_ type: Int32, _ port: UInt16) -> Bool {
    let socket = Foundation.socket(AF_INET, type, 0)
    defer { close(socket) }
    return withAddress(port, "127.0.0.1") { Foundation.bind(socket, $0, $1) } == 0
  }

  private static func withAddress(
    _ port: UInt16, _ text: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, text, &address.sin_addr)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}
