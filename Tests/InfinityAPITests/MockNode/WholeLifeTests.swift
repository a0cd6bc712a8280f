import Crypto
import Foundation
import MockManagementNode
import SwiftASN1
import Testing
import X509

@testable import InfinityAPI

/// The whole life of an object of every resource that is created from JSON, by the client, over HTTPS: created with what it
/// must have, then with all it may have; read, found, changed and deleted. Bodies are generated from the API's facts.
@Suite struct WholeLifeTests {
  private static let text = "a note for people"

  private static func resources() throws -> [String: JSONValue] {
    let facts = try JSONValue(json: ManagementAPI.json.withUTF8Buffer { Data($0) })
    let configuration = (facts["resources"]?.elements ?? []).filter { $0["category"] == "configuration" }
    return Dictionary(configuration.compactMap { facts in facts["name"]?.text.map { ($0, facts) } }) { first, _ in first
    }
  }

  @Test func everyResourceLives() async throws {
    var mock = MockConfiguration()
    mock.seed = .empty
    mock.password = testPassword
    let resources = try Self.resources()
    let lived = try await withMockManagementNode(mock) { node in
      let authority = try #require(node.certificateAuthorityFile)
      let configuration = configuration(node.url, trust: .caFile(authority)) { $0.requestsPerMinute = nil }
      return try await withManagementClient(configuration) { client in
        var maker = BodyMaker(client: client, resources: resources, pair: try CertificatePair.make())
        var lived = 0
        for (name, facts) in resources.sorted(by: { $0.key < $1.key }) where Self.isCreatedFromJSON(facts) {
          for isFull in [false, true] {
            let body = try await maker.body(of: facts, isFull: isFull)
            try await AnyObjectOfTheAPI.$endpoint.withValue(Endpoint(.configuration, name)) {
              try await Self.live(name, facts, body, client)
            }
            lived += 1
          }
        }
        return lived
      }
    }
    #expect(lived > 140)
  }

  private static func isCreatedFromJSON(_ facts: JSONValue) -> Bool {
    let isCreated = facts["listMethods"]?.elements?.contains("POST") == true
    return isCreated && facts["detailMethods"]?.elements?.contains("GET") == true && facts["fileField"] == nil
  }

  private static func live(
    _ name: String, _ facts: JSONValue, _ body: [String: JSONValue], _ client: ManagementClient
  ) async throws {
    let uri = try await client.create(at: Endpoint(.configuration, name), body: RequestValue(.object(body)))
    let read = try await client.get(AnyObjectOfTheAPI.self, at: uri).value
    for (field, sent) in body {
      let model = facts["fields"]?[field]
      if model?["writeOnly"] == true {
        #expect(read[field] != sent || sent == "" || sent == false, "\(name).\(field) is shown")
      } else if let type = model?["type"]?.text, ["string", "integer", "boolean"].contains(type),
        field != "certificate", field != "trusted_intermediate", !(read[field] == .null && sent == "")
      {
        #expect(read[field] == sent, "\(name).\(field)")
      }
    }
    let methods = facts["detailMethods"]?.elements ?? []
    if methods.contains("PATCH"), facts["fields"]?["description"] != nil {
      try await client.update(at: uri, body: RequestValue(["description": .string(text)]))
      let found = try await client.list(
        AnyObjectOfTheAPI.self, where: [.field(\.description, text)])
      #expect(found.map(\.uri).contains(uri), "\(name)")
    }
    guard methods.contains("DELETE") else { return }
    try await client.delete(at: uri)
    let gone = await infinityError { try await client.get(AnyObjectOfTheAPI.self, at: uri) }
    #expect(gone?.code == .notFound, "\(name)")
  }
}

/// A certificate and its key.
private struct CertificatePair {
  let certificate: String
  let key: String

  static func make() throws -> CertificatePair {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let name = try DistinguishedName { CommonName("whole-life.example.com") }
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: .now - 3600,
      notValidAfter: .now + 3600, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions(), issuerPrivateKey: key)
    return CertificatePair(
      certificate: try certificate.serializeAsPEM().pemString, key: try key.serializeAsPEM().pemString)
  }
}

/// Makes bodies from the facts, and what they refer to.
private struct BodyMaker {
  let client: ManagementClient
  let resources: [String: JSONValue]
  let pair: CertificatePair
  private var number = 0

  init(client: ManagementClient, resources: [String: JSONValue], pair: CertificatePair) {
    self.client = client
    self.resources = resources
    self.pair = pair
  }

  mutating func body(of facts: JSONValue, isFull: Bool, depth: Int = 0) async throws -> [String: JSONValue] {
    var body: [String: JSONValue] = [:]
    let identifier = facts["idField"]?.text
    for (name, field) in facts["fields"]?.members ?? [:] {
      if field["readOnly"] == true || name == identifier || name == "id" || name == "resource_uri" { continue }
      let isRequired = field["required"] == true
      guard isRequired || isFull && depth == 0 && field["relation"]?.text != "to_many" else { continue }
      body[name] = try await value(of: field, named: name, isFull: isFull, depth: depth)
    }
    if facts["name"] == "tls_certificate" || facts["name"] == "ca_certificate" {
      body["certificate"] = .string(pair.certificate)
    }
    if facts["name"] == "tls_certificate" { body["private_key"] = .string(pair.key) }
    if facts["name"] == "tls_certificate" { body["private_key_passphrase"] = "" }
    if facts["name"] == "certificate_signing_request" {
      body["private_key_type"] = "UPLOAD"
      body["private_key"] = .string(pair.key)
      body["certificate"] = ""
      if isFull { body["dn"] = "O=Example,C=NO" }
    }
    return body
  }

  private mutating func value(
    of field: JSONValue, named name: String, isFull: Bool, depth: Int
  ) async throws -> JSONValue {
    if let choice = isFull ? field["choices"]?.elements?.last : field["choices"]?[0] { return choice }
    switch field["type"]?.text {
    case "related": return try await reference(to: field, depth: depth)
    case "boolean": return .bool(isFull)
    case "integer": return (isFull ? field["maximum"] : nil) ?? field["minimum"] ?? 1
    case "float": return 1
    case "datetime": return "2027-01-01T06:00:00"
    case "date": return "2027-01-01"
    case "time": return "06:00:00"
    case "list": return []
    case "object": return [:]
    default: return .string(text(of: field, named: name))
    }
  }

  private mutating func reference(to field: JSONValue, depth: Int) async throws -> JSONValue {
    guard field["relatedCategory"] == "configuration", depth < 4, let name = field["related"]?.text,
      let facts = resources[name], facts["listMethods"]?.elements?.contains("POST") == true, facts["fileField"] == nil
    else { return .null }
    let body = try await body(of: facts, isFull: false, depth: depth + 1)
    return .string(try await client.create(at: Endpoint(.configuration, name), body: RequestValue(.object(body))).path)
  }

  /// A text that no other field has: what must be unique is.
  private mutating func text(of field: JSONValue, named name: String) -> String {
    number += 1
    switch field["format"]?.text {
    case "ip": return "10.\(number / 250 % 250).\(name.count).\(number % 250 + 1)"
    case "email": return "user\(number)@example.com"
    case "domain": return "domain\(number).example.com"
    case _ where name == "url" || field["format"] == "url": return "https://host\(number).example.com/"
    default: break
    }
    let text = "\(number)\(name)"
    let padded = text + String(repeating: "x", count: max(0, (field["minLength"]?.wholeNumber ?? 0) - text.count))
    return String(padded.prefix(field["maxLength"]?.wholeNumber ?? 1000))
  }
}
