extension Change {
  /// Why no plan of this tool holds this change; nil where one may.
  ///
  /// What may be done follows from the tables in `Kinds/`: which action there is on which kind, which field of it is set in which step,
  /// and to what. A saved plan and a journal can be written by anybody, and say more.
  var objection: String? {
    let kind = target.key.kind
    guard kind.actions.contains(action) else { return "\(kind.words.withArticle) is never \(action.participle)" }
    if let objection = target.objection { return objection }
    guard hasPlausibleAddress else { return "what is created must have no address, and what exists must have one" }
    guard hasPlausibleLocation else { return "it does not belong to the location \((location ?? "").quotedForMessage)" }
    guard action == .delete ? fields.allSatisfy(isGone) : !fields.isEmpty else {
      return "it has not the fields of such a change"
    }
    guard action == .update || step == kind.step else { return "it is no change of step \(step.rawValue)" }
    guard Set(fields.map(\.name)).count == fields.count else { return "it sets a field twice" }
    if action != .delete, let objection = fields.lazy.compactMap(objection(to:)).first { return objection }
    guard action != .create || isNamedByField else { return "it does not set \(kind.keyField) to what it is called" }
    return nil
  }

  /// What an object held that is deleted: for the way back, where the object can be made again.
  private func isGone(_ field: FieldDifference) -> Bool {
    let kind = target.key.kind
    return kind.isWithoutSecrets && field.after == .null && field.before.objectionBefore == nil
      && kind.settable(field.name)?.isOfNewObject == true
  }

  /// Only of a location fields may be set before it has an address: links of a new one.
  private var hasPlausibleAddress: Bool {
    switch action {
    case .create: target.uri == nil
    case .update: target.uri != nil || target.key.kind.actions.contains(.create)
    case .delete: target.uri != nil
    }
  }

  private var hasPlausibleLocation: Bool {
    switch target.key.kind {
    case .location: location == nil || location == target.label
    case .node: true
    default: location == nil
    }
  }

  private func objection(to field: FieldDifference) -> String? {
    let kind = target.key.kind
    guard let settable = kind.settable(field.name),
      action == .create ? settable.isOfNewObject : settable.laterStep != nil
    else {
      return "\(field.name) of \(kind.words.withArticle) is never \(action == .create ? "given" : "changed")"
    }
    guard action == .create || settable.laterStep == step else {
      return "\(field.name) is not changed in step \(step.rawValue)"
    }
    // Nobody compares it: the object does not exist yet, or the field is never shown.
    guard field.before == .null || target.uri != nil && !field.after.isSecret else {
      return "what \(field.name) holds now cannot be known"
    }
    return (field.after.objection(as: settable.value, of: target) ?? field.before.objectionBefore)
      .map { "\(field.name): \($0)" }
  }

  /// Whether the field with the natural key is set to the name that is shown.
  private var isNamedByField: Bool {
    let kind = target.key.kind
    return fields.contains { field in
      guard field.name == kind.keyField else { return false }
      if case .text(let text) = field.after { return text == target.label }
      return field.after.isCertificate
    }
  }
}

extension Change.Action {
  fileprivate var participle: String {
    switch self {
    case .create: "created"
    case .update: "changed"
    case .delete: "deleted"
    }
  }
}
