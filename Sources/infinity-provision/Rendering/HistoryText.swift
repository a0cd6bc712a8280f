import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The list of earlier runs as text, the latest first.
///
/// A table where it fits, else two or more lines for each: no column is cut, and none is left out.
struct HistoryText {
  let style: TextStyle

  /// More names of locations are counted; `history RUN` and JSON have all.
  static let maximumNames = 3

  func text(_ runs: [RunRecord]) -> String {
    guard !runs.isEmpty else { return "No applies were run from here." }
    var nodes: [String] = []
    for run in runs where !nodes.contains(run.managementNode) { nodes.append(run.managementNode) }
    // Runs of several Management Nodes are not to be taken for one another.
    return nodes.map { node in
      ([style.heading("Management Node \(style.escaped(node))")] + lines(runs.filter { $0.managementNode == node }))
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func lines(_ runs: [RunRecord]) -> [String] {
    let table = table(runs)
    guard let width = style.width, table.contains(where: { $0.visibleCount > width }) else { return table }
    return runs.flatMap(entry)
  }

  private func table(_ runs: [RunRecord]) -> [String] {
    let header = ["TIME (UTC)", "RUN", "APPLIED", "LOCATIONS", "STEPS", "FILE", "WHAT", "BY", "REFERENCE"]
    var rows =
      [header]
      + runs.map { run in
        [
          Self.time(run), run.id, Self.applied(run), locations(run), Self.steps(run),
          style.escaped(run.scope.file ?? "-"),
          style.escaped(run.action), style.escaped(run.operatorName), style.escaped(run.reference ?? "-"),
        ]
      }
    if runs.allSatisfy({ $0.reference == nil }) { rows = rows.map { $0.dropLast() } }
    return style.table(rows)
  }

  /// A run below its time and its name.
  private func entry(_ run: RunRecord) -> [String] {
    let indent = "    "
    let file = run.scope.file.map { " of \(style.escaped($0))" } ?? ""
    let steps = run.steps.isEmpty ? "" : "; step\(run.steps.count == 1 ? "" : "s") \(Self.steps(run))"
    let reference = run.reference.map { " (\(style.escaped($0)))" } ?? ""
    return ["\(Self.time(run))  \(run.id)"]
      + style.lines(indent, "\(Self.result(run)); locations: \(locations(run))\(steps)")
      + style.lines(indent, "\(style.escaped(run.action))\(file) by \(style.escaped(run.operatorName))\(reference)")
  }

  /// `2026-11-22 17:05`
  private static func time(_ run: RunRecord) -> String {
    String(run.started.formatted(.iso8601).prefix(16)).replacing("T", with: " ")
  }

  /// `15 of 15`, for a column
  private static func applied(_ run: RunRecord) -> String {
    let states = run.states
    return
      "\(states.count { $0 == .applied }.grouped) of \(states.count.grouped)\(run.isFinished ? "" : ", unfinished")"
  }

  /// `15 of 15 changes applied`
  static func result(_ run: RunRecord) -> String {
    let states = run.states
    let ending = run.isFinished ? "" : ", did not come to its end"
    let unit = run.request == nil ? "changes applied" : "requests made"
    return "\(states.count { $0 == .applied }.grouped) of \(states.count.grouped) \(unit)\(ending)"
  }

  /// Those that the changes are of, the first by name; `-` where they are of what locations share.
  private func locations(_ run: RunRecord) -> String {
    let names = run.locations.map(style.escaped)
    guard names.count > Self.maximumNames else { return names.isEmpty ? "-" : names.joined(separator: ", ") }
    let shown = names.prefix(Self.maximumNames - 1)
    return "\(shown.joined(separator: ", ")) and \((names.count - shown.count).grouped) more"
  }

  /// `1-6`, `1, 4`
  private static func steps(_ run: RunRecord) -> String {
    let numbers = run.steps.map(\.rawValue)
    guard numbers.count > 2, let first = numbers.first, let last = numbers.last, last - first == numbers.count - 1
    else {
      return numbers.isEmpty ? "-" : numbers.map(String.init).joined(separator: ", ")
    }
    return "\(first)-\(last)"
  }
}

extension RunRecord {
  /// How far each of its changes came, or its one request.
  fileprivate var states: [JournaledChange.State] { request.map { [$0.state] } ?? changes.map(\.state) }
}
