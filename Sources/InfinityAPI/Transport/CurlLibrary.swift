import CCurl

/// libcurl as a whole: initialized once, before the first handle, and never cleaned up: other code in the process may
/// use it too, and its cleanup is not safe while any thread of theirs runs.
enum CurlLibrary {
  /// Initializes libcurl; every call after the first costs nothing.
  static func load() throws(TransportFailure) {
    if let failure { throw failure }
  }

  private static let failure: TransportFailure? = {
    let result = infinity_global_init()
    guard result == CURLE_OK else { return CurlLibrary.failure(result, "libcurl cannot be initialized") }
    guard infinity_features() & CURL_VERSION_SSL != 0 else {
      return CurlLibrary.failure(CURLE_NOT_BUILT_IN, "this libcurl was built without TLS")
    }
    return nil
  }()

  static func failure(_ result: CURLcode, _ text: String) -> TransportFailure {
    TransportFailure(cause: .curl(Int(result.rawValue)), text: text, mayHaveBeenSent: false)
  }

  /// Has libcurl and the thirty libraries behind it loaded where that waits for the first call, as in the archives; any call will do.
  static func touch() { curl_free(nil) }

  /// libcurl's own words for a result.
  static func text(for result: CURLcode) -> String {
    String(cString: curl_easy_strerror(result))
  }
}
