import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `certificate import` did, as text and as JSON.
struct CertificateImportText {
  let style: TextStyle

  func text(_ result: CertificateImport.Result) -> String {
    let end = result.certificate.notAfter.formatted(.iso8601.year().month().day())
    var rows = [
      ("Certificate", result.name), ("Common name", result.certificate.commonName), ("Valid until", end),
      ("File", result.certificateFile),
    ]
    if let keyFile = result.keyFile { rows.append(("Private key", keyFile)) }
    rows += result.kept.map { ("Kept", $0) }
    let lines = rows.map { "\($0.0.padded(to: 13))\(style.escaped($0.1))" }
    let heading = result.isUnchanged ? ["Nothing to do: this certificate is in place already."] : []
    return (heading + lines + chain(result)).joined(separator: "\n")
  }

  private func chain(_ result: CertificateImport.Result) -> [String] {
    guard let chainFile = result.chainFile else { return [] }
    let line = "CA chain".padded(to: 13) + style.escaped(chainFile)
    guard !result.isChainFileDeclared else { return [line] }
    return [line]
      + style.paragraph(
        "The deployment file does not name these CA certificates: add this file to trustedCACertificates.")
  }

  static func document(_ result: CertificateImport.Result) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "certificate": .string(result.name),
      "locations": .array(result.locations.map { .string($0) }),
      "commonName": .string(result.certificate.commonName),
      "fingerprint": .string(result.certificate.fingerprint.text),
      "notBefore": .string(result.certificate.notBefore.formatted(.iso8601)),
      "notAfter": .string(result.certificate.notAfter.formatted(.iso8601)),
      "certificateFile": .string(result.certificateFile), "privateKeyFile": .optional(result.keyFile),
      "kept": .array(result.kept.map { .string($0) }), "chainFile": .optional(result.chainFile),
      "chainFileDeclared": .boolean(result.isChainFileDeclared),
      "unchanged": .boolean(result.isUnchanged), "findings": .array(result.warnings.map(FindingsJSON.finding)),
    ])
  }
}
