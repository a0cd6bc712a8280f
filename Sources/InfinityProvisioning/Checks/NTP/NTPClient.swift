import NIOCore
import NIOPosix

#if canImport(FoundationEssentials)
  import struct FoundationEssentials.Date
#else
  import struct Foundation.Date
#endif

/// Asks one NTP server over UDP.
struct NTPClient: Sendable {
  /// What came of it.
  enum Outcome: Sendable, Equatable {
    /// What the server says of itself, and how many seconds its clock is ahead of this machine's.
    case answer(NTPMessage.Standing, offset: Double)
    case failure(ConnectionFailure)
  }

  private typealias Datagram = AddressedEnvelope<ByteBuffer>

  let address: SocketAddress
  /// How long an answer is waited for, in all.
  let timeout: Duration

  /// Asks, again and again until there is an answer or the time is over.
  ///
  /// - Throws: `CancellationError`.
  func ask() async throws -> Outcome {
    do {
      let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(to: address) {
        channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<Datagram, Datagram>(wrappingChannelSynchronously: channel)
        }
      }
      return try await channel.executeThenClose { answers, questions in
        try await withThrowingTaskGroup(of: Outcome.self) { group in
          defer { group.cancelAll() }
          // Each time with the same token, so that a late answer counts as well.
          let token = UInt64.random(in: .min ... .max)
          let asked = NTPTime.now
          group.addTask { try await answer(to: token, asked, in: answers) }
          group.addTask { try await send(NTPMessage.question(token: token), to: questions) }
          return try await group.next() ?? .failure(.noAnswer)
        }
      }
    } catch {
      try Task.checkCancellation()
      return .failure(ConnectionFailure(error))
    }
  }

  private func answer(
    to token: UInt64, _ asked: NTPTime, in datagrams: NIOAsyncChannelInboundStream<Datagram>
  ) async throws -> Outcome {
    for try await datagram in datagrams {
      guard let message = NTPMessage(Array(datagram.data.readableBytesView), token: token) else { continue }
      return .answer(message.standing, offset: message.offset(asked: asked, answered: .now))
    }
    return .failure(.noAnswer)
  }

  private func send(
    _ octets: [UInt8], to questions: NIOAsyncChannelOutboundWriter<Datagram>
  ) async throws -> Outcome {
    let end = ContinuousClock.now + timeout
    var pause = Duration.seconds(1)
    while true {
      try await questions.write(Datagram(remoteAddress: address, data: ByteBuffer(bytes: octets)))
      try await Task.sleep(for: min(pause, end - .now))
      guard ContinuousClock.now < end else { return .failure(.noAnswer) }
      pause *= 2
    }
  }
}

extension NTPTime {
  /// This moment, by this machine's clock.
  fileprivate static var now: NTPTime { NTPTime(secondsSince1970: Date().timeIntervalSince1970) }
}
