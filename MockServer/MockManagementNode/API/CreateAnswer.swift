import HTTPTypes

/// What a create answers: a Location, and for a few resources a body that is never shown again.
enum CreateAnswer {
  static func make(
    _ resource: Resource, _ place: Int, _ identifier: Identifier, once: [String: JSONValue], database: Database
  ) -> APIAnswer {
    var answer = APIAnswer.created(resource.uri(identifier))
    switch resource.createBody {
    case "xml":
      answer.headers[.contentType] = "application/xml"
      answer.body = Array(bootstrapDocument(resource, database.row(place, identifier) ?? []).utf8)
    case "json": show(resource, place, identifier, once, database, in: &answer)
    default:
      if !once.isEmpty { show(resource, place, identifier, once, database, in: &answer) }
    }
    return answer
  }

  private static func show(
    _ resource: Resource, _ place: Int, _ identifier: Identifier, _ once: [String: JSONValue], _ database: Database,
    in answer: inout APIAnswer
  ) {
    var text = JSONText()
    var reader = Reader(database: database)
    reader.write(place, identifier, into: &text)
    if !once.isEmpty, case .object(let shown)? = try? JSONValue(json: text.bytes) {
      answer.body = JSONText.of(.object(shown.merging(once) { _, new in new }))
    } else {
      answer.body = text.bytes
    }
    answer.headers[.contentType] = "application/json"
  }

  /// The document that a new Conferencing Node boots with.
  private static func bootstrapDocument(_ resource: Resource, _ row: Table.Row) -> String {
    func text(_ name: String) -> String {
      let value = resource.fieldIndex[name].flatMap { row.indices.contains($0) ? row[$0].text : nil } ?? ""
      return value.htmlEscapedLikeTastypie
    }
    let elements = ["name", "hostname", "domain", "address", "netmask", "gateway"].map {
      "  <\($0)>\(text($0))</\($0)>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n\(elements.joined())</configuration>\n"
  }
}
