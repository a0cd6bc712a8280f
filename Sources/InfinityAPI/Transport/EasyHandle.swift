import CCurl
import HTTPTypes

/// One libcurl easy handle with what must live as long as it.
///
/// Used on the loop's thread only: it is not `Sendable`.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  /// Whether it looks for CA certificates in the system's folder too.
  let usesFolder: Bool
  private let certificates: MemoryFile?
  private let errorText: UnsafeMutablePointer<CChar>
  private var headers: UnsafeMutablePointer<curl_slist>?
  /// What `headers` was made from: most requests send what the one before sent.
  private var knownHeaders: RequestHeaders?
  /// What the handle is set to; nil after a request with a body.
  private var knownManner: Manner?

  /// How a request without a body is sent.
  private struct Manner: Equatable {
    var method: HTTPRequest.Method
    var timeout: Duration
    var needsFreshConnection: Bool
  }

  init(_ options: CurlOptions, share: UnsafeMutableRawPointer) throws(TransportFailure) {
    guard let pointer = curl_easy_init() else {
      throw CurlLibrary.failure(CURLE_OUT_OF_MEMORY, "libcurl gives no handle")
    }
    self.pointer = pointer
    usesFolder = options.system.usesFolder
    certificates = options.certificates
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    try check(infinity_easy_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorText))
    try check(infinity_easy_set_pointer(pointer, CURLOPT_SHARE, share))
    try check(
      infinity_easy_set_callbacks(
        pointer, ActiveTransfer.receive, ActiveTransfer.receiveHeader, ActiveTransfer.aboutToSend))
    try options.apply(to: self)
  }

  deinit {
    curl_easy_cleanup(pointer)
    curl_slist_free_all(headers)
    errorText.deallocate()
  }

  func set(_ option: CURLoption, _ value: Int) throws(TransportFailure) {
    try check(infinity_easy_set_long(pointer, option, value))
  }

  func set(_ option: CURLoption, offset value: Int) throws(TransportFailure) {
    try check(infinity_easy_set_offset(pointer, option, curl_off_t(value)))
  }

  func set(_ option: CURLoption, text: String?) throws(TransportFailure) {
    if let text, text.utf8.contains(0) {
      throw TransportFailure(cause: .invalidRequest, text: "a text for libcurl holds a NUL", mayHaveBeenSent: false)
    }
    try check(infinity_easy_set_text(pointer, option, text))
  }

  func set(_ option: CURLoption, bytes: [UInt8]) throws(TransportFailure) {
    try check(infinity_easy_set_bytes(pointer, option, bytes, bytes.count))
  }

  /// Makes the handle ready for a request; everything that another request may have set is set again.
  ///
  /// - Parameter context: what the callbacks get; it must live until the handle leaves the multi handle.
  func prepare(_ request: TransportRequest, context: UnsafeMutableRawPointer) throws(TransportFailure) {
    errorText.pointee = 0
    let length = request.url.utf8.count
    let result = request.url.withCString { url in
      infinity_is_plain(url, length) ? infinity_easy_set_text(pointer, CURLOPT_URL, url) : CURLE_URL_MALFORMAT
    }
    guard result != CURLE_URL_MALFORMAT else {
      throw TransportFailure(
        cause: .invalidRequest, text: "the URL holds a blank, a line break or another control character",
        mayHaveBeenSent: false)
    }
    try check(result)
    try setManner(of: request)
    try setHeaders(request.headers)
    try check(infinity_easy_set_pointer(pointer, CURLOPT_WRITEDATA, context))
    try check(infinity_easy_set_pointer(pointer, CURLOPT_HEADERDATA, context))
    try check(infinity_easy_set_pointer(pointer, CURLOPT_PREREQDATA, context))
  }

  /// Most requests are as the one before in all of this.
  private func setManner(of request: TransportRequest) throws(TransportFailure) {
    let manner = Manner(
      method: request.method, timeout: request.timeLeft, needsFreshConnection: request.needsFreshConnection)
    if request.body == nil, manner == knownManner { return }
    knownManner = nil
    try set(CURLOPT_TIMEOUT_MS, manner.timeout.wholeMilliseconds)
    try set(CURLOPT_FRESH_CONNECT, request.needsFreshConnection ? 1 : 0)
    try set(CURLOPT_HTTPGET, 1)
    if let body = request.body {
      try set(CURLOPT_POSTFIELDSIZE_LARGE, offset: body.count)
      let result = body.withUnsafeBytes { bytes in
        infinity_easy_set_text(
          pointer, CURLOPT_COPYPOSTFIELDS, bytes.bindMemory(to: CChar.self).baseAddress ?? UnsafePointer(errorText))
      }
      try check(result)
    }
    // libcurl takes GET and POST as kinds of exchange; the method's name is set beside.
    let isPlain = request.method == (request.body == nil ? .get : .post)
    try set(CURLOPT_CUSTOMREQUEST, text: isPlain ? nil : request.method.rawValue)
    if request.body == nil { knownManner = manner }
  }

  /// Frees libcurl's copy of a body, which may hold secrets and be as long as an upload: it would stay until the next one.
  func forgetBody() {
    _ = infinity_easy_set_text(pointer, CURLOPT_COPYPOSTFIELDS, nil)
  }

  private func setHeaders(_ wanted: RequestHeaders) throws(TransportFailure) {
    guard wanted !== knownHeaders else { return }
    var list: UnsafeMutablePointer<curl_slist>?
    for line in wanted.lines {
      guard !line.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }),
        let longer = curl_slist_append(list, line)
      else {
        curl_slist_free_all(list)
        throw TransportFailure(
          cause: .invalidRequest, text: "a header holds a line break or a NUL", mayHaveBeenSent: false)
      }
      list = longer
    }
    let result = infinity_easy_set_headers(pointer, list)
    // libcurl does not copy the list, so the old one goes only when the new one is in its place.
    curl_slist_free_all(headers)
    headers = list
    knownHeaders = nil
    try check(result)
    knownHeaders = wanted
  }

  /// libcurl's words for this failure: its error text where there is one, else what the result means.
  func text(for result: CURLcode) -> String {
    let text = errorText.pointee == 0 ? CurlLibrary.text(for: result) : String(cString: errorText)
    // Nobody else knows a path of this process's own.
    return certificates.map { text.replacing($0.path, with: "the given text") } ?? text
  }

  func long(_ info: CURLINFO) -> Int {
    var value = 0
    return infinity_easy_get_long(pointer, info, &value) == CURLE_OK ? value : 0
  }

  func offset(_ info: CURLINFO) -> Int? {
    var value: curl_off_t = 0
    return infinity_easy_get_offset(pointer, info, &value) == CURLE_OK ? Int(value) : nil
  }

  /// - Parameter usual: what it mostly is, which then need not be made.
  func text(_ info: CURLINFO, usually usual: String = "") -> String? {
    var value: UnsafeMutablePointer<CChar>?
    guard infinity_easy_get_text(pointer, info, &value) == CURLE_OK, let value else { return nil }
    var text = usual
    let isUsual = text.withUTF8 { infinity_is_text(value, $0.baseAddress, $0.count) }
    return isUsual ? usual : String(cString: value)
  }

  /// The value of a header of the answer, or nil; of one that came more than once, the first.
  func header(_ name: String) -> String? {
    var header: UnsafeMutablePointer<curl_header>?
    guard curl_easy_header(pointer, name, 0, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK,
      let value = header?.pointee.value
    else { return nil }
    return String(cString: value)
  }

  private func check(_ result: CURLcode) throws(TransportFailure) {
    guard result == CURLE_OK else { throw CurlLibrary.failure(result, CurlLibrary.text(for: result)) }
  }
}
