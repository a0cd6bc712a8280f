import CCurl

/// The multi handle, with the connections and TLS sessions of a client.
///
/// Used on the loop's thread only.
final class MultiHandle {
  /// The bare handle; only `curl_multi_wakeup` may be called with it from another thread.
  struct Pointer: @unchecked Sendable {  // Handed over once, from the thread that made it to the one that uses it.
    let raw: UnsafeMutableRawPointer
  }

  let pointer: UnsafeMutableRawPointer

  /// Holds the TLS sessions, so that a fresh connection need not do a full handshake.
  ///
  /// One thread uses it: no locks.
  let share: UnsafeMutableRawPointer

  init(maxConnections: Int) throws(TransportFailure) {
    guard let pointer = curl_multi_init() else {
      throw CurlLibrary.failure(CURLE_OUT_OF_MEMORY, "libcurl gives no multi handle")
    }
    guard let share = curl_share_init() else {
      curl_multi_cleanup(pointer)
      throw CurlLibrary.failure(CURLE_OUT_OF_MEMORY, "libcurl gives no share handle")
    }
    self.pointer = pointer
    self.share = share
    let limit = maxConnections
    guard infinity_share_set_long(share, CURLSHOPT_SHARE, Int(CURL_LOCK_DATA_SSL_SESSION.rawValue)) == CURLSHE_OK,
      infinity_multi_set_long(pointer, CURLMOPT_MAX_TOTAL_CONNECTIONS, limit) == CURLM_OK,
      infinity_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, limit) == CURLM_OK,
      infinity_multi_set_long(pointer, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX)) == CURLM_OK
    else { throw CurlLibrary.failure(CURLE_UNKNOWN_OPTION, "this libcurl lacks an option that is needed") }
  }

  deinit {
    curl_multi_cleanup(pointer)
    curl_share_cleanup(share)
  }

  func add(_ easy: EasyHandle) -> CURLMcode {
    curl_multi_add_handle(pointer, easy.pointer)
  }

  func remove(_ easy: EasyHandle) {
    curl_multi_remove_handle(pointer, easy.pointer)
  }

  /// Does what can be done without waiting.
  func perform() -> CURLMcode {
    var running: Int32 = 0
    return curl_multi_perform(pointer, &running)
  }

  /// Waits for the network, for libcurl's own clocks or for a wake-up, but not longer than the limit.
  func poll(limit: Int32) -> CURLMcode {
    curl_multi_poll(pointer, nil, 0, limit, nil)
  }

  /// A transfer that has ended, each once; nil where there is no other.
  func nextFinished() -> (easy: UnsafeMutableRawPointer, result: CURLcode)? {
    var left: Int32 = 0
    // A copy: the message goes with the handle.
    while let message = curl_multi_info_read(pointer, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      return (easy, infinity_message_result(message))
    }
    return nil
  }
}
