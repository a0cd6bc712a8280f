import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The JSON Schema against the reader: what an editor says of a file, and what the command says of it.
@Suite("The JSON Schema, against files")
struct SchemaTests {
  private let validator: JSONSchemaValidator

  init() throws {
    validator = JSONSchemaValidator(root: try JSON(parsing: DeploymentSchema.text))
  }

  /// A file as an editor sees it; nil where it is not YAML.
  private func document(_ text: String) -> JSON? {
    YAMLComposer.compose(text).value.map(Self.json)
  }

  private static func json(_ value: YAMLValue) -> JSON {
    switch value.content {
    case .list(let values): return .array(values.map(json))
    case .mapping(let entries):
      return .object(Dictionary(entries.map { ($0.key, json($0.value)) }, uniquingKeysWith: { first, _ in first }))
    case .scalar(let text, isPlain: false): return .string(text)
    case .scalar(let text, isPlain: true):
      switch PlainScalar(text) {
      case .null: return .null
      case .boolean(let flag): return .boolean(flag)
      case .number: return Double(text).map(JSON.number) ?? .string(text)
      case .legacyBoolean, .date, .text: return .string(text)
      }
    }
  }

  @Test("files that are read without a finding are accepted: the examples, and generated ones")
  func good() throws {
    let example = PackageFolder.root + "/Examples/europe/deployment.yaml"
    for text in [ExampleDeployment.text, try String(contentsOfFile: example, encoding: .utf8), Self.everything] {
      #expect(DeploymentReader().read(standardInput: Array(text.utf8)).findings == [], "\(text)")
      #expect(try validator.accepts(try #require(document(text))), "\(text)")
    }
    var count = 0
    for seed in UInt64(1)...200 {
      let text = DeploymentWriter().text(GeneratedCase(seed: seed, hasPools: false).deployment)
      guard DeploymentReader().read(standardInput: Array(text.utf8)).valid != nil else { continue }
      #expect(try validator.accepts(try #require(document(text))), "\(text)")
      count += 1
    }
    #expect(count > 10)
  }

  @Test("every key has a description, and examples that its own schema accepts")
  func examples() throws {
    var count = 0
    func check(_ schema: JSON, _ path: String) throws {
      for (name, property) in schema["properties"].members {
        #expect(property["description"].text?.isEmpty == false, "\(path).\(name)")
        #expect(!property["examples"].elements.isEmpty, "\(path).\(name)")
        for example in property["examples"].elements {
          count += 1
          #expect(example != .string(""), "\(path).\(name)")
          #expect(try validator.accepts(example, by: property), "\(path).\(name): \(example)")
        }
        try check(property, "\(path).\(name)")
        try check(property["items"], "\(path).\(name)")
      }
      for keyword in ["oneOf", "anyOf"] {
        for other in schema[keyword].elements { try check(other, path) }
      }
    }
    try check(validator.root, "")
    try check(validator.root["$defs"]["secret"], "secret")
    #expect(count > 80)
    let whole = validator.root["examples"][0]
    #expect(try validator.accepts(whole))
  }

  /// What no other example has: every other form of a secret, a PFX, nulls, an extension.
  private static let everything = """
    version: 1
    x-team: {any: [thing, 1, null]}
    sipDomain: null
    tlsCertificates:
      - {name: pool, pfx: {file: pool.pfx}, passphrase: {command: [pass, show, pool]}}
    lyncServers:
      - {name: SfB, address: "2001:db8::1", description: "", port: 65535, transport: tcp}
    turnServers:
      - {name: T, address: 192.0.2.1, authentication: sharedSecret, secretKey: {file: secret.txt}}
    stunServers:
      - {name: S, address: stun.example.com, port: 1}
    locations:
      - name: Europe
        description: null
        sipDomain: null
        lyncServer: null
        dnsServers: null
        turnServer: null
        stunServer: S
    rollout:
      waves: [{name: first, locations: [Europe]}, rest]
      between: {pause: 60}
      gate: {timeout: 60, checks: [sync], program: [./check, --all], onFailure: rollback}
      window: Mon-Fri,Sun 22:00-24:00 Europe/Oslo
      maxCalls: 0
      backup: true
    """

  /// What only the reader can refuse: it knows the whole file, how a value is written, and what nobody sees.
  private static let beyondSchema: Set = [
    // Of the whole file.
    "a DNS server declared twice", "a name declared twice", "a node in two pools, and a SIP TLS FQDN of two nodes",
    "a pool's certificate that is not in the file", "behind NAT with neither server",
    "nodes that have the FQDN of their pool with several nodes, and of another pool",
    "servers at the addresses of a pool and of its node",
    "an unknown location in a wave", "an unknown location as canary", "a location in two waves",
    "a wave after the rest",
    "no wave", "a wave of nothing", "waves and sizes", "no size",
    // Of YAML.
    "a boolean of YAML 1.1 as name", "a date as name", "a fractional port", "a key written twice", "a list as key",
    "a merge of text", "a sexagesimal number as name", "a tag", "a timestamp as name",
    "a tag that says what is so anyway", "an octal port",
    // Of addresses.
    "addresses that no host has",
    // Of single characters.
    "a backslash that makes a line feed", "a private key where a certificate's file was asked for",
    "a zero-width space in a name",
    "quotes of a word processor",
  ]

  @Test("files with a mistake are refused, but for those whose mistake no schema can tell")
  func bad() throws {
    var accepted: Set<String> = []
    var refused = 0
    for mistake in badValueCases + badSecretCases + badReferenceCases + badTextCases + badRolloutCases {
      guard let document = document(mistake.yaml) else { continue }
      if try validator.accepts(document) { accepted.insert(mistake.name) } else { refused += 1 }
    }
    #expect(accepted == Self.beyondSchema)
    #expect(refused > 60)
  }
}
