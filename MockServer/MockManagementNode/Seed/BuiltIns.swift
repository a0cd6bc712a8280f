/// What a new Management Node has before anybody configures it.
struct BuiltIns {
  let hasDefaultCertificate: Bool

  func add(to writer: inout Writer) throws {
    addSingletons(to: &writer)
    if hasDefaultCertificate {
      let own = try DefaultCertificate.make(hostName: "manager.vc.example.com")
      try create(
        "tls_certificate", ["certificate": .string(own.certificate), "private_key": .string(own.key)], &writer)
    }
    for (slug, type) in [("webapp1", "webapp2"), ("webapp2", "webapp2"), ("webapp3", "webapp3")] {
      try create("webapp_alias", ["slug": .string(slug), "webapp_type": .string(type), "is_enabled": true], &writer)
    }
    try patch("global", ["default_webapp_alias": "/api/admin/configuration/v1/webapp_alias/3/"], &writer)
    for (name, uuid) in Self.themes {
      try create("ivr_theme", ["name": .string(name), "uuid": .string(uuid)], &writer)
    }
    put("permission", Self.permissions.map { ["codename": .string($0.codename), "name": .string($0.name)] }, &writer)
    for (name, isPermitted) in Self.roles {
      let permissions = Self.permissions.indices.filter { isPermitted(Self.permissions[$0].codename) }
      let uris = permissions.map { JSONValue.string("/api/admin/configuration/v1/permission/\($0 + 1)/") }
      try create("role", ["name": .string(name), "permissions": .array(uris)], &writer)
    }
    put(
      "software_bundle_revision", [Self.bundle.merging(["core": true, "revision": "1", "version": "40"]) { $1 }],
      &writer)
    put("software_bundle", [Self.bundle.merging(["selected_revision": 1]) { $1 }], &writer)
    try addManagementNode(to: &writer)
  }

  private func addSingletons(to writer: inout Writer) {
    for (place, resource) in writer.database.catalog.resources.enumerated() where resource.isSingleton {
      var row = resource.fields.map(\.initialValue)
      _ = ResourceRules.fillIn(resource, &row)
      if let id = resource.fieldIndex["id"] { row[id] = .integer(1) }
      writer.database[place].set(row, for: .number(1))
    }
  }

  private func addManagementNode(to writer: inout Writer) throws {
    var body: [String: JSONValue] = [
      "name": "manager", "hostname": "manager", "domain": "vc.example.com", "address": "10.44.0.1",
      "netmask": "255.255.255.0", "gateway": "10.44.0.254",
    ]
    if hasDefaultCertificate { body["tls_certificate"] = "/api/admin/configuration/v1/tls_certificate/1/" }
    try create("management_vm", body, &writer)
    let catalog = writer.database.catalog
    guard let place = catalog.index(of: "management_vm"),
      let primary = catalog.resources[place].fieldIndex["primary"]
    else { return }
    writer.database[place].set(true, field: primary, of: .number(1))
  }

  private func create(_ name: String, _ body: [String: JSONValue], _ writer: inout Writer) throws {
    guard let place = writer.database.catalog.index(of: name) else { return }
    _ = try writer.create(place, body)
  }

  private func patch(_ name: String, _ body: [String: JSONValue], _ writer: inout Writer) throws {
    guard let place = writer.database.catalog.index(of: name) else { return }
    try writer.update(place, .number(1), body, mode: .patch)
  }

  /// Objects of a resource that the API only shows, with ids from 1.
  private func put(_ name: String, _ objects: [[String: JSONValue]], _ writer: inout Writer) {
    guard let place = writer.database.catalog.index(of: name) else { return }
    let resource = writer.database.catalog.resources[place]
    for (number, values) in zip(1..., objects) {
      let row = resource.row(values.merging(["id": .integer(number)]) { $1 })
      writer.database[place].set(row, for: .number(number))
    }
  }

  // MARK: The objects

  /// Recorded on a Management Node of release 24.
  private static let themes = [
    ("Pexip theme (English_US) with entry tones", "defaultplustones"),
    ("Pexip theme (English_UK)", "defaultplushash"),
    ("Pexip theme (English_UK) with entry tones", "defaultplushashtones"),
    ("Pexip theme (English_US)", "defaultnotones"),
  ]

  /// There are more on a Management Node, and they may be called otherwise: nobody has recorded them.
  private static let permissions = [
    (codename: "is_admin", name: "Is an administrator"), (codename: "use_ui", name: "May use web interface"),
    (codename: "use_api", name: "May use API"), (codename: "view_configuration", name: "May view configuration"),
    (codename: "change_configuration", name: "May change configuration"),
    (codename: "view_status", name: "May view status"),
    (codename: "control_conferences", name: "May control conferences"), (codename: "view_logs", name: "May view logs"),
  ]

  private static let roles: [(name: String, isPermitted: @Sendable (String) -> Bool)] = [
    ("Read-write", { _ in true }), ("Read-only", { $0.hasPrefix("view_") || $0.hasPrefix("use_") }),
  ]

  private static let bundle: [String: JSONValue] = ["bundle_type": "aims"]
}
