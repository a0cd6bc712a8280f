/// Why a TLS handshake failed, as an administrator understands it.
enum HandshakeFailure: Sendable, Equatable {
  /// Something else than TLS is spoken on the port.
  case noTLS
  /// The server speaks only what is older than TLS 1.2.
  case tooOld
  /// No cipher or type of certificate that both sides know.
  case nothingInCommon
  /// The server does not know the name that it was asked for.
  case nameUnknown
  /// The server has only ciphers or curves that the TLS library of this tool lacks.
  case otherCiphersOnly
  /// The TLS library of this tool cannot do what the server does; others may.
  case unsupportedHere
  /// The key usage of the server's certificate lacks what the TLS library of this tool asks for; others may not.
  case keyUsage
  /// The server ended the connection in the middle of the handshake.
  case closed
  /// None of these.
  case other

  /// From the library's text, in which BoringSSL's names of reasons stand.
  init(libraryText text: String) {
    self = Self.reasons.first { text.contains($0.word) }?.failure ?? .other
  }

  // The first that fits counts.
  private static let reasons: [(word: String, failure: HandshakeFailure)] = [
    ("WRONG_VERSION_NUMBER", .noTLS), ("HTTP_REQUEST", .noTLS), ("HTTPS_PROXY_REQUEST", .noTLS),
    ("UNSUPPORTED_PROTOCOL", .tooOld), ("ALERT_PROTOCOL_VERSION", .tooOld),
    ("UNRECOGNIZED_NAME", .nameUnknown),
    ("HANDSHAKE_FAILURE", .nothingInCommon), ("INSUFFICIENT_SECURITY", .nothingInCommon),
    ("NO_SHARED_CIPHER", .nothingInCommon),
    ("WRONG_CIPHER_RETURNED", .unsupportedHere), ("UNKNOWN_CIPHER_RETURNED", .unsupportedHere),
    ("WRONG_CURVE", .unsupportedHere), ("UNKNOWN_CERTIFICATE_TYPE", .unsupportedHere),
    ("WRONG_CERTIFICATE_TYPE", .unsupportedHere), ("WRONG_SIGNATURE_TYPE", .unsupportedHere),
    ("UNSUPPORTED_SIGNATURE", .unsupportedHere), ("CANNOT_PARSE_LEAF_CERT", .unsupportedHere),
    ("DECODE_ERROR", .unsupportedHere), ("BAD_DH_P_LENGTH", .unsupportedHere),
    ("KEY_USAGE_BIT_INCORRECT", .keyUsage),
    ("EOF during handshake", .closed), ("uncleanShutdown", .closed),
  ]

  /// Whether it says nothing of the server: other programs may well connect.
  var isOfThisTool: Bool { [.unsupportedHere, .otherCiphersOnly, .keyUsage].contains(self) }

  /// What came back, and what to do.
  var explanation: String {
    switch self {
    case .noTLS: "it does not speak TLS on that port; correct port and transport, or turn TLS on there"
    case .tooOld: "it speaks only TLS older than 1.2; turn TLS 1.2 on there"
    case .nothingInCommon:
      "it found no cipher or type of certificate in common (TLS 1.2 or newer, ECDHE with AES or ChaCha20); allow such a"
        + " cipher there, and see that it has a certificate with an RSA or ECDSA key"
    case .nameUnknown: "it does not know the name that it is asked for; correct the name, or the server's own"
    case .otherCiphersOnly:
      "of the ciphers of TLS 1.2 it allows only some (with DHE, with CBC and SHA-2, or with P-521) that this tool's TLS library lacks and"
        + " others have; check it with openssl s_client, or allow ECDHE with AES-GCM there"
    case .unsupportedHere:
      "it uses something that this tool's TLS library does not support, and others may; check it with openssl s_client"
    case .keyUsage:
      "the key usage of its certificate lacks digitalSignature, or keyEncipherment where it uses the key so, which this tool's TLS library refuses"
        + " and others may take; check it with openssl s_client, or have a certificate issued with both"
    case .closed: "it closed the connection during the TLS handshake; check its own log"
    case .other: "the TLS handshake failed; check its own log, and check it with openssl s_client"
    }
  }
}
