import InfinityAPI

extension ObjectReference {
  /// Why this is no object as a plan of this tool speaks of it; nil where it may be.
  ///
  /// What people read is the label, what is done follows from the key and the address: they must say the same. What a certificate's
  /// label says beside its fingerprint is compared with the certificate itself: see ``PlanValue/objection(as:of:)`` and
  /// ``Drift/misnamed(_:in:)``.
  var objection: String? {
    if let uri {
      guard key.kind.holds(uri) else { return "\(uri.path) is not the address of \(key.kind.words.withArticle)" }
      if isNamedByAddress { return nil }
    }
    guard isNamedByKey else { return "\(label.quotedForMessage) is not what \(key.text.quotedForMessage) is called" }
    return nil
  }

  /// Whether it is shown by its address alone, since its name was not to be read.
  var isNamedByAddress: Bool { uri.map { key.text == $0.path && label == $0.path } ?? false }

  /// What a certificate's label ends with.
  private var fingerprintInLabel: Substring {
    label.utf8.lastIndex(of: UInt8(ascii: "(")).map { label[$0...] } ?? ""
  }

  private var isNamedByKey: Bool {
    switch key.kind.identity {
    case .name: label == key.text
    case .address: key.kind.key(written: label) == key.text
    case .certificate:
      fingerprintInLabel.hasPrefix("(SHA-256 \(CertificateFingerprint(text: key.text).short), valid until ")
    case .single: key.text == Kind.onlyObject && label == key.text
    }
  }
}

extension Kind {
  /// Whether an address is that of an object in this kind's list.
  fileprivate func holds(_ uri: ResourceURI) -> Bool {
    uri.path.hasPrefix(endpoint.path) && !uri.path.dropFirst(endpoint.path.count).dropLast().contains("/")
  }
}
