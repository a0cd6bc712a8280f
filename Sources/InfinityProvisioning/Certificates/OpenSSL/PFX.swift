import COpenSSL
import InfinityAPI

/// A PFX (PKCS#12): a certificate with its private key, as Windows exports them.
struct PFX: Sendable {
  /// The certificate of the key.
  var certificate: X509Certificate
  /// The others, those of the CAs.
  var others: [X509Certificate]
  /// The private key in PEM, not encrypted; the first, where there are several.
  var key: Secret
  /// How many private keys it holds.
  var keyCount: Int

  /// Why a PFX is not opened.
  enum Failure: Error, Equatable {
    /// It is something else.
    case notPFX
    /// It is something else, that is recognized: what it is, and what to do.
    case other(String)
    /// It does not open without a passphrase, and none is given.
    case passphraseMissing
    /// It is whole and does not open with the passphrase.
    case passphraseWrong
    /// It is encrypted in a way that this machine's OpenSSL does not have.
    case unsupported
    /// To open it would take minutes, as its writer has it.
    case costly
    /// It has no private key, or none with its certificate.
    case incomplete

    /// The code of the finding.
    var code: FindingCode {
      switch self {
      case .passphraseWrong: .key.passphraseWrong
      case .passphraseMissing: .key.passphraseMissing
      case .notPFX, .other, .unsupported, .costly, .incomplete: .key.pfxUnusable
      }
    }

    /// What is wrong and what to do, after the file's name.
    var reason: String {
      switch self {
      case .other(let words): words
      case .passphraseMissing: "is protected by a passphrase, and none is given; give its `passphrase`"
      case .notPFX:
        "is not a PFX (PKCS#12), or is damaged; copy it again, or give the certificate and its key as `certificate` and `privateKey`"
      case .passphraseWrong:
        "cannot be opened with its passphrase: the passphrase is wrong, or the file is damaged"
      case .unsupported:
        "is encrypted in a way that OpenSSL on this machine does not support; export it again with AES256-SHA256"
      case .costly:
        "would take minutes to open, since its passphrase is hashed too often; export it again with fewer rounds"
      case .incomplete: "does not hold a private key and its certificate; export it again with the private key"
      }
    }
  }

  /// Opens a PFX.
  static func open(_ file: [UInt8], passphrase: Secret?) -> Result<PFX, Failure> {
    let bytes = DERShape.trimmed(file)
    guard BinaryFormat(bytes) == .pkcs12 else {
      return .failure(ForeignToPFX.words(file).map(Failure.other) ?? .notPFX)
    }
    guard let made = PKCS12_init_ex(NID_pkcs7_data, LegacyLibrary.shared.context, nil) else {
      return .failure(.unsupported)
    }
    var pointer: OpaquePointer? = made
    let (isDecoded, _) = OpenSSLErrors.collecting {
      bytes.withUnsafeBufferPointer { buffer in
        var position = buffer.baseAddress
        return d2i_PKCS12(&pointer, &position, buffer.count) != nil
      }
    }
    defer { PKCS12_free(pointer) }
    guard isDecoded else { return .failure(.notPFX) }
    guard KeyDerivation.rounds(ofPFX: pointer) <= KeyDerivation.maximumRounds else { return .failure(.costly) }
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    let (isOpen, errors) = OpenSSLErrors.collecting {
      let words = passphrase?.reveal() ?? ""
      // A checksum (MAC) may be left out, and then `openssl pkcs12` looks for none. This function does; so it gets one.
      if PKCS12_mac_present(pointer) == 0 { PKCS12_set_mac(pointer, words, -1, nil, 0, 1, nil) }
      return PKCS12_parse(pointer, words, &key, &certificate, &others)
    }
    defer {
      EVP_PKEY_free(key)
      infinity_certificates_free(others)
    }
    guard isOpen == 1 else {
      let isUnknown = errors.contains { entry in
        ["unsupported", "unknown"].contains { entry.words.contains($0) }
      }
      if isUnknown { return .failure(.unsupported) }
      return .failure(passphrase == nil ? .passphraseMissing : .passphraseWrong)
    }
    let (keyCount, _) = OpenSSLErrors.collecting { infinity_pfx_key_count(pointer, passphrase?.reveal() ?? "") }
    guard let certificate else { return .failure(.incomplete) }
    let handle = CertificateHandle(taking: certificate)
    guard let key, let text = pem(of: key) else { return .failure(.incomplete) }
    return .success(
      PFX(
        certificate: X509Reading.certificate(handle),
        others: CertificateList.certificates(others.map { UnsafeRawPointer($0) }), key: text, keyCount: Int(keyCount)))
  }

  /// The bytes of a PFX with AES-256, as OpenSSL makes them; nil where the key is not the certificate's, or OpenSSL refuses.
  ///
  /// - Parameters:
  ///   - key: in PEM, encrypted with the passphrase or not at all.
  ///   - passphrase: that of the PFX; nil for none.
  static func made(
    _ certificate: X509Certificate, key: Secret, others: [X509Certificate], passphrase: Secret?
  ) -> [UInt8]? {
    guard let block = PEMText(key.reveal()).privateKeys.first,
      let opened = try? OpenedKey.open(block, passphrase: passphrase).get(), opened.fits(certificate),
      let list = infinity_certificates_new()
    else { return nil }
    defer { infinity_certificates_free_list(list) }
    for other in others { _ = infinity_certificates_push(list, other.handle.pointer) }
    let (made, _) = OpenSSLErrors.collecting {
      opened.withPointer { key in
        PKCS12_create(passphrase?.reveal() ?? "", nil, key, certificate.handle.pointer, list, 0, 0, 0, 0, 0)
      }
    }
    guard let made else { return nil }
    defer { PKCS12_free(made) }
    var output: UnsafeMutablePointer<UInt8>?
    let count = i2d_PKCS12(made, &output)
    guard count > 0, let output else { return nil }
    defer { infinity_free(output) }
    return Array(UnsafeBufferPointer(start: output, count: Int(count)))
  }

  private static func pem(of key: OpaquePointer) -> Secret? {
    guard let info = EVP_PKEY2PKCS8(key) else { return nil }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    var output: UnsafeMutablePointer<UInt8>?
    let count = i2d_PKCS8_PRIV_KEY_INFO(info, &output)
    guard count > 0, let output else { return nil }
    defer { infinity_free(output) }
    return Secret(PEMBlock.text(label: "PRIVATE KEY", bytes: UnsafeBufferPointer(start: output, count: Int(count))))
  }
}
