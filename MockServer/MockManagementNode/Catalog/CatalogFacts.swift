/// The shape of ``ManagementAPI``.
struct CatalogFacts: Decodable {
  struct ResourceFacts: Decodable {
    let category: String
    let name: String
    let path: String
    let listMethods: [String]?
    let detailMethods: [String]?
    let singleton: Bool?
    let idType: String?
    let idField: String?
    let unique: [[String]]?
    let fileField: String?
    let createBody: String?
    let filtering: [String]?
    let ordering: [String]?
    var fields: [String: FieldFacts]
  }

  struct FieldFacts: Decodable {
    let type: String
    let related: String?
    let relatedCategory: String?
    let relation: String?
    let embeddedOnRead: Bool?
    let required: Bool?
    let nullable: Bool?
    let readOnly: Bool?
    let writeOnly: Bool?
    var readBack: String?
    let sensitive: Bool?
    let maxLength: Int?
    let minLength: Int?
    let minimum: Int?
    let maximum: Int?
    let format: String?
    let choices: [String]?
    let knownDefault: JSONValue?

    enum CodingKeys: String, CodingKey {
      case type, related, relatedCategory, relation, embeddedOnRead, required, nullable, readOnly, writeOnly, readBack
      case sensitive, maxLength, minLength, minimum, maximum, format, choices
      case knownDefault = "default"
    }

    init(from decoder: any Decoder) throws {
      let facts = try decoder.container(keyedBy: CodingKeys.self)
      type = try facts.decode(String.self, forKey: .type)
      related = try facts.decodeIfPresent(String.self, forKey: .related)
      relatedCategory = try facts.decodeIfPresent(String.self, forKey: .relatedCategory)
      relation = try facts.decodeIfPresent(String.self, forKey: .relation)
      embeddedOnRead = try facts.decodeIfPresent(Bool.self, forKey: .embeddedOnRead)
      required = try facts.decodeIfPresent(Bool.self, forKey: .required)
      nullable = try facts.decodeIfPresent(Bool.self, forKey: .nullable)
      readOnly = try facts.decodeIfPresent(Bool.self, forKey: .readOnly)
      writeOnly = try facts.decodeIfPresent(Bool.self, forKey: .writeOnly)
      readBack = try facts.decodeIfPresent(String.self, forKey: .readBack)
      sensitive = try facts.decodeIfPresent(Bool.self, forKey: .sensitive)
      maxLength = try facts.decodeIfPresent(Int.self, forKey: .maxLength)
      minLength = try facts.decodeIfPresent(Int.self, forKey: .minLength)
      minimum = try facts.decodeIfPresent(Int.self, forKey: .minimum)
      maximum = try facts.decodeIfPresent(Int.self, forKey: .maximum)
      format = try facts.decodeIfPresent(String.self, forKey: .format)
      choices = try facts.decodeIfPresent([String].self, forKey: .choices)
      // A default of null is a known default too.
      knownDefault = facts.contains(.knownDefault) ? try facts.decode(JSONValue.self, forKey: .knownDefault) : nil
    }
  }

  var resources: [ResourceFacts]

  /// The names of everything that holds a secret, wherever it is.
  var secretNames: Set<String> {
    Set(resources.flatMap { $0.fields.filter { $0.value.sensitive == true }.keys })
      .union(["client_assertion", "access_token", "password", "passphrase"])
  }

  /// Shows secrets as they are set.
  mutating func show(_ secrets: [String: Set<String>]) {
    for place in resources.indices {
      for name in secrets[Catalog.key(resources[place].category, resources[place].name)] ?? [] {
        resources[place].fields[name]?.readBack = Field.ReadBack.plain.rawValue
      }
    }
  }

  /// Takes away fields that a node does not have.
  ///
  /// - Parameter fields: their names, by resource.
  /// - Throws: `MockError` for a resource or field that nobody knows.
  mutating func remove(_ fields: [String: Set<String>]) throws {
    for (key, names) in fields.sorted(by: { $0.key < $1.key }) {
      guard let place = resources.firstIndex(where: { Catalog.key($0.category, $0.name) == key }) else {
        throw MockError("cannot leave out fields of \"\(key)\", which is not a resource of the API")
      }
      for name in names.sorted() where resources[place].fields.removeValue(forKey: name) == nil {
        throw MockError("cannot leave out the field \"\(name)\" of \"\(key)\", which has no such field")
      }
    }
  }
}

extension CatalogFacts.ResourceFacts {
  func resource(places: [String: Int]) -> Resource {
    let identifierField = idField ?? "id"
    let names = fields.keys.sorted()
    let fieldIndex = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let models = names.compactMap { name in
      fields[name]?.field(named: name, identifierField: identifierField, places: places)
    }
    // A page without its own table of methods (a list inside another resource) is read only, or an action.
    let methods = path.contains("<id>") ? (category == "configuration" ? ["POST"] : ["GET"]) : []
    return Resource(
      category: category, name: name, path: path, listMethods: listMethods ?? methods,
      detailMethods: detailMethods ?? methods, isSingleton: singleton ?? false,
      identifierKind: idType.flatMap(Resource.IdentifierKind.init) ?? .integer, identifierField: identifierField,
      // A key with a field that the node does not have is none.
      uniqueKeys: (unique ?? []).map { $0.map { fieldIndex[$0] } }.filter { !$0.contains(nil) }.map {
        $0.compactMap(\.self)
      },
      fileField: fileField, createBody: createBody == "unknown" ? nil : createBody,
      recordedFiltering: filtering?.filter { fields[$0] != nil },
      recordedOrdering: ordering?.filter { fields[$0] != nil }, fields: models, fieldIndex: fieldIndex)
  }
}

extension CatalogFacts.FieldFacts {
  func field(named name: String, identifierField: String, places: [String: Int]) -> Field {
    var quoted = JSONText()
    quoted.append(quoted: name)
    quoted.append(raw: ": ")
    return Field(
      name: name, kind: kind(named: name, identifierField: identifierField, places: places),
      isRequired: required ?? false, isNullable: nullable ?? false, isReadOnly: readOnly ?? false,
      isSensitive: sensitive ?? false, isEmbeddedOnRead: embeddedOnRead ?? false, readBack: kindOfReadBack,
      maximumLength: maxLength, minimumLength: minLength, minimum: minimum, maximum: maximum, format: format,
      choices: choices ?? [], knownDefault: knownDefault, quotedKey: quoted.bytes)
  }

  private var kindOfReadBack: Field.ReadBack {
    switch readBack {
    case let known?: Field.ReadBack(rawValue: known) ?? .absent
    case nil: writeOnly == true ? .absent : .plain
    }
  }

  private func kind(named name: String, identifierField: String, places: [String: Int]) -> Field.Kind {
    if name == identifierField { return .identifier }
    if name == "resource_uri" { return .resourceURI }
    switch type {
    case "integer": return .integer
    case "float": return .float
    case "boolean": return .boolean
    case "datetime": return .dateTime
    case "date": return .date
    case "time": return .time
    case "file": return .file
    case "list": return .json(list: true)
    case "object": return .json(list: false)
    case "related":
      // Objects that exist only inside another have no URI to refer to.
      guard relatedCategory != "embedded", let related,
        let target = places[Catalog.key(relatedCategory ?? "", related)]
      else { return .json(list: relation == "to_many") }
      return relation == "to_many" ? .toMany(target) : .toOne(target)
    default: return .text
    }
  }
}
