import InfinityAPI
import InfinityProvisioning

/// What one request of `api` changes, and what came of it.
struct ObjectWriteText {
  let style: TextStyle

  /// Before it is sent.
  func intention(_ write: ResourceWrite) -> String {
    guard !write.isEmpty else { return "" }
    let sign =
      switch write.action {
      case .create: style.symbol(.create)
      case .update: style.symbol(.update)
      case .delete: style.symbol(.delete)
      case .command: ">"
      }
    let lines = [style.escaped("\(write.action.rawValue) \(Self.name(write))")].map { "\(sign) \($0)" }
    let width = (write.lines.map(\.name.count).max() ?? 0) + 2
    // Of what is deleted, what is set.
    let shown = write.lines.filter { line in write.action != .delete || ObjectTable.cell(line.before ?? .null) != "-" }
    return
      (lines
      + shown.map { line in
        let before = line.before.map(ObjectTable.cell)
        let after = line.after.map(ObjectTable.cell)
        let value = [before, after].compactMap(\.self).joined(separator: " → ")
        return "    \(line.name.padded(to: width))\(value)"
      } + uses(write)).joined(separator: "\n")
  }

  private func uses(_ write: ResourceWrite) -> [String] {
    guard let uses = write.uses else { return [] }
    let lines = uses.uses.map { use in
      let label = use.label.isEmpty ? use.uri.path : use.label.quotedForMessage
      return style.escaped("    \(use.kind) \(label) (\(use.field))")
    }
    let unread = uses.unread.map { "    \($0) could not be read" }
    guard !lines.isEmpty else {
      return unread.isEmpty ? ["  Nothing refers to it."] : ["  Nothing was found that refers to it, but:"] + unread
    }
    return ["  Referred to by:"] + lines + unread
  }

  /// Afterwards.
  func outcome(_ write: ResourceWrite, isDry: Bool) -> String {
    if write.isEmpty { return "Nothing to change: \(style.escaped(Self.name(write))) has these values already." }
    if isDry { return "\nNothing was changed (--dry-run)." }
    let done =
      switch write.action {
      case .create: "Created: \(write.uri?.path ?? "its address is not known")"
      case .update: "Changed: \(write.uri?.path ?? "")"
      case .delete: "Deleted: \(write.uri?.path ?? "")"
      case .command: "Done."
      }
    let result = write.result.map { "\n" + style.escapedLines(ShownYAML.text([.init(name: "data", value: $0)])) } ?? ""
    return "\n\(done)\(result)"
  }

  private static func name(_ write: ResourceWrite) -> String {
    let label = write.label.isEmpty ? write.uri.map { " \($0.key)" } ?? "" : " \(write.label.quotedForMessage)"
    return (write.action == .command ? write.facts.name : write.facts.kind) + label
  }

  static func document(_ write: ResourceWrite, isDry: Bool) -> JSONDocument {
    var members: [String: JSONDocument] = [
      "formatVersion": .integer(1), "action": .string(write.action.rawValue), "kind": .string(write.facts.kind),
      "name": .string(write.label), "uri": .optional(write.uri?.path), "run": .optional(write.run),
      "made": .boolean(write.run != nil), "dryRun": .boolean(isDry),
      "data": write.result.map(JSONDocument.init) ?? .null,
      "fields": .array(
        write.lines.map { line in
          .object([
            "name": .string(line.name), "before": line.before.map(JSONDocument.init) ?? .null,
            "after": line.after.map(JSONDocument.init) ?? .null,
          ])
        }),
    ]
    if let uses = write.uses {
      members["usedBy"] = .array(
        uses.uses.map { use in
          .object([
            "kind": .string(use.kind), "name": .string(use.label), "uri": .string(use.uri.path),
            "field": .string(use.field),
          ])
        })
      members["notRead"] = .array(uses.unread.map { .string($0) })
    }
    return .object(members)
  }
}
