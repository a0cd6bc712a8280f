import InfinityAPI

extension Plan {
  /// The first request that follows from no deployment file, and why; nil where all may follow from one.
  ///
  /// A way back may hold more: what a Management Node had is not always what a file may say.
  var objectionAsDeclared: (request: Change, reason: String)? {
    var owners: [String: ObjectReference] = [:]
    let kind = Kind.node
    for request in requests {
      if let reason = request.objectionAsDeclared { return (request, reason) }
      guard request.target.key.kind == kind, let name = request.sipTLSFQDN else { continue }
      if let other = owners.updateValue(request.target, forKey: name.inLowerCase), other != request.target {
        return (request, "\(name.quotedForMessage) is given to the \(other.name) as well")
      }
    }
    return nil
  }
}

extension Change {
  /// Why no deployment file leads to this change, which the tables allow; nil where one may.
  fileprivate var objectionAsDeclared: String? {
    let kind = target.key.kind
    for field in fields {
      guard case .text(let wanted)? = kind.settable(field.name)?.value, case .text(let text) = field.after,
        let objection = ScalarRules.objection(to: text, as: wanted)
      else { continue }
      return "\(field.name): \(objection.message)"
    }
    guard action == .create else { return nil }
    return kind.settable.lazy.filter { isNeeded($0) && !sets($0.name) }.first.map { "it does not set \($0.name)" }
  }

  /// The SIP TLS FQDN that a Conferencing Node gets.
  fileprivate var sipTLSFQDN: String? {
    let name = ConferencingNode.Fields().sipTLSFQDN.name
    return fields.first { $0.name == name }?.after.writtenText
  }

  private func sets(_ name: String) -> Bool { fields.contains { $0.name == name && $0.after != .null } }

  /// Whether a new object must have a field.
  private func isNeeded(_ field: SettableField) -> Bool {
    guard let key = field.key, field.isOfNewObject else { return false }
    switch key.presence {
    case .required, .without: return true
    case .optional: return false
    case .with(let other, is: let word):
      guard let other = target.key.kind.keys.first(where: { $0.name == other }) else { return false }
      let said = fields.first { $0.name == other.field?.name }?.after.writtenText
      return said ?? other.defaultValue.map { other.apiWords[$0] ?? $0 } == other.apiWords[word] ?? word
    }
  }
}
