/// Writes objects as the API shows them: references as URIs or whole objects, secrets never.
///
/// Only what is not in its default form costs anything: lists of ten thousand objects are read this way.
struct Reader {
  private let database: Database
  private let embedded: Dialect
  private let references: Dialect
  private let nodes: Dialect
  private let hasExtras: Bool
  /// nil: single values are as the facts say.
  private let values: ValueForms?
  /// For lists of parts (a conference's aliases): who refers to whom, built once per resource and field.
  private var parts: [PartsKey: [JSONValue: [Identifier]]] = [:]

  private struct PartsKey: Hashable {
    let resource: Int
    let field: Int
  }

  /// What absolute references begin with: never the host that was asked, as behind a proxy.
  private static let otherOrigin = "https://manager.invalid"

  init(database: Database, forms: Forms) {
    self.database = database
    embedded = forms[.embedded]
    references = forms[.references]
    nodes = forms[.nodes]
    hasExtras = forms[.extras] == .extrasMany
    values = ValueForms(forms)
  }

  /// The JSON of an object.
  mutating func object(_ place: Int, _ identifier: Identifier) -> [UInt8] {
    var text = JSONText()
    write(place, identifier, into: &text)
    return text.bytes
  }

  /// The JSON of an object that holds a list; those that are not there are left out.
  mutating func list(_ place: Int, _ identifiers: [Identifier]) -> [UInt8] {
    var text = JSONText()
    text.append(raw: "{\"objects\": ")
    write(place, identifiers.filter { database[place].contains($0) }, into: &text)
    text.append(raw: "}")
    return text.bytes
  }

  mutating func write(_ place: Int, _ identifiers: some Sequence<Identifier>, into text: inout JSONText) {
    text.append(raw: "[")
    for (index, identifier) in identifiers.enumerated() {
      if index > 0 { text.append(raw: ", ") }
      write(place, identifier, into: &text, depth: 0)
    }
    text.append(raw: "]")
  }

  private mutating func write(_ place: Int, _ identifier: Identifier, into text: inout JSONText, depth: Int = 0) {
    guard let row = database.row(place, identifier) else {
      text.append(raw: "null")
      return
    }
    let resource = database.catalog.resources[place]
    text.append(raw: "{")
    var isFirst = true
    for (index, field) in resource.fields.enumerated() where shows(field, row[index], depth: depth) {
      if !isFirst { text.append(raw: ", ") }
      isFirst = false
      text.append(raw: field.quotedKey)
      write(field, row[index], of: place, identifier, into: &text, depth: depth)
    }
    if hasExtras {
      if !isFirst { text.append(raw: ", ") }
      text.append(raw: Extras.members)
    }
    text.append(raw: "}")
  }

  private func shows(_ field: Field, _ value: JSONValue, depth: Int) -> Bool {
    if depth > 0, case .resourceURI = field.kind, case .embeddedID = embedded { return false }
    if let values { return values.shows(field, value) }
    switch field.readBack {
    case .absent, .createOnly: return false
    case .plain, .blank, .hashed: return true
    }
  }

  private mutating func write(
    _ field: Field, _ value: JSONValue, of place: Int, _ identifier: Identifier, into text: inout JSONText, depth: Int
  ) {
    if let replacement = values?.replacement(of: value, in: field) {
      text.append(replacement)
      return
    }
    switch field.readBack {
    case .blank:
      text.append(quoted: "")
      return
    case .hashed:
      text.append(quoted: SecretText.hashed(value))
      return
    case .plain, .absent, .createOnly: break
    }
    let resource = database.catalog.resources[place]
    switch field.kind {
    case .identifier: append(identifier.value, to: &text)
    case .resourceURI:
      let isBlank = depth > 0 && embedded == .embeddedBlankURI
      text.append(quoted: isBlank ? "" : uri(resource, identifier))
    case .toOne(let target): write(value, in: target, field, into: &text, depth: depth)
    case .toMany(let target): write(value.elements ?? [], in: target, field, into: &text, depth: depth)
    case .reverse(let target, let through):
      let found = referrers(to: identifier, from: target, through: through)
      write(found.map(\.value), in: target, field, into: &text, depth: depth)
    case .json(list: true) where field.name == "nodes" && resource.category == "configuration":
      writeNodes(using: place, identifier, isCertificate: resource.name == "tls_certificate", into: &text)
    default: text.append(values?.shown(value, of: field) ?? value)
    }
  }

  /// A value that is no field's own.
  private func append(_ value: JSONValue, to text: inout JSONText) {
    text.append(values?.shown(value) ?? value)
  }

  // MARK: References

  private mutating func write(
    _ references: [JSONValue], in target: Int, _ field: Field, into text: inout JSONText, depth: Int
  ) {
    text.append(raw: "[")
    for (index, reference) in references.enumerated() {
      if index > 0 { text.append(raw: ", ") }
      write(reference, in: target, field, into: &text, depth: depth)
    }
    text.append(raw: "]")
  }

  private mutating func write(
    _ reference: JSONValue, in target: Int, _ field: Field, into text: inout JSONText, depth: Int
  ) {
    guard let identifier = Identifier(reference) else {
      text.append(raw: "null")
      return
    }
    // Parts may show their whole again; nothing in the API nests deeper than this.
    if !field.isEmbeddedOnRead {
      text.append(self.reference(to: identifier, in: target))
    } else if depth < 4 && embedded != .embeddedAsURI {
      write(target, identifier, into: &text, depth: depth + 1)
    } else {
      text.append(quoted: uri(database.catalog.resources[target], identifier))
    }
  }

  private func uri(_ resource: Resource, _ identifier: Identifier) -> String {
    if case .referencesURL = references { return Self.otherOrigin + resource.uri(identifier) }
    return resource.uri(identifier)
  }

  private func reference(to identifier: Identifier, in target: Int) -> JSONValue {
    switch references {
    case .referencesObject: summary(of: identifier, in: target)
    case .referencesID: values?.shown(identifier.value) ?? identifier.value
    default: .string(uri(database.catalog.resources[target], identifier))
    }
  }

  /// An object's id, and its name if it has one.
  private func summary(of identifier: Identifier, in target: Int) -> JSONValue {
    var members = ["id": identifier.value]
    members["name"] = self.text("name", of: identifier, in: target).map(JSONValue.string)
    return values?.shown(.object(members)) ?? .object(members)
  }

  private func text(_ field: String, of identifier: Identifier, in target: Int) -> String? {
    guard let index = database.catalog.resources[target].fieldIndex[field] else { return nil }
    return database.row(target, identifier)?[index].text
  }

  private mutating func referrers(to identifier: Identifier, from resource: Int, through field: Int) -> [Identifier] {
    let key = PartsKey(resource: resource, field: field)
    if let known = parts[key] { return known[identifier.value] ?? [] }
    var all: [JSONValue: [Identifier]] = [:]
    let table = database[resource]
    for referrer in table.identifiers {
      switch table.rows[referrer]?[field] {
      case .array(let references)?: for reference in references { all[reference, default: []].append(referrer) }
      case .null?, nil: break
      case let reference?: all[reference, default: []].append(referrer)
      }
    }
    parts[key] = all
    return all[identifier.value] ?? []
  }

  // MARK: Nodes

  private mutating func writeNodes(
    using place: Int, _ identifier: Identifier, isCertificate: Bool, into text: inout JSONText
  ) {
    if isCertificate && nodes == .nodesEmpty {
      text.append(raw: "[]")
      return
    }
    let users = nodes(using: place, identifier)
    if isCertificate && nodes == .nodesKinds {
      let names = database.catalog.resources
      let kinds = users.map { names[$0.place].name == "worker_vm" ? "Conferencing Node" : "Management Node" }
      text.append(quoted: Set(kinds).sorted().joined(separator: ", "))
      return
    }
    text.append(
      .array(
        users.map { user in
          func text(_ field: String) -> String { self.text(field, of: user.identifier, in: user.place) ?? "" }
          switch isCertificate ? nodes : references {
          case .nodesURIs: return .string(uri(database.catalog.resources[user.place], user.identifier))
          case .nodesFQDNs: return .string("\(text("hostname")).\(text("domain"))")
          case .nodesNames: return .string(text("name"))
          case .nodesObjects: return summary(of: user.identifier, in: user.place)
          default: return reference(to: user.identifier, in: user.place)
          }
        }))
  }

  /// The Conferencing Nodes (and the Management Node) that use a certificate or a key.
  private mutating func nodes(using place: Int, _ identifier: Identifier) -> [(place: Int, identifier: Identifier)] {
    database.catalog.referringFields[place].flatMap { reference -> [(place: Int, identifier: Identifier)] in
      let resource = database.catalog.resources[reference.resource]
      let field = resource.fields[reference.field]
      guard resource.name == "worker_vm" || resource.name == "management_vm", field.name != "tls_client_certificate"
      else { return [] }
      return referrers(to: identifier, from: reference.resource, through: reference.field).map {
        (reference.resource, $0)
      }
    }
  }
}
