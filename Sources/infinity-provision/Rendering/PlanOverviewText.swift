import InfinityProvisioning

/// A long plan as text: what is alike stands together, with every new value, and a line says what each location gets.
struct PlanOverviewText {
  let style: TextStyle

  /// Two screens. Where a line for each location would make it longer, locations that get the same share one.
  static let mostLines = 100
  /// More fingerprints are read by nobody, and none of them fits a screen.
  static let mostFingerprints = 100

  func lines(_ plan: Plan) -> [String] {
    let overview = PlanOverview(plan)
    let steps = steps(overview, plan, style)
    // Whether it fits must not depend on who looks.
    let narrow = TextStyle(usesColor: false, width: 80)
    let height = self.steps(overview, plan, narrow).count + rows(overview.locations, narrow).count
    let isLong = height > Self.mostLines - 10
    return steps + (isLong ? mergedRows(overview.locations) : rows(overview.locations, style))
  }

  private func steps(_ overview: PlanOverview, _ plan: Plan, _ style: TextStyle) -> [String] {
    var values = PlanValueText(plan.requests, style: style)
    var lines: [String] = []
    for step in plan.steps {
      let groups = overview.groups.filter { $0.step == step }
      guard !groups.isEmpty else { continue }
      lines.append(style.heading(step.heading))
      let width = PlanGroupText.width(groups)
      for group in groups { lines += PlanGroupText(style: style, group: group, width: width).lines(&values) }
    }
    return lines
  }

  // MARK: Locations

  private func rows(_ locations: [LocationOverview], _ style: TextStyle) -> [String] {
    guard !locations.isEmpty else { return [] }
    let width = min(locations.map(\.name.count).max() ?? 0, 30) + 2
    return ["", style.heading("By location")]
      + locations.flatMap { location in
        style.lines("  \(style.escaped(location.name).padded(to: width))", text(location, isEach: false))
      }
  }

  private func mergedRows(_ locations: [LocationOverview]) -> [String] {
    var alike: [[LocationOverview]] = []
    for location in locations {
      if let index = alike.firstIndex(where: { $0.first?.isLike(location) == true }) {
        alike[index].append(location)
      } else {
        alike.append([location])
      }
    }
    return ["", style.heading("By location")]
      + alike.flatMap { group in
        style.lines("  ", style.runs(group.map(\.name)))
          + (group.first.map { style.lines("      ", text($0, isEach: group.count > 1)) } ?? [])
      }
  }

  /// `20 nodes: TLS certificate, SIP TLS FQDN · Lync, DNS, TURN linked`
  private func text(_ location: LocationOverview, isEach: Bool) -> String {
    var parts: [String] = location.isNew ? ["created"] : []
    if location.nodes > 0 {
      let titles = location.nodeFields.map { Kind.node.title(ofField: $0) }.joined(separator: ", ")
      parts.append("\(location.nodes.counted("node", "nodes"))\(isEach ? " each" : ""): \(titles)")
    }
    if !location.fields.isEmpty {
      parts.append(location.fields.map { Kind.location.title(ofField: $0) }.joined(separator: ", "))
    }
    if !location.links.isEmpty {
      parts.append(location.links.map(Self.short).joined(separator: ", ") + " linked")
    }
    return parts.joined(separator: " · ")
  }

  /// `Lync` for the field `Lync / Skype for Business server`, `DNS` for `DNS servers`.
  private static func short(_ link: String) -> String {
    let title = Kind.location.title(ofField: link)
    return title.split(separator: " ").first.map(String.init) ?? title
  }
}

extension TextStyle {
  /// Texts of many objects, those that count on as the first and the last: `fe01.example.com … fe20.example.com (20)`.
  ///
  /// - Parameter isCounted: whether their number stands before them already.
  func runs(_ texts: [String], isCounted: Bool = false) -> String {
    let runs = TextRun.runs(of: texts)
    return runs.map { run in
      guard run.count > 1 else { return escaped(run.first) }
      let count = isCounted && runs.count == 1 ? "" : " (\(run.count.grouped))"
      return "\(escaped(run.first)) … \(escaped(run.last))\(count)"
    }.joined(separator: ", ")
  }
}
