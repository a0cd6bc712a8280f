/// An object of a kind for which there is no type: its address, and its fields as the Management Node shows them.
///
/// Nothing in it is masked. It keeps the page of the list in memory in which it came, as every ``Resource`` does.
public struct UntypedObject: Sendable, TextOutputStreamable {
  /// Its address: its `resource_uri`, or the one that its `id` makes.
  public let uri: ResourceURI

  /// What the Management Node answered.
  public let json: JSONView

  init(_ json: JSONView, _ uri: ResourceURI) {
    self.json = json
    self.uri = uri
  }

  /// What stands in a field, by the API's name; nil where it is missing.
  public subscript(field: String) -> JSONView? { json[field] }

  /// The type and the address: what else is there may hold a secret.
  public func write(to target: inout some TextOutputStream) {
    "UntypedObject(\(uri))".write(to: &target)
  }
}
