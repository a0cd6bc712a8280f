import COpenSSL

/// What OpenSSL says in its thread's queue of errors.
enum OpenSSLErrors {
  /// The reasons in the queue, the first and deepest first, each with its details as `Field=notBefore, Type=X509_VAL`.
  struct Entry {
    var reason: Int32
    var words: String
    var details: String
  }

  /// Does something that may leave errors behind.
  ///
  /// - Returns: what it returns, and the errors that it left, oldest first.
  static func collecting<Result>(_ work: () -> Result) -> (result: Result, errors: [Entry]) {
    ERR_clear_error()
    let result = work()
    var entries: [Entry] = []
    var data: UnsafePointer<CChar>?
    var flags: Int32 = 0
    while true {
      let code = ERR_get_error_all(nil, nil, nil, &data, &flags)
      guard code != 0 else { break }
      entries.append(
        Entry(
          reason: infinity_error_reason(code),
          words: ERR_reason_error_string(code).map { String(cString: $0) } ?? "",
          details: data.map { String(cString: $0) } ?? ""))
    }
    return (result, entries)
  }
}

/// Bytes that OpenSSL decodes as `Decoded`, wholly.
///
/// - Returns: nil where it does not decode, or bytes are left over.
func decodedWholly(
  _ der: [UInt8], _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?,
  free: (OpaquePointer) -> Void
) -> OpaquePointer? {
  der.withUnsafeBufferPointer { buffer in
    var position = buffer.baseAddress
    guard let object = decode(&position, buffer.count) else { return nil }
    guard position == buffer.baseAddress.map({ $0 + buffer.count }) else {
      free(object)
      return nil
    }
    return object
  }
}
