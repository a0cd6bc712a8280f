/// What a body says about the other end of a reference.
enum Reference {
  case none
  case object(Identifier)
  /// An object in place of a URI: to be updated (with a URI), or created or matched.
  case inline([String: JSONValue], existing: Identifier?)
}

extension Writer {
  /// Reads a reference as Tastypie does: of a URI only the end of the path counts.
  ///
  /// - Throws: 400 for an id that no object has, 404 for what is no URI of this resource.
  func reference(_ value: JSONValue, to target: Int) throws -> Reference {
    let resource = database.catalog.resources[target]
    switch value {
    case .null: return .none
    case .string(let uri):
      let identifier = try identifier(uri: uri, of: target)
      guard let identifier, database[target].contains(identifier) else {
        throw APIError.badRequest("Could not find the provided \(resource.name) object via resource URI '\(uri)'.")
      }
      return .object(identifier)
    case .object(let members):
      guard case .string(let uri)? = members["resource_uri"] else { return .inline(members, existing: nil) }
      guard let identifier = try identifier(uri: uri, of: target), database[target].contains(identifier) else {
        return .inline(members, existing: nil)
      }
      return .inline(members, existing: identifier)
    default:
      throw APIError.badRequest(
        "The '\(resource.name)' field was given data that was not a URI, not a dictionary-alike and does not have a 'pk' "
          + "attribute: \(value.pythonText).")
    }
  }

  /// The id in a URI of a resource; nil for the empty text.
  ///
  /// - Throws: 404 where the text is no URI of the resource.
  func identifier(uri: String, of target: Int) throws -> Identifier? {
    if uri.isEmpty { return nil }
    let resource = database.catalog.resources[target]
    let parts = uri.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[parts.count - 1].isEmpty,
      parts[parts.count - 3] == resource.name.split(separator: "/").last ?? "",
      let identifier = Identifier(parts[parts.count - 2], of: resource)
    else { throw APIError.notFound }
    return identifier
  }
}
