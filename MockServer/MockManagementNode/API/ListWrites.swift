import HTTPTypes

/// PATCH, PUT and DELETE of a whole list.
struct ListWrites {
  let state: NodeState
  let forms: Forms

  /// Creates, changes and deletes many objects, all or none of them.
  func patch(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    let resource = state.catalog.resources[place]
    let body = try RequestBody.value(of: request, for: resource)
    guard let objects = body["objects"] else { throw APIError.badRequest("Invalid data sent: missing 'objects'") }
    guard case .array(let objects) = objects else { throw APIError.serverError }
    // Tastypie asks for the right to PUT single objects here, and these resources do not give it.
    if !objects.isEmpty && !resource.detailMethods.contains("PUT") { throw APIError.methodNotAllowed(nil) }
    let saved = try state.write(atomic: true) { writer in
      let saved = try objects.map { try save($0, place, &writer) }
      for uri in try Self.deletedObjects(of: body) { try delete(uri, place, &writer) }
      return saved
    }
    return APIAnswer.patched(forms) {
      var reader = Reader(database: state.snapshot().database, forms: forms)
      return reader.list(place, saved)
    }
  }

  /// What Python goes through one by one: of a text its letters, of an object its keys. What is empty or false is nothing to delete.
  private static func deletedObjects(of body: JSONValue) throws -> [JSONValue] {
    switch body["deleted_objects"] {
    case nil, .null, false, 0: return []
    case .array(let uris): return uris
    case .string(let text): return text.map { .string(String($0)) }
    case .object(let members): return members.keys.sorted().map(JSONValue.string)
    default: throw APIError.serverError
    }
  }

  private func save(_ object: JSONValue, _ place: Int, _ writer: inout Writer) throws -> Identifier {
    guard var members = object.members else { throw APIError.serverError }
    let uri = members.removeValue(forKey: "resource_uri")
    guard let uri, !uri.isNull else {
      return try writer.create(place, members)
    }
    guard let text = uri.text else { throw APIError.serverError }
    if let identifier = try writer.identifier(uri: text, of: place), writer.database[place].contains(identifier) {
      try writer.update(place, identifier, members, mode: .patch)
      return identifier
    }
    // An id that nobody has is not an error: the object is created, under a new one.
    return try writer.create(place, members)
  }

  private func delete(_ uri: JSONValue, _ place: Int, _ writer: inout Writer) throws {
    guard let text = uri.text else { throw APIError.serverError }
    guard let identifier = try writer.identifier(uri: text, of: place), writer.database[place].contains(identifier)
    else { throw APIError.notFound }
    try writer.delete(place, identifier)
  }

  /// Deletes everything, then creates what the body holds.
  ///
  /// Not atomic: an invalid object leaves the list empty.
  func put(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    let resource = state.catalog.resources[place]
    let body = try RequestBody.value(of: request, for: resource)
    guard let objects = body["objects"] else { throw APIError.badRequest("Invalid data sent: missing 'objects'") }
    guard case .array(let objects) = objects else { throw APIError.serverError }
    try state.write { writer in
      for identifier in writer.database[place].identifiers { try writer.delete(place, identifier) }
      let emptied = writer.database
      do {
        for object in objects {
          guard let members = object.members else { throw APIError.serverError }
          _ = try writer.create(place, members)
        }
      } catch {
        let next = writer.database[place].nextNumber
        writer.database = emptied
        writer.database[place].nextNumber = next
        throw error
      }
    }
    return APIAnswer.empty(.noContent).fromView
  }

  /// Deletes all that the filters leave; a filter that is misspelled leaves everything.
  func delete(_ request: APIRequest, _ place: Int) throws -> APIAnswer {
    try state.write { writer in
      let filter = try Filter(request.parameters, of: place, in: state.catalog)
      for identifier in try filter.objects(in: writer.database) where writer.database[place].contains(identifier) {
        try writer.delete(place, identifier)
      }
    }
    return APIAnswer.empty(.noContent).fromView
  }
}
