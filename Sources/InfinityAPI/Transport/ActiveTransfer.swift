import CCurl
import HTTPTypes

/// A transfer while libcurl works on it: its handle, and what has arrived.
///
/// Used on the loop's thread only.
final class ActiveTransfer {
  let transfer: Transfer
  let easy: EasyHandle
  private let limits: Limits
  private var received = 0
  private let body: ReceivedBytes
  private var isTooLarge = false
  /// Whether the line came that ends the headers: libcurl takes an answer that is cut before it for a whole one.
  private var headersEnded = false
  /// How much of the body is kept, in bytes.
  private var kept = 0

  /// How often libcurl sent the request, or began to.
  private var sends = 0

  /// Whether any part of the request may have reached the server.
  var wasSent: Bool { sends > 0 }

  /// Of a body, in bytes.
  struct Limits {
    /// What is taken.
    var response: Int
    /// What is kept of an answer that is no success.
    var error: Int
  }

  init(
    _ transfer: Transfer, on easy: EasyHandle, limits: Limits, spareMemory: SpareMemory? = nil
  ) throws(TransportFailure) {
    self.transfer = transfer
    self.easy = easy
    self.limits = limits
    body = ReceivedBytes(from: spareMemory)
    // Not retained: the loop keeps this object until it has taken the handle out of the multi handle.
    try easy.prepare(transfer.request, context: Unmanaged.passUnretained(self).toOpaque())
  }

  /// libcurl calls this with each piece of the body.
  ///
  /// libcurl: `CURLOPT_WRITEFUNCTION`.
  static let receive: infinity_write_function = { data, size, count, context in
    guard let data, let context else { return 0 }
    let active = Unmanaged<ActiveTransfer>.fromOpaque(context).takeUnretainedValue()
    let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
    // Any other number than what was given makes libcurl give up.
    return active.append(bytes) ? bytes.count : 0
  }

  /// libcurl calls this with each line of the headers, those of interim answers and proxies among them.
  ///
  /// libcurl: `CURLOPT_HEADERFUNCTION`.
  static let receiveHeader: infinity_write_function = { data, size, count, context in
    guard let data, let context else { return 0 }
    let active = Unmanaged<ActiveTransfer>.fromOpaque(context).takeUnretainedValue()
    let line = UnsafeRawBufferPointer(start: data, count: size * count)
    if line.first == UInt8(ascii: "\r") || line.first == UInt8(ascii: "\n") {
      active.headersEnded = true
    } else if active.headersEnded, line.starts(with: "HTTP/".utf8) {
      active.headersEnded = false
    }
    return line.count
  }

  /// libcurl calls this when a connection stands and the request is about to go.
  ///
  /// libcurl: `CURLOPT_PREREQFUNCTION`.
  ///
  /// What may not happen twice goes once: should libcurl start over by itself, the transfer fails instead.
  static let aboutToSend: infinity_prereq_function = { context, _, _, _, _ in
    guard let context else { return CURL_PREREQFUNC_ABORT }
    let active = Unmanaged<ActiveTransfer>.fromOpaque(context).takeUnretainedValue()
    if active.wasSent, active.transfer.request.needsFreshConnection { return CURL_PREREQFUNC_ABORT }
    if !active.wasSent, let objection = active.transfer.request.objection() {
      active.transfer.refuse(objection)
      return CURL_PREREQFUNC_ABORT
    }
    active.sends += 1
    return CURL_PREREQFUNC_OK
  }

  private func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= limits.response - received else {
      isTooLarge = true
      return false
    }
    let before = received
    received += bytes.count
    if before == 0 {
      let isSuccess = (200..<300).contains(easy.long(CURLINFO_RESPONSE_CODE))
      kept = isSuccess ? limits.response : min(limits.error, limits.response)
    }
    let length = before == 0 ? easy.offset(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) ?? 0 : 0
    let wanted = UnsafeRawBufferPointer(rebasing: bytes.prefix(max(0, kept - before)))
    return body.append(wanted, expected: min(length, kept))
  }

  /// What the transfer ended with.
  func outcome(_ result: CURLcode) -> Result<TransportResponse, TransportFailure> {
    guard result == CURLE_OK else { return .failure(failure(result)) }
    guard headersEnded else {
      return .failure(
        TransportFailure(
          cause: .curl(Int(CURLE_PARTIAL_FILE.rawValue)), text: "the answer ended within its headers",
          mayHaveBeenSent: wasSent, sends: sends))
    }
    let status = easy.long(CURLINFO_RESPONSE_CODE)
    // The usual answer has none of them, and is not searched for them.
    let isUsual = status == 200 && transfer.request.method == .get
    let retryAfter = isUsual ? 0 : easy.offset(CURLINFO_RETRY_AFTER) ?? 0
    var response = TransportResponse(
      status: status, isHTTP2: easy.long(CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0,
      contentType: easy.text(CURLINFO_CONTENT_TYPE, usually: "application/json"),
      location: isUsual ? nil : easy.header("Location"), retryAfter: retryAfter > 0 ? .seconds(retryAfter) : nil,
      date: transfer.request.wantsDate ? easy.header("Date") : nil, body: .received(body.complete()))
    response.sends = sends
    return .success(response)
  }

  private func failure(_ result: CURLcode) -> TransportFailure {
    let connectStatus = easy.long(CURLINFO_HTTP_CONNECTCODE)
    let cause: TransportFailure.Cause =
      if isTooLarge || result == CURLE_FILESIZE_EXCEEDED {
        .responseTooLarge(limit: limits.response)
      } else if !wasSent, connectStatus >= 300 {
        .proxyStatus(connectStatus)
      } else {
        .curl(Int(result.rawValue))
      }
    return TransportFailure(cause: cause, text: easy.text(for: result), mayHaveBeenSent: wasSent, sends: sends)
  }
}
