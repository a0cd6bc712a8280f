import Foundation
import MockManagementNode
import TestSupport
import Testing

/// Speaks HTTP over a bare socket, so that a test sees exactly what comes back and how the connection ends.
struct RawClient {
  enum Ending { case closed, reset }

  struct Answer {
    let text: String
    let ending: Ending

    var status: Int? { text.split(separator: " ").dropFirst().first.flatMap { Int($0) } }

    var body: String {
      text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
    }

    func header(_ name: String) -> String? {
      for line in text.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst() {
        if line.isEmpty { return nil }
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[0].lowercased() == name.lowercased() {
          return parts[1].trimmingCharacters(in: .whitespaces)
        }
      }
      return nil
    }
  }

  static let configurationPath = "/api/admin/configuration/v1"

  let port: UInt16
  var authorization: String?
  /// What it asks for: `127.0.0.1` and the port.
  var host: String

  /// - Parameter node: one without TLS.
  init(_ node: MockManagementNode) throws {
    port = try #require(node.url.split(separator: ":").last.flatMap { UInt16($0) })
    host = "127.0.0.1:\(port)"
    authorization = "Basic " + Data("\(node.username):\(node.password)".utf8).base64EncodedString()
  }

  /// Sends a request on a connection of its own.
  func request(
    _ method: String, _ path: String, json: JSONValue? = nil, form: String? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: \(host)", "Connection: close"]
    if let authorization { lines.append("Authorization: \(authorization)") }
    lines += headers.map { "\($0): \($1)" }
    let body = json?.json ?? form ?? ""
    if json != nil { lines.append("Content-Type: application/json") }
    if form != nil { lines.append("Content-Type: application/x-www-form-urlencoded") }
    lines.append("Content-Length: \(body.utf8.count)")
    return try await talk(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  /// Sends a text on a connection of its own and takes what comes back, to the end or to where this stands.
  func talk(_ text: String, until end: String? = nil) async throws -> Answer {
    let port = port
    // The socket blocks: it gets a thread of its own, and the server keeps the others.
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.exchange(Array(text.utf8), until: end, port: port) })
      }
    }
  }

  private struct SocketError: Error { let code: Int32 }

  private static func exchange(_ request: [UInt8], until end: String?, port: UInt16) throws -> Answer {
    let descriptor = socket(AF_INET, SocketType.stream, 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw SocketError(code: errno) }
    var received: [UInt8] = []
    func answer(_ ending: Ending) -> Answer { Answer(text: String(decoding: received, as: UTF8.self), ending: ending) }
    guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      return answer(.reset)
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count == 0 { return answer(.closed) }
      if count < 0 {
        guard errno == ECONNRESET else { throw SocketError(code: errno) }
        return answer(.reset)
      }
      received += buffer[..<count]
      if let end, String(decoding: received, as: UTF8.self).contains(end) { return answer(.closed) }
    }
  }
}
