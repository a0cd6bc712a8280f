import Foundation
import HTTPTypes

/// Fills a new database: what every Management Node has, then the seed, through the same checks as the API's.
///
/// What the API only shows (status, history, permissions) is kept as the seed tells it.
struct SeedLoader {
  let catalog: Catalog
  let hasDefaultCertificate: Bool

  /// - Throws: `MockError` for a seed that cannot be read, or an object that the API would refuse.
  func load(_ seed: Seed) throws -> Database {
    let objects = try Self.objects(of: seed)
    var writer = Writer(database: Database(catalog: catalog))
    try BuiltIns(hasDefaultCertificate: hasDefaultCertificate).add(to: &writer)
    for (resource, bodies) in objects {
      guard let place = catalog.index(of: resource) else {
        throw MockError("the seed has objects of \"\(resource)\", which is not a resource of the API")
      }
      for (number, body) in bodies.enumerated() { try add(body, number + 1, to: place, &writer) }
    }
    return writer.database
  }

  private func add(_ body: JSONValue, _ number: Int, to place: Int, _ writer: inout Writer) throws {
    let resource = catalog.resources[place]
    let what = "object \(number) of \"\(Catalog.key(resource.category, resource.name))\" in the seed"
    guard let members = body.members else { throw MockError("\(what) is not a JSON object") }
    do {
      // There is one Management Node: what the seed says first of it is about that one.
      if resource.isSingleton || resource.name == "management_vm" && resource.isConfiguration && number == 1 {
        try writer.update(place, .number(1), members, mode: .patch)
      } else if !resource.isConfiguration || !resource.listMethods.contains("POST") {
        try writer.record(place, members)
      } else {
        _ = try writer.create(place, members)
      }
    } catch let error as APIError {
      let answer = error.answer
      throw MockError(
        "\(what) would be refused by the API (status \(answer.status.code)): \(String(decoding: answer.body, as: UTF8.self))"
      )
    }
  }

  // MARK: Seeds

  private static func objects(of seed: Seed) throws -> [(resource: String, bodies: [JSONValue])] {
    switch seed {
    case .empty: return []
    case .example: return example
    case .objects(let objects): return objects
    case .file(let path):
      let data: Data
      do {
        data = try Data(contentsOf: URL(filePath: path))
      } catch {
        throw MockError("cannot read the seed file \(path): \(error.localizedDescription)")
      }
      guard case .object(let members)? = try? JSONValue(json: data) else {
        throw MockError("the seed file \(path) is not a JSON object of lists by resource")
      }
      let keys = KeyOrder.keys(of: data)
      if let twice = keys.indices.first(where: { keys[..<$0].contains(keys[$0]) }) {
        throw MockError(
          "in the seed file \(path), \"\(keys[twice])\" stands twice: write all of its objects in one list")
      }
      return try keys.map { key in
        switch members[key] {
        case .array(let bodies)?: (key, bodies)
        case .object(let body)?: (key, [.object(body)])
        default: throw MockError("in the seed file \(path), \"\(key)\" is not a list of objects")
        }
      }
    }
  }

  private static let example: [(resource: String, bodies: [JSONValue])] = [
    ("system_location", [["name": "Europe"]]),
    (
      "worker_vm",
      (1...3).map { number in
        [
          "name": "conf0\(number)", "hostname": "conf0\(number)", "domain": "vc.example.com",
          "address": "10.44.0.\(9 + number)", "netmask": "255.255.255.0", "gateway": "10.44.0.254",
          "system_location": "/api/admin/configuration/v1/system_location/1/",
        ]
      }
    ),
    ("conference", [["name": "Meet", "service_type": "conference"]]),
    (
      "conference_alias",
      [["alias": "meet@vc.example.com", "conference": "/api/admin/configuration/v1/conference/1/"]]
    ),
  ]
}
