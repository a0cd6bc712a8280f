/// All objects of the Management Node.
///
/// A value: a copy is a snapshot, and what makes a list PATCH atomic.
struct Database: Sendable {
  /// An object that others cannot be without.
  struct StillNeeded: Error {}

  let catalog: Catalog
  private(set) var tables: [Table]
  /// Grows with every change, so that a write that changed nothing can be told.
  private(set) var revision = 0
  /// Grows with every change of the configuration, which the Conferencing Nodes must fetch.
  private(set) var configurationRevision = 0

  init(catalog: Catalog) {
    self.catalog = catalog
    tables = catalog.resources.map { Table(uniqueKeys: $0.uniqueKeys) }
  }

  /// Stands in for a database that is being written elsewhere; it holds no tables.
  init(moved catalog: Catalog) {
    self.catalog = catalog
    tables = []
  }

  subscript(resource: Int) -> Table {
    get { tables[resource] }
    _modify {
      countChange(of: resource)
      yield &tables[resource]
    }
  }

  private mutating func countChange(of resource: Int) {
    revision += 1
    if catalog.resources[resource].isConfiguration { configurationRevision += 1 }
  }

  func row(_ resource: Int, _ identifier: Identifier) -> Resource.Row? {
    tables[resource].rows[identifier]
  }

  /// The objects that refer to an object through a field of theirs, in the order of their ids.
  func referrers(to identifier: Identifier, from resource: Int, through field: Int) -> [Identifier] {
    let reference = identifier.value
    let table = tables[resource]
    return table.identifiers.filter { candidate in
      switch table.rows[candidate]?[field] {
      case .array(let references)?: references.contains(reference)
      case let value?: value == reference
      case nil: false
      }
    }
  }

  /// Deletes an object as Django would: who must have it is deleted with it where it is a part (an alias of a conference),
  /// or stands in the way; who may have it loses it.
  ///
  /// - Throws: where the object is still needed; nothing is deleted then.
  mutating func delete(_ resource: Int, _ identifier: Identifier) throws(StillNeeded) {
    var doomed: [(Int, Identifier)] = []
    try collect(resource, identifier, into: &doomed)
    countChange(of: resource)
    for (resource, identifier) in doomed.reversed() {
      forget(resource, identifier)
      tables[resource].remove(identifier)
    }
  }

  private func collect(_ resource: Int, _ identifier: Identifier, into doomed: inout [(Int, Identifier)])
    throws(StillNeeded)
  {
    if doomed.contains(where: { $0 == (resource, identifier) }) { return }
    doomed.append((resource, identifier))
    for (other, field) in catalog.referringFields[resource] {
      let model = catalog.resources[other].fields[field]
      guard case .toOne = model.kind, model.isRequired || isProtected(other, model) else { continue }
      let referrers = referrers(to: identifier, from: other, through: field)
      if referrers.isEmpty { continue }
      guard isPart(other, field, of: resource) else { throw StillNeeded() }
      for referrer in referrers { try collect(other, referrer, into: &doomed) }
    }
  }

  /// A branding is the one optional reference known to keep its object: deleting it is refused while an alias uses it.
  private func isProtected(_ resource: Int, _ field: Field) -> Bool {
    catalog.resources[resource].name == "webapp_alias" && field.name == "branding"
  }

  /// Whether the objects that refer through this field are shown inside the other one: its parts.
  private func isPart(_ resource: Int, _ field: Int, of whole: Int) -> Bool {
    catalog.resources[whole].fields.contains { $0.kind == .reverse(resource, through: field) }
  }

  private mutating func forget(_ resource: Int, _ identifier: Identifier) {
    let reference = identifier.value
    for (other, field) in catalog.referringFields[resource] {
      for referrer in referrers(to: identifier, from: other, through: field) {
        guard let value = tables[other].rows[referrer]?[field] else { continue }
        let left: JSONValue = if case .array(let all) = value { .array(all.filter { $0 != reference }) } else { .null }
        tables[other].set(left, field: field, of: referrer)
      }
    }
  }
}
