import Foundation

/// chrony on loopback, which tells this machine's time and does not touch its clock.
public struct TimeServer: Sendable {
  /// Where it listens.
  public let port: Int
  /// Whether it has the time, or knows that it has not.
  let hasTime: Bool
  /// How far its clock is ahead, as faketime takes it (`+3h`); nil for this machine's time.
  let ahead: String?

  /// A server; one with the time, at a free port, unless another is given.
  public init(port: Int? = nil, hasTime: Bool = true, ahead: String? = nil) throws {
    self.port = try port ?? ServerProgram.freePort()
    self.hasTime = hasTime
    self.ahead = ahead
  }

  /// Whether it can be started here.
  public static var isInstalled: Bool { ServerProgram.chronyd.isInstalled && ServerProgram.faketime.isInstalled }

  /// Runs a closure while it is up.
  public func serve<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
    try await withTemporaryFolder { folder in
      let file = try folder.write(
        """
        port \(port)
        bindaddress 127.0.0.1
        allow 127.0.0.1
        cmdport 0
        bindcmdaddress /
        pidfile \(folder.path("pid"))
        \(hasTime ? "local stratum 8" : "")

        """, to: "chrony.conf")
      let arguments = ["-x", "-d", "-U", "-u", NSUserName(), "-f", file]
      guard let ahead else {
        return try await ServerProgram.chronyd.run(arguments, isReady: answers, body)
      }
      let chronyd = ServerProgram.chronyd.path ?? "chronyd"
      return try await ServerProgram.faketime.run(["-f", ahead, chronyd] + arguments, isReady: answers, body)
    }
  }

  private func answers() throws -> Bool {
    let socket = try ServerProgram.connectedUDPSocket(to: port)
    defer { close(socket) }
    // A question of a client (RFC 5905, section 7.3).
    let question: [UInt8] = [0x23] + [UInt8](repeating: 0, count: 47)
    var answer = [UInt8](repeating: 0, count: 48)
    return send(socket, question, question.count, 0) == question.count && recv(socket, &answer, answer.count, 0) == 48
  }
}
