import Foundation
import Synchronization

/// An HTTP server of a few lines on plain sockets: each connection has a thread, and its number decides what goes wrong.
final class SmallServer: Sendable {
  private let listener: Int32
  private let port: UInt16
  private let count = Atomic<Int>(0)

  var url: String { "http://127.0.0.1:\(port)" }
  var connections: Int { count.load(ordering: .relaxed) }

  /// glibc's module has it as an enumeration, others as a number.
  #if canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
  #else
    private static let stream = SOCK_STREAM
  #endif

  struct Failure: Error {
    var call: String
    var number: Int32
  }

  init() throws {
    let listener = socket(AF_INET, Self.stream, 0)
    guard listener >= 0 else { throw Failure(call: "socket", number: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, length) == 0 && listen(listener, 256) == 0
          && getsockname(listener, generic, &length) == 0
      }
    }
    guard bound else { throw Failure(call: "bind", number: errno) }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
  }

  func start() {
    Thread { self.acceptAll() }.start()
  }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func acceptAll() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      let number = count.add(1, ordering: .relaxed).newValue
      Thread { self.serve(connection, number: number) }.start()
    }
  }

  private func serve(_ connection: Int32, number: Int) {
    defer { close(connection) }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var requests = 0
    while recv(connection, &buffer, buffer.count, 0) > 0 {
      requests += 1
      switch (number + requests) % 9 {
      case 0: return
      case 1:
        send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"meta\"", on: connection)
        return
      case 2: send("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", on: connection)
      case 3: send("HTTP/1.1 302 Found\r\nLocation: /login/\r\nContent-Length: 0\r\n\r\n", on: connection)
      case 4: continue
      default: send(Self.list, on: connection)
      }
    }
  }

  private func send(_ text: String, on connection: Int32) {
    _ = Foundation.send(connection, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }

  private static let list: String = {
    let nodes = (1...50).map { id in
      """
      {"id": \(id), "name": "conf\(id)", "system_location": "/api/admin/configuration/v1/system_location/1/", \
      "resource_uri": "/api/admin/configuration/v1/worker_vm/\(id)/"}
      """
    }
    let body = "{\"meta\": {\"limit\": 1000, \"total_count\": 50}, \"objects\": [\(nodes.joined(separator: ","))]}"
    let location = "Location: /api/admin/configuration/v1/dns_server/1/"
    return "HTTP/1.1 200 OK\r\n\(location)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }()
}
