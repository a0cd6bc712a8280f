import InfinityAPI

/// Private keys as they are sent: in PEM, as OpenSSL writes it.
enum KeyText {
  /// A key in DER as PEM; nil where the bytes are something else, as a password may be.
  ///
  /// - Throws: what `failure` makes of a message, where the bytes are a file of another kind.
  static func key<Failure: Error>(
    inDER bytes: [UInt8], or failure: (String) -> Failure
  ) throws(Failure) -> String? {
    let der = DERShape.trimmed(bytes)
    switch BinaryFormat(der) {
    case nil:
      if DERShape.isCut(bytes), String(validating: bytes, as: UTF8.self) == nil {
        throw failure("it begins as a key in DER does, and is cut off; copy it again from its source")
      }
      guard let (element, rest) = DERShape.first(of: bytes[...]), case .privateKey? = BinaryFormat(Array(element))
      else { return nil }
      throw failure(
        "after the private key in DER \(rest.count) more \(rest.count == 1 ? "byte follows" : "bytes follow"); remove what follows, or copy it"
          + " again from its source")
    case .privateKey(let label)?: return PEMBlock.text(label: label, bytes: der).droppingFinalLineEnd
    case .pkcs12?:
      throw failure(
        "it is not a private key, but a PFX (PKCS#12): name it in `pfx: {file: …}`, with its `passphrase`, instead of"
          + " `certificate` and `privateKey`")
    case let format?: throw failure("it is not a private key, but \(format.name) in DER; give the key")
    }
  }

  /// The private keys of a text of whole PEM blocks as OpenSSL would write them, without certificates beside them; any other text as it is.
  ///
  /// What is read leniently here, as BEGIN and END on one line or a key under the label of another kind, is not read so everywhere.
  static func normalized(_ text: String) -> String {
    guard text.contains("PRIVATE KEY-----") else { return text }
    let pem = PEMText(text)
    let keys = pem.privateKeys
    return pem.faults.isEmpty && !keys.isEmpty ? keys.map { labelled($0).text }.joined().droppingFinalLineEnd : text
  }

  /// A block of a key with the label that its bytes have, and without headers that only people read.
  private static func labelled(_ block: PEMBlock) -> PEMBlock {
    guard block.isPrivateKey, block.headers["Proc-Type"] == nil,
      case .privateKey(let label)? = BinaryFormat(block.bytes)
    else { return block }
    return PEMBlock(label: label, bytes: block.bytes, headers: [:], line: block.line)
  }

  /// The private keys of a text, each as one PEM text with a final newline.
  static func keys(in text: Secret) -> [Secret] {
    let shown = text.reveal()
    guard shown.contains("PRIVATE KEY-----") else { return [] }
    return PEMText(shown).privateKeys.map { Secret($0.text) }
  }

  /// A text with private keys without those of other certificates, where one of them is that of a certificate. The Management Node
  /// gets one key.
  static func key(of certificate: X509Certificate, in text: Secret, passphrase: Secret?) -> Secret {
    let keys = keys(in: text)
    guard keys.count > 1 else { return text }
    return keys.first { PrivateKeyCheck.check(key: $0, passphrase: passphrase, certificate: certificate).fits } ?? text
  }

  /// A private key in another dress: opened with one passphrase, or none, and written in PKCS#8 with another, or none; nil where it does
  /// not open.
  static func rewritten(_ key: Secret, from passphrase: Secret?, to new: Secret?) -> Secret? {
    guard let block = PEMText(key.reveal()).privateKeys.first else { return nil }
    return try? OpenedKey.open(block, passphrase: passphrase).get().text(encryptedWith: new)
  }
}
