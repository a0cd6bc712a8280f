import InfinityProvisioning

/// The checks of many locations, a line for each check with its reach: `error in 2 of 50 locations (Rome, Oslo), ok in 48`.
struct VerifyOverviewText {
  let style: TextStyle

  func lines(_ outcomes: [CheckOutcome]) -> [String] {
    let checks = CheckName.allCases.filter { check in outcomes.contains { $0.check == check } }
    let width = checks.map(\.rawValue.count).max() ?? 0
    let rows = checks.flatMap { check in
      style.lines(check.rawValue.padded(to: width + 2), reach(outcomes.filter { $0.check == check }))
    }
    return [style.heading("CHECK".padded(to: width + 2) + "RESULT")] + rows + seenFrom(outcomes, checks)
  }

  /// The results that a check can have, the worst first.
  private enum Result: String, CaseIterable {
    case error
    case warning
    case notChecked = "not checked"
    case ok

    init(_ outcome: CheckOutcome) {
      let counts = FindingCounts(outcome.findings)
      self = counts.errors > 0 ? .error : counts.warnings > 0 ? .warning : counts.notChecked > 0 ? .notChecked : .ok
    }
  }

  private func reach(_ outcomes: [CheckOutcome]) -> String {
    let shared = outcomes.filter { $0.location == nil }.map { outcome in
      let counts = FindingCounts(outcome.findings)
      let words = counts.isEmpty ? "ok" : colored(counts.text, Result(outcome))
      return outcomes.count == 1 ? words : "\(words) in what locations share"
    }
    let located = outcomes.filter { $0.location != nil }
    let groups = Result.allCases.compactMap { result -> String? in
      let names = located.filter { Result($0) == result }.compactMap(\.location).map(style.escaped)
      guard !names.isEmpty else { return nil }
      guard result != .ok, names.count < located.count || names.count == 1 else {
        let unit = names.count == located.count ? names.count.counted("location", "locations") : names.count.grouped
        return "\(colored(result.rawValue, result)) in \(unit)"
      }
      let reach = "\(names.count.grouped) of \(located.count.grouped)"
      return "\(colored(result.rawValue, result)) in \(reach) (\(FoldedFindings.list(names)))"
    }
    return (shared + groups).joined(separator: ", ")
  }

  private func colored(_ text: String, _ result: Result) -> String {
    switch result {
    case .error: style.error(text)
    case .warning, .notChecked: style.warning(text)
    case .ok: text
    }
  }

  private func seenFrom(_ outcomes: [CheckOutcome], _ checks: [CheckName]) -> [String] {
    var places: [String] = []
    for outcome in outcomes where !places.contains(outcome.seenFrom) { places.append(outcome.seenFrom) }
    return [""]
      + places.flatMap { place in
        let seen = checks.filter { check in outcomes.contains { $0.check == check && $0.seenFrom == place } }
        return style.lines(
          "Seen from \(style.escaped(place)): ", seen.map(\.rawValue).joined(separator: ", "))
      }
  }
}
