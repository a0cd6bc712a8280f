/// What stands where a PFX should, and how it becomes one or is named instead.
enum ForeignToPFX {
  /// After the file's name; nil for what is not recognized, a damaged PFX among it.
  static func words(_ bytes: [UInt8]) -> String? {
    if let foreign = ForeignFormat.name(bytes) { return "is \(foreign)" }
    if let format = BinaryFormat(DERShape.trimmed(bytes)) { return "holds \(format.name), not a PFX; \(instead)" }
    guard case .success(let text) = WrittenText.decode(bytes) else { return nil }
    if isPFX(text.base64OfText) { return isBase64 }
    let blocks = PEMText(text).blocks
    guard !blocks.isEmpty else { return nil }
    return blocks.contains { isPFX($0.bytes) } ? isBase64 : "is PEM text, not a PFX; \(instead)"
  }

  private static let instead = "name the certificate as `certificate` and its key as `privateKey`, instead of `pfx`"
  /// As Azure Key Vault gives it, with BEGIN and END lines or without.
  private static let isBase64 = "is a PFX in base64; convert it with `sed '/-----/d' FILE | base64 -di > FILE.pfx`"

  private static func isPFX(_ bytes: [UInt8]?) -> Bool {
    bytes.flatMap { BinaryFormat($0) } == .pkcs12
  }
}
