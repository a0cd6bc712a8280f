import InfinityProvisioning

/// The findings of `verify`, those alike folded: the first of a check's with one code, and how many more there are, where.
struct FoldedFindings {
  let style: TextStyle
  /// Whether nothing is folded.
  let showsAll: Bool

  /// More of one kind are folded.
  static let maximumAlike = 5
  /// So many of them are shown.
  private static let shownAlike = 3

  /// A finding of a check.
  struct Item {
    var finding: Finding
    var check: CheckName
    var location: String?
    var seenFrom: String

    init(finding: Finding, check: CheckName, _ location: String?, _ seenFrom: String) {
      self.finding = finding
      self.check = check
      self.location = location
      self.seenFrom = seenFrom
    }

    /// Errors come last, where they are seen.
    fileprivate var rank: Int {
      finding.severity == .error ? 2 : finding.code == CheckOutcome.notCheckedCode ? 0 : 1
    }
  }

  /// The findings, a line each: what was not checked, warnings, errors.
  func lines(_ items: [Item]) -> [String] { (0...2).flatMap { rank in folded(items.filter { $0.rank == rank }) } }

  /// Whether some are folded.
  func folds(_ items: [Item]) -> Bool {
    (0...2).contains { rank in groups(items.filter { $0.rank == rank }).contains(where: isFolded) }
  }

  /// What was seen and is good to know.
  func notes(_ outcomes: [CheckOutcome]) -> [String] {
    byCheck(outcomes).flatMap { check, notes in
      let isFolded = foldsAlike(notes.count)
      let shown = isFolded ? Array(notes.prefix(Self.shownAlike)) : notes
      return shown.flatMap { style.lines("note: ", style.escaped($0)) }
        + (isFolded ? ["note: … and \((notes.count - shown.count).grouped) more of \(check.rawValue)"] : [])
    }
  }

  /// Whether some notes are folded.
  func foldsNotes(_ outcomes: [CheckOutcome]) -> Bool { byCheck(outcomes).contains { foldsAlike($0.notes.count) } }

  /// `Rome, Oslo and 12 more`
  static func list(_ names: [String]) -> String {
    guard names.count > 3 else { return names.joined(separator: ", ") }
    return "\(names.prefix(2).joined(separator: ", ")) and \((names.count - 2).grouped) more"
  }

  private func byCheck(_ outcomes: [CheckOutcome]) -> [(check: CheckName, notes: [String])] {
    CheckName.allCases.map { check in (check, outcomes.filter { $0.check == check }.flatMap(\.notes)) }
  }

  private func foldsAlike(_ count: Int) -> Bool { !showsAll && count > Self.maximumAlike }

  private func isFolded(_ group: [Item]) -> Bool { foldsAlike(group.count) }

  /// Those of one check with one code, in the order of the first of each.
  private func groups(_ items: [Item]) -> [[Item]] {
    var positions: [String: Int] = [:]
    return items.reduce(into: [[Item]]()) { groups, item in
      let kind = "\(item.check.rawValue) \(item.finding.code)"
      if let position = positions[kind] {
        groups[position].append(item)
      } else {
        positions[kind] = groups.count
        groups.append([item])
      }
    }
  }

  private func folded(_ items: [Item]) -> [String] {
    groups(items).flatMap { group in
      guard isFolded(group) else { return group.flatMap(lines) }
      let shown = group.prefix(Self.shownAlike)
      let rest = group.dropFirst(shown.count)
      var locations: [String] = []
      for location in rest.compactMap(\.location) where !locations.contains(location) { locations.append(location) }
      let places = locations.isEmpty ? "" : " in \(Self.list(locations.map(style.escaped)))"
      let kind = shown.first.map { "\($0.finding.code) [\($0.check.rawValue)]" } ?? ""
      return shown.flatMap(lines) + hanging("… and \(rest.count.grouped) more \(kind)\(places)")
    }
  }

  private func lines(_ item: Item) -> [String] {
    let finding = item.finding
    let place = finding.mark.map { "\(style.escaped($0.file)):\($0.line):\($0.column): " } ?? ""
    let severity = finding.severity == .error ? style.error("error") : style.warning("warning")
    let path = finding.mark.map { $0.path.isEmpty ? "" : "\($0.path): " } ?? ""
    return hanging(
      "\(place)\(severity): "
        + style.escaped("\(path)\(finding.message) [\(item.check.rawValue), seen from \(item.seenFrom)]"))
  }

  /// A line that goes on a little further in: places are too long for the text to stay beside them.
  private func hanging(_ text: String) -> [String] {
    let indent = "    "
    let lines = style.lines(indent, text)
    return lines.prefix(1).map { String($0.dropFirst(indent.count)) } + lines.dropFirst()
  }
}
