/// The `order_by` of a list request.
struct Ordering {
  private let keys: [(path: [(resource: Int, field: Int)], isDescending: Bool)]

  init(_ parameters: [(name: String, value: String)], of place: Int, in catalog: Catalog) throws {
    keys = try parameters.filter { $0.name == "order_by" }.map { _, value in
      let isDescending = value.hasPrefix("-")
      let name = isDescending ? String(value.dropFirst()) : value
      var resource = place
      var path: [(resource: Int, field: Int)] = []
      let bits = name.split(separator: "__", omittingEmptySubsequences: false).map(String.init)
      for (number, bit) in bits.enumerated() {
        let model = catalog.resources[resource]
        guard let index = model.fieldIndex[bit] else {
          throw APIError.badRequest("No matching '\(bit)' field for ordering on.")
        }
        let field = model.fields[index]
        guard model.allowsOrdering(by: field) else {
          throw APIError.badRequest("The '\(bit)' field does not allow ordering.")
        }
        path.append((resource, index))
        if number + 1 < bits.count {
          guard let target = field.target else {
            throw APIError.badRequest("The '\(bit)' field does not support relations.")
          }
          resource = target
        }
      }
      return (path, isDescending)
    }
  }

  func sorted(_ identifiers: [Identifier], in database: Database) -> [Identifier] {
    if keys.isEmpty { return identifiers }
    let decorated = identifiers.map { identifier in (identifier, keys.map { value(of: identifier, $0.path, database) })
    }
    return decorated.sorted { left, right in
      for (index, key) in keys.enumerated() {
        if FilterTest.isLess(left.1[index], right.1[index]) { return !key.isDescending }
        if FilterTest.isLess(right.1[index], left.1[index]) { return key.isDescending }
      }
      return left.0 < right.0
    }.map(\.0)
  }

  private func value(
    of identifier: Identifier, _ path: [(resource: Int, field: Int)], _ database: Database
  ) -> JSONValue {
    var current: Identifier? = identifier
    var value = JSONValue.null
    for step in path {
      guard let identifier = current, let row = database.row(step.resource, identifier) else { return .null }
      value = row[step.field]
      current = Identifier(value)
    }
    return value
  }
}
