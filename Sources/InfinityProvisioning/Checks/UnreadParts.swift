/// What of the file could not be read here, and so was not compared with the Management Node.
struct UnreadParts {
  let deployment: Deployment
  let offline: OfflineChecks.Result

  /// A finding for each, beside those that say why it could not be read.
  var findings: [Finding] { certificates + authorities + secrets }

  private var certificates: [Finding] {
    deployment.tlsCertificates.filter { offline.certificates.tlsCertificates[$0.name.value] == nil }.map { declared in
      .notChecked(
        "the certificate of \(declared.name.value.quotedForMessage) could not be read, so it was not compared;"
          + " `validate` says why", at: declared.certificate.mark)
    }
  }

  private var authorities: [Finding] {
    let unread = offline.certificates.unreadAuthorities
    return deployment.trustedCACertificates.filter { unread.contains($0.mark) }.map { declared in
      .notChecked(
        "not all of \(declared.written.quotedForMessage) could be read, so what is missing of it was not compared; `validate` says why",
        at: declared.mark)
    }
  }

  private var secrets: [Finding] {
    deployment.writeOnlySecrets.filter { offline.secrets[$0.source] == nil }.map { secret in
      let kind = secret.owner.kind
      return .notChecked(
        "it is not known whether the \(kind.title(ofField: secret.field)) of the \(kind.named(secret.owner.text)) has changed",
        without: secret.source, of: offline.secrets, at: secret.source.mark)
    }
  }
}
