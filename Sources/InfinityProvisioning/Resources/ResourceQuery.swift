import InfinityAPI

/// What is asked of a list, checked: the Management Node ignores a name that it does not know, and gives everything.
struct ResourceQuery: Sendable {
  /// As they go into the request.
  private(set) var items: [(name: String, value: String)] = []

  private static let lookups = [
    "exact", "iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "regex", "iregex",
    "gt", "gte", "lt", "lte", "in", "range", "isnull",
  ]
  private static let lookupsOfReferences = ["exact", "gt", "gte", "lt", "lte", "in", "isnull"]

  /// - Parameters:
  ///   - conditions: `name=Europe`, `address__startswith=10.`, `system_location.name=Europe`.
  ///   - orders: `name`, `-creation_time`.
  ///   - finder: finds what a reference is compared with.
  /// - Throws: ``RunFailure`` for a name or a value that cannot be meant; `InfinityError`.
  init(
    conditions: [String], orders: [String], of facts: ResourceFacts, _ knowledge: ResourceKnowledge,
    _ finder: ObjectFinder
  ) async throws {
    for condition in conditions {
      guard let sign = condition.firstIndex(of: "="), sign != condition.startIndex else {
        throw RunFailure(
          .badRequest, "the condition \(condition.quotedForMessage) is not FIELD=VALUE, such as name=Europe")
      }
      let value = String(condition[condition.index(after: sign)...])
      let path = try await Path(String(condition[..<sign]), facts, knowledge)
      let item = try await Self.item(path, value, knowledge, finder)
      // Of two the API takes the last one alone, and does not say so.
      guard !items.contains(where: { Self.comparison($0.name) == Self.comparison(item.name) }) else {
        throw RunFailure(.badRequest, "the condition on \(Self.comparison(item.name)) is given twice")
      }
      items.append(item)
    }
    for order in orders {
      let name = order.hasPrefix("-") ? String(order.dropFirst()) : order
      let path = try await Path(name, facts, knowledge)
      guard path.lookup == nil else {
        throw RunFailure(.badRequest, "a list is ordered by a field, not by \(order.quotedForMessage)")
      }
      items.append(("order_by", (order.hasPrefix("-") ? "-" : "") + path.text))
    }
  }

  /// A comparison without a word is one with `exact`.
  private static func comparison(_ name: String) -> String {
    name.hasSuffix("__exact") ? String(name.dropLast("__exact".count)) : name
  }

  /// From the kind to the value that is compared.
  private struct Path {
    /// As the API writes it, without the lookup.
    let text: String
    let field: FieldFacts
    let lookup: String?

    init(_ written: String, _ kind: ResourceFacts, _ knowledge: ResourceKnowledge) async throws {
      let bits = written.replacing(".", with: "__").components(of: "__")
      var names: [String] = []
      var (current, last, lookup): (ResourceFacts, FieldFacts?, String?) = (kind, nil, nil)
      for (index, bit) in bits.enumerated() {
        let isLast = index == bits.count - 1
        if let before = last {
          let lookups = before.target == nil ? ResourceQuery.lookups : ResourceQuery.lookupsOfReferences
          if isLast, lookups.contains(bit) {
            lookup = bit
            break
          }
          guard let next = try await knowledge.target(of: before) else {
            let advice = ResourceKnowledge.suggestion(for: bit, among: lookups)
            throw RunFailure(
              .badRequest,
              "\(before.name) cannot be compared with \(bit.quotedForMessage)\(advice); known are \(lookups.joined(separator: ", "))"
            )
          }
          current = next
        }
        let field = try await knowledge.field(bit, of: current)
        guard field.name != "resource_uri" else {
          throw RunFailure(.badRequest, "a list cannot be filtered or ordered by resource_uri; use id")
        }
        guard !field.isSecret else {
          throw RunFailure(
            .badRequest,
            "a list cannot be filtered or ordered by \(field.name): it is a secret, and addresses are written into logs"
          )
        }
        names.append(field.name)
        last = field
      }
      guard let last else { throw RunFailure(.badRequest, "a condition needs a field: FIELD=VALUE") }
      (text, field, self.lookup) = (names.joined(separator: "__"), last, lookup)
    }
  }

  private static func item(
    _ path: Path, _ value: String, _ knowledge: ResourceKnowledge, _ finder: ObjectFinder
  ) async throws -> (name: String, value: String) {
    let name = path.text + (path.lookup.map { "__\($0)" } ?? "")
    switch path.lookup {
    case nil, "exact":
      let value = try await compared(path.field, value, knowledge, finder)
      // These words are turned into values before anyone looks at the field; in a list of two they stay texts.
      let isText = path.field.target == nil && ["string", ""].contains(path.field.type)
      guard isText, ["true", "false", "none", "nil"].contains(value.lowercased()) else { return (name, value) }
      return ("\(path.text)__in", "\(value),\(value)")
    case "gt", "gte", "lt", "lte": return (name, try await compared(path.field, value, knowledge, finder))
    case "isnull":
      guard ["true", "false"].contains(value) else {
        throw RunFailure(.badRequest, "\(name) is compared with true or false, not with \(value.quotedForMessage)")
      }
      return (name, value)
    case "in", "range":
      var parts: [String] = []
      for part in value.split(separator: ",", omittingEmptySubsequences: false) {
        parts.append(try await compared(path.field, String(part), knowledge, finder))
      }
      guard path.lookup == "in" || parts.count == 2 else {
        throw RunFailure(.badRequest, "\(name) needs two values with a comma between them")
      }
      // One word alone may be read as null or false.
      return (name, (parts.count == 1 ? parts + parts : parts).joined(separator: ","))
    default: return (name, value)
    }
  }

  /// A value as the API compares it: a reference by the key in its address.
  private static func compared(
    _ field: FieldFacts, _ value: String, _ knowledge: ResourceKnowledge, _ finder: ObjectFinder
  ) async throws -> String {
    func wrong(_ expected: String) -> RunFailure {
      RunFailure(.badRequest, "\(field.name) is compared with \(expected), not with \(value.quotedForMessage)")
    }
    switch field.type {
    case "integer" where field.name != "id" && Int(value) == nil: throw wrong("a whole number")
    case "float" where Double(value) == nil: throw wrong("a number")
    case "boolean" where !["true", "false"].contains(value): throw wrong("true or false")
    case "related":
      guard let target = try await knowledge.target(of: field) else { return value }
      return try await finder.find(value, target).key
    default: return value
    }
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
