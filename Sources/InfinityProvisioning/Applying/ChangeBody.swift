import InfinityAPI

/// Makes the body of a change's request, with the URIs of objects that this apply created and the secrets that it needs.
struct ChangeBody {
  let created: [ObjectKey: ResourceURI]
  let secrets: ResolvedSecrets

  /// What becomes of a change that refers to an object that was not created; nil for one that can be made.
  func lackOfDependency(_ change: Change) -> Outcome? {
    change.dependencies.first { created[$0.key] == nil }.map {
      .skipped("needs the \($0.name), which was not created")
    }
  }

  /// The fields that are sent for a change, by name.
  ///
  /// - Throws: ``ApplyFailure`` where it refers to an object that was not created.
  func fields(of change: Change) throws(ApplyFailure) -> [String: RequestValue] {
    var body: [String: RequestValue] = [:]
    for field in change.fields {
      body[field.name] = try value(field)
    }
    if let key = try ownKey(of: change) { body[TLSCertificate.Fields().privateKey.name] = .secret(key) }
    return body
  }

  /// The key of a certificate that is uploaded, out of a file that has other keys as well; nil for any other change.
  private func ownKey(of change: Change) throws(ApplyFailure) -> Secret? {
    let fields = TLSCertificate.Fields()
    guard let key = change.secret(fields.privateKey.name), let certificate = change.uploadedCertificate
    else { return nil }
    let text = try secrets.secret(for: key)
    guard KeyText.keys(in: text).count > 1 else { return nil }
    let passphrase = try change.secret(fields.passphrase.name).map { source throws(ApplyFailure) in
      try secrets.secret(for: source)
    }
    return KeyText.key(of: certificate, in: text, passphrase: passphrase)
  }

  /// The URI of a change's object.
  func uri(of reference: ObjectReference) throws(ApplyFailure) -> ResourceURI {
    guard let uri = reference.uri ?? created[reference.key] else {
      throw ApplyFailure(
        .unusable, "the \(reference.name) was not created")
    }
    return uri
  }

  private func value(_ field: FieldDifference) throws(ApplyFailure) -> RequestValue {
    switch field.after {
    // A text is cleared with "", a reference with null: what the field held tells which it is.
    case .null: if case .text = field.before { return .string("") } else { return .null }
    case .text(let text): return .string(text)
    case .integer(let number): return .integer(number)
    case .reference(let reference): return .string(try uri(of: reference).path)
    case .references(let references):
      var uris: [RequestValue] = []
      for reference in references { uris.append(.string(try uri(of: reference).path)) }
      return .array(uris)
    case .certificate(_, let pem): return .string(pem)
    case .secret(let source): return .secret(try secrets.secret(for: source))
    }
  }
}

extension ResolvedSecrets {
  /// A secret that a change needs.
  func secret(for source: SecretSource) throws(ApplyFailure) -> Secret {
    guard let secret = self[source] else {
      throw ApplyFailure(
        .unusable,
        "a secret of this change is missing; provide it where the deployment file"
          + " says that it comes from")
    }
    return secret
  }
}
