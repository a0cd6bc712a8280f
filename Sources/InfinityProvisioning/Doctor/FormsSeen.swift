import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which forms a Management Node speaks, told from its answers, in the mock server's names of dialects.
struct FormsSeen {
  /// By what they are about; what was not seen is absent.
  private(set) var names: [String: String] = [:]
  /// What unset fields were: their forms, and whether some were missing.
  private var unset: Set<ValueForm> = []
  private var nodes: [AnyJSON] = []
  private var nodeNames: Set<String> = []

  private mutating func note(_ group: String, _ form: String?) {
    if names[group] == nil, let form { names[group] = form }
  }

  // MARK: Lists

  mutating func addPage(_ meta: AnyJSON?, asked: Int) {
    guard let meta else { return }
    guard meta["total_count"] != nil, meta["total_count"] != .null else {
      names["paging"] = "pages-uncounted"
      return
    }
    if case .number(let limit)? = meta["limit"] {
      note("paging", Int(exactly: limit).map { $0 < asked ? "pages-small" : "pages-as-asked" })
    }
  }

  mutating func addNextLink(_ next: AnyJSON?) {
    guard let text = next?.text, !text.isEmpty else { return }
    note("next", text.hasPrefix("http") ? "next-url" : "next-path")
  }

  mutating func addSchema(_ fields: [String: AnyJSON]) {
    let isFull = fields.values.contains { $0["verbose_name"] != nil || $0["primary_key"] != nil }
    note("schema", isFull ? "schema-full" : "schema-short")
  }

  // MARK: Objects

  mutating func add(_ objects: [AnyJSON], of resource: String) {
    for object in objects { note("numbers", Self.numbers(object["id"])) }
    switch resource {
    case "system_location": objects.forEach { addLocation($0) }
    case "worker_vm": objects.forEach { addNode($0) }
    case "management_vm":
      for object in objects {
        note("booleans", Self.booleans(object["primary"]))
        if let name = object["name"]?.text { nodeNames.insert(name) }
      }
    case "tls_certificate": objects.forEach { addCertificate($0) }
    case "mssip_proxy", "stun_server": objects.forEach { addUnset($0, ["description"]) }
    case "turn_server":
      for object in objects {
        note("secrets", Self.secrets(object["password"]))
        addUnset(object, ["description"])
      }
    case "status/worker_vm": objects.forEach { note("dates", Self.dates($0["last_updated"])) }
    default: break
    }
    settleUnset()
    settleNodes()
  }

  private mutating func addLocation(_ location: AnyJSON) {
    for field in ["dns_servers", "ntp_servers"] {
      for server in location[field]?.elements ?? [] { note("embedded", Self.embedded(server)) }
    }
    for field in ["mssip_proxy", "turn_server", "stun_server"] { note("references", Self.reference(location[field])) }
    addUnset(
      location, ["description", "local_mssip_domain"], references: ["mssip_proxy", "turn_server", "stun_server"])
  }

  private mutating func addNode(_ node: AnyJSON) {
    note("references", Self.reference(node["system_location"]))
    note("booleans", Self.booleans(node["maintenance_mode"]))
    if let name = node["name"]?.text { nodeNames.insert(name) }
    addUnset(node, ["description", "alternative_fqdn"], references: ["tls_certificate"])
  }

  private mutating func addCertificate(_ certificate: AnyJSON) {
    if let text = certificate["certificate"]?.text, !text.isEmpty {
      note("texts", text.utf8.contains(UInt8(ascii: "\r")) ? "pem-crlf" : "pem-stripped")
    }
    if let list = certificate["nodes"] { nodes.append(list) }
  }

  private mutating func addUnset(_ object: AnyJSON, _ texts: [String], references: [String] = []) {
    for field in texts + references {
      guard let value = object[field] else {
        isMissing = true
        continue
      }
      let form = ValueForm(value)
      guard form == .null || form == .blank else { continue }
      unset.insert(form)
      if references.contains(field), form == .blank { hasBlankReference = true }
    }
  }

  private var isMissing = false
  private var hasBlankReference = false

  /// Which of the four it is shows only over several fields.
  private mutating func settleUnset() {
    switch unset {
    case []: if isMissing { names["blanks"] = "blanks-missing" }
    case [.null]: names["blanks"] = "blanks-null"
    case [.blank]: names["blanks"] = hasBlankReference ? "blanks-empty" : "blanks-as-known"
    default: names["blanks"] = "blanks-as-known"
    }
  }

  private mutating func settleNodes() {
    guard !nodes.isEmpty else { return }
    let filled = nodes.flatMap(\.elements).first ?? nodes.first { $0.text?.isEmpty == false }
    switch filled {
    case nil: names["nodes"] = "nodes-empty"
    case .object: names["nodes"] = "nodes-objects"
    case .text(let text) where text.contains("/"): names["nodes"] = "nodes-uris"
    case .text(let text) where nodeNames.contains(text): names["nodes"] = "nodes-names"
    case .text(let text) where text.contains(".") && !text.contains(" "): names["nodes"] = "nodes-fqdns"
    case .text: names["nodes"] = "nodes-kinds"
    default: break
    }
  }

  // MARK: Values

  private static func embedded(_ value: AnyJSON) -> String? {
    switch value {
    case .text: return "embedded-as-uri"
    case .object(let members):
      switch members["resource_uri"] {
      case nil, .null: return "embedded-id"
      case .text(let uri): return uri.isEmpty ? "embedded-blank-uri" : "embedded-uri"
      default: return nil
      }
    default: return nil
    }
  }

  private static func reference(_ value: AnyJSON?) -> String? {
    switch value {
    case .text(let text) where text.hasPrefix("http"): "references-url"
    case .text(let text) where text.hasPrefix("/"): "references-path"
    case .object: "references-object"
    case .number: "references-id"
    case .text(let text) where Int(text) != nil: "references-id"
    default: nil
    }
  }

  private static func numbers(_ value: AnyJSON?) -> String? {
    switch value {
    case .number: "numbers"
    case .text(let text) where Int(text) != nil: "numbers-as-texts"
    default: nil
    }
  }

  private static func booleans(_ value: AnyJSON?) -> String? {
    switch value {
    case .boolean: "booleans"
    case .text(let text) where !text.isEmpty: "booleans-as-texts"
    case .number: "booleans-as-numbers"
    default: nil
    }
  }

  private static func secrets(_ value: AnyJSON?) -> String? {
    switch value {
    case nil, .null: "secrets-as-known"
    case .text(let text): text.isEmpty ? "secrets-blank" : text.hasPrefix("$~!") ? "secrets-encrypted" : nil
    default: nil
    }
  }

  private static func dates(_ value: AnyJSON?) -> String? {
    guard let text = value?.text, text.contains("T") else { return nil }
    if text.hasSuffix("Z") || text.suffix(6).contains("+") { return "dates-zone" }
    return text.contains(".") ? "dates-naive" : "dates-seconds"
  }

  // MARK: The release

  /// An old release is known by its number, or by what it lacks.
  mutating func addRelease(_ release: String?, _ resources: [ResourceDiagnosis]) {
    let lacking = Dictionary(resources.map { ($0.name, Set($0.lacking)) }, uniquingKeysWith: { $0.union($1) })
    let lacksMuch =
      lacking["turn_server"]?.isSuperset(of: ["server_type", "transport_type"]) == true
      && lacking["status/worker_vm"]?.contains("sync_status") == true
    if lacksMuch {
      names["release"] = "release-24"
    } else if release != nil {
      names["release"] = "release-40"
    }
    if names["schema"] == nil { names["schema"] = "schema-none" }
  }
}
