/// What the singleton `authentication`, and the Management Node's own name, say about OAuth2.
struct AuthenticationSettings {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Whether name and password are still enough.
  var allowsBasic: Bool { value("api_oauth2_disable_basic", of: "authentication") != .bool(true) }

  var tokenSeconds: Int { value("api_oauth2_expiration", of: "authentication")?.wholeNumber ?? 3600 }

  /// The audiences that an assertion may be for; clients differ in which they use.
  func names(host: String) -> Set<String> {
    var names: Set<String> = ["https://\(host)\(TokenEndpoint.path)", "http://\(host)\(TokenEndpoint.path)"]
    if let name = value("name", of: "management_vm")?.text { names.insert(name) }
    return names
  }

  private func value(_ field: String, of resource: String) -> JSONValue? {
    guard let place = database.catalog.index(of: resource),
      let index = database.catalog.resources[place].fieldIndex[field], let row = database.row(place, .number(1))
    else { return nil }
    return row[index]
  }
}
