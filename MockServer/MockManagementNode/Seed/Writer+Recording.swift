extension Writer {
  /// Keeps an object that the API only shows, as it is told: no form has a say in it.
  ///
  /// - Throws: `APIError` for a reference that leads nowhere.
  mutating func record(_ place: Int, _ members: [String: JSONValue]) throws {
    let resource = database.catalog.resources[place]
    var row = resource.fields.map(\.initialValue)
    var told: Set<Int> = []
    for (index, field) in resource.fields.enumerated() {
      guard let value = members[field.name] else { continue }
      switch field.kind {
      case .resourceURI, .reverse: continue
      case .toOne(let target): row[index] = try recorded(value, to: target) ?? .null
      case .toMany(let target):
        row[index] = .array(try (value.elements ?? []).compactMap { try recorded($0, to: target) })
      default: row[index] = value
      }
      told.insert(index)
    }
    let identifier = identifier(ofRecorded: members, in: place)
    if let index = resource.fieldIndex[resource.identifierField] { row[index] = identifier.value }
    if resource.category == "status" {
      database[place].set(row, for: identifier, told: told)
    } else {
      database[place].set(row, for: identifier)
    }
  }

  private func recorded(_ value: JSONValue, to target: Int) throws -> JSONValue? {
    switch try reference(value, to: target) {
    case .none: nil
    case .object(let identifier): identifier.value
    case .inline(_, let existing): existing?.value
    }
  }

  /// The id that is told; else that of what the object is about, or a new one.
  private func identifier(ofRecorded members: [String: JSONValue], in place: Int) -> Identifier {
    let resource = database.catalog.resources[place]
    let told = members[resource.identifierField]
    guard resource.identifierKind == .integer else {
      let text = told.flatMap(Identifier.init)?.text ?? ""
      return .text(text.isEmpty ? ResourceRules.newUUID() : text)
    }
    if let number = told?.wholeNumber ?? told?.text.flatMap({ Int($0) }) { return .number(number) }
    if resource.name == "licensing" { return .number(1) }
    if let number = members["configuration_id"]?.wholeNumber, !database[place].contains(.number(number)) {
      return .number(number)
    }
    return .number(database[place].nextNumber)
  }
}
