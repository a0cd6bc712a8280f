import HTTPTypes

/// PATCH and PUT of one object.
struct DetailWrites {
  let state: NodeState
  let forms: Forms
  let createAnswer: CreateAnswer

  /// Names that are attributes of every Django model: a body that sets them breaks the server.
  private static let modelAttributes: Set<String> = [
    "pk", "save", "delete", "clean", "full_clean", "clean_fields", "validate_unique", "refresh_from_db", "objects",
    "save_base", "serializable_value", "from_db", "check",
  ]

  func patch(_ request: APIRequest, _ place: Int, _ identifier: Identifier) throws -> APIAnswer {
    let resource = state.catalog.resources[place]
    guard state.snapshot().database[place].contains(identifier) else { throw APIError.noSuchObject }
    let value = try RequestBody.value(of: request, for: resource)
    guard let body = value.members, Self.modelAttributes.isDisjoint(with: body.keys) else { throw APIError.serverError }
    try state.write { writer in
      guard writer.database[place].contains(identifier) else { throw APIError.noSuchObject }
      if let id = body[resource.identifierField], resource.identifierKind == .integer {
        try refuseOther(id, resource, identifier)
      }
      try writer.update(place, identifier, body, mode: .patch)
    }
    return APIAnswer.patched(forms) {
      var reader = Reader(database: state.snapshot().database, forms: forms)
      return reader.object(place, identifier)
    }
  }

  /// Another id in the body: the object is compared with itself under its old id, so its unique values exist already.
  private func refuseOther(_ id: JSONValue, _ resource: Resource, _ identifier: Identifier) throws {
    if id == identifier.value || id == .string(identifier.text) { return }
    guard let key = resource.uniqueKeys.first, key.count == 1 else { throw APIError.serverError }
    let field = resource.fields[key[0]]
    throw APIError.validation(
      resource: resource.name, fields: [field.name: ["\(resource.label) with this \(field.label) already exists."]])
  }

  func put(_ request: APIRequest, _ place: Int, _ identifier: Identifier) throws -> APIAnswer {
    let resource = state.catalog.resources[place]
    let body = try RequestBody.members(of: request, for: resource)
    let created: Identifier? = try state.write { writer in
      var target = identifier
      if resource.identifierKind == .integer, let named = body[resource.identifierField].flatMap(Identifier.init),
        writer.database[place].contains(named)
      {
        target = named
      }
      if writer.database[place].contains(target) {
        try writer.update(place, target, body, mode: .put)
        return nil
      }
      return try writer.create(place, body, as: target)
    }
    if let created { return createAnswer.located(resource, place, created, state.snapshot().database) }
    return APIAnswer.empty(.noContent).fromView
  }
}
