/// Puts objects that locations share together, where nothing is lost by it.
enum SharedGroups {
  static func groups(_ changes: [Change], of plan: Plan) -> [PlanOverview.Group] {
    let names = CertificateNames(plan.changes)
    var open: [OpenGroup] = []
    for change in changes {
      let texts = CountedTexts(change, names)
      // Only the latest of its likeness is open: one that is different ends it.
      if change.action != .delete, let index = open.lastIndex(where: { $0.likeness == Likeness(change) }),
        open[index].add(change, texts)
      {
        continue
      }
      open.append(OpenGroup(change, texts))
    }
    return open.flatMap(\.groups)
  }
}

/// Objects that were found alike so far.
private struct OpenGroup {
  private enum Manner {
    case alone
    /// They set the same, whatever their names.
    case same
    /// Names and values count on.
    case counting([[Int]?])
  }

  let likeness: Likeness
  private var changes: [Change]
  private var last: CountedTexts
  private var manner = Manner.alone

  init(_ change: Change, _ texts: CountedTexts) {
    likeness = Likeness(change)
    changes = [change]
    last = texts
  }

  /// Adds one that is alike; false where it is not.
  mutating func add(_ change: Change, _ texts: CountedTexts) -> Bool {
    switch manner {
    case .alone:
      if texts.fields == last.fields {
        manner = .same
      } else if let pace = last.pace(to: texts) {
        manner = .counting(pace)
      } else {
        return false
      }
    case .same:
      guard texts.fields == last.fields else { return false }
    case .counting(let pace):
      guard let next = last.pace(to: texts), next == pace else { return false }
    }
    changes.append(change)
    last = texts
    return true
  }

  var groups: [PlanOverview.Group] {
    guard case .counting = manner, changes.count < TextRun.leastCount else {
      return [group(of: changes)].compactMap { $0 }
    }
    return changes.compactMap { group(of: [$0]) }
  }

  private func group(of changes: [Change]) -> PlanOverview.Group? {
    guard let first = changes.first, let last = changes.last else { return nil }
    let fields = zip(first.fields, last.fields).map { begin, end in
      let isSame =
        begin.before.countedText == end.before.countedText && begin.after.countedText == end.after.countedText
      let values: PlanOverview.Values =
        isSame || begin.isHeading(of: first)
        ? .same(PlanOverview.Transition(begin))
        : .counting(PlanOverview.Transition(begin), PlanOverview.Transition(end))
      return PlanOverview.Field(name: begin.name, values: values)
    }
    return PlanOverview.Group(changes: changes, fields: fields, locations: [], first: first)
  }
}

/// The texts of a change that may count on to those of the next one: its name and its values.
private struct CountedTexts {
  let name: NumberedText
  let fields: [String]

  init(_ change: Change, _ names: CertificateNames) {
    name = NumberedText(names.name(change.target))
    fields = change.fields.flatMap { field in
      // The text of a certificate and the name that heads an object say no more than the name.
      field.isHeading(of: change) ? ["", ""] : [field.before.countedText, field.after.countedText]
    }
  }

  /// How the texts go on to another change's; nil where one of them does not.
  func pace(to next: CountedTexts) -> [[Int]?]? {
    guard let namePace = name.pace(to: next.name), fields.count == next.fields.count else { return nil }
    var pace: [[Int]?] = [namePace]
    for (left, right) in zip(fields, next.fields) {
      if left == right {
        pace.append(nil)
      } else if let step = NumberedText(left).pace(to: NumberedText(right)) {
        pace.append(step)
      } else {
        return nil
      }
    }
    return pace
  }
}

extension PlanValue {
  /// The value as a text in which numbers may count on. Two values with the same text are the same.
  fileprivate var countedText: String {
    switch self {
    case .null: ""
    case .text(let text): "text \(text)"
    case .integer(let number): "integer \(number)"
    case .reference(let reference): reference.label
    case .references(let references): references.map(\.label).joined(separator: "\n")
    case .certificate(let reference, _): reference.label
    case .secret(let source): source.countedText
    }
  }
}

extension SecretSource {
  fileprivate var countedText: String {
    switch origin {
    case .environment(let name): "environment \(name)"
    case .file(let file): "file \(file.path)"
    case .command(let words, let folder): "command \(words) in \(folder)"
    case .plaintext: "plaintext"
    case .pfx(let file, let passphrase): "pfx \(file.path) \(passphrase?.countedText ?? "")"
    }
  }
}
