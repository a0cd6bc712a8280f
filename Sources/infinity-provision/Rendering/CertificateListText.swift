import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The certificates of a file and of its Management Node, as text and as JSON.
///
/// A table where it fits, else a line for each certificate and its values below it.
struct CertificateListText {
  let style: TextStyle
  let now: Date

  private static let headings = ["CERTIFICATE", "SHA-256", "VALID UNTIL", "IN THE FILE", "ON THE NODE", "USED BY"]

  func text(_ list: CertificateOverview) -> String {
    let rows = list.rows.map(cells)
    let table = style.table([Self.headings] + rows)
    let isWide = style.width.map { width in table.contains { $0.visibleCount > width } } ?? false
    let lines = list.rows.isEmpty ? ["There are no certificates."] : isWide ? rows.flatMap(entry) : table
    return (lines + remarks(list)).joined(separator: "\n")
  }

  private func cells(_ row: CertificateOverview.Row) -> [String] {
    [
      style.escaped(row.name), row.fingerprint?.short ?? "-", row.notAfter.map(until) ?? "-",
      row.entries.isEmpty ? "-" : style.escaped(row.entries.joined(separator: ", ")),
      row.uri == nil ? "no" : "yes", row.uses.isEmpty ? "-" : row.uses.map(use).joined(separator: ", "),
    ]
  }

  private func entry(_ cells: [String]) -> [String] {
    let labels = ["SHA-256", "Valid until", "In the file", "On the node", "Used by"]
    return [cells[0]]
      + zip(labels, cells.dropFirst()).flatMap { label, cell in style.lines("    \(label.padded(to: 13))", cell) }
  }

  /// `2027-11-22`, `2026-12-01 (in 9 days)`, `2026-11-01 (expired)`
  private func until(_ end: Date) -> String {
    let day = end.formatted(.iso8601.year().month().day())
    guard now <= end else { return style.error("\(day) (expired)") }
    let days = Int(end.timeIntervalSince(now) / 86_400)
    guard days < 30 else { return day }
    return style.warning("\(day) (in \(days.counted("day", "days")))")
  }

  private func use(_ use: CertificateOverview.Use) -> String {
    switch use {
    case .nodes(let location, let names):
      let count = names.count.counted("node", "nodes")
      return "\(location.map(style.escaped) ?? "location unknown") (\(count))"
    case .managementNode(let name): return "Management Node \(style.escaped(name))"
    case .request(let name): return "request \(style.escaped(name))"
    }
  }

  private func remarks(_ list: CertificateOverview) -> [String] {
    let unreadable = list.unreadable.map {
      "The certificate \($0.quotedForMessage) of the file cannot be read; `validate` shows why."
    }
    let pending = list.pending.map {
      "A request is pending for \($0.entry.quotedForMessage): its key is \($0.keyFile)."
    }
    let all = unreadable + pending + list.unseen.map { "Not seen: \($0)." }
    return all.isEmpty ? [] : [""] + all.map(style.escaped).flatMap(style.paragraph)
  }

  static func document(_ list: CertificateOverview) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "certificates": .array(list.rows.map(row)),
      "unreadable": .array(list.unreadable.map { .string($0) }),
      "unseen": .array(list.unseen.map { .string($0) }),
      "pending": .array(
        list.pending.map { .object(["certificate": .string($0.entry), "privateKeyFile": .string($0.keyFile)]) }),
    ])
  }

  private static func row(_ row: CertificateOverview.Row) -> JSONDocument {
    .object([
      "commonName": .string(row.name), "fingerprint": .optional(row.fingerprint?.text),
      "notAfter": .optional(row.notAfter?.formatted(.iso8601)),
      "inFile": .array(row.entries.map { .string($0) }), "uri": .optional(row.uri?.path),
      "usedBy": .array(row.uses.map(use)),
    ])
  }

  private static func use(_ use: CertificateOverview.Use) -> JSONDocument {
    switch use {
    case .nodes(let location, let names):
      .object([
        "kind": "nodes", "location": .optional(location), "names": .array(names.map { .string($0) }),
      ])
    case .managementNode(let name):
      .object(["kind": "managementNode", "location": .null, "names": .array([.string(name)])])
    case .request(let name):
      .object(["kind": "request", "location": .null, "names": .array([.string(name)])])
    }
  }
}
