import Foundation

/// The filters of a list request: which objects it shows.
struct Filter {
  private struct Condition {
    /// From the object to the value: a field, and for each relation on the way the field at its other end.
    let path: [(resource: Int, field: Int)]
    let matches: (JSONValue) throws -> Bool
  }

  private var conditions: [Condition] = []
  private let place: Int

  private static let reserved: Set<String> = ["limit", "offset", "order_by", "format", "callback", "fullschema"]
  private static let operators: Set<String> = [
    "exact", "iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "regex", "iregex",
    "gt", "gte", "lt", "lte", "in", "range", "isnull",
  ]
  private static let operatorsOfReferences: Set<String> = ["exact", "gt", "gte", "lt", "lte", "in", "isnull"]

  /// Reads the filters out of a query.
  ///
  /// A name that is no field is ignored, as Tastypie does.
  init(_ parameters: [(name: String, value: String)], of place: Int, in catalog: Catalog) throws {
    self.place = place
    var lastValues: [String: String] = [:]
    var order: [String] = []
    for (name, value) in parameters {
      if lastValues.updateValue(value, forKey: name) == nil { order.append(name) }
    }
    for name in order where !Self.reserved.contains(name) {
      let all = parameters.filter { $0.name == name }.map(\.value)
      if let condition = try Self.condition(name, lastValues[name] ?? "", all, place, catalog) {
        conditions.append(condition)
      }
    }
  }

  /// The objects that fulfill all conditions, in the order of their ids.
  func objects(in database: Database) throws -> [Identifier] {
    let table = database[place]
    if conditions.isEmpty { return table.identifiers }
    return try table.identifiers.filter { identifier in
      try conditions.allSatisfy { condition in
        try Self.values(of: identifier, along: condition.path[...], in: database).contains(where: condition.matches)
      }
    }
  }

  /// The values at the end of a path; a list of references gives several, an empty one a null.
  private static func values(
    of identifier: Identifier, along path: ArraySlice<(resource: Int, field: Int)>, in database: Database
  ) -> [JSONValue] {
    guard let step = path.first, let row = database.row(step.resource, identifier) else { return [.null] }
    let field = database.catalog.resources[step.resource].fields[step.field]
    let here: [JSONValue] =
      switch field.kind {
      case .toMany: row[step.field].elements ?? []
      case .reverse(let other, let through):
        database.referrers(to: identifier, from: other, through: through).map(\.value)
      case .resourceURI: [identifier.value]
      default: [row[step.field]]
      }
    if here.isEmpty { return [.null] }
    guard path.count > 1 else { return here }
    return here.flatMap { reference in
      Identifier(reference).map { values(of: $0, along: path.dropFirst(), in: database) } ?? [.null]
    }
  }

  private static func condition(
    _ name: String, _ value: String, _ all: [String], _ place: Int, _ catalog: Catalog
  ) throws -> Condition? {
    var bits = name.components(separatedBy: "__")[...]
    let resource = catalog.resources[place]
    guard let first = bits.popFirst(), let index = resource.fieldIndex[first] else { return nil }
    let field = resource.fields[index]
    if field.kind == .resourceURI { throw APIError.badRequest("The '\(first)' field is not a valid field name") }
    var operation = "exact"
    let known = field.isRelation ? operatorsOfReferences : operators
    if let last = bits.last, known.contains(last) {
      operation = last
      bits.removeLast()
    }
    let path = try path(first, bits, place, catalog)
    guard let end = path.last else { return nil }
    let model = catalog.resources[end.resource].fields[end.field]
    return Condition(path: path, matches: try FilterTest.test(operation, value, all, on: model))
  }

  private static func path(
    _ name: String, _ bits: ArraySlice<String>, _ place: Int, _ catalog: Catalog
  ) throws -> [(resource: Int, field: Int)] {
    let resource = catalog.resources[place]
    guard let index = resource.fieldIndex[name], resource.allowsFiltering(by: resource.fields[index])
    else {
      throw APIError.badRequest("The '\(name)' field does not allow filtering.")
    }
    let field = resource.fields[index]
    if field.kind == .resourceURI {
      throw APIError.badRequest("The '\(name)' field has no 'attribute' for searching with.")
    }
    guard let next = bits.first else { return [(place, index)] }
    guard let target = field.target else {
      throw APIError.badRequest("The '\(name)' field does not support relations.")
    }
    return [(place, index)] + (try path(next, bits.dropFirst(), target, catalog))
  }
}
