import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Changes of a plan that are alike, as text.
struct PlanGroupText {
  let style: TextStyle
  let group: PlanOverview.Group
  /// The column that values stand in, counted from the beginning of the words.
  let width: Int

  /// The column for some groups of a step.
  static func width(_ groups: [PlanOverview.Group]) -> Int {
    let words = groups.flatMap { group in
      let titles = group.changes.count == 1 ? [] : group.shownFields.map { group.kind.title(ofField: $0.name) }
      return [group.isShared || group.kind == .location ? group.title : ""] + titles
    }
    return (words.map(\.count).max() ?? 0) + 2
  }

  func lines(_ values: inout PlanValueText) -> [String] {
    group.changes.count == 1 && group.isShared ? single(&values) : heading(&values) + fields(&values)
  }

  /// An object that is like no other: what it sets stands in one line.
  private func single(_ values: inout PlanValueText) -> [String] {
    let change = group.first
    let heading = style.lines(
      "  \(style.symbol(change.action)) \(group.title.padded(to: width))", values.name(change))
    let parts = change.shownFields.map { field in
      let again = field.after.isSecret && change.action == .update ? ", sent again" : ""
      return group.kind.title(ofField: field.name) + " "
        + values.difference(field.before, field.after, of: change.action) + again
    }
    return heading + (parts.isEmpty ? [] : style.lines("      ", parts.joined(separator: " · ")))
  }

  private func heading(_ values: inout PlanValueText) -> [String] {
    let symbol = "  \(style.symbol(group.action)) "
    let certificates = group.changes.map(\.target).filter { $0.fingerprint != nil }
    values.introduce(certificates)
    if group.kind == .node {
      return style.lines(symbol, "\(group.title) in \(group.locations.count.counted("location", "locations"))")
    }
    let names = group.changes.map { CertificateNames.commonName(of: $0.target) }
    return style.lines("\(symbol)\(group.title.padded(to: width))", style.runs(names, isCounted: true))
      + fingerprints(certificates)
  }

  /// In the order of the names, with the last day of each where it is not the same for all.
  private func fingerprints(_ certificates: [ObjectReference]) -> [String] {
    let days = Set(certificates.map(\.lastDay)).sorted()
    guard let first = days.first, let last = days.last else { return [] }
    let isLong = certificates.count > PlanOverviewText.mostFingerprints
    let marks = certificates.map {
      days.count == 1 ? $0.shortFingerprint : "\($0.shortFingerprint) until \($0.lastDay)"
    }
    let limit = days.count == 1 ? first : "\(first) to \(last)"
    return style.lines(
      "      \("SHA-256".padded(to: width))",
      isLong ? "\(certificates.count.grouped) fingerprints, which --details shows" : marks.joined(separator: ", "))
      + (isLong || days.count == 1 ? style.lines("      \("Valid until".padded(to: width))", limit) : [])
  }

  private func fields(_ values: inout PlanValueText) -> [String] {
    var lines: [String] = []
    for field in group.shownFields {
      let start = "      \(group.kind.title(ofField: field.name).padded(to: width))"
      switch field.values {
      case .same(let only): lines += style.lines(start, text(only, &values))
      case .counting(let first, let last):
        lines += style.lines(start, counting(first, last, &values))
      case .distinct(let all): lines += style.lines(start, distinct(all, values))
      }
    }
    return lines
  }

  private func text(_ value: PlanOverview.Transition, _ values: inout PlanValueText) -> String {
    let text = values.difference(value.before, value.after, of: group.action)
    return value.usesName ? text + ", <name> being the object's own" : text
  }

  private func counting(
    _ first: PlanOverview.Transition, _ last: PlanOverview.Transition, _ values: inout PlanValueText
  ) -> String {
    let (before, after) = (values.value(first.before), values.value(first.after))
    let (lastBefore, lastAfter) = (values.value(last.before), values.value(last.after))
    let afters = after == lastAfter ? after : "\(after) … \(lastAfter)"
    guard group.action == .update, !first.after.isSecret else { return afters }
    return (before == lastBefore ? before : "\(before) … \(lastBefore)") + " → " + afters
  }

  /// Each value once: what they were, and what they are to be.
  private func distinct(_ all: [PlanOverview.Transition], _ values: PlanValueText) -> String {
    let afters = style.runs(texts(all.map(\.after), values))
    return group.action == .update ? "\(style.runs(texts(all.map(\.before), values))) → \(afters)" : afters
  }

  private func texts(_ all: [PlanValue], _ values: PlanValueText) -> [String] {
    let names = CertificateNames(of: all.flatMap(\.referenced))
    var seen: Set<PlanValue> = []
    return all.filter { seen.insert($0).inserted }.map { value in
      switch value {
      case .null, .references([]): "(none)"
      case .text(let text): text
      case .integer(let number): String(number)
      case .reference(let reference), .certificate(let reference, _): names.name(reference)
      case .references(let references): references.map { names.name($0) }.joined(separator: ", ")
      case .secret(let source): values.secret(source)
      }
    }
  }
}

extension PlanOverview.Group {
  /// `50 TURN servers`, or `TURN server`.
  var title: String {
    changes.count == 1 ? kind.title : "\(changes.count.grouped) \(kind.titles)"
  }

  /// The fields that say more than the names of the objects.
  var shownFields: [PlanOverview.Field] {
    zip(fields, first.fields).filter { !$0.1.isHeading(of: first) }.map { $0.0 }
  }
}

extension ObjectReference {
  /// `29:EA:…:20`
  fileprivate var shortFingerprint: String { details.first ?? "" }
  /// `2027-11-22`
  fileprivate var lastDay: String { details.last ?? "" }

  /// What a certificate's label says beside its name.
  private var details: [String] {
    let rest = label.dropFirst(CertificateNames.commonName(of: self).count).trimmingPrefix(" (SHA-256 ")
    return rest.replacing(")", with: "").split(separator: ", valid until ").map(String.init)
  }
}
