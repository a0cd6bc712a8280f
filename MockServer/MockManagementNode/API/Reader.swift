import Crypto

/// Writes objects as the API shows them: references as URIs or whole objects, secrets never.
struct Reader {
  let database: Database
  /// For lists of parts (a conference's aliases): who refers to whom, built once per resource and field.
  private var parts: [PartsKey: [JSONValue: [Identifier]]] = [:]

  private struct PartsKey: Hashable {
    let resource: Int
    let field: Int
  }

  init(database: Database) {
    self.database = database
  }

  mutating func write(_ place: Int, _ identifier: Identifier, into text: inout JSONText, depth: Int = 0) {
    guard let row = database.row(place, identifier) else {
      text.append(raw: "null")
      return
    }
    let resource = database.catalogue.resources[place]
    text.append(raw: "{")
    var isFirst = true
    for (index, field) in resource.fields.enumerated() {
      if field.readBack == .absent || field.readBack == .createOnly { continue }
      if !isFirst { text.append(raw: ", ") }
      isFirst = false
      text.append(raw: field.quotedKey)
      write(field, row[index], of: place, identifier, into: &text, depth: depth)
    }
    text.append(raw: "}")
  }

  private mutating func write(
    _ field: Field, _ value: JSONValue, of place: Int, _ identifier: Identifier, into text: inout JSONText, depth: Int
  ) {
    let resource = database.catalogue.resources[place]
    switch field.readBack {
    case .blank:
      text.append(quoted: "")
      return
    case .hashed:
      text.append(quoted: Self.hashed(value))
      return
    default: break
    }
    switch field.kind {
    case .identifier: text.append(identifier.value)
    case .resourceURI: text.append(quoted: resource.uri(identifier))
    case .toOne(let target): write(value, in: target, field, into: &text, depth: depth)
    case .toMany(let target): write(value.elements ?? [], in: target, field, into: &text, depth: depth)
    case .reverse(let target, let through):
      let found = referrers(to: identifier, from: target, through: through)
      write(found.map(\.value), in: target, field, into: &text, depth: depth)
    case .json(list: true) where field.name == "nodes" && resource.category == "configuration":
      text.append(.array(nodes(using: place, identifier)))
    default: text.append(value)
    }
  }

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
    if field.isEmbeddedOnRead && depth < 4 {
      write(target, identifier, into: &text, depth: depth + 1)
    } else {
      text.append(quoted: database.catalogue.resources[target].uri(identifier))
    }
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

  /// The Conferencing Nodes (and the Management Node) that use a certificate or a key: what `nodes` lists.
  private mutating func nodes(using place: Int, _ identifier: Identifier) -> [JSONValue] {
    database.catalogue.referringFields[place].flatMap { reference -> [JSONValue] in
      let resource = database.catalogue.resources[reference.resource]
      let field = resource.fields[reference.field]
      guard resource.name == "worker_vm" || resource.name == "management_vm", field.name != "tls_client_certificate"
      else {
        return []
      }
      return referrers(to: identifier, from: reference.resource, through: reference.field).map {
        .string(resource.uri($0))
      }
    }
  }

  private static func hashed(_ value: JSONValue) -> String {
    guard let secret = value.text, !secret.isEmpty else { return "" }
    let digest = SHA256.hash(data: Array("infinity-mock-server".utf8) + Array(secret.utf8))
    return "pbkdf2_sha256$mock$"
      + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
