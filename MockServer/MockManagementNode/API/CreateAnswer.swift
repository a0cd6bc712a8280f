import HTTPTypes

/// What a create answers: a Location, and for a few resources a body that is never shown again.
struct CreateAnswer {
  let forms: Forms
  /// What a URL of this node begins with.
  let origin: String

  func make(
    _ resource: Resource, _ place: Int, _ identifier: Identifier, once: [String: JSONValue], database: Database
  ) -> APIAnswer {
    var answer = located(resource, place, identifier, database)
    switch resource.createBody {
    case "xml":
      answer.headers[.contentType] = "application/xml"
      // The document takes the body, so that only the Location tells the object.
      answer.headers[.location] = location(resource.uri(identifier))
      answer.body = Array(bootstrapDocument(resource, database.row(place, identifier) ?? []).utf8)
    case "json": show(place, identifier, once, database, in: &answer)
    default:
      if !once.isEmpty { show(place, identifier, once, database, in: &answer) }
    }
    return answer
  }

  /// An answer that tells where the new object is, and nothing else.
  func located(_ resource: Resource, _ place: Int, _ identifier: Identifier, _ database: Database) -> APIAnswer {
    var answer = APIAnswer.empty(.created).fromView
    if forms[.location] == .locationBody {
      show(place, identifier, [:], database, in: &answer)
    } else {
      answer.headers[.location] = location(resource.uri(identifier))
    }
    return answer
  }

  private func location(_ uri: String) -> String {
    switch forms[.location] {
    case .locationURL: return origin + uri
    case .locationOtherPath:
      // /api/admin/configuration/v1/NAME/ID/
      let parts = uri.split(separator: "/").dropFirst(2)
      return "/admin/v1/\(([parts.first ?? ""] + parts.dropFirst(2)).joined(separator: "/"))/"
    default: return uri
    }
  }

  private func show(
    _ place: Int, _ identifier: Identifier, _ once: [String: JSONValue], _ database: Database,
    in answer: inout APIAnswer
  ) {
    var reader = Reader(database: database, forms: forms)
    answer.body = reader.object(place, identifier)
    if !once.isEmpty, case .object(let shown)? = try? JSONValue(json: answer.body) {
      answer.body = JSONText.of(.object(shown.merging(once) { _, new in new }))
    }
    answer.headers[.contentType] = "application/json"
  }

  /// The document that a new Conferencing Node boots with.
  private func bootstrapDocument(_ resource: Resource, _ row: Resource.Row) -> String {
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
