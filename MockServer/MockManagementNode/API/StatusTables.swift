/// The status resources that mirror the configuration (its Conferencing Nodes, locations and Management Node), and the
/// licensing status, which is always there.
///
/// What was seeded of them is kept; only the rest is found out.
struct StatusTables {
  let lastChange: ContinuousClock.Instant?
  let syncDelay: Duration
  let release: Dialect

  /// Fills the table of a status resource, if it is one of these.
  func fill(_ place: Int, in database: inout Database) {
    let resource = database.catalog.resources[place]
    guard resource.category == "status" else { return }
    switch resource.name {
    case "worker_vm", "system_location", "management_vm":
      guard let source = database.catalog.index(of: resource.name) else { return }
      database[place] = mirror(of: source, as: resource, over: database[place], in: database)
    case "licensing":
      let only = Identifier.number(1)
      database[place].set(database[place].overlaid(resource.row(Self.licenses), of: only), for: only)
    default: return
    }
  }

  private func mirror(of source: Int, as resource: Resource, over told: Table, in database: Database) -> Table {
    var table = Table(uniqueKeys: [])
    let subjects = subjects(of: told, as: resource, source, database)
    for identifier in told.identifiers where subjects[identifier] == nil {
      table.set(told.rows[identifier] ?? [], for: identifier)
    }
    let objects = Dictionary(subjects.map { ($0.value, $0.key) }) { first, _ in first }
    let hasOwnID = objects.filter { told.wasTold(resource.identifierField, of: $0.value, resource) }
    // Whose id was told comes first, so that no other takes it.
    let nodes = database[source].identifiers.filter { hasOwnID[$0] != nil }
    for node in nodes + database[source].identifiers.filter({ hasOwnID[$0] == nil }) {
      var row = reflection(of: node, in: source, as: resource, database)
      if let object = objects[node] { row = told.overlaid(row, of: object) }
      let free = table.contains(node) ? .number(table.nextNumber) : node
      let identifier = hasOwnID[node] ?? free
      if let index = resource.fieldIndex[resource.identifierField] { row[index] = identifier.value }
      table.set(row, for: identifier)
    }
    return table
  }

  /// Which object of the configuration each told status is about: by `configuration_id`, else by name, else by its own id.
  private func subjects(
    of told: Table, as resource: Resource, _ source: Int, _ database: Database
  ) -> [Identifier: Identifier] {
    let nodes = database[source].identifiers
    var subjects: [Identifier: Identifier] = [:]
    for identifier in told.identifiers {
      func value(_ field: String) -> JSONValue? {
        guard told.wasTold(field, of: identifier, resource), let index = resource.fieldIndex[field] else { return nil }
        return told.rows[identifier]?[index]
      }
      if let number = value("configuration_id") {
        subjects[identifier] = nodes.first { $0.value == number }
      } else if let name = value("name") {
        subjects[identifier] = nodes.first { self.name(of: $0.value, in: source, database) == name }
      } else {
        subjects[identifier] = nodes.first { $0 == identifier }
      }
    }
    return subjects
  }

  private func reflection(
    of node: Identifier, in source: Int, as resource: Resource, _ database: Database
  ) -> Resource.Row {
    let model = database.catalog.resources[source]
    let facts = facts(of: resource.name)
    let row = database.row(source, node) ?? []
    return resource.fields.map { field -> JSONValue in
      if let fact = facts[field.name] { return fact }
      if field.name == "configuration_id" || field.kind == .identifier { return node.value }
      guard let index = model.fieldIndex[field.name], row.indices.contains(index) else { return field.initialValue }
      guard case .toOne(let target) = model.fields[index].kind else { return row[index] }
      return name(of: row[index], in: target, database)
    }
  }

  private func name(of reference: JSONValue, in target: Int, _ database: Database) -> JSONValue {
    guard let identifier = Identifier(reference), let index = database.catalog.resources[target].fieldIndex["name"]
    else { return .null }
    return database.row(target, identifier)?[index] ?? .null
  }

  /// A node with a hundred licenses of the usual kinds, none in use.
  private static let licenses: [String: JSONValue] = [
    "audio_total": 100, "port_total": 100, "system_total": 100, "vmr_total": 100, "teams_total": 100, "ghm_total": 100,
    "otj_total": 100, "scheduling_total": 100,
  ]

  private func facts(of name: String) -> [String: JSONValue] {
    let now = Clock.apiTime()
    let common: [String: JSONValue] = ["last_updated": .string(now), "last_attempted_contact": .string(now)]
    guard name == "worker_vm" else { return common }
    let isOld = release == .release24
    return common.merging([
      "sync_status": .string(syncStatus), "deploy_status": isOld ? "deploy_succeeded" : "DEPLOYED",
      "upgrade_status": "IDLE",
      "boot_time": "2026-01-01T06:00:00", "cpu_count": 4, "total_ram": 4_096_000, "cpu_model": "Mock CPU",
      "cpu_capabilities": "AVX2", "hypervisor": "VMware", "version": isOld ? "24 (55691.0.0)" : "40 (0.0.0)",
      "max_audio_calls": 40,
      "max_sd_calls": 20, "max_hd_calls": 10, "max_full_hd_calls": 5, "max_direct_participants": 40,
      "max_media_tokens": 40, "media_load": 0, "media_tokens_used": 0, "signaling_count": 0,
    ]) { _, new in new }
  }

  /// A change makes all nodes lag: first they have not heard of it, then they fetch it.
  private var syncStatus: String {
    guard let lastChange else { return "SYNCED" }
    let age = ContinuousClock.now - lastChange
    if age >= syncDelay { return "SYNCED" }
    return age < syncDelay / 2 ? "OUT_OF_SYNC" : "SYNCING"
  }
}
