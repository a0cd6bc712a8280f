import NIOCore
import NIOPosix

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection to a receiver of syslog messages.
///
/// Syslog over TCP has no answer that says that a message was kept. What is waited for is that the receiver's system has it: all was sent and
/// acknowledged, and the connection still stands.
final class SyslogConnection: JournalWriter {
  private let destination: AuditDestination
  private let patience: Duration
  private let channel: any Channel

  /// Connects.
  ///
  /// - Parameter patience: how long is waited, for the connection and for each group of lines.
  /// - Throws: ``AuditFailure``.
  init(
    _ destination: AuditDestination, host: String, port: Int, patience: Duration
  ) async throws(AuditFailure) {
    self.destination = destination
    self.patience = patience
    do {
      channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connectTimeout(TimeAmount(patience)).channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: host, port: port).get()
    } catch {
      throw AuditFailure(
        destination, "no connection: \(Self.reason(error, patience))",
        "check that the receiver listens there for TCP")
    }
  }

  deinit {
    channel.close(promise: nil)
  }

  /// Sends lines and waits until the receiver's system has them.
  ///
  /// - Throws: ``AuditFailure``.
  func append(_ lines: [JournalLine]) async throws {
    let host = SyslogMessage.localHost
    let process = ProcessInfo.processInfo.processIdentifier
    var frames = ByteBuffer()
    for line in lines {
      frames.writeBytes(SyslogMessage(line: line, time: Date(), host: host, process: process).frame)
    }
    let deadline = ContinuousClock.now + patience
    let alarm = channel.eventLoop.scheduleTask(in: TimeAmount(patience)) { [channel] in
      // A write that nobody takes ends with the connection.
      channel.close(promise: nil)
    }
    defer { alarm.cancel() }
    do {
      try await channel.writeAndFlush(frames)
      while try await unacknowledged() > 0 {
        guard ContinuousClock.now < deadline else { throw ChannelError.ioOnClosedChannel }
        try await Task.sleep(for: .milliseconds(1))
      }
    } catch {
      let reason =
        ContinuousClock.now >= deadline
        ? "the receiver accepted nothing for \(patience.inSeconds)"
        : "the connection broke: \(Self.reason(error, patience))"
      throw AuditFailure(destination, reason, "check the receiver, then run the same command again")
    }
  }

  /// The octets that the receiver's system has not acknowledged.
  ///
  /// - Throws: where the connection does not stand any more.
  private func unacknowledged() async throws -> Int32 {
    try await channel.eventLoop.submit { [channel] in
      guard channel.isActive else { throw ChannelError.eof }
      let pending = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
        of: NIOBSDSocket.Handle.self
      ) { socket in
        var byte: UInt8 = 0
        let count = recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
        if count == 0 { throw ChannelError.eof }
        if count < 0, errno != EAGAIN, errno != EWOULDBLOCK, errno != EINTR { throw PrivateFile.posixError() }
        return Self.queued(socket)
      }
      return pending ?? 0
    }.get()
  }

  /// The octets of a socket that were not sent, or not acknowledged.
  private static func queued(_ socket: Int32) -> Int32 {
    var count: Int32 = 0
    #if os(Linux)
      return ioctl(socket, UInt(TIOCOUTQ), &count) == 0 ? count : 0
    #else
      var size = socklen_t(MemoryLayout<Int32>.size)
      return getsockopt(socket, SOL_SOCKET, SO_NWRITE, &count, &size) == 0 ? count : 0
    #endif
  }

  /// - Parameter patience: how long was waited for a connection.
  private static func reason(_ error: any Error, _ patience: Duration) -> String {
    switch error {
    case let error as NIOConnectionError:
      error.connectionErrors.first.map { reason($0.error, patience) } ?? "its name cannot be resolved"
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case let error as POSIXError: PrivateFile.reason(error)
    case ChannelError.connectTimeout: "nothing answers within \(patience.inSeconds)"
    case ChannelError.eof, ChannelError.ioOnClosedChannel, ChannelError.alreadyClosed: "the receiver closed it"
    default: "\(error)"
    }
  }
}
