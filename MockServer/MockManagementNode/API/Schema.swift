/// The schema of a resource, the index of a category, and the summary of all.
struct Schema {
  let catalog: Catalog
  let forms: Forms

  /// The indexes of all categories.
  func summary(full: Bool) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: Endpoint.categories.map { ($0, index(of: $0, group: nil, full: full)) }))
  }

  /// The resources of a category, or of a group of commands, whose names stand there without the group's.
  func index(of category: String, group: String?, full: Bool) -> JSONValue {
    let prefix = group.map { "\($0)/" } ?? ""
    var entries: [String: JSONValue] = [:]
    for (place, resource) in catalog.resources.enumerated()
    where resource.category == category && resource.name.hasPrefix(prefix) && !resource.path.contains("<id>") {
      entries[String(resource.name.dropFirst(prefix.count))] = [
        "list_endpoint": .string(resource.path),
        "schema": (full ? try? schema(of: place) : nil) ?? .string("\(resource.path)schema/"),
      ]
    }
    return .object(entries)
  }

  /// - Throws: 404 where there are no schemas.
  func schema(of place: Int) throws -> JSONValue {
    // Without a schema the word is read as an id, and is none.
    if forms[.schema] == .schemaNone { throw APIError.notFound }
    let resource = catalog.resources[place]
    var schema: [String: JSONValue] = [
      "allowed_detail_http_methods": .array(resource.detailMethods.map { .string($0.lowercased()) }),
      "allowed_list_http_methods": .array(resource.listMethods.map { .string($0.lowercased()) }),
      "default_format": "application/json",
      "default_limit": .integer(Page.defaultLimit),
      "fields": .object(
        Dictionary(uniqueKeysWithValues: resource.fields.map { ($0.name, describe($0)) })),
    ]
    let filtering = resource.fields.filter { resource.allowsFiltering(by: $0) && $0.kind != .resourceURI }
    if !filtering.isEmpty && !resource.isCommand {
      schema["filtering"] = .object(
        Dictionary(uniqueKeysWithValues: filtering.map { ($0.name, .integer($0.isRelation ? 2 : 1)) }))
      schema["ordering"] = .array(resource.orderingNames.map(JSONValue.string))
    }
    return .object(schema)
  }

  private func describe(_ field: Field) -> JSONValue {
    var facts: [String: JSONValue] = [
      "blank": .bool(isBlank(field)),
      "default": defaultValue(of: field),
      "help_text": .string(helpText(of: field)),
      "nullable": .bool(field.isNullable),
      "primary_key": .bool(field.kind == .identifier),
      "readonly": .bool(field.kind == .resourceURI),
      "type": .string(typeName(of: field)),
      "unique": .bool(field.kind == .identifier),
      "verbose_name": .string(field.name.replacing("_", with: " ")),
    ]
    if let target = field.target {
      let related = catalog.resources[target]
      if case .toOne = field.kind { facts["related_type"] = "to_one" } else { facts["related_type"] = "to_many" }
      facts["related_schema"] = .string("\(related.path)schema/")
    }
    if !forms.isStockTastypie { addRecorded(to: &facts, of: field) }
    if forms[.schema] == .schemaShort { shorten(&facts) }
    return .object(facts)
  }

  /// What the recorded schema of `conference` has, and stock Tastypie has not.
  private func addRecorded(to facts: inout [String: JSONValue], of field: Field) {
    if field.kind == .resourceURI { facts["default"] = nil }
    if field.isRelation && field.isNullable { facts["default"] = .null }
    if !field.choices.isEmpty { facts["valid_choices"] = .array(field.choices.map(JSONValue.string)) }
    if field.kind == .boolean { facts["valid_choices"] = [true, false] }
  }

  /// Leaves only what it has.
  private func shorten(_ facts: inout [String: JSONValue]) {
    for name in ["verbose_name", "primary_key", "related_schema"] { facts[name] = nil }
    if facts["default"] == Self.noDefault { facts["default"] = .null }
  }

  private static let noDefault: JSONValue = "No default provided."

  /// What may be left out without a default being named; what the server sets, and relations, are not among it.
  private func isBlank(_ field: Field) -> Bool {
    switch field.kind {
    case .identifier: true
    case .resourceURI, .toOne, .toMany, .reverse: false
    case .text where !field.isNullable && field.knownDefault == .string(""): !field.isRequired
    default: !field.isRequired && field.knownDefault == nil && field.name != "creation_time"
    }
  }

  /// No default is a text that says so, whatever the type; the time of creation has a new one at every request.
  private func defaultValue(of field: Field) -> JSONValue {
    if field.kind == .identifier { return "" }
    if field.name == "creation_time" { return .string(Clock.apiTime()) }
    return field.knownDefault ?? Self.noDefault
  }

  private func typeName(of field: Field) -> String {
    switch field.kind {
    case .integer: "integer"
    case .identifier: field.name == "id" ? "integer" : "string"
    case .float: "float"
    case .boolean: "boolean"
    case .dateTime: "datetime"
    case .date: "date"
    case .time: "time"
    case .file: "file"
    case .json(let list): list ? "list" : "dict"
    case .toOne, .toMany, .reverse: "related"
    case .text, .resourceURI: "string"
    }
  }

  private func helpText(of field: Field) -> String {
    switch field.kind {
    case .integer: "Integer data. Ex: 2673"
    case .boolean: "Boolean data. Ex: True"
    case .dateTime: "A date & time as a string. Ex: \"2010-11-10T03:07:43\""
    case .toOne: "A single related resource. Can be either a URI or set of nested resource data."
    case .toMany, .reverse:
      "Many related resources. Can be either a list of URIs or list of individually nested resource data."
    case .json(list: true): "A list of data. Ex: ['abc', 26.73, 8]"
    default: "Unicode string data. Ex: \"Hello World\""
    }
  }
}
