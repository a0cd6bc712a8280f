import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The status as a table, a row for each node; where that does not fit, a few lines for each.
struct StatusText {
  let style: TextStyle
  let now: Date

  /// How long before its end a certificate is marked, in days.
  private static let notice = 30

  private static let header = ["LOCATION", "NODE", "SYNC", "VERSION", "CALLS", "CERTIFICATE", "UNTIL"]

  func text(_ status: PlatformStatus) -> String {
    let heading = style.heading("Management Node \(style.escaped(status.managementNode))")
    let rows = status.places.flatMap(rows)
    let table = rows.isEmpty ? ["There is no location and no Conferencing Node."] : style.table([Self.header] + rows)
    let notes = status.notes.flatMap { style.paragraph("Note: \($0).") }
    return ([heading] + fitting(table, status) + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
  }

  private func rows(_ place: PlatformStatus.Place) -> [[String]] {
    let name = place.name.map(style.escaped) ?? "-"
    guard !place.nodes.isEmpty else { return [[name, "(no node)", "-", "-", "-", "-", "-"]] }
    return place.nodes.map { node in
      [
        name, style.escaped(node.name) + (node.isInMaintenance ? " (maintenance)" : ""), sync(node),
        node.version.map(style.escaped) ?? "-", node.calls.map(\.grouped) ?? "-",
        node.certificate.map { style.escaped($0.name) } ?? "(none assigned)", end(node),
      ]
    }
  }

  private func sync(_ node: PlatformStatus.Node) -> String {
    switch node.sync {
    case nil: "-"
    case let word? where ConferencingNodeStatus.SyncStatus(rawValue: word).isSynced: "in sync"
    case "SYNCING": style.warning("syncing")
    case "OUT_OF_SYNC": style.warning("out of sync")
    case let word?: style.warning(style.escaped(word))
    }
  }

  private func end(_ node: PlatformStatus.Node) -> String {
    guard let end = node.certificate?.end else { return "-" }
    let day = end.formatted(.iso8601.year().month().day())
    guard end >= now else { return style.error("\(day) (expired)") }
    let days = Int(end.timeIntervalSince(now) / 86_400)
    return days < Self.notice ? style.warning("\(day) (\(days.counted("day", "days")) left)") : day
  }

  private func fitting(_ table: [String], _ status: PlatformStatus) -> [String] {
    guard let width = style.width, table.contains(where: { $0.visibleCount > width }) else { return table }
    return status.places.flatMap { place -> [String] in
      [place.name.map(style.escaped) ?? "(no location)"]
        + rows(place).flatMap { row -> [String] in
          guard !place.nodes.isEmpty else { return ["  \(row[1])"] }
          let calls = row[4] == "-" ? "calls not known" : "\(row[4]) \(row[4] == "1" ? "call" : "calls")"
          let until = row[6] == "-" ? "" : " until \(row[6])"
          return style.lines("  \(row[1])  ", "\(row[2]), \(row[3]), \(calls), \(row[5])\(until)")
        }
    }
  }
}

/// The status as a JSON document (`formatVersion` 1).
enum StatusJSON {
  static func document(_ status: PlatformStatus) -> JSONDocument {
    .object([
      "formatVersion": .integer(1), "managementNode": .string(status.managementNode),
      "locations": .array(
        status.places.map { place in
          .object(["name": .optional(place.name), "nodes": .array(place.nodes.map(node))])
        }),
      "notes": .array(status.notes.map { .string($0) }),
    ])
  }

  private static func node(_ node: PlatformStatus.Node) -> JSONDocument {
    .object([
      "name": .string(node.name), "sync": .optional(node.sync), "version": .optional(node.version),
      "isInMaintenance": .boolean(node.isInMaintenance), "calls": node.calls.map { .integer($0) } ?? .null,
      "certificate": node.certificate.map { certificate in
        .object([
          "name": .string(certificate.name), "sha256": .optional(certificate.fingerprint),
          "validUntil": .optional(certificate.end?.formatted(.iso8601)),
        ])
      } ?? .null,
    ])
  }
}
