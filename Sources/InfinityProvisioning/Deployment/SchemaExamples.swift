/// What a key may hold, for editors that offer it: the values of the integration guide's example where a key has its own, else what its kind
/// of value and its default give.
enum SchemaExamples {
  /// Values of a key in a mapping; one at least.
  static func examples(of key: Key, in shape: ObjectShape) -> [JSONValue] {
    switch key.value {
    case .choice(let words): words.map { .string($0) }
    case .boolean: [.boolean(true), .boolean(false)]
    case .secret: secrets
    default: [example(of: key, in: shape)]
    }
  }

  /// The forms of a secret.
  static var secrets: [JSONValue] {
    [
      .object(["file": .string("secrets/confpool-eu.key")]), .object(["env": .string("CONFPOOL_EU_KEY")]),
      .object(["command": .array([.string("pass"), .string("show"), .string("pexip/confpool-eu")])]),
    ]
  }

  /// What a form of a secret may hold.
  static func words(ofSecret form: String) -> [JSONValue] {
    secrets.compactMap { if case .object(let members) = $0 { members[form] } else { nil } }
  }

  /// A whole file: all that a first one has.
  static var document: JSONValue {
    let shape = DocumentKeys.document
    let names: Set = ["version", "sipDomain", "lyncServers", "dnsServers", "locations"]
    return .object(
      Dictionary(shape.keys.filter { names.contains($0.name) }.map { ($0.name, example(of: $0, in: shape)) }) {
        first, _ in first
      })
  }

  private static func example(of key: Key, in shape: ObjectShape) -> JSONValue {
    if let own = values["\(shape.noun): \(key.name)"] ?? values[key.name] {
      return value(own, of: key.value, in: shape)
    }
    return value(key.defaultValue, of: key.value, in: shape)
  }

  private static func value(_ text: String?, of kind: ValueKind, in shape: ObjectShape) -> JSONValue {
    switch kind {
    case .list(let element): return .array([value(text, of: element, in: shape)])
    case .anyOf(let kinds): return kinds.first.map { value(text, of: $0, in: shape) } ?? .boolean(true)
    case .object(let shape): return .object(entry(shape))
    case .formatVersion: return .number(1)
    case .integer(let range): return .number(text.flatMap { Int($0) } ?? range.lowerBound)
    case .boolean: return .boolean(true)
    case .choice(let words): return .string(text ?? words.first ?? "")
    case .secret: return secrets[0]
    case .waveSize: return .string("25%")
    case .window: return .string("Mon-Fri 22:00-04:00 Europe/Oslo")
    case .program: return .array([.string("./check-calls"), .string("--all")])
    case .text, .description, .dnsName, .host, .ipAddress, .path, .url: return .string(text ?? "")
    }
  }

  /// What a mapping must have; of one that may be empty its first key.
  private static func entry(_ shape: ObjectShape) -> [String: JSONValue] {
    var needed = shape.keys.filter { key in
      switch key.presence {
      case .required, .without: true
      case .with(let other, let word): shape.key(other)?.defaultValue == word
      case .optional: false
      }
    }
    if needed.isEmpty { needed = Array(shape.keys.prefix(1)) }
    return Dictionary(needed.map { ($0.name, example(of: $0, in: shape)) }) { first, _ in first }
  }

  /// The texts and numbers of keys, by name, or by the mapping and the name where mappings differ.
  private static let values = [
    "name": "Europe", "description": "Internal DNS, Europe", "sipDomain": "vc.example.com",
    "fqdn": "confpool-eu.vc.example.com",
    "sipTLSFQDN": "conf01.vc.example.com", "certificate": "confpool-eu", "file": "certs/confpool-eu.pem",
    "include": "europe.yaml", "caFile": "certs/manager-ca.pem", "address": "10.44.0.2", "username": "pexip",
    "lyncServer": "Europe SfB", "turnServer": "Europe TURN", "stunServer": "Europe STUN", "dnsServers": "10.44.0.2",
    "locations": "Europe", "canary": "Oslo", "waves": "Oslo", "pause": "600", "maxCalls": "20",
    "the Management Node: address": "https://manager.example.com", "a Lync server: name": "Europe SfB",
    "a Lync server: address": "fepool-eu.example.com", "a TURN server: name": "Europe TURN",
    "a TURN server: address": "203.0.113.5", "a STUN server: name": "Europe STUN",
    "a STUN server: address": "203.0.113.5",
    "a Conferencing Node: name": "conf01", "a Conferencing Node: address": "10.44.0.10",
    "a certificate: name": "confpool-eu",
    "a PFX file: file": "certs/confpool-eu.pfx", "a trusted CA certificate: file": "certs/intermediates.pem",
    "a wave: name": "first",
  ]
}
