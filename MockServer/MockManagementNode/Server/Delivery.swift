import Hummingbird
import HTTPTypes
import NIOCore

/// Brings an answer to the client: whole, or as a fault wants it.
struct Delivery {
  let answer: APIAnswer
  let action: FaultRule.Action?
  let channel: any Channel
  /// To a HEAD the body's length is told, and nothing follows.
  let isHead: Bool

  func response() -> Response {
    var headers = answer.headers
    headers[.contentLength] = "\(answer.body.count)"
    headers[.contentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "same-origin"
    headers[.openerPolicy] = "same-origin"
    // Django's redirect to the slash is made before the middleware that forbids framing.
    if answer.status != .movedPermanently { headers[.frameOptions] = "DENY" }
    for (name, value) in action?.headers ?? [:] {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return Response(status: answer.status, headers: headers, body: isHead ? ResponseBody() : body)
  }

  private var body: ResponseBody {
    let bytes = answer.body
    let channel = channel
    if let limit = action?.truncate.map({ max($0, 0) }), limit < bytes.count {
      return ResponseBody(contentLength: bytes.count) { writer in
        try await writer.write(ByteBuffer(bytes: bytes.prefix(limit)))
        // What was written goes through the event loop before the break does.
        try await channel.triggerUserOutboundEvent(ConnectionBreak.close).get()
        try await writer.finish(nil)
      }
    }
    if let silence = action?.boundedStall {
      return ResponseBody(contentLength: bytes.count) { writer in
        let middle = bytes.count / 2
        try await writer.write(ByteBuffer(bytes: bytes.prefix(middle)))
        try await Task.sleep(for: silence)
        try await writer.write(ByteBuffer(bytes: bytes.dropFirst(middle)))
        try await writer.finish(nil)
      }
    }
    if let rate = action?.drip.map({ max($0, 1) }) {
      return ResponseBody(contentLength: bytes.count) { writer in
        let (chunk, pause) = rate >= 10 ? (rate / 10, Duration.milliseconds(100)) : (1, .seconds(1) / rate)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
          try await writer.write(ByteBuffer(bytes: bytes[start..<min(start + chunk, bytes.count)]))
          try await Task.sleep(for: pause)
        }
        try await writer.finish(nil)
      }
    }
    return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
  }
}
