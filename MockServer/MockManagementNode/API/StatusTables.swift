/// The status resources that mirror the configuration: its Conferencing Nodes, locations and Management Node.
struct StatusTables {
  let lastChange: ContinuousClock.Instant?
  let syncDelay: Duration
  let release: Dialect

  /// Fills the table of a status resource, if it is one of these, from the configuration.
  func fill(_ place: Int, in database: inout Database) {
    let resource = database.catalogue.resources[place]
    guard resource.category == "status", ["worker_vm", "system_location", "management_vm"].contains(resource.name),
      let source = database.catalogue.index(of: resource.name)
    else { return }
    var table = Table(uniqueKeys: [])
    let facts = facts(of: resource.name)
    let model = database.catalogue.resources[source]
    for identifier in database[source].identifiers {
      guard let row = database.row(source, identifier) else { continue }
      let values = resource.fields.map { field -> JSONValue in
        if let fact = facts[field.name] { return fact }
        if field.name == "configuration_id" || field.kind == .identifier { return identifier.value }
        guard let index = model.fieldIndex[field.name] else { return field.initialValue }
        guard case .toOne(let target) = model.fields[index].kind else { return row[index] }
        return name(of: row[index], in: target, database)
      }
      table.set(values, for: identifier)
    }
    database[place] = table
  }

  private func name(of reference: JSONValue, in target: Int, _ database: Database) -> JSONValue {
    guard let identifier = Identifier(reference), let index = database.catalogue.resources[target].fieldIndex["name"]
    else { return .null }
    return database.row(target, identifier)?[index] ?? .null
  }

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
