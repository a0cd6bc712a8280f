import InfinityAPI
import MockManagementNode

/// An object of any resource: the one that is current in the task.
struct AnyObjectOfTheAPI: Resource {
  @TaskLocal static var endpoint = Endpoint(.configuration, "global")

  let json: JSONView

  struct Fields: FieldSet {
    var readable: [any ReadableField] { [description] }
    var description: Field<String> { .init("description", "") }
  }

  /// The whole object.
  var value: JSONValue { get throws { try json.decode(JSONValue.self) } }
}

extension RequestValue {
  /// A JSON value as a body.
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .string("\(number)")
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map(RequestValue.init))
    case .object(let members): self = .object(members.mapValues(RequestValue.init))
    }
  }
}
