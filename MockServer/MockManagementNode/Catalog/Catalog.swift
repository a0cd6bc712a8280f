import Foundation

/// Everything that is known of the API's resources, read from the data file: adding a resource is adding data.
struct Catalog: Sendable {
  let resources: [Resource]
  /// Which fields of which resources may hold a reference to each resource.
  let referringFields: [[(resource: Int, field: Int)]]
  private let byKey: [String: Int]

  /// The names of all fields that hold secrets, wherever they are.
  let secretNames: Set<String>

  /// What commands are about: `conference`, `participant`, `platform`.
  let commandGroups: Set<String>

  /// The place of a resource: `system_location` for configuration, else `status/worker_vm`.
  func index(of key: String) -> Int? { byKey[key] }

  /// - Parameter lackingFields: what this node does not have, by resource.
  /// - Parameter clearSecrets: secrets that it shows, by resource.
  /// - Throws: `MockError` for a field that nobody knows.
  static func load(
    without lackingFields: [String: Set<String>] = [:], showing clearSecrets: [String: Set<String>] = [:]
  ) throws -> Catalog {
    let json = ManagementAPI.json.withUTF8Buffer { Data($0) }
    var facts = try JSONDecoder().decode(CatalogFacts.self, from: json)
    // What is no field of this node may be sent to it all the same, and is still for nobody to see.
    let secretNames = facts.secretNames
    try facts.remove(lackingFields)
    facts.show(clearSecrets)
    return Catalog(facts: facts, secretNames: secretNames)
  }

  init(facts: CatalogFacts, secretNames: Set<String>) {
    var byKey: [String: Int] = [:]
    for (index, resource) in facts.resources.enumerated() {
      byKey[Self.key(resource.category, resource.name)] = index
    }
    var resources = facts.resources.map { $0.resource(places: byKey) }
    Self.findReverseRelations(&resources)
    self.resources = resources
    var referring = Array(repeating: [(resource: Int, field: Int)](), count: resources.count)
    for (place, resource) in resources.enumerated() {
      for (fieldPlace, field) in resource.fields.enumerated() {
        switch field.kind {
        case .toOne(let target), .toMany(let target): referring[target].append((place, fieldPlace))
        default: break
        }
      }
    }
    self.referringFields = referring
    self.byKey = byKey
    self.commandGroups = Set(
      resources.filter(\.isCommand).compactMap { $0.name.split(separator: "/").first.map(String.init) })
    self.secretNames = secretNames
  }

  static func key(_ category: String, _ name: String) -> String {
    category == "configuration" ? name : "\(category)/\(name)"
  }

  /// A list of objects which themselves refer to this one is not stored: it is what they say.
  ///
  /// The facts name only the two ends. `conference.aliases` and `conference_alias.conference` are one relation, told by the
  /// alias; of two lists that mirror each other (`user_group.users`, `end_user.user_groups`) the first tells.
  private static func findReverseRelations(_ resources: inout [Resource]) {
    for (place, resource) in resources.enumerated() {
      for (fieldPlace, field) in resource.fields.enumerated() {
        guard case .toMany(let target) = field.kind, target != place else { continue }
        let backwards = resources[target].fields.indices.filter {
          switch resources[target].fields[$0].kind {
          case .toOne(place): true
          case .toMany(place): (target, $0) < (place, fieldPlace)
          default: false
          }
        }
        if backwards.count == 1 {
          resources[place].fields[fieldPlace].kind = .reverse(target, through: backwards[0])
        }
      }
    }
  }
}
