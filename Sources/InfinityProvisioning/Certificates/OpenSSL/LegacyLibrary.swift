import COpenSSL

/// OpenSSL with the algorithms that it has put away: RC2 and RC4, with which Windows and old tools encrypt PFX files.
///
/// They stand in a context of their own, so that nothing else of this process uses them.
struct LegacyLibrary: @unchecked Sendable {  // OpenSSL locks a context itself.
  /// The `OSSL_LIB_CTX`; nil for the usual one, where there is no other.
  let context: OpaquePointer?

  /// The only one, kept until the process ends.
  static let shared = LegacyLibrary()

  private init() {
    let made = OSSL_LIB_CTX_new()
    // The old ones are a module, which some systems leave out: what needs them is then said to be unsupported.
    _ = OpenSSLErrors.collecting { (OSSL_PROVIDER_load(made, "default"), OSSL_PROVIDER_load(made, "legacy")) }
    context = made
  }
}
