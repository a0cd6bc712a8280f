import COpenSSL

/// OpenSSL with the algorithms that it has put away: RC2 and RC4, with which Windows and old tools encrypt PFX files.
///
/// They stand in a context of their own, so that nothing else of this process uses them.
struct LegacyLibrary: @unchecked Sendable {  // OpenSSL locks a context itself.
  /// The `OSSL_LIB_CTX`; nil for the usual one, where there is no other.
  let context: OpaquePointer?
  /// Whether the old algorithms are there: OpenSSL has them in a module, which some systems leave out.
  let hasLegacy: Bool

  /// The only one, kept until the process ends.
  static let shared = LegacyLibrary()

  private init() {
    let made = OSSL_LIB_CTX_new()
    let (isLoaded, _) = OpenSSLErrors.collecting {
      OSSL_PROVIDER_load(made, "default") != nil && OSSL_PROVIDER_load(made, "legacy") != nil
    }
    context = made
    hasLegacy = isLoaded
  }
}
