/// Private keys as they are sent: in PEM, as OpenSSL writes it.
enum KeyText {
  /// A key in DER as PEM; nil where the bytes are something else, as a password may be.
  ///
  /// - Throws: what `failure` makes of a message, where the bytes are a file of another kind.
  static func key<Failure: Error>(
    inDER bytes: [UInt8], or failure: (String) -> Failure
  ) throws(Failure) -> String? {
    switch BinaryFormat(bytes) {
    case nil: return nil
    case .privateKey(let label)?: return PEMBlock.text(label: label, bytes: bytes).droppingFinalLineEnd
    case .pkcs12?:
      throw failure(
        "it is not a private key, but a PFX (PKCS#12): name it in `pfx: {file: …}`, with its `passphrase`, instead of"
          + " `certificate` and `privateKey`")
    case let format?: throw failure("it is not a private key, but \(format.name) in DER; give the key")
    }
  }

  /// A text with whole PEM blocks of a private key as OpenSSL would write them; any other text as it is.
  ///
  /// What is read leniently here, as BEGIN and END on one line, is not read so everywhere.
  static func normalized(_ text: String) -> String {
    guard text.contains("PRIVATE KEY-----") else { return text }
    let pem = PEMText(text)
    return pem.faults.isEmpty ? pem.blocks.map(\.text).joined() : text
  }
}
