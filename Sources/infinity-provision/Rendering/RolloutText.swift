import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A rollout as text: what it is, and a table of its waves.
struct RolloutText {
  let style: TextStyle

  /// More names of locations are counted; JSON has all.
  static let mostNames = 3

  /// All of `rollout status`.
  func text(_ record: RolloutRecord) -> String {
    var lines = [
      "Rollout          \(record.id), \(Self.state(record))",
      "Management Node  \(style.escaped(record.managementNode))", "File             \(style.escaped(record.file))",
      "Began            \(record.started.formatted(.iso8601)) by \(style.escaped(record.operatorName))",
    ]
    if let reference = record.reference { lines.append("Reference        \(style.escaped(reference))") }
    if let backup = record.backup { lines.append("Backup           \(style.escaped(backup))") }
    if let pause = record.pause, record.isUnderWay {
      lines.append("Paused           \(pause.at.formatted(.iso8601)) by \(style.escaped(pause.by))")
    }
    if let undoing = record.undoing, record.end != .undone {
      lines.append("Being undone     \(undoing.at.formatted(.iso8601)) by \(style.escaped(undoing.by))")
    }
    if let ended = record.ended {
      lines.append("Ended            \(ended.at.formatted(.iso8601)) by \(style.escaped(ended.by))")
    }
    return (lines + ["", table(record)]).joined(separator: "\n")
  }

  /// A line for each wave where that fits, and below it why waves are not done.
  func table(_ record: RolloutRecord) -> String {
    let table = rows(record)
    let isWide = style.width.map { width in table.contains { $0.visibleCount > width } } ?? false
    let lines = isWide ? record.waves.enumerated().flatMap(entry) : table
    let notes = record.waves.enumerated().flatMap {
      self.notes($0, $1, isContinued: record.isUnderWay && record.undoing == nil)
    }
    return (lines + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
  }

  private func rows(_ record: RolloutRecord) -> [String] {
    let header = ["WAVE", "LOCATIONS", "NODES", "STATUS", "CHANGES", "GATE", "SINCE (UTC)", "BY"]
    let rows = record.waves.enumerated().map { index, wave in
      [
        "\(index + 1)", locations(wave), wave.nodes.grouped, Self.status(wave), Self.changes(wave), Self.gate(wave),
        wave.since.map { Self.time($0.at) } ?? "-", wave.since.map { style.escaped($0.by) } ?? "-",
      ]
    }
    return style.table([header] + rows)
  }

  /// A wave in sentences, where the table does not fit.
  private func entry(_ index: Int, _ wave: RolloutWave) -> [String] {
    let since = wave.since.map { " since \(Self.time($0.at)) by \(style.escaped($0.by))" } ?? ""
    let gate = wave.gate == nil ? "" : "; gate \(Self.gate(wave))"
    return style.lines(
      "\(index + 1)".padded(to: 5),
      "\(locations(wave)) (\(wave.nodes.counted("node", "nodes"))): \(Self.status(wave))\(since); changes: \(Self.changes(wave))\(gate)"
    )
  }

  private func notes(_ index: Int, _ wave: RolloutWave, isContinued: Bool) -> [String] {
    var message = wave.message.map { style.lines("Wave \(index + 1): ", style.escaped($0)) } ?? []
    if wave.status == .applying {
      // Its changes are entered once it is at its end, which a process that was killed never comes to.
      let next = isContinued ? "resume` goes on" : "undo` rolls it back"
      message += style.paragraph(
        "Wave \(index + 1) is being applied, or was cut off: `infinity-provision history` shows what it has changed so far, and"
          + " `infinity-provision rollout \(next) where no process is at work on it.")
    }
    guard !wave.shared.isEmpty else { return message }
    let names = wave.shared.map(style.escaped).joined(separator: ", ")
    return message + style.paragraph("Wave \(index + 1) brought, for other waves as well: \(names).")
  }

  /// `Wave 2 of 3, "canary": Bergen, Trondheim`
  func heading(_ index: Int, of record: RolloutRecord) -> String {
    style.heading("Wave \(index + 1) of \(record.waves.count): \(locations(record.waves[index]))")
  }

  /// `canary: Oslo`, `Bergen, Trondheim`, `Rome, Paris and 12 more`
  func locations(_ wave: RolloutWave) -> String {
    let names = wave.locations.map(style.escaped)
    let name = wave.name.map { "\(style.escaped($0)): " } ?? ""
    guard names.count > Self.mostNames else { return name + names.joined(separator: ", ") }
    let shown = names.prefix(Self.mostNames - 1)
    return "\(name)\(shown.joined(separator: ", ")) and \((names.count - shown.count).grouped) more"
  }

  /// What happens on the way; nil for what has no line.
  func line(_ event: RolloutEvent) -> String? {
    switch event {
    case .began(let record):
      let locations = record.waves.map(\.locations.count).reduce(0, +)
      return
        "Rollout \(record.id): \(record.waves.count.counted("wave", "waves")), \(locations.counted("location", "locations")), "
        + "\(record.waves.map(\.nodes).reduce(0, +).counted("Conferencing Node", "Conferencing Nodes"))."
    case .wave(let index, let record): return "\n" + heading(index, of: record)
    case .pausing(let until): return "Pause until \(until.formatted(.iso8601))."
    case .window(let opens): return "Waiting for the window, which opens at \(opens.formatted(.iso8601))."
    case .calls(let count, let allowed):
      return
        "\(count.counted("participant is", "participants are")) on the nodes of the wave; waiting until \(allowed) are."
    case .backup(let name): return "Backup: \(style.escaped(name))"
    case .decided(let index, let result):
      let findings = result.findings.map { "\n  \(style.escaped($0))" }.joined()
      let output = (result.programOutput ?? "").split(separator: "\n").map { "\n  | \(style.escaped(String($0)))" }
      let left = result.errors + result.warnings - result.findings.count
      let more = left > 0 ? "\n  and \(left) more, the worst of which are above" : ""
      return "Gate of wave \(index + 1): \(Self.decision(result))\(findings)\(more)\(output.joined())"
    case .rollingBack(let index): return "\nRolling wave \(index + 1) back."
    case .gate, .failed, .notInSync, .warning: return nil
    }
  }

  // MARK: Cells

  /// `under way`, `done`
  static func state(_ record: RolloutRecord) -> String { record.end?.rawValue ?? "under way" }

  private static func status(_ wave: RolloutWave) -> String {
    switch wave.status {
    case .waiting where wave.approval != nil: "approved"
    case .waiting: "waits for approval"
    case .rolledBack: "rolled back"
    default: wave.status.rawValue
    }
  }

  private static func changes(_ wave: RolloutWave) -> String {
    switch wave.status {
    case .waiting: "\(wave.proposal?.changes ?? 0) planned"
    case .applying: "-"
    default: wave.changes.grouped
    }
  }

  private static func gate(_ wave: RolloutWave) -> String {
    wave.gate.map { $0.isPassed ? "passed" : "not passed" } ?? "-"
  }

  private static func decision(_ result: RolloutWave.GateResult) -> String {
    var counts: [String] = []
    if result.errors > 0 { counts.append(result.errors.counted("error", "errors")) }
    if result.warnings > 0 { counts.append(result.warnings.counted("warning", "warnings")) }
    return (result.isPassed ? "passed" : "not passed") + (counts.isEmpty ? "." : ": \(counts.joined(separator: ", ")).")
  }

  /// `2026-11-22 17:05`
  static func time(_ date: Date) -> String {
    String(date.formatted(.iso8601).prefix(16)).replacing("T", with: " ")
  }
}

extension RolloutEnding {
  /// `2026-11-22T17:05:00Z`
  static func time(_ date: Date) -> String { date.formatted(.iso8601) }
}

/// The list of rollouts, the latest first.
struct RolloutHistoryText {
  let style: TextStyle

  func text(_ records: [RolloutRecord]) -> String {
    guard !records.isEmpty else { return "There was no rollout yet." }
    let rows =
      [["TIME (UTC)", "ROLLOUT", "STATE", "WAVES", "MANAGEMENT NODE", "FILE", "BY"]]
      + records.map { record in
        [
          RolloutText.time(record.started), record.id, RolloutText.state(record),
          "\(record.waves.count { $0.status == .done }) of \(record.waves.count)",
          style.escaped(record.managementNode),
          style.escaped(record.file), style.escaped(record.operatorName),
        ]
      }
    return style.table(rows).joined(separator: "\n")
  }
}

/// What the waves of a rollout would do.
struct RolloutPlanText {
  let style: TextStyle
  let extent: PlanExtent

  func text(_ preview: RolloutPreview) -> String {
    let waves = preview.waves.enumerated().map { index, wave in
      let shown = RolloutText(style: style).locations(
        RolloutWave(name: wave.name, locations: wave.locations, nodes: wave.nodes))
      let heading =
        "Wave \(index + 1) of \(preview.waves.count): \(shown) (\(wave.nodes.counted("Conferencing Node", "Conferencing Nodes")))"
      var text = PlanText(style: style, meaningOfNothing: NothingToDo.wave)
      text.extent = extent
      let shared =
        wave.shared.isEmpty
        ? [] : style.lines("Other waves use as well: ", wave.shared.map(style.escaped).joined(separator: ", ") + ".")
      return ([style.heading(heading), text.text(wave.plan)] + shared).joined(separator: "\n")
    }
    let left =
      preview.left.isEmpty
      ? []
      : [
        style.lines("In no wave: ", preview.left.map(style.escaped).joined(separator: ", ") + ".").joined(
          separator: "\n")
      ]
    return (waves + left).joined(separator: "\n\n")
  }
}
