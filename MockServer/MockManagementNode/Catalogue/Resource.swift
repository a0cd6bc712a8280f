/// A resource of the API: a kind of object, its URIs and its fields.
struct Resource: Sendable {
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
  var fields: [Field]
  let fieldIndex: [String: Int]

  /// Django's name of the model in messages: `tls_certificate` is `Tls certificate`.
  var label: String { name.replacing("_", with: " ").capitalisedFirst }

  var isCommand: Bool { category == "command" }

  /// The URI of an object, relative to the server.
  func uri(_ identifier: Identifier) -> String { "\(path)\(identifier.text)/" }
}
