/// Creates and changes objects by Tastypie's rules, traces of failed writes included.
///
/// The order is Tastypie's: to-one references are looked up, the form is validated, the row is saved, and only then the
/// lists of references are looked at. What goes wrong there leaves the row behind.
struct Writer {
  enum Mode { case create, patch, put }

  var database: Database
  /// What a create wants to tell once, beside its Location (a private key, say).
  var createOnly: [String: JSONValue] = [:]

  private var resources: [Resource] { database.catalog.resources }

  init(database: Database) {
    self.database = database
  }

  /// Creates an object, or overwrites the one whose `id` the body names.
  mutating func create(_ place: Int, _ body: [String: JSONValue], as wanted: Identifier? = nil) throws -> Identifier {
    let resource = resources[place]
    let given = body[resource.identifierField].flatMap(Identifier.init) ?? wanted
    if let given, resource.identifierKind == .integer, case .number(let number) = given, number > 0 {
      let existing = database[place].contains(given) ? given : nil
      return try save(place, body, existing: existing, identifier: given, mode: .create)
    }
    return try save(place, body, existing: nil, identifier: nil, mode: .create)
  }

  mutating func update(_ place: Int, _ identifier: Identifier, _ body: [String: JSONValue], mode: Mode) throws {
    _ = try save(place, body, existing: identifier, identifier: identifier, mode: mode)
  }

  /// Deletes an object, and its parts with it.
  ///
  /// - Throws: `APIError.serverError` where the object is still needed, as Django's own error is answered; nothing is
  ///   deleted then.
  mutating func delete(_ place: Int, _ identifier: Identifier) throws(APIError) {
    do throws(Database.StillNeeded) {
      try database.delete(place, identifier)
    } catch {
      throw APIError.serverError
    }
  }

  private mutating func save(
    _ place: Int, _ body: [String: JSONValue], existing: Identifier?, identifier: Identifier?, mode: Mode
  ) throws -> Identifier {
    let resource = resources[place]
    let old = existing.flatMap { database.row(place, $0) }
    let isNew = old == nil
    var draft = Draft(row: old ?? resource.fields.map(\.initialValue))
    try lookUpReferences(in: body, of: resource, isNew: isNew, draft: &draft)
    clean(body, of: resource, isNew: isNew, draft: &draft)
    checkUniqueness(place, of: existing, draft: &draft)
    if draft.refusals.isEmpty {
      draft.refusals = ResourceRules.check(resource, &draft.row, sent: body, isNew: isNew)
    }
    guard draft.refusals.isEmpty else {
      throw APIError.validation(resource: resource.name, fields: draft.refusals)
    }

    for part in draft.inline {
      draft.row[part.field] = try save(inline: part.members, existing: part.existing, in: part.target).value
    }
    try answerRequest(resource, body, row: &draft.row)
    if isNew { createOnly = ResourceRules.fillIn(resource, &draft.row) }
    let identifier = identifier ?? existing ?? newIdentifier(place, draft.row)
    if let index = resource.fieldIndex[resource.identifierField] { draft.row[index] = identifier.value }
    database[place].set(draft.row, for: identifier)

    try saveLists(place, identifier, body, mode: mode)
    return identifier
  }

  // MARK: Before it is saved

  /// An object on its way into the database.
  private struct Draft {
    var row: Resource.Row
    /// Messages by field.
    var refusals: [String: [String]] = [:]
    /// Objects that stand in place of references, to be saved first.
    var inline: [(field: Int, target: Int, members: [String: JSONValue], existing: Identifier?)] = []
  }

  private func lookUpReferences(
    in body: [String: JSONValue], of resource: Resource, isNew: Bool, draft: inout Draft
  ) throws {
    for (index, field) in resource.fields.enumerated() where !field.isReadOnly {
      guard case .toOne(let target) = field.kind else { continue }
      guard let value = body[field.name] else {
        if isNew && field.isRequired {
          throw APIError.badRequest(
            "The '\(field.name)' field has no data and doesn't allow a default or null value.")
        }
        if isNew { draft.row[index] = defaultReference(field, target) }
        continue
      }
      switch try reference(value, to: target) {
      case .object(let identifier): draft.row[index] = identifier.value
      case .inline(let members, let existing): draft.inline.append((index, target, members, existing))
      case .none where !field.isRequired: draft.row[index] = .null
      case .none where isNew: draft.refusals[field.name] = FieldRefusal.required.messages
      case .none: break
      }
    }
  }

  /// Puts what the body says of plain fields into the row, as Django's forms take it.
  private func clean(_ body: [String: JSONValue], of resource: Resource, isNew: Bool, draft: inout Draft) {
    for (index, field) in resource.fields.enumerated() where !field.isReadOnly {
      if field.isRelation || field.kind == .identifier || field.kind == .resourceURI { continue }
      let isMissing = isNew && field.isRequired && field.knownDefault == nil
      guard let value = body[field.name] ?? (isMissing ? JSONValue.null : nil) else { continue }
      do throws(FieldRefusal) {
        draft.row[index] = try field.cleaned(value)
      } catch {
        draft.refusals[field.name] = error.messages
      }
    }
  }

  private func defaultReference(_ field: Field, _ target: Int) -> JSONValue {
    guard case .string(let uri)? = field.knownDefault, let found = try? identifier(uri: uri, of: target),
      database[target].contains(found)
    else { return .null }
    return found.value
  }

  private func newIdentifier(_ place: Int, _ row: Resource.Row) -> Identifier {
    let resource = resources[place]
    if resource.identifierKind != .integer, let index = resource.fieldIndex[resource.identifierField],
      let text = row[index].text, !text.isEmpty
    {
      return .text(text)
    }
    return resource.identifierKind == .integer ? .number(database[place].nextNumber) : .text(ResourceRules.newUUID())
  }

  private func checkUniqueness(_ place: Int, of existing: Identifier?, draft: inout Draft) {
    let resource = resources[place]
    for (keyPlace, key) in resource.uniqueKeys.enumerated() {
      let fields = key.map { resource.fields[$0] }
      guard fields.allSatisfy({ draft.refusals[$0.name] == nil }),
        database[place].holder(ofKey: keyPlace, like: draft.row, otherThan: existing) != nil
      else { continue }
      let names = fields.map(\.label)
      let message = "\(resource.label) with this \(Self.joined(names)) already exists."
      draft.refusals[fields.count == 1 ? fields[0].name : "__all__", default: []].append(message)
    }
  }

  private static func joined(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// Saves an object that stands in place of a reference: updates the one that it names or that has its unique values,
  /// else creates it.
  private mutating func save(
    inline members: [String: JSONValue], existing: Identifier?, in target: Int
  ) throws -> Identifier {
    if let found = existing ?? match(members, in: target) {
      try update(target, found, members, mode: .patch)
      return found
    }
    return try create(target, members)
  }

  private func match(_ members: [String: JSONValue], in target: Int) -> Identifier? {
    let resource = resources[target]
    for key in resource.uniqueKeys where key.count == 1 {
      if let value = members[resource.fields[key[0]].name],
        let found = database[target].holder(of: value, field: key[0])
      {
        return found
      }
    }
    return nil
  }

  // MARK: Lists of references

  private mutating func saveLists(
    _ place: Int, _ identifier: Identifier, _ body: [String: JSONValue], mode: Mode
  ) throws {
    for (index, field) in resources[place].fields.enumerated() where !field.isReadOnly {
      switch field.kind {
      case .toMany(let target):
        guard let value = body[field.name] else {
          if mode == .put { database[place].set(.array([]), field: index, of: identifier) }
          continue
        }
        // The list is emptied before it is filled, so an element that cannot be saved leaves it empty; one that cannot be
        // found is noticed before.
        let references = try elements(of: value).map { try reference($0, to: target) }
        database[place].set(.array([]), field: index, of: identifier)
        var saved: [JSONValue] = []
        for reference in references {
          guard let found = try save(reference, in: target)?.value, !saved.contains(found) else { continue }
          saved.append(found)
        }
        database[place].set(.array(saved), field: index, of: identifier)
      case .reverse(let target, let through):
        guard let value = body[field.name] else { continue }
        try saveParts(elements(of: value), of: (place, identifier), in: target, through: through)
      default: continue
      }
    }
  }

  /// A text is read letter by letter, as Python iterates it.
  private func elements(of value: JSONValue) throws -> [JSONValue] {
    switch value {
    case .null: []
    case .array(let elements): elements
    case .string(let text): text.map { .string(String($0)) }
    case .object(let members): members.keys.sorted().map(JSONValue.string)
    default: throw APIError.serverError
    }
  }

  private mutating func save(_ reference: Reference, in target: Int) throws -> Identifier? {
    switch reference {
    case .none: nil
    case .object(let identifier): identifier
    case .inline(let members, let existing): try save(inline: members, existing: existing, in: target)
    }
  }

  /// Objects listed in the whole that they are a part of are made to refer to it.
  ///
  /// Those left out stay: entries are only
  /// added here. Two lists that mirror each other are replaced, as any list.
  private mutating func saveParts(
    _ elements: [JSONValue], of whole: (place: Int, identifier: Identifier), in target: Int, through: Int
  ) throws {
    let field = resources[target].fields[through]
    let reference = whole.identifier.value
    let isMirror = if case .toMany = field.kind { true } else { false }
    if isMirror {
      for referrer in database.referrers(to: whole.identifier, from: target, through: through) {
        let all = database.row(target, referrer)?[through].elements ?? []
        database[target].set(.array(all.filter { $0 != reference }), field: through, of: referrer)
      }
    }
    for element in elements {
      let part: Identifier
      switch try self.reference(element, to: target) {
      case .none: continue
      case .object(let identifier): part = identifier
      case .inline(var members, let existing):
        if !isMirror { members[field.name] = .string(resources[whole.place].uri(whole.identifier)) }
        part = try save(inline: members, existing: existing, in: target)
      }
      let others = isMirror ? database.row(target, part)?[through].elements ?? [] : []
      database[target].set(
        isMirror ? .array(others.filter { $0 != reference } + [reference]) : reference, field: through, of: part)
    }
  }
}
