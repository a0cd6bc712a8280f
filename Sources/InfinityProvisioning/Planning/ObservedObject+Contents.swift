extension ObservedObject {
  /// What a rollback needs to make the object again once it is deleted; empty where a part of it is a secret, which nobody can read, or is set
  /// in a later step than that which makes it, as a location's links are.
  var contents: [FieldDifference] {
    let kind = reference.key.kind
    guard kind.isWithoutSecrets else { return [] }
    var contents: [FieldDifference] = []
    for field in kind.fields {
      let value = self[field.name]
      guard let settable = kind.settable(field.name), value != .null, value != .references([]) else { continue }
      guard settable.isOfNewObject else { return [] }
      contents.append(FieldDifference(name: field.name, before: value, after: .null))
    }
    return contents
  }
}
