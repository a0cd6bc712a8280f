/// The index of a category and the schema of a resource.
struct Schema {
  let catalogue: Catalogue
  let forms: Forms

  func index(of category: String, full: Bool) -> JSONValue {
    var entries: [String: JSONValue] = [:]
    for (place, resource) in catalogue.resources.enumerated()
    where resource.category == category && !resource.path.contains("<id>") {
      entries[resource.name] = [
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
    let resource = catalogue.resources[place]
    var schema: [String: JSONValue] = [
      "allowed_detail_http_methods": .array(resource.detailMethods.map { .string($0.lowercased()) }),
      "allowed_list_http_methods": .array(resource.listMethods.map { .string($0.lowercased()) }),
      "default_format": "application/json",
      "default_limit": .integer(Page.defaultLimit),
      "fields": .object(
        Dictionary(uniqueKeysWithValues: resource.fields.map { ($0.name, describe($0)) })),
    ]
    let filtering = resource.fields.filter { $0.allowsFiltering && $0.kind != .resourceURI }
    if !filtering.isEmpty && !resource.isCommand {
      schema["filtering"] = .object(
        Dictionary(uniqueKeysWithValues: filtering.map { ($0.name, .integer($0.isRelation ? 2 : 1)) }))
      schema["ordering"] = .array(filtering.filter { !$0.isRelation }.map { .string($0.name) })
    }
    return .object(schema)
  }

  private func describe(_ field: Field) -> JSONValue {
    var facts: [String: JSONValue] = [
      "blank": .bool(field.kind == .identifier || !field.isRequired && field.knownDefault == nil),
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
      let related = catalogue.resources[target]
      if case .toOne = field.kind { facts["related_type"] = "to_one" } else { facts["related_type"] = "to_many" }
      facts["related_schema"] = .string("\(related.path)schema/")
    }
    // Stock Tastypie does not tell them.
    if !field.choices.isEmpty && !forms.isStockTastypie {
      facts["valid_choices"] = .array(field.choices.map(JSONValue.string))
    }
    if forms[.schema] == .schemaShort { shorten(&facts, of: field) }
    return .object(facts)
  }

  /// Leaves what the recorded schema of `conference` has.
  private func shorten(_ facts: inout [String: JSONValue], of field: Field) {
    for name in ["verbose_name", "primary_key", "related_schema"] { facts[name] = nil }
    if facts["default"] == Self.noDefault { facts["default"] = .null }
    if field.kind == .resourceURI { facts["default"] = nil }
    if field.kind == .boolean { facts["valid_choices"] = [true, false] }
  }

  private static let noDefault: JSONValue = "No default provided."

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
