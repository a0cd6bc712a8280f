import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers every request: the faults first, then the API or one of the mock's own pages, and the log at last.
struct MockResponder: HTTPResponder {
  let core: MockCore

  /// In bytes.
  static let largestBody = 64 << 20

  func respond(to request: Request, context: MockContext) async throws -> Response {
    let arrival = Date()
    let start = ContinuousClock.now
    let isTooLarge = request.headers[.contentLength].flatMap { Int($0) }.map { $0 > Self.largestBody } ?? false
    // What is too large is refused before it comes.
    let body = isTooLarge ? ByteBuffer() : try await request.body.collect(upTo: Self.largestBody)
    let request = APIRequest(
      method: request.method.rawValue, target: request.head.path ?? "/", host: request.head.authority ?? "",
      headers: request.headers, body: Array(body.readableBytesView))
    let isHead = request.method == "HEAD"
    if isTooLarge {
      var answer = APIAnswer.empty(.contentTooLarge)
      answer.headers[.connection] = "close"
      log(request, answer, since: arrival, start)
      return Delivery(answer: answer, action: nil, channel: context.channel, isHead: isHead).response()
    }
    if let answer = core.ownPages.answer(request) {
      return Delivery(answer: answer, action: nil, channel: context.channel, isHead: isHead).response()
    }

    let verdict = core.faults.verdict(method: request.method, path: request.path)
    let action = verdict?.action
    if let verdict, verdict.action.holds {
      try await core.faults.hold(method: request.method, path: request.path, under: verdict.edition)
    }
    let wait = core.configuration.latency + (action?.boundedDelay ?? .zero)
    if wait > .zero { try await Task.sleep(for: wait) }
    var answer: APIAnswer?
    if action?.reset != .before { answer = await core.answer(request, under: action) }
    let isLost = action?.reset != nil
    let delivered = isLost ? nil : answer
    log(request, delivered, since: arrival, start)
    guard let delivered else {
      try? await context.channel.triggerUserOutboundEvent(ConnectionBreak.reset).get()
      throw CancellationError()
    }
    return Delivery(answer: delivered, action: action, channel: context.channel, isHead: isHead).response()
  }

  private func log(_ request: APIRequest, _ answer: APIAnswer?, since arrival: Date, _ start: ContinuousClock.Instant) {
    core.log.add { number in
      LoggedRequest(
        sequence: number, time: Clock.apiTime(of: arrival) + "Z",
        milliseconds: ((ContinuousClock.now - start) / .microseconds(1)).rounded() / 1000, method: request.method,
        path: request.path, query: core.masking.masked(query: request.query),
        status: answer.map(\.status.code), location: answer?.headers[.location],
        contentType: request.contentType, userAgent: request.headers[.userAgent], body: core.masking.body(of: request))
    }
  }
}
