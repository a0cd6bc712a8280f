import InfinityProvisioning

/// A table of changes: by step, an object or several that get the same in each row, with what its fields hold before and after.
struct ChangeTable {
  private let names: CertificateNames
  private let outcomes: [Int: Outcome]?

  init(report: PlanReport) {
    names = report.names
    outcomes = report.outcomes
  }

  func html(_ changes: [Change], caption: String) -> HTML {
    let columns = ["Object", "Change"] + (outcomes == nil ? [] : ["Outcome"])
    return .element(
      "table", [:],
      [
        .element("caption", [:], caption),
        .element("thead", [:], [.element("tr", [:], columns.map { .element("th", ["scope": "col"], $0) })]),
      ] + Step.allCases.map { step in body(step, changes.filter { $0.step == step }, columns: columns.count) })
  }

  private func body(_ step: Step, _ changes: [Change], columns: Int) -> HTML {
    guard !changes.isEmpty else { return .nothing }
    let heading = HTML.element(
      "tr", [:],
      [.element("th", ["scope": "rowgroup", "colspan": "\(columns)"], "Step \(step.rawValue): \(step.title)")])
    return .element("tbody", [:], [heading] + rows(changes).map(row))
  }

  // MARK: Rows

  /// What changes have in common that are told in one row.
  private struct Content: Hashable {
    var action: Change.Action
    var kind: Kind
    var fields: [FieldDifference]
    var outcome: OutcomeWord?
    /// What is created or deleted has a row of its own.
    var object: ObjectKey?
  }

  private func rows(_ changes: [Change]) -> [(content: Content, changes: [Change])] {
    var order: [Content] = []
    var groups: [Content: [Change]] = [:]
    for change in changes {
      let content = Content(
        action: change.action, kind: change.target.key.kind, fields: change.fields,
        outcome: outcomes.map { OutcomeWord($0[change.id]) }, object: change.action == .update ? nil : change.target.key
      )
      if groups[content] == nil { order.append(content) }
      groups[content, default: []].append(change)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  private func row(_ content: Content, _ changes: [Change]) -> HTML {
    let objects = changes.map { PlanReport.name($0.target, names) }.joined(separator: ", ")
    let kind = changes.count == 1 ? content.kind.title : "\(changes.count) \(content.kind.titles)"
    let outcome = content.outcome.map { HTML.element("td", ["class": $0.style], "\($0.symbol) \($0.text)") }
    return .element(
      "tr", [:],
      [
        .element("th", ["scope": "row"], [.text(objects), .element("small", [:], kind)]),
        .element("td", [:], [action(content.action)] + changes.prefix(1).flatMap(fields)), outcome ?? .nothing,
      ])
  }

  private func action(_ action: Change.Action) -> HTML {
    let (style, symbol, word) =
      switch action {
      case .create: ("create", "+", "create")
      case .update: ("update", "~", "change")
      case .delete: ("delete", "−", "delete")
      }
    return .element(
      "span", ["class": "field \(style)"],
      [.element("span", ["class": "mark", "aria-hidden": "true"], symbol), .text(word)])
  }

  // MARK: Fields

  /// The PEM text of a new certificate says no more than its name, and the name of a new object stands in its row already.
  private func fields(_ change: Change) -> [HTML] {
    change.fields.filter { field in
      !field.after.isCertificate && !(change.action == .create && field.after == .text(change.target.label))
    }.map { field in
      .element(
        "span", ["class": "field"],
        [.element("i", [:], "\(change.target.key.kind.title(ofField: field.name)): ")]
          + difference(field, change.action))
    }
  }

  private func difference(_ field: FieldDifference, _ action: Change.Action) -> [HTML] {
    switch (action, field.after.isSecret) {
    case (.delete, _): [.element("del", [:], value(field.before))]
    case (.create, _), (.update, true): [.element("ins", [:], value(field.after))]
    case (.update, false):
      [.element("del", [:], value(field.before)), .text(" → "), .element("ins", [:], value(field.after))]
    }
  }

  private func value(_ value: PlanValue) -> String {
    switch value {
    case .null: "none"
    case .text(let text): text
    case .integer(let number): String(number)
    case .reference(let reference), .certificate(let reference, _): names.name(reference)
    case .references(let references): references.isEmpty ? "none" : references.map(names.name).joined(separator: ", ")
    case .secret(let source): "secret, from \(SecretSourceText(style: .plain).text(source))"
    }
  }
}

/// What became of a change, in a word.
enum OutcomeWord: Hashable {
  case made
  case failed
  /// Whether it was made is not known, or a part of it was.
  case unclear
  case neverTried

  init(_ outcome: Outcome?) {
    self =
      switch outcome {
      case .applied: .made
      case .failed(let failure): [.unclear, .leftTrace].contains(failure.reason) ? .unclear : .failed
      case .skipped, nil: .neverTried
      }
  }

  var text: String {
    switch self {
    case .made: "made"
    case .failed: "failed"
    case .unclear: "not clear"
    case .neverTried: "never tried"
    }
  }

  var symbol: String {
    switch self {
    case .made: "✓"
    case .failed: "✕"
    case .unclear: "?"
    case .neverTried: "–"
    }
  }

  var style: String {
    switch self {
    case .made: "made"
    case .failed, .unclear: "failed"
    case .neverTried: "skipped"
    }
  }
}
