/// The whole state as JSON, secrets included, and back.
///
/// `{"objects": {"dns_server": [{"id": 1, …}]}, "next_ids": {"dns_server": 2}}`: references are URIs, as in bodies. Putting
/// a state back checks no more than that resources and fields exist: it may hold what the API would refuse.
enum StateDump {
  static func dump(_ database: Database) -> JSONValue {
    var objects: [String: JSONValue] = [:]
    var next: [String: JSONValue] = [:]
    for (place, resource) in database.catalog.resources.enumerated() {
      let table = database[place]
      let key = Catalog.key(resource.category, resource.name)
      if table.nextNumber > 1 { next[key] = .integer(table.nextNumber) }
      if table.count == 0 { continue }
      objects[key] = .array(
        table.identifiers.map { identifier in
          dump(
            table.rows[identifier] ?? [], identifier, told: table.toldFields[identifier], resource, database.catalog)
        })
    }
    return ["objects": .object(objects), "next_ids": .object(next)]
  }

  private static func dump(
    _ row: Resource.Row, _ identifier: Identifier, told: Set<Int>?, _ resource: Resource, _ catalog: Catalog
  ) -> JSONValue {
    var members: [String: JSONValue] = [resource.identifierField: identifier.value]
    for (index, field) in resource.fields.enumerated() where told?.contains(index) ?? true {
      switch field.kind {
      case .resourceURI, .identifier, .reverse: continue
      case .toOne(let target): members[field.name] = uri(row[index], catalog.resources[target])
      case .toMany(let target):
        members[field.name] = .array((row[index].elements ?? []).map { uri($0, catalog.resources[target]) })
      default: members[field.name] = row[index]
      }
    }
    return .object(members)
  }

  private static func uri(_ reference: JSONValue, _ target: Resource) -> JSONValue {
    Identifier(reference).map { .string(target.uri($0)) } ?? .null
  }

  /// - Throws: `MockError` that says what does not fit.
  static func restore(_ value: JSONValue, catalog: Catalog) throws -> Database {
    guard let objects = value["objects"]?.members else {
      throw MockError("a state is an object with \"objects\" by resource, as GET state gives it")
    }
    var database = Database(catalog: catalog)
    for (name, rows) in objects {
      guard let place = catalog.index(of: name) else { throw MockError("\"\(name)\" is not a resource of the API") }
      guard let rows = rows.elements else { throw MockError("the objects of \"\(name)\" are not a list") }
      for row in rows { try restore(row, to: place, in: &database) }
    }
    for (name, next) in value["next_ids"]?.members ?? [:] {
      guard let place = catalog.index(of: name), let number = next.wholeNumber else { continue }
      database[place].nextNumber = max(number, database[place].nextNumber)
    }
    return database
  }

  private static func restore(_ value: JSONValue, to place: Int, in database: inout Database) throws {
    let resource = database.catalog.resources[place]
    guard let members = value.members, let identifier = members[resource.identifierField].flatMap(Identifier.init)
    else {
      throw MockError("an object of \"\(resource.name)\" has no \"\(resource.identifierField)\"")
    }
    guard database[place].rows[identifier] == nil else {
      throw MockError("two objects of \"\(resource.name)\" have the same \"\(resource.identifierField)\"")
    }
    var row = resource.fields.map(\.initialValue)
    for (index, field) in resource.fields.enumerated() {
      if field.kind == .identifier {
        row[index] = identifier.value
        continue
      }
      guard let member = members[field.name] else { continue }
      switch field.kind {
      case .resourceURI, .reverse: continue
      case .toOne(let target): row[index] = reference(member, database.catalog.resources[target])
      case .toMany(let target):
        row[index] = .array((member.elements ?? []).map { reference($0, database.catalog.resources[target]) })
      default: row[index] = member
      }
    }
    let told = resource.fields.indices.filter { members[resource.fields[$0].name] != nil }
    if resource.category == "status" {
      database[place].set(row, for: identifier, told: Set(told))
    } else {
      database[place].set(row, for: identifier)
    }
  }

  private static func reference(_ value: JSONValue, _ target: Resource) -> JSONValue {
    guard let parts = value.text?.split(separator: "/"), let last = parts.last else { return .null }
    return Identifier(last, of: target)?.value ?? .null
  }
}
