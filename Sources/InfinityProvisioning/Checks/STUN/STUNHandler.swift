import NIOCore
import Synchronization

/// A request, how long its answer is waited for, and where the answer's bytes go.
struct STUNQuestion: Sendable {
  var request: STUNMessage
  var deadline: NIODeadline
  var answer: EventLoopPromise<[UInt8]>
}

/// Sends questions, again and again over UDP (RFC 8489, section 6.2.1), and finds their answers among what comes in.
final class STUNHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = Never
  typealias OutboundIn = STUNQuestion
  typealias OutboundOut = ByteBuffer

  /// Why no question can be answered any more, for those who still hold the connection.
  final class Failure: Sendable {
    let error = Mutex<ConnectionFailure?>(nil)
  }

  private let isDatagram: Bool
  private let failure: Failure
  private var question: STUNQuestion?
  private var timers: [Scheduled<Void>] = []
  private var received: [UInt8] = []
  /// Over UDP anybody may send anything: it is told only where no answer comes.
  private var heardOtherProtocol = false

  init(isDatagram: Bool, failure: Failure) {
    self.isDatagram = isDatagram
    self.failure = failure
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let question = unwrapOutboundIn(data)
    self.question = question
    let loop = context.eventLoop.assumeIsolated()
    timers = [
      loop.scheduleTask(deadline: question.deadline) { self.end(.failure(self.silence)) }
    ]
    context.write(wrapOutboundOut(ByteBuffer(bytes: question.request.bytes)), promise: promise)
    if isDatagram { sendAgain(question, after: .milliseconds(500), context) }
  }

  private var silence: ConnectionFailure {
    heardOtherProtocol ? .otherProtocol : isDatagram ? .noAnswer : .silent
  }

  private func sendAgain(_ question: STUNQuestion, after pause: TimeAmount, _ context: ChannelHandlerContext) {
    let timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
      context.writeAndFlush(self.wrapOutboundOut(ByteBuffer(bytes: question.request.bytes)), promise: nil)
      self.sendAgain(question, after: pause * 2, context)
    }
    timers.append(timer)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isDatagram { received = [] }
    received += Array(unwrapInboundIn(data).readableBytesView)
    while let length = STUNMessage.length(header: received), received.count >= length {
      let message = Array(received[..<length])
      received.removeFirst(length)
      if let question, Array(message[8..<20]) == question.request.transactionID { end(.success(message)) }
    }
    let isOther = !received.isEmpty && !STUNMessage.mayBegin(with: received)
    if isDatagram { heardOtherProtocol = heardOtherProtocol || isOther }
    if isOther, !isDatagram { errorCaught(context: context, error: ConnectionFailure.otherProtocol) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Over UDP a closed port shows as an error of the socket, which stays open.
    if !isDatagram { keep(error) }
    end(.failure(error))
  }

  func channelInactive(context: ChannelHandlerContext) {
    keep(ChannelError.eof)
    end(.failure(ChannelError.eof))
  }

  /// The first reason is the one that tells.
  private func keep(_ error: any Error) {
    failure.error.withLock { $0 = $0 ?? ConnectionFailure(error) }
  }

  private func end(_ result: Result<[UInt8], any Error>) {
    timers.forEach { $0.cancel() }
    timers = []
    question?.answer.completeWith(result)
    question = nil
  }
}

/// Over a connected UDP socket the sender is known.
final class DatagramUnwrapper: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>
  typealias InboundOut = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireChannelRead(wrapInboundOut(unwrapInboundIn(data).data))
  }
}
