/// Makes up JSON texts such as a Management Node answers with, and broken ones: the same for the same seed.
struct JSONTexts: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// An object that may be one of the resources.
  mutating func object(depth: Int = 0) -> [UInt8] {
    var members: [[UInt8]] = []
    for name in Self.names where chance(0.7) {
      members.append(quoted(name) + space() + [UInt8(ascii: ":")] + space() + value(of: name, depth: depth))
      // A key that stands twice; what is wrong in the second value Foundation does not see.
      if chance(0.02) { members.append(quoted(name) + Array(pick([": null", ": 1", ":\"x\""]).utf8)) }
    }
    members.shuffle(using: &self)
    return joined(members, "{", "}")
  }

  mutating func page() -> [UInt8] {
    let objects = (0..<Int.random(in: 0...2, using: &self)).map { _ in object() }
    return Array(#"{"meta": {"limit": 20, "next": null, "offset": "#.utf8) + number() + Array(#"}, "objects": "#.utf8)
      + joined(objects, "[", "]") + Array("}".utf8)
  }

  /// The text with something changed: bytes that are cut off, left out, put in, doubled or replaced.
  mutating func broken(_ text: [UInt8]) -> [UInt8] {
    var text = text
    guard !text.isEmpty else { return text }
    let place = Int.random(in: 0..<text.count, using: &self)
    switch Int.random(in: 0..<6, using: &self) {
    case 0: text.removeSubrange(place...)
    case 1: text.remove(at: place)
    case 2: text.insert(pick(Array(#"{}[],:"\0-.eEtfn u/"#.utf8)), at: place)
    case 3: text[place] = UInt8.random(in: 0...255, using: &self)
    case 4: text.insert(contentsOf: text[place..<min(place + 20, text.count)], at: place)
    default: text += Array(pick([" ", "\n", "x", "{}", ",", "\0", "]"]).utf8)
    }
    return text
  }

  private mutating func value(of name: String, depth: Int) -> [UInt8] {
    // Of several faults in a dictionary Foundation tells any.
    guard name == "fields" || chance(0.9) else { return value(depth: depth + 1) }
    switch name {
    case "resource_uri", "system_location", "conference", "tls_certificate", "turn_server", "mssip_proxy":
      return chance(0.8) ? address() : pick(["null".utf8, "\"\"".utf8].map(Array.init))
    case "dns_servers", "ntp_servers", "nodes", "aliases":
      let elements = (0..<Int.random(in: 0...3, using: &self)).map { _ in
        chance(0.5) || depth > 1 ? address() : object(depth: depth + 1)
      }
      return chance(0.9) ? joined(elements, "[", "]") : Array("null".utf8)
    case "fields":
      let described = depth > 1 ? [] : [quoted("a") + Array(": ".utf8) + object(depth: depth + 1)]
      return joined(described, "{", "}")
    case "port", "configuration_id", "key_id", "limit", "offset", "double", "byte": return number()
    case "maintenance_mode", "nullable", "primary": return Array(pick(["true", "false", "null"]).utf8)
    default: return chance(0.9) ? string() : Array("null".utf8)
    }
  }

  private mutating func value(depth: Int) -> [UInt8] {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &self) {
    case 0: return string()
    case 1: return number()
    case 2: return Array(pick(["true", "false", "null"]).utf8)
    case 3: return Array(pick(["[]", "{}", "[null]", "[[]]", #"{"": ""}"#]).utf8)
    case 4: return joined((0..<3).map { _ in value(depth: depth + 1) }, "[", "]")
    default: return joined((0..<3).map { _ in string() + [UInt8(ascii: ":")] + value(depth: depth + 1) }, "{", "}")
    }
  }

  private mutating func address() -> [UInt8] {
    Array(
      pick([
        #""/api/admin/configuration/v1/worker_vm/4/""#, #""\/api\/admin\/configuration\/v1\/dns_server\/12\/""#,
        #""https://manager.example.com/api/admin/configuration/v1/mssip_proxy/6/""#, #""/somewhere/else/""#,
        #"{"resource_uri": "/api/admin/configuration/v1/turn_server/3/"}"#,
      ]).utf8)
  }

  private mutating func string() -> [UInt8] {
    let parts = (0..<Int.random(in: 0...4, using: &self)).map { _ in
      pick([
        "node", "vc.example.com", "Köln", "日本", "😀", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\b\f\r\t"#, #"\u00e9"#,
        #"\ud83d\ude00"#, #"\u0000"#, #"\u0301"#, "a text of more than fifteen bytes", "2026-11-22T14:53:06.5", "443",
      ])
    }
    return Array("\"\(parts.joined())\"".utf8)
  }

  private mutating func number() -> [UInt8] {
    Array(
      pick([
        "0", "-0", "1", "20", "5061", "-7", "3.0", "1e2", "2E+1", "100e-2", "1.5", "0.1", "-1e2", "1e-400",
        "256", "9007199254740993", "9007199254740993.0", "9223372036854775807", "9223372036854775808", "1e16", "1e300",
        "-9223372036854775808", "123456789012345678901234567890", "0.30000000000000004", "1.7976931348623157e308",
      ]).utf8)
  }

  private mutating func space() -> [UInt8] { Array(pick(["", "", " ", "\n\t ", "\r\n"]).utf8) }

  private mutating func joined(_ parts: [[UInt8]], _ start: String, _ end: String) -> [UInt8] {
    Array(start.utf8) + space() + Array(parts.joined(separator: [UInt8(ascii: ",")])) + space() + Array(end.utf8)
  }

  private func quoted(_ text: String) -> [UInt8] { Array("\"\(text)\"".utf8) }

  private mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  private static let names = [
    "resource_uri", "system_location", "conference", "tls_certificate", "turn_server", "mssip_proxy", "dns_servers",
    "ntp_servers", "nodes", "aliases", "fields", "port", "configuration_id", "key_id", "limit", "offset", "double",
    "byte", "maintenance_mode", "nullable", "primary", "name", "alias", "description", "alternative_fqdn",
    "static_nat_address",
    "node_type", "transport_type", "start_date", "certificate", "ordering", "flags", "super", "count", "Schlüssel",
  ]
}
