package import InfinityAPI

/// What refers to an object: looked for in every kind that could, before the object is deleted.
package struct ObjectUses: Sendable {
  /// A reference to the object.
  package struct Use: Sendable, Equatable {
    /// The kind of what refers to it.
    package let kind: String
    /// What people call that.
    package let label: String
    /// Its address.
    package let uri: ResourceURI
    /// The field that does.
    package let field: String
  }

  /// Every reference that was found.
  package private(set) var uses: [Use] = []
  /// The kinds that could refer to it and could not be read.
  package private(set) var unread: [String] = []

  /// Looks for them; one request for each field that could refer to it.
  ///
  /// - Throws: `InfinityError` where nothing can be read.
  init(of uri: ResourceURI, _ facts: ResourceFacts, _ client: ManagementClient, _ book: ResourceBook) async throws {
    for kind in book.all where kind.category == "configuration" && kind.allows(.list) && !kind.isNested {
      for field in kind.fields where field.target == facts.kind && !field.isWriteOnly {
        do {
          uses += try await Self.uses(of: uri, facts, kind, field, client)
        } catch let error as InfinityError where error.isAboutOneKind {
          // A release without the kind has none that refers to it.
          if error.status != 404 { unread.append(kind.kind) }
        }
      }
    }
    unread = Set(unread).sorted()
  }

  private static func uses(
    of uri: ResourceURI, _ facts: ResourceFacts, _ kind: ResourceFacts, _ field: FieldFacts, _ client: ManagementClient
  ) async throws -> [Use] {
    let objects: [UntypedObject]
    do {
      objects = try await client.list(at: kind.endpoint, matching: [(field.name, uri.key)])
    } catch let error as InfinityError where error.status == 400 {
      // A field that a list cannot be filtered by.
      objects = try await client.list(at: kind.endpoint, matching: [])
    }
    return objects.compactMap { object in
      guard let value = object[field.name], value.refers(to: uri, in: facts.endpoint) else { return nil }
      let label = kind.naturalKey.flatMap { object[$0]?.text } ?? ""
      return Use(kind: kind.kind, label: label, uri: object.uri, field: field.name)
    }
  }
}
