extension Writer {
  /// The certificate that a CA made from a request becomes a TLS certificate with the request's key; where the request
  /// renews one, that one gets both.
  mutating func answerRequest(_ resource: Resource, _ body: [String: JSONValue], row: inout Resource.Row) throws {
    guard resource.name == "certificate_signing_request", resource.isConfiguration, body["certificate"] != nil,
      let place = database.catalog.index(of: "tls_certificate"),
      let certificate = resource.fieldIndex["certificate"], let reference = resource.fieldIndex["tls_certificate"],
      row[certificate].text?.isEmpty == false
    else { return }
    let members = ["certificate", "private_key", "private_key_passphrase"].reduce(into: [:]) { members, name in
      members[name] = resource.fieldIndex[name].map { row[$0] }
    }
    do {
      if let renewed = Identifier(row[reference]), database[place].contains(renewed) {
        try update(place, renewed, members, mode: .patch)
      } else {
        row[reference] = try create(place, members).value
      }
    } catch APIError.validation(_, let fields) {
      let message =
        fields["certificate"] ?? ["The certificate does not match the private key of this certificate signing request."]
      throw APIError.validation(resource: resource.name, fields: ["certificate": message])
    }
  }
}
