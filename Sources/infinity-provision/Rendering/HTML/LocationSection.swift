import InfinityProvisioning

/// The locations that a plan reaches: a line for each, then each with its pictures and its changes.
struct LocationSection {
  let report: PlanReport

  /// So many locations are open from the start.
  private static let mostOpen = 3

  var html: HTML {
    guard let landscape = report.landscape else { return .nothing }
    let (places, changes) = (landscape.places, byID)
    return .section(
      "locations", "Locations",
      [
        places.count > 1 ? overview(places, changes) : .nothing,
        .joined(
          places.enumerated().map { index, place in
            details(index + 1, place, changes, isOpen: places.count <= Self.mostOpen)
          }),
        remarks(landscape),
      ])
  }

  private var byID: [Int: Change] {
    Dictionary(report.plan.requests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Overview

  private func overview(_ places: [Landscape.Place], _ changes: [Int: Change]) -> HTML {
    let rows = places.enumerated().map { index, place in
      HTML.element(
        "tr", [:],
        [
          .element("th", ["scope": "row"], [.element("a", ["href": "#location-\(index + 1)"], place.location.label)]),
          .element("td", [:], nodes(place)), .element("td", [:], digest(place, changes)),
        ])
    }
    return FoldedTable(
      columns: ["Location", "Nodes", "What changes"], caption: "What changes at each location", rows: rows,
      more: "location"
    ).html
  }

  private func nodes(_ place: Landscape.Place) -> String {
    let (before, after) = (place.before?.nodes.count ?? 0, place.after?.nodes.count ?? 0)
    return before == after ? "\(after)" : "\(before) → \(after)"
  }

  /// `3 nodes: TLS certificate, SIP TLS FQDN · DNS servers`
  private func digest(_ place: Landscape.Place, _ changes: [Int: Change]) -> String {
    let own = place.requests.compactMap { changes[$0] }
    let nodes = own.filter { $0.target.key.kind == .node }
    let count = Set(nodes.map(\.target.key)).count
    let links = own.filter { $0.target.key.kind == .location && $0.action == .update }
    let others = own.filter { ![.node, .location].contains($0.target.key.kind) }
    let parts = [
      place.before == nil && place.after != nil ? "new location" : nil,
      place.before != nil && own.contains { $0.action == .delete && $0.target.key.kind == .location } ? "deleted" : nil,
      nodes.isEmpty ? nil : "\(PlanReport.count(count, "node")): \(StepSection.fieldTitles(nodes))",
      links.isEmpty ? nil : StepSection.fieldTitles(links),
      others.isEmpty ? nil : StepSection.sentence(others, report.names),
      own.isEmpty ? "only through what locations share" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  // MARK: One location

  private func details(_ number: Int, _ place: Landscape.Place, _ changes: [Int: Change], isOpen: Bool) -> HTML {
    let own = place.requests.compactMap { changes[$0] }
    let pictures = LocationPictures(place: place, number: number, names: report.names, isRecord: report.record != nil)
    let table =
      own.isEmpty
      ? HTML.element("p", [:], "Nothing of its own changes: what locations share does.")
      : ChangeTable(report: report).html(own, caption: "The changes in order")
    return .element(
      "details", ["id": "location-\(number)", "open": isOpen ? "" : nil],
      [
        .element(
          "summary", [:],
          [.element("h3", [:], place.location.label), .element("span", ["class": "soft"], digest(place, changes))]),
        .element("div", [:], [pictures.html, notMade(own), table]),
      ])
  }

  private func notMade(_ changes: [Change]) -> HTML {
    guard let outcomes = report.outcomes else { return .nothing }
    let rest = changes.count { OutcomeWord(outcomes[$0.id]) != .made }
    guard rest > 0 else { return .nothing }
    return .element(
      "p", ["class": "failed"],
      "\(PlanReport.count(rest, "change")) of \(changes.count) not made. The second picture shows the location without what was not made."
    )
  }

  // MARK: What is not in the pictures

  private func remarks(_ landscape: Landscape) -> HTML {
    let texts = [
      landscape.untouched.isEmpty
        ? nil
        : "As they are: \(PlanReport.count(landscape.untouched.count, "other location")) of the Management Node.",
      landscape.unread.isEmpty
        ? nil
        : "Not read, and so not in the pictures: \(landscape.unread.map(\.titles).joined(separator: ", ")).",
      landscape.unplacedNodes.isEmpty
        ? nil
        : "Of these Conferencing Nodes it could not be read where they stand: \(landscape.unplacedNodes.joined(separator: ", ")).",
    ].compactMap { $0 }
    return .joined(texts.map { .element("p", ["class": "soft"], $0) })
  }
}
