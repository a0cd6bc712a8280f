import InterfaceWords

/// The page on `/`: the objects by location, and the requests as they arrive.
///
/// Read only; it loads itself anew.
struct OverviewPage {
  let database: Database
  let requests: [LoggedRequest]
  let masking: Masking

  private static let secondsBetweenLoads = 2
  private static let shownRequests = 25

  var html: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="\(Self.secondsBetweenLoads)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>infinity-mock-server</title>
    <style>\(PageStyle.css)</style>
    </head>
    <body>
    <header><h1>Mock Management Node</h1><p>Not a real one: objects live here, calls do not.</p></header>
    <main>
    <section id="global"><h2>Deployment</h2>
    \(deployment)</section>
    <section id="locations"><h2>Locations</h2>
    \(locations)</section>
    <section id="certificates"><h2>Certificates</h2>
    \(certificates)</section>
    <section id="requests"><h2>Requests, newest first</h2>
    \(requestTable)</section>
    <section id="objects"><h2>All objects</h2>
    \(counts)</section>
    </main>
    </body>
    </html>

    """
  }

  // MARK: Sections

  private var deployment: String {
    let node = objects("management_vm").first
    return HTML.facts([
      (word("management_vm"), node.map { "\($0["hostname"]).\($0["domain"])" } ?? ""),
      (word("global", "local_mssip_domain"), objects("global").first?["local_mssip_domain"] ?? ""),
      (words("worker_vm"), "\(count("worker_vm"))"),
      (words("system_location"), "\(count("system_location"))"),
      ("Virtual Meeting Rooms", objects("conference_alias").prefix(10).map { $0["alias"] }.joined(separator: ", ")),
    ])
  }

  private var locations: String {
    let all = objects("system_location")
    if all.isEmpty { return "<p class=\"none\">No location.</p>\n" }
    let nodes = Dictionary(grouping: objects("worker_vm")) { $0.reference("system_location") }
    return all.map { location in
      let rows = (nodes[location.identifier] ?? []).map { node in
        [
          node["name"], node["address"], "\(node["hostname"]).\(node["domain"])", node["alternative_fqdn"],
          name(of: node.reference("tls_certificate"), in: "tls_certificate", field: "subject_name"),
        ]
      }
      return "<article><h3>\(HTML.escaped(location["name"]))</h3>\n"
        + HTML.facts([
          fact("description", location["description"]),
          fact("local_mssip_domain", location["local_mssip_domain"]),
          fact("mssip_proxy", server(location, "mssip_proxy")),
          fact("dns_servers", list(location, "dns_servers", in: "dns_server")),
          fact("ntp_servers", list(location, "ntp_servers", in: "ntp_server")),
          fact("turn_server", server(location, "turn_server")),
          fact("stun_server", server(location, "stun_server")),
        ])
        + HTML.table(
          [word("worker_vm")]
            + ["address", "hostname", "alternative_fqdn", "tls_certificate"].map { word("worker_vm", $0) },
          rows, none: "No \(word("worker_vm")).")
        + "</article>\n"
    }.joined()
  }

  private var certificates: String {
    let own = objects("tls_certificate").map {
      [
        "\(word("tls_certificate")) \($0.identifier?.text ?? "")", $0["subject_name"], $0["subject_alt_names"],
        $0["issuer_name"],
        $0["end_date"],
      ]
    }
    let trusted = objects("ca_certificate").map {
      [
        "\(word("ca_certificate")) \($0.identifier?.text ?? "")", $0["subject_name"], "", $0["issuer_name"],
        $0["end_date"],
      ]
    }
    return HTML.table(
      ["Certificate"]
        + ["subject_name", "subject_alt_names", "issuer_name", "end_date"].map { word("tls_certificate", $0) },
      own + trusted, none: "No certificate.")
  }

  private var requestTable: String {
    let rows = requests.suffix(Self.shownRequests).reversed().map { request in
      [
        "\(request.sequence)", String(request.time.dropFirst(11).prefix(12)), request.method,
        request.path + (request.query.isEmpty ? "" : "?\(request.query)"),
        request.status.map(String.init) ?? "none", "\(request.milliseconds)", shortened(request.body),
      ]
    }
    return HTML.table(
      ["No.", "Time (UTC)", "Method", "Path", "Status", "ms", "Body"], Array(rows), none: "No request yet.")
  }

  private func shortened(_ body: JSONValue) -> String {
    if body.isNull { return "" }
    let text = body.json
    return text.count > 160 ? "\(text.prefix(159))…" : text
  }

  private var counts: String {
    let rows = database.catalog.resources.enumerated().filter { database[$0.offset].count > 0 }.map {
      [$0.element.category, $0.element.name, "\(database[$0.offset].count)"]
    }
    return HTML.table(["Category", "Resource", "Objects"], rows, none: "None.")
  }

  // MARK: The interface's words

  private func word(_ resource: String) -> String { InterfaceWords.kind(resource)?.one.text ?? resource }

  private func words(_ resource: String) -> String { InterfaceWords.kind(resource)?.many ?? resource }

  private func word(_ resource: String, _ field: String) -> String {
    InterfaceWords.kind(resource)?.field(field)?.text ?? field
  }

  private func fact(_ field: String, _ value: String) -> (String, String) {
    (word("system_location", field), value)
  }

  // MARK: Reading objects

  private func objects(_ name: String) -> [PageObject] {
    guard let place = database.catalog.index(of: name) else { return [] }
    let resource = database.catalog.resources[place]
    return database[place].identifiers.prefix(2000).map {
      PageObject(resource: resource, identifier: $0, row: database.row(place, $0) ?? [])
    }
  }

  private func count(_ name: String) -> Int {
    database.catalog.index(of: name).map { database[$0].count } ?? 0
  }

  private func name(of identifier: Identifier?, in resource: String, field: String) -> String {
    guard let identifier, let place = database.catalog.index(of: resource), let row = database.row(place, identifier)
    else { return "" }
    return PageObject(resource: database.catalog.resources[place], identifier: identifier, row: row)[field]
  }

  /// A location's server by name, with its address.
  private func server(_ location: PageObject, _ field: String) -> String {
    guard let identifier = location.reference(field) else { return "" }
    return "\(name(of: identifier, in: field, field: "name")) (\(name(of: identifier, in: field, field: "address")))"
  }

  private func list(_ location: PageObject, _ field: String, in resource: String) -> String {
    location.references(field).map { name(of: $0, in: resource, field: "address") }.joined(separator: ", ")
  }
}

/// An object as the page reads it: fields as text.
private struct PageObject {
  let resource: Resource
  let identifier: Identifier?
  let row: Resource.Row

  subscript(field: String) -> String {
    guard let index = resource.fieldIndex[field], row.indices.contains(index), !row[index].isNull else { return "" }
    return row[index].pythonText
  }

  func reference(_ field: String) -> Identifier? {
    resource.fieldIndex[field].flatMap { Identifier(row[$0]) }
  }

  func references(_ field: String) -> [Identifier] {
    resource.fieldIndex[field].map { (row[$0].elements ?? []).compactMap(Identifier.init) } ?? []
  }
}
