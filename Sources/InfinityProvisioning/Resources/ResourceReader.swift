package import InfinityAPI

/// Reads objects of any kind by its name: what `api list` and `api get` show.
package struct ResourceReader: Sendable {
  /// What is asked of a list.
  package struct Wish: Sendable {
    /// `FIELD=VALUE`, all of which must hold.
    package var conditions: [String] = []
    /// `FIELD` or `-FIELD`.
    package var orders: [String] = []
    /// Which fields are shown; empty for all.
    package var fields: [String] = []
    /// The object whose inner list is read; nil for a list of its own.
    package var outer: String?

    /// Everything, unless changed.
    package init() {}
  }

  /// Objects as they came, and what takes their secrets out.
  package struct Listing: Sendable {
    /// What is known of their kind.
    package let facts: ResourceFacts
    /// The fields that were asked for; empty for all.
    package let fields: [String]
    /// Takes secrets out; nothing is shown without it.
    package let filter: SecretFilter
    private let objects: [JSONView]

    init(_ facts: ResourceFacts, _ fields: [String], _ objects: [JSONView], _ book: ResourceBook) {
      (self.facts, self.fields, self.objects) = (facts, fields, objects)
      filter = SecretFilter(facts, book)
    }

    /// How many there are.
    package var count: Int { objects.count }

    /// What is shown of the objects' fields, in this order; null for one that an object does not have.
    package func rows(_ names: [String]) -> some Sequence<[ShownValue]> {
      objects.lazy.map { object in names.map { name in object[name].map { filter.shown($0, of: name) } ?? .null } }
    }

    /// Each object as a whole, or the fields of it that were asked for.
    package var shown: some Sequence<[ShownValue.Member]> {
      objects.lazy.map { object in
        fields.isEmpty
          ? filter.shown(object)
          : fields.map { name in
            ShownValue.Member(name: name, value: object[name].map { filter.shown($0, of: name) } ?? .null)
          }
      }
    }

    /// The fields that were asked for, or all that are shown: those that are known, then any other that an object has.
    package var columns: [String] {
      guard fields.isEmpty else { return fields }
      let known = facts.fields.filter { !$0.isWriteOnly }.map(\.name)
      let names = Set(known)
      return known + Set(objects.prefix(1).flatMap(\.keys)).subtracting(names).sorted()
    }
  }

  let client: ManagementClient
  /// What is known of kinds and fields.
  package let knowledge: ResourceKnowledge

  /// Over a connection.
  package init(_ client: ManagementClient, _ knowledge: ResourceKnowledge) {
    self.client = client
    self.knowledge = knowledge
  }

  var finder: ObjectFinder { ObjectFinder(client: client, knowledge: knowledge) }

  /// The objects for which all conditions hold: all pages, or none.
  ///
  /// - Throws: ``RunFailure`` for a name that does not exist, before the list is asked for; `InfinityError`.
  package func list(_ kind: String, _ wish: Wish) async throws -> Listing {
    let facts = try await knowledge.kind(kind)
    try Self.check(.list, facts)
    let fields = try await names(wish.fields, facts)
    let query = try await ResourceQuery(
      conditions: wish.conditions, orders: wish.orders, of: facts, knowledge, finder
    ).items
    let objects: [JSONView]
    if facts.isNested {
      let uri = try await outer(wish.outer, facts)
      objects = try await client.members(
        of: Endpoint(facts.endpoint.category, "\(facts.endpoint.name)/\(uri.key)/\(facts.innerName)"), where: query)
    } else if wish.outer != nil {
      throw RunFailure(.badRequest, "\(facts.kind) is a list of its own; leave --of out")
    } else if facts.isUnaddressed {
      objects = try await client.members(of: facts.endpoint, where: query)
    } else {
      objects = try await client.list(at: facts.endpoint, matching: query).map(\.json)
    }
    return Listing(facts, fields, objects, knowledge.book)
  }

  /// One object.
  ///
  /// - Parameter object: as ``ObjectFinder/find(_:_:)`` takes it.
  /// - Throws: as ``list(_:_:)``; ``RunFailure`` where there is no such object.
  package func get(_ kind: String, _ object: String?, fields: [String]) async throws -> Listing {
    let facts = try await knowledge.kind(kind)
    let names = try await names(fields, facts)
    let uri = try await finder.find(object, facts)
    try Self.check(.read, facts)
    return Listing(facts, names, [try await client.object(at: uri).json], knowledge.book)
  }

  private func names(_ written: [String], _ facts: ResourceFacts) async throws -> [String] {
    var names: [String] = []
    for name in written { names.append(try await knowledge.field(name, of: facts).name) }
    return names
  }

  /// The object that a nested kind lies in, or that a command is about.
  func outer(_ object: String?, _ facts: ResourceFacts) async throws -> ResourceURI {
    guard let object else {
      throw RunFailure(
        .badRequest, "\(facts.kind) belongs to one object of \(facts.outerKind); say which with --of")
    }
    return try await finder.find(object, try await knowledge.kind(facts.outerKind))
  }

  /// - Throws: ``RunFailure`` for what the API has no method for.
  static func check(_ ability: ResourceFacts.Ability, _ facts: ResourceFacts) throws {
    guard !facts.allows(ability) else { return }
    let verb =
      switch ability {
      case .list: "listed"
      case .read: "read one by one"
      case .create: "created"
      case .change: "changed"
      case .delete: "deleted"
      case .call: "called"
      }
    let able = facts.abilities.map(\.verb).joined(separator: ", ")
    throw RunFailure(
      .badRequest,
      "an object of \(facts.kind) cannot be \(verb): the API has no method for it"
        + (able.isEmpty ? "" : "; what it has is \(able)"))
  }
}

extension ResourceFacts.Ability {
  /// The command that does it.
  package var verb: String {
    switch self {
    case .list: "list"
    case .read: "get"
    case .create: "create"
    case .change: "update"
    case .delete: "delete"
    case .call: "command"
    }
  }
}
