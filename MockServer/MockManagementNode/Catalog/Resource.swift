/// A resource of the API: a kind of object, its URIs and its fields.
struct Resource: Sendable {
  /// An object: a value per field, in the fields' order.
  ///
  /// A reference is stored as the other object's id, a list of references as a list of ids.
  typealias Row = [JSONValue]

  enum IdentifierKind: String, Sendable {
    case integer, string, uuid
  }

  let category: String
  let name: String
  /// The path of the list, with the slash at its end; `<id>` stands for a parent's id.
  let path: String
  let listMethods: [String]
  let detailMethods: [String]
  let isSingleton: Bool
  let identifierKind: IdentifierKind
  let identifierField: String
  /// Sets of fields (their places) whose values no two objects may share.
  let uniqueKeys: [[Int]]
  /// The field that an upload in a multipart form fills.
  let fileField: String?
  /// What a create answers besides its Location: nothing, `xml` or `json`.
  let createBody: String?
  /// The fields that can be filtered by, and ordered by, where a real schema was recorded.
  let recordedFiltering: [String]?
  let recordedOrdering: [String]?
  var fields: [Field]
  let fieldIndex: [String: Int]

  /// Django's name of the model in messages: `tls_certificate` is `Tls certificate`.
  var label: String { name.replacing("_", with: " ").capitalizedFirst }

  var isCommand: Bool { category == "command" }

  /// Whether changing an object makes the Conferencing Nodes lag: a backup is listed there, and is none of their business.
  var isConfiguration: Bool { category == "configuration" && name != "system_backup" }

  func allowsFiltering(by field: Field) -> Bool {
    recordedFiltering?.contains(field.name) ?? field.isComparable
  }

  func allowsOrdering(by field: Field) -> Bool {
    if field.kind == .resourceURI { return false }
    return recordedOrdering?.contains(field.name) ?? (field.isComparable || field.kind == .identifier)
  }

  /// The fields that a list may be ordered by, as a schema names them.
  var orderingNames: [String] {
    recordedOrdering ?? fields.filter { $0.isComparable && !$0.isRelation && $0.kind != .resourceURI }.map(\.name)
  }

  /// The URI of an object, relative to the server.
  func uri(_ identifier: Identifier) -> String { "\(path)\(identifier.text)/" }

  /// A new object with these values, and what it has by itself in the other fields.
  func row(_ values: [String: JSONValue]) -> Resource.Row {
    fields.map { values[$0.name] ?? $0.initialValue }
  }
}
