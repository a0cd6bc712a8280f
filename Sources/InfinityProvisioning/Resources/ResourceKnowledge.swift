package import InfinityAPI

/// What is known of kinds and fields while a command runs: the table first, and where that has none of a name, the schema of the
/// Management Node, which is asked for once.
package actor ResourceKnowledge {
  nonisolated package let book: ResourceBook
  private let client: ManagementClient
  private let note: @Sendable (String) -> Void
  private var schemas: [String: NodeSchema?] = [:]
  private var noted: Set<String> = []

  /// - Parameter note: shown to the operator: what was taken from the Management Node's schema.
  package init(
    _ client: ManagementClient, _ book: ResourceBook = ResourceBook(), note: @escaping @Sendable (String) -> Void
  ) {
    self.client = client
    self.book = book
    self.note = note
  }

  /// A kind of object by what somebody calls it.
  ///
  /// - Throws: ``RunFailure`` where neither the table nor the Management Node has it; `InfinityError`.
  package func kind(_ name: String) async throws -> ResourceFacts {
    if let known = book.facts(named: name) {
      guard !known.allows(.call) else {
        throw RunFailure(.badRequest, "\(known.name.quotedForMessage) is a command; `api command` sends it")
      }
      return known
    }
    for candidate in ResourceBook.candidates(name) {
      guard let facts = try await factsOfSchema(candidate) else { continue }
      tell(
        "this version does not know \(candidate.quotedForMessage); the Management Node's own schema is used, and a field is treated as a "
          + "secret if its name sounds like one")
      return facts
    }
    throw RunFailure(
      .badRequest,
      "there is no kind of object \(name.quotedForMessage)\(book.suggestion(for: name)); `infinity-provision api kinds` lists them"
    )
  }

  /// A command by what somebody calls it.
  ///
  /// - Throws: as ``kind(_:)``.
  package func command(_ name: String) async throws -> ResourceFacts {
    if let known = book.command(named: name) { return known }
    let plain = name.hasPrefix("command/") ? name : "command/\(name)"
    guard let facts = try await factsOfSchema(plain) else {
      throw RunFailure(
        .badRequest,
        "there is no command \(name.quotedForMessage)\(book.suggestion(for: name, isCommand: true)); `infinity-provision api kinds "
          + "--category command` lists them")
    }
    tell("this version does not know the command \(plain.quotedForMessage); the Management Node's own schema is used")
    return facts
  }

  /// What is known of a kind that a field refers to; nil where that is nowhere known.
  package func target(of field: FieldFacts) async throws -> ResourceFacts? {
    guard let kind = field.target, !kind.hasPrefix("embedded/") else { return nil }
    if let known = book.facts(of: kind) { return known }
    return try await factsOfSchema(kind)
  }

  /// A field of a kind by the API's name, or by ours: `location` for `system_location`.
  ///
  /// - Throws: ``RunFailure`` where neither the table nor the Management Node has it; `InfinityError`.
  package func field(_ name: String, of facts: ResourceFacts) async throws -> FieldFacts {
    if let known = facts.field(name) ?? ResourceTable.words[name].flatMap(facts.field) { return known }
    let schema = facts.origin == .table && !facts.isNested ? try await schema(of: facts.kind, facts.endpoint) : nil
    if let found = schema?.fields.first(where: { $0.name == name }) {
      tell(
        "this version does not know the field \(name.quotedForMessage) of \(facts.kind); it is used as the Management Node's schema has it"
      )
      return found
    }
    let names = facts.fields.map(\.name) + (schema?.fields ?? []).map(\.name)
    throw RunFailure(
      .badRequest,
      "\(facts.kind) has no field \(name.quotedForMessage)\(Self.suggestion(for: name, among: names)); `infinity-provision api schema "
        + "\(facts.kind)` lists them")
  }

  /// All fields of a kind: those of the table, and those that only the Management Node's schema has.
  package func allFields(of facts: ResourceFacts) async throws -> [FieldFacts] {
    guard facts.origin == .table, !facts.isNested else { return facts.fields }
    let known = Set(facts.fields.map(\.name))
    let schema = try await schema(of: facts.kind, Endpoint(Endpoint.Category(rawValue: facts.category), facts.name))
    return facts.fields + (schema?.fields ?? []).filter { !known.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// The nearest name, or one that holds what was written.
  nonisolated static func suggestion(for name: String, among names: [String]) -> String {
    let near = nearest(to: name, among: names)
    let holding = names.filter { name.count > 2 && $0.contains(name) }.min { ($0.count, $0) < ($1.count, $1) }
    return (near ?? holding).map { "; did you mean \($0.quotedForMessage)?" } ?? ""
  }

  private func factsOfSchema(_ kind: String) async throws -> ResourceFacts? {
    let parts = kind.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let endpoint = Endpoint(Endpoint.Category(rawValue: parts[0]), parts[1])
    // A name that could lead elsewhere is none.
    guard ResourceURI(endpoint, key: "1") != nil else { return nil }
    return try await schema(of: kind, endpoint).map { ResourceFacts(schema: $0, category: parts[0], name: parts[1]) }
  }

  private func schema(of kind: String, _ endpoint: Endpoint) async throws -> NodeSchema? {
    if let known = schemas[kind] { return known }
    let schema: NodeSchema?
    do {
      schema = try await NodeSchema.read(endpoint, client)
    } catch let error as InfinityError where [.notFound, .notSupported].contains(error.code) {
      schema = nil
    }
    schemas[kind] = .some(schema)
    return schema
  }

  private func tell(_ text: String) {
    if noted.insert(text).inserted { note(text) }
  }
}
