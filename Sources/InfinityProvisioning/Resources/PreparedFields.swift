import InfinityAPI

/// The fields of a request, typed, with their secrets.
package struct PreparedFields: Sendable {
  /// By the API's names.
  let values: [String: RequestValue]

  /// The body.
  var body: RequestValue { .object(values) }

  /// What is shown of a value.
  func shown(_ name: String) -> ShownValue { values[name].map(ShownValue.init) ?? .null }

  /// The names, in order.
  var names: [String] { values.keys.sorted() }

  /// Types what was given, looks references up and reads secrets, in this order, so that no secret is read for a request that is
  /// wrong.
  ///
  /// - Throws: ``RunFailure`` for a field that does not exist, that only the Management Node sets, or whose value cannot be meant; for a
  ///   secret that is given in clear; `InfinityError`.
  init(
    _ inputs: [(name: String, input: FieldInput)], of facts: ResourceFacts, _ reader: ResourceReader,
    _ resolver: SecretResolver
  ) async throws {
    let typing = FieldTyping(knowledge: reader.knowledge, finder: reader.finder)
    var values: [String: RequestValue] = [:]
    var secrets: [(field: FieldFacts, source: SecretSource)] = []
    var known: Set<String> = []
    for (name, input) in inputs {
      let field = try await reader.knowledge.field(name, of: facts)
      guard known.insert(field.name).inserted else {
        throw RunFailure(.badRequest, "\(field.name) is given twice")
      }
      guard !field.isReadOnly || facts.allows(.call) else {
        throw RunFailure(.badRequest, "\(field.name) cannot be set: only the Management Node sets it")
      }
      switch (field.isSecret, input) {
      case (true, .secret(let source)): secrets.append((field, source))
      case (true, .written("null")): values[field.name] = field.isNullable ? .null : .string("")
      case (true, _):
        throw RunFailure(
          .badRequest,
          "\(field.name) is a secret, which is not given on a command line; write --set-secret '\(field.name)={env: NAME}', or with "
            + "{file: path} or {command: [program, argument, …]}")
      default: values[field.name] = try await typing.value(of: input, field)
      }
    }
    try resolver.admit(secrets.map(\.source))
    let resolver = resolver.withholding(secrets.map(\.source))
    for (field, source) in secrets {
      do {
        let isKey = field.name == TLSCertificate.Fields().privateKey.name
        values[field.name] = .secret(try await isKey ? resolver.resolveKey(source) : resolver.resolve(source))
      } catch {
        throw RunFailure(.secretsMissing, "nothing was changed: \(field.name): \(error.finding.message)")
      }
    }
    reader.client.mask(values.values.compactMap { if case .secret(let secret) = $0 { secret } else { nil } })
    self.values = values
  }
}

extension ShownValue {
  /// A value of a request, without its secret.
  init(_ value: RequestValue) {
    switch value {
    case .null: self = .null
    case .string(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .array(let values): self = .list(values.map(ShownValue.init))
    case .object(let members):
      self = .object(
        members.sorted { $0.key < $1.key }.map { name, value in
          Member(name: name, value: SecretNames.areLike(name) ? .secret : ShownValue(value))
        })
    case .file(let file): self = .text("(file \(file.name), \(file.bytes.count) bytes)")
    case .secret: self = .secret
    }
  }

  /// Whether it says the same as what the Management Node shows: blank, null and missing are one, references are compared by where they lead,
  /// and of an object inside only what is given counts. Numbers, and true and false, may be shown as texts or numbers.
  func means(_ other: ShownValue, _ endpoint: Endpoint?) -> Bool {
    switch (self, other) {
    case (.secret, _), (_, .secret): return false
    case (.list(let left), .list(let right)):
      guard let endpoint else { return left.count == right.count && zip(left, right).allSatisfy { $0.means($1, nil) } }
      let addresses = [left, right].map { Set($0.map { $0.address(in: endpoint) }) }
      return left.count == right.count && addresses[0] == addresses[1] && !addresses[0].contains(nil)
    case (.integer(let left), .number(let right)), (.number(let right), .integer(let left)):
      return Double(left) == right
    case (.integer(let number), .text(let text)) where endpoint == nil,
      (.text(let text), .integer(let number)) where endpoint == nil:
      return Double(text) == Double(number)
    case (.boolean(let left), .text(let text)), (.text(let text), .boolean(let left)):
      return (left ? ["true", "1"] : ["false", "0"]).contains(text.inLowerCase)
    case (.boolean(let left), .integer(let number)), (.integer(let number), .boolean(let left)):
      return number == (left ? 1 : 0)
    case (.object(let given), .object(let found)) where endpoint == nil:
      return given.allSatisfy { member in
        member.value.means(found.first { $0.name == member.name }?.value ?? .null, nil)
      }
    default:
      if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
      guard let endpoint else { return self == other }
      let address = address(in: endpoint)
      return address != nil && address == other.address(in: endpoint)
    }
  }

  var isEmpty: Bool { [.null, .text(""), .list([])].contains(self) }

  /// Where a reference leads, in whatever form it came.
  private func address(in endpoint: Endpoint) -> ResourceURI? {
    switch self {
    case .text(let text): ResourceURI(leadingTo: text, in: endpoint)
    case .integer(let id): ResourceURI(endpoint, id: id)
    case .object(let members):
      members.first { $0.name == "resource_uri" && $0.value != .text("") && $0.value != .null }?.value.address(
        in: endpoint)
        ?? members.first { $0.name == "id" }?.value.address(in: endpoint)
    default: nil
    }
  }
}
