import COpenSSL

/// What DER bytes are, among what administrators have in hand.
enum BinaryFormat: Equatable {
  case certificate
  /// PKCS#7: a bundle of certificates (`.p7b`, `.p7c`).
  case pkcs7
  /// PKCS#12: a certificate with its key (`.pfx`, `.p12`).
  case pkcs12
  case request
  case revocationList
  case publicKey
  /// A message that is signed or encrypted (CMS), as mail is.
  case message
  /// A private key; the label under which it stands in PEM.
  case privateKey(label: String)

  /// Nil for anything else.
  init?(_ der: [UInt8]) {
    let format = Self.decoders.first { _, decode in OpenSSLErrors.collecting { decode(der) }.result }?.0
    guard let format else { return nil }
    self = format
  }

  /// The most particular first: OpenSSL tells the kinds of keys by trying, too.
  private static let decoders: [(BinaryFormat, @Sendable ([UInt8]) -> Bool)] = [
    (.certificate, { decodes($0, { d2i_X509(nil, $0, $1) }, X509_free) }),
    (.pkcs7, { decodesStructure($0, { d2i_PKCS7(nil, $0, $1) }, PKCS7_free) }),
    (.pkcs12, { decodes($0, { d2i_PKCS12(nil, $0, $1) }, PKCS12_free) }),
    (.request, { decodes($0, { d2i_X509_REQ(nil, $0, $1) }, X509_REQ_free) }),
    (.revocationList, { decodes($0, { d2i_X509_CRL(nil, $0, $1) }, X509_CRL_free) }),
    (.publicKey, { decodes($0, { d2i_PUBKEY(nil, $0, $1) }, EVP_PKEY_free) }),
    (.message, { decodes($0, { d2i_CMS_ContentInfo(nil, $0, $1) }, CMS_ContentInfo_free) }),
    (
      .privateKey(label: "PRIVATE KEY"),
      { decodes($0, { d2i_PKCS8_PRIV_KEY_INFO(nil, $0, $1) }, PKCS8_PRIV_KEY_INFO_free) }
    ),
    (.privateKey(label: "ENCRYPTED PRIVATE KEY"), { decodes($0, { d2i_X509_SIG(nil, $0, $1) }, X509_SIG_free) }),
    (
      .privateKey(label: "RSA PRIVATE KEY"),
      { decodes($0, { d2i_PrivateKey(NID_rsaEncryption, nil, $0, $1) }, EVP_PKEY_free) }
    ),
    (
      .privateKey(label: "EC PRIVATE KEY"),
      { decodes($0, { d2i_PrivateKey(NID_X9_62_id_ecPublicKey, nil, $0, $1) }, EVP_PKEY_free) }
    ),
  ]

  private static func decodes(
    _ der: [UInt8], _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> OpaquePointer?,
    _ free: (OpaquePointer) -> Void
  ) -> Bool {
    guard let object = decodedWholly(der, decode, free: free) else { return false }
    free(object)
    return true
  }

  private static func decodesStructure<Structure>(
    _ der: [UInt8], _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> UnsafeMutablePointer<Structure>?,
    _ free: (UnsafeMutablePointer<Structure>) -> Void
  ) -> Bool {
    decodes(der, { decode($0, $1).map { OpaquePointer($0) } }, { free(UnsafeMutablePointer($0)) })
  }

  /// What it is, for messages.
  var name: String {
    switch self {
    case .certificate: "a certificate"
    case .pkcs7: "a PKCS#7 bundle"
    case .pkcs12: "a PFX (PKCS#12)"
    case .request: "a certificate signing request"
    case .revocationList: "a certificate revocation list"
    case .publicKey: "a public key"
    case .message: "a signed or encrypted message (CMS)"
    case .privateKey: "a private key"
    }
  }
}

/// The certificates of a PKCS#7 bundle, as AD CS and Windows give chains.
enum PKCS7Bundle {
  /// The certificates in the bundle's order, which means nothing; nil where the bytes are no such bundle.
  static func certificates(_ der: [UInt8]) -> [X509Certificate]? {
    let (decoded, _) = OpenSSLErrors.collecting {
      decodedWholly(
        der, { d2i_PKCS7(nil, $0, $1).map { OpaquePointer($0) } }, free: { PKCS7_free(UnsafeMutablePointer($0)) })
    }
    guard let decoded else { return nil }
    let message = UnsafeMutablePointer<PKCS7>(decoded)
    defer { PKCS7_free(message) }
    guard let list = infinity_pkcs7_certificates(message) else { return [] }
    return CertificateList.certificates(UnsafeRawPointer(list))
  }
}

/// Lists of certificates of OpenSSL's.
enum CertificateList {
  /// The certificates of a `STACK_OF(X509)`, which keeps its own.
  static func certificates(_ list: UnsafeRawPointer?) -> [X509Certificate] {
    (0..<max(0, infinity_list_count(list))).compactMap { index in
      guard let item = infinity_list_item(list, index).map({ OpaquePointer($0) }), X509_up_ref(item) == 1 else {
        return nil
      }
      return X509Reading.certificate(CertificateHandle(taking: item))
    }
  }
}
