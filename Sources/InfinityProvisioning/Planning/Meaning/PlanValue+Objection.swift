extension PlanValue {
  /// Why a field cannot be set to this value; nil where it can.
  ///
  /// - Parameter target: the object that has the field.
  func objection(as value: SettableField.Value, of target: ObjectReference) -> String? {
    switch (value, self) {
    case (.text, .text), (.secret, .secret): nil
    case (.text, .null), (.integer, .null), (.link, .null), (.links, .null): nil
    case (.integer(let range), .integer(let number)):
      range.contains(number) ? nil : "\(number) is not in \(range.lowerBound) to \(range.upperBound)"
    case (.link(let kind), .reference(let reference)): Self.objection(to: [reference], of: kind)
    case (.links(let kind), .references(let references)): Self.objection(to: references, of: kind)
    case (.certificate, .certificate(let reference, let pem)): Self.objection(to: pem, as: reference, of: target)
    default: "it has a value of another type"
    }
  }

  /// Why a field cannot have held this value; nil where it can. A secret is never shown, and no certificate is ever changed.
  var objectionBefore: String? {
    switch self {
    case .null, .text, .integer: nil
    case .reference, .references: referenced.lazy.compactMap { $0.isNamedByAddress ? nil : $0.objection }.first
    case .certificate, .secret: "what it holds now is of another type"
    }
  }

  private static func objection(to references: [ObjectReference], of kind: Kind) -> String? {
    references.lazy.compactMap { reference in
      reference.key.kind == kind ? reference.objection : "the \(reference.name) is not \(kind.words.withArticle)"
    }.first
  }

  /// What is uploaded must be the one certificate that is shown.
  private static func objection(to pem: String, as shown: ObjectReference, of target: ObjectReference) -> String? {
    guard shown == target else { return "the \(shown.name) is not the one that is created" }
    guard let certificate = try? CertificateSummary(pem: pem), certificate.pem.withoutSpace == pem.withoutSpace else {
      return "its PEM text is not one certificate"
    }
    guard certificate.fingerprint.text == shown.key.text, certificate.label == shown.label else {
      return "its PEM text is that of \(certificate.label.quotedForMessage)"
    }
    return nil
  }
}

extension String {
  /// Releases differ in the line ends of a PEM text, which is ASCII.
  fileprivate var withoutSpace: [UInt8] { utf8.filter { ![0x09, 0x0A, 0x0D, 0x20].contains($0) } }
}
