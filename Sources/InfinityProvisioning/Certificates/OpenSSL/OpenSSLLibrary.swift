import COpenSSL

/// OpenSSL's libcrypto as a whole.
package enum OpenSSLLibrary {
  /// Lets libcrypto keep what it holds until the process is gone; to be called before anything else uses it.
  ///
  /// By default it frees all of that when `exit` is called, and a thread that is reading a certificate at that moment crashes.
  package static func keepUntilTheEnd() {
    _ = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
  }
}
