/// Which keys of an entry of `tlsCertificates` go together: a certificate and its private key, or a PFX of both.
enum CertificateEntryRules {
  static func declaration(of object: CheckedObject) -> (value: TLSCertificateDeclaration?, findings: [Finding]) {
    let isPFX = object.writtenKeys.contains("pfx")
    var findings: [Finding] = []
    if isPFX {
      for key in ["certificate", "privateKey"] {
        guard let item = object.fields[key] else { continue }
        let message = "not used with `pfx`, which holds both the certificate and its key; remove one or the other"
        findings.append(Finding(.entry.pfxOrCertificate, message, at: item.mark))
      }
    } else {
      for key in ["certificate", "privateKey"] where !object.writtenKeys.contains(key) {
        var mark = object.mark
        mark.path += ".\(key)"
        findings.append(Finding(.value.missingKey, "required without `pfx`, but missing", at: mark))
      }
    }
    guard let name = object.text("name") else { return (nil, findings) }
    let passphrase = object.secret("passphrase")
    if isPFX {
      guard findings.isEmpty, let item = object.fields["pfx"], let file = object.object("pfx")?.file("file") else {
        return (nil, findings)
      }
      let key = SecretSource(.pfx(file, passphrase: passphrase), at: item.mark)
      return (TLSCertificateDeclaration(name: name, certificate: file, privateKey: key, passphrase: nil), findings)
    }
    guard let certificate = object.object("certificate")?.file("file"), let privateKey = object.secret("privateKey")
    else {
      return (nil, findings)
    }
    return (
      TLSCertificateDeclaration(name: name, certificate: certificate, privateKey: privateKey, passphrase: passphrase),
      findings
    )
  }
}
