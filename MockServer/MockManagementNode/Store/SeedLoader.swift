import Foundation
import HTTPTypes

/// Fills a new database: what every Management Node has, then the seed, through the same checks as the API's.
struct SeedLoader {
  let catalogue: Catalogue
  let hasDefaultCertificate: Bool

  /// - Throws: `MockError` for a seed that cannot be read, or an object that the API would refuse.
  func load(_ seed: Seed) throws -> Database {
    let objects = try Self.objects(of: seed)
    var writer = Writer(database: Database(catalogue: catalogue))
    try addBasics(to: &writer, except: Set(objects.map(\.resource)))
    for (resource, bodies) in objects {
      guard let place = catalogue.index(of: resource) else {
        throw MockError("the seed has objects of \"\(resource)\", which is no resource of the API")
      }
      for (number, body) in bodies.enumerated() { try add(body, number + 1, to: place, &writer) }
    }
    return writer.database
  }

  private func add(_ body: JSONValue, _ number: Int, to place: Int, _ writer: inout Writer) throws {
    let resource = catalogue.resources[place]
    let what = "object \(number) of \"\(resource.name)\" in the seed"
    guard let members = body.members else { throw MockError("\(what) is not a JSON object") }
    do {
      if resource.isSingleton {
        try writer.update(place, .number(1), members, mode: .patch)
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

  // MARK: What a new Management Node has

  /// A resource that the seed fills starts empty, so that its ids count from 1; singletons and the certificate are there.
  private func addBasics(to writer: inout Writer, except seeded: Set<String>) throws {
    for (place, resource) in catalogue.resources.enumerated() where resource.isSingleton {
      var row = resource.fields.map(\.initialValue)
      _ = ResourceRules.fillIn(resource, &row)
      if let id = resource.fieldIndex["id"] { row[id] = .integer(1) }
      writer.database[place].set(row, for: .number(1))
    }
    if hasDefaultCertificate {
      let own = try DefaultCertificate.make(hostName: "manager.vc.example.com")
      try create(
        "tls_certificate", ["certificate": .string(own.certificate), "private_key": .string(own.key)], &writer)
    }
    if !seeded.contains("webapp_alias") {
      for (slug, type) in [("webapp1", "webapp2"), ("webapp2", "webapp2"), ("webapp3", "webapp3")] {
        try create("webapp_alias", ["slug": .string(slug), "webapp_type": .string(type), "is_enabled": true], &writer)
      }
      try setDefaultAlias(&writer)
    }
    if !seeded.contains("management_vm") {
      var body: [String: JSONValue] = [
        "name": "manager", "hostname": "manager", "domain": "vc.example.com", "address": "10.44.0.1",
        "netmask": "255.255.255.0", "gateway": "10.44.0.254",
      ]
      if hasDefaultCertificate { body["tls_certificate"] = "/api/admin/configuration/v1/tls_certificate/1/" }
      try create("management_vm", body, &writer)
      try set("primary", of: "management_vm", to: true, &writer)
    }
  }

  private func create(_ name: String, _ body: [String: JSONValue], _ writer: inout Writer) throws {
    guard let place = catalogue.index(of: name) else { return }
    _ = try writer.create(place, body)
  }

  private func setDefaultAlias(_ writer: inout Writer) throws {
    guard let place = catalogue.index(of: "global") else { return }
    try writer.update(
      place, .number(1), ["default_webapp_alias": "/api/admin/configuration/v1/webapp_alias/3/"], mode: .patch)
  }

  private func set(_ field: String, of name: String, to value: JSONValue, _ writer: inout Writer) throws {
    guard let place = catalogue.index(of: name), let index = catalogue.resources[place].fieldIndex[field] else {
      return
    }
    writer.database[place].set(value, field: index, of: .number(1))
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
      return try KeyOrder.keys(of: data).map { key in
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
