import Foundation

/// What single resources do beyond what their fields say: certificates are parsed, times and UUIDs are filled in.
enum ResourceRules {
  /// Checks and completes a row whose fields are each in order.
  ///
  /// - Returns: the messages by field; empty where there is nothing to object to.
  static func check(
    _ resource: Resource, _ row: inout Resource.Row, sent: [String: JSONValue], isNew: Bool
  ) -> [String: [String]] {
    guard resource.category == "configuration" else { return [:] }
    switch resource.name {
    case "tls_certificate", "ca_certificate":
      guard isNew || sent["certificate"] != nil || sent["private_key"] != nil else { return [:] }
      return CertificateFields.fill(resource, &row, hasKey: resource.name == "tls_certificate")
    case "global":
      guard let start = value("media_ports_start", resource, row)?.wholeNumber,
        let end = value("media_ports_end", resource, row)?.wholeNumber, end - start < 100,
        sent["media_ports_start"] != nil || sent["media_ports_end"] != nil
      else { return [:] }
      return ["__all__": ["The media port range must hold at least 100 ports."]]
    case "event_sink":
      guard value("verify_tls_certificate", resource, row) == .bool(true), sent["verify_tls_certificate"] != nil,
        value("url", resource, row)?.text?.lowercased().hasPrefix("https://") != true
      else { return [:] }
      return ["url": ["A URL whose certificate is verified must begin with https://."]]
    case "autobackup":
      guard value("autobackup_enabled", resource, row) == .bool(true), sent["autobackup_enabled"] == .bool(true),
        value("autobackup_passphrase", resource, row)?.text?.isEmpty != false
      else { return [:] }
      return ["autobackup_passphrase": FieldRefusal.required.messages]
    case "certificate_signing_request":
      if value("private_key_type", resource, row) == .string("UPLOAD"), isNew,
        value("private_key", resource, row)?.text?.isEmpty != false
      {
        return ["private_key": FieldRefusal.required.messages]
      }
      if isNew { return request(resource, &row) }
      return sent["certificate"] == nil ? ["certificate": FieldRefusal.required.messages] : [:]
    case "worker_vm":
      let transcodes = value("node_type", resource, row) == .string("CONFERENCING")
      set("transcoding", .bool(transcodes), resource, &row)
      return [:]
    case "media_library_entry":
      if let name = sent["media_file"]?.text { set("file_name", .string(name), resource, &row) }
      return [:]
    default: return [:]
    }
  }

  /// Makes a request's key, unless it is sent along, and the request.
  private static func request(_ resource: Resource, _ row: inout Resource.Row) -> [String: [String]] {
    func text(_ name: String) -> String { value(name, resource, row)?.text ?? "" }
    func truth(_ name: String) -> Bool { value(name, resource, row) == .bool(true) }
    let wish = SigningRequest.Wish(
      commonName: text("subject_name"), subject: text("dn"), furtherNames: text("additional_subject_alt_names"),
      keyType: text("private_key_type"), key: text("private_key"), passphrase: text("private_key_passphrase"),
      isForServers: truth("eku_server_auth"), isForClients: truth("eku_client_auth"),
      isForActiveDirectory: truth("ad_compatible"))
    do throws(SigningRequest.Refusal) {
      let made = try SigningRequest(wish)
      set("csr", .string(made.request), resource, &row)
      set("private_key", .string(made.key), resource, &row)
      if wish.keyType != "UPLOAD" { set("private_key_passphrase", "", resource, &row) }
      return [:]
    } catch {
      return error.fields
    }
  }

  /// Gives a new row what the server gives: UUIDs, the time of creation, generated ids and keys.
  ///
  /// - Returns: what only the answer to the create shows.
  static func fillIn(_ resource: Resource, _ row: inout Resource.Row) -> [String: JSONValue] {
    var once: [String: JSONValue] = [:]
    for (index, field) in resource.fields.enumerated() {
      switch field.name {
      case "creation_time", "last_updated", "created":
        if field.kind == .dateTime, field.isReadOnly, row[index].isNull { row[index] = .string(Clock.apiTime()) }
      case "uuid", "client_id", "deployment_uuid", "fulfillment_id":
        let isServerMade = field.isReadOnly || field.name == "uuid"
        if isServerMade, row[index].text?.isEmpty != false { row[index] = .string(newUUID()) }
      default: break
      }
      if field.readBack == .createOnly {
        once[field.name] = .string(CertificateFields.newPrivateKeyPEM())
      }
    }
    return once
  }

  static func newUUID() -> String { UUID().uuidString.lowercased() }

  private static func set(_ name: String, _ value: JSONValue, _ resource: Resource, _ row: inout Resource.Row) {
    if let index = resource.fieldIndex[name] { row[index] = value }
  }

  private static func value(_ name: String, _ resource: Resource, _ row: Resource.Row) -> JSONValue? {
    resource.fieldIndex[name].map { row[$0] }
  }
}
