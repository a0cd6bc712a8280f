import InfinityAPI

/// Finds the one object that a name, an id, an address or a condition means.
struct ObjectFinder: Sendable {
  let client: ManagementClient
  let knowledge: ResourceKnowledge

  /// The address of an object.
  ///
  /// - Parameter written: its address, its id, its name, or `FIELD=VALUE` for another field; nil for the only one of its kind.
  /// - Throws: ``RunFailure`` where there is none, or several; `InfinityError`.
  func find(_ written: String?, _ facts: ResourceFacts) async throws -> ResourceURI {
    guard !facts.isUnaddressed, !facts.isNested else {
      throw RunFailure(
        .badRequest, "a single object of \(facts.kind) has no address; `api list \(facts.kind)` shows them all")
    }
    guard let written else {
      guard facts.isSingleton else {
        throw RunFailure(.badRequest, "say which object of \(facts.kind) is meant: by its name, its id or its address")
      }
      return ResourceURI(facts.endpoint, id: 1)
    }
    if written.hasPrefix("/") || written.hasPrefix("https://") || written.hasPrefix("http://") {
      guard let uri = ResourceURI(leadingTo: written, in: facts.endpoint), uri.path.hasPrefix(facts.endpoint.path)
      else {
        throw RunFailure(
          .badRequest, "\(written.quotedForMessage) is not the address of an object in \(facts.endpoint.path)")
      }
      return uri
    }
    if facts.isSingleton, written == "1" || written == facts.name { return ResourceURI(facts.endpoint, id: 1) }
    if let sign = written.firstIndex(of: "="), facts.field(String(written[..<sign])) != nil {
      return try await only(
        String(written[..<sign]), String(written[written.index(after: sign)...]), facts)
    }
    if let id = Int(written), id >= 0, hasNumbers(facts) { return ResourceURI(facts.endpoint, id: id) }
    if let key = facts.naturalKey, let uri = try await named(written, key, facts) { return uri }
    if !hasNumbers(facts) || facts.naturalKey == nil, let uri = ResourceURI(facts.endpoint, key: written) { return uri }
    throw RunFailure(
      .noSuchObject,
      facts.naturalKey.map { "there is no \(facts.kind) whose \($0) is \(written.quotedForMessage)" }
        ?? "an object of \(facts.kind) has no name; give its id, its address, or FIELD=VALUE")
  }

  private func hasNumbers(_ facts: ResourceFacts) -> Bool {
    facts.identifier.flatMap(facts.field)?.type ?? "integer" == "integer"
  }

  /// The object with this name; nil where there is none.
  ///
  /// - Throws: ``RunFailure`` where there are several.
  func named(_ name: String, _ key: String, _ facts: ResourceFacts) async throws -> ResourceURI? {
    let found = try await objects(key, name, facts)
    guard found.count < 2 else { throw several(found, key, name, facts) }
    return found.first
  }

  /// The addresses of the objects whose field is this, compared once more: the Management Node may compare more loosely.
  func objects(_ field: String, _ value: String, _ facts: ResourceFacts) async throws -> [ResourceURI] {
    let isWord = ["true", "false", "none", "nil"].contains(value.lowercased())
    let query = isWord ? ("\(field)__in", "\(value),\(value)") : (field, value)
    return try await client.list(at: facts.endpoint, matching: [query]).filter { $0[field]?.text == value }.map(\.uri)
  }

  /// The one object with this value, compared once more: what ignores a condition gives every object, and this one may be deleted.
  private func only(_ name: String, _ value: String, _ facts: ResourceFacts) async throws -> ResourceURI {
    let query = try await ResourceQuery(conditions: ["\(name)=\(value)"], orders: [], of: facts, knowledge, self)
    let field = try await knowledge.field(name, of: facts)
    let target = try await knowledge.target(of: field)?.endpoint
    let found = try await client.list(at: facts.endpoint, matching: query.items).filter { object in
      guard let actual = object[field.name] else { return false }
      guard let target, let key = query.items.first?.value else { return actual.means(value) }
      return ResourceURI(target, key: key).map { actual.refers(to: $0, in: target) } ?? false
    }.map(\.uri)
    guard found.count < 2 else { throw several(found, name, value, facts) }
    guard let uri = found.first else {
      throw RunFailure(.noSuchObject, "there is no \(facts.kind) whose \(name) is \(value.quotedForMessage)")
    }
    return uri
  }

  private func several(_ found: [ResourceURI], _ name: String, _ value: String, _ facts: ResourceFacts) -> RunFailure {
    RunFailure(
      .severalObjects,
      "there are \(found.count) objects of \(facts.kind) whose \(name) is \(value.quotedForMessage): ids "
        + found.prefix(10).map(\.key).joined(separator: ", ") + (found.count > 10 ? ", …" : "") + "; give one of them")
  }
}

extension JSONView {
  /// Whether a reference, or one of several, leads to an object.
  func refers(to uri: ResourceURI, in endpoint: Endpoint) -> Bool {
    (elements ?? [self]).contains { element in
      if case .value(let found) = ResourceURI.read(element, to: endpoint) { found == uri } else { false }
    }
  }

  /// Whether a simple value is what somebody wrote: `true`, `5`, `5.0`, a text.
  fileprivate func means(_ written: String) -> Bool {
    if let text { return text == written }
    if let boolean { return written == (boolean ? "true" : "false") }
    return number.map { Double(written) == $0 } ?? false
  }
}
