/// The command `platform/certificates_import`: files each part of a bundle where it belongs.
struct CertificateImport {
  let command: Resource

  func run(_ arguments: [String: JSONValue], in writer: inout Writer) throws {
    let passphrase = arguments["private_key_passphrase"]?.text ?? ""
    let bundle: CertificateBundle
    do {
      bundle = try CertificateBundle(arguments["bundle"]?.text ?? "", passphrase: passphrase)
    } catch CertificateBundle.Failure.bundle(let message) {
      throw refusal("bundle", [message])
    } catch {
      throw refusal("private_key_passphrase", ["The passphrase does not open the private key."])
    }
    for pair in bundle.pairs {
      let isEncrypted = if case .none = KeyEncryption(of: pair.key) { false } else { true }
      try file(
        pair.certificate, in: "tls_certificate",
        [
          "private_key": .string(pair.key.text), "private_key_passphrase": .string(isEncrypted ? passphrase : ""),
          "parameters": .string(pair.parameters),
        ], &writer)
    }
    for authority in bundle.authorities { try file(authority, in: "ca_certificate", [:], &writer) }
  }

  /// What is there already is not doubled.
  private func file(
    _ certificate: PEMBlock, in name: String, _ others: [String: JSONValue], _ writer: inout Writer
  ) throws {
    guard let place = writer.database.catalog.index(of: name),
      let field = writer.database.catalog.resources[place].fieldIndex["certificate"]
    else { return }
    let isThere = writer.database[place].rows.values.contains { row in
      PEMBlock.blocks(in: row[field].text ?? "").first?.bytes == certificate.bytes
    }
    if isThere { return }
    do {
      _ = try writer.create(place, others.merging(["certificate": .string(certificate.text)]) { $1 })
    } catch APIError.validation(_, let fields) {
      throw refusal("bundle", fields.sorted { $0.key < $1.key }.flatMap(\.value))
    }
  }

  private func refusal(_ field: String, _ messages: [String]) -> APIError {
    .validation(resource: command.name, fields: [field: messages])
  }
}
